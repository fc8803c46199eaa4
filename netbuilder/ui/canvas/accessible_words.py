"""What a screen reader says of a node: name, what flows, problems."""

from __future__ import annotations

from netbuilder.base.tensor import TensorType
from netbuilder.graph.infer import NodeInference
from netbuilder.graph.node import Node
from netbuilder.graph.problem import Severity
from netbuilder.layers.weighted import Trainable
from netbuilder.ui.words import tr


def node_name(node: Node, known: NodeInference | None, severity: Severity | None) -> str:
    """One line: "Dense hidden, 784 to 512, no problem"."""
    parts = [f"{node.type} {node.label or node.id}", _flow(known), *_state(node), _problem(severity)]
    return ", ".join(part for part in parts if part)


def _flow(known: NodeInference | None) -> str:
    """What comes in and what goes out."""
    if known is None or known.outputs is None:
        return tr("shape unknown")
    into, out = _shapes(known.inputs or ()), _shapes(known.outputs)
    if into and out:
        return tr("{input} to {output}").format(input=into, output=out)
    return into or out


def _shapes(types: tuple[TensorType, ...]) -> str:
    return tr(" and ").join(t.chip() for t in types)


def _state(node: Node) -> list[str]:
    found = [tr("bypassed")] if node.bypassed else []
    if isinstance(node.layer, Trainable) and not node.layer.trainable:
        found.append(tr("frozen"))
    if node.shared_with:
        found.append(tr("weights of {node}").format(node=node.shared_with))
    return found


def _problem(severity: Severity | None) -> str:
    if severity is None:
        return tr("no problem")
    return {"error": tr("has an error"), "warning": tr("has a warning"), "hint": tr("has a hint")}[severity]
