"""Remedies by other parameter values: here, or at the layer further up that decides the width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Node
from netbuilder.graph.edits import SetParams, Settings
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.scene import Scene
from netbuilder.layers.base import Layer

WIDTHS = ("units", "filters", "output_dim", "target_shape", "pointwise_filters")


def values(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """The values the layer itself proposes, put where such a parameter is."""
    if failure.change:
        own = _known(node, failure.change)
        if own == failure.change:
            yield setting(scene, node, own)
        else:
            yield from _further_up(scene, node, failure.change)
    if failure.code == "metric-fit":
        yield replace(setting(scene, node, {"metrics": None}), title=f"Use the usual metrics at {node.id}")
    if failure.code == "kernel-too-large":
        yield from _smaller(scene, node, failure)


def setting(scene: Scene, node: Node, change: dict[str, Any]) -> Fix:
    """The fix that sets parameters of a node."""
    parts = [f"{k.replace('_', ' ')} to {_words(v)}" for k, v in change.items()]
    title = f"Set {' and '.join(parts)} at {node.label or node.id}"
    return Fix(title, SetParams(scope=scene.scope, node=node.id, values=Settings.parse(change)))


def decider(scene: Scene, node_id: str, names: tuple[str, ...] = WIDTHS) -> tuple[Node, str] | None:
    """The layer that decides the width of what arrives at a node, and the parameter it does it with."""
    for node in scene.above(node_id):
        for name in names:
            if _known(node, {name: 0}):
                return node, name
    return None


def _further_up(scene: Scene, node: Node, change: dict[str, Any]) -> Iterator[Fix]:
    for name, value in change.items():
        found = decider(scene, node.id, (name,)) or decider(scene, node.id, ("units", "filters"))
        if found is not None:
            yield setting(scene, found[0], {found[1]: value})


def _smaller(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """The largest window that fits."""
    known = scene.found.nodes[node.id]
    name = next((n for n in ("kernel_size", "pool_size") if n in _known(node, {n: 0})), None)
    if name is None or not known.inputs:
        return
    sizes = _places(known.inputs[0])
    kernel = getattr(node.layer, name)
    each = kernel if isinstance(kernel, tuple) else (kernel,) * len(sizes)
    fitting = tuple(min(k, s) if s else k for k, s in zip(each, sizes, strict=False))
    if fitting != each:
        yield setting(scene, node, {name: fitting if isinstance(kernel, tuple) else fitting[0]})


def _places(x: TensorType) -> tuple[int | None, ...]:
    return tuple(size for size, axis in zip(x.shape, x.axes, strict=True) if axis not in ("channels", "features"))


def _known(node: Node, change: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(node.layer, Layer):
        return {}
    names = {p.name for p in node.layer.parameters()}
    return {k: v for k, v in change.items() if k in names}


def _words(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "×".join(str(v) for v in value)
    return "nothing" if value is None else f'"{value}"' if isinstance(value, str) else str(value)
