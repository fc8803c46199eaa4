"""What a node on the canvas says: worked out from the document, apart from how it is painted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netbuilder.base.tensor import TensorType
from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge, Node, UnknownLayer
from netbuilder.graph.edits.nodes import layer_id
from netbuilder.graph.infer import NodeInference
from netbuilder.graph.problem import Severity
from netbuilder.graph.size import node_size
from netbuilder.graph.terminals import BlockInput, BlockOutput, Output
from netbuilder.layers.core import Identity
from netbuilder.layers.weighted import Trainable
from netbuilder.ui import figures
from netbuilder.ui.canvas import geometry, lettering
from netbuilder.ui.words import tr

PAD_LEFT, PAD_RIGHT, GAP = 14.0, 12.0, 16.0  # of a node's rows
ID_GAP = 8.0
TURN_UP = 15.0  # room for what a node carries in its top right corner


@dataclass(frozen=True, slots=True)
class Look:
    """Everything the picture of a node depends on, besides where it is and what is selected.

    ``inputs``, ``outputs``: a name for every port circle; a variadic port has one for each of its wires, at least two.
    ``knows``: whether its output is known; ``is_silent``: it waits for a mistake further up; ``severity``: of its worst
    problem, or "".
    """

    title: str
    id: str
    line: str
    figures: str
    shape: str
    family: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    shows_id: bool = False
    is_dot: bool = False
    is_block: bool = False
    is_unknown: bool = False
    is_bypassed: bool = False
    is_shared: bool = False
    is_frozen: bool = False
    has_note: bool = False
    is_silent: bool = False
    severity: Severity | None = None

    @property
    def marks(self) -> int:
        """How many small signs stand in its corner."""
        return self.is_shared + self.is_frozen + self.has_note

    def id_room(self, scale: float = 1.0) -> float:
        """Width of the id beside the name, with the gap before it; where a label stands, the id is left to the tip."""
        return lettering.width(self.id, "id", scale) + ID_GAP if self.shows_id else 0.0

    def size(self, scale: float = 1.0) -> tuple[float, float]:
        """Width and height, for a scale of the type."""
        if self.is_dot:
            return geometry.DOT, geometry.DOT
        marks = TURN_UP * self.marks * scale
        rows = (
            lettering.width(self.title, "title", scale) + self.id_room(scale) + marks,
            lettering.width(self.line, "line", scale),
            lettering.width(self.figures, "figures", scale) + lettering.width(self.shape, "figures", scale) + GAP,
        )
        return geometry.node_size(max(rows) + PAD_LEFT + PAD_RIGHT, len(self.inputs), len(self.outputs), scale)


def look_of(document: Document, node: Node, known: NodeInference | None, into: list[Edge], out: list[Edge]) -> Look:
    """How a node looks; ``into``, ``out``: its wires in the order of the document."""
    layer, line = node.layer, line_of(node)
    is_unknown = isinstance(layer, UnknownLayer)
    return Look(
        title=node.label or (layer.block if isinstance(layer, Block) else node.type),
        id=node.id,
        line=line,
        figures=_figures(node, known),
        shape=_shape(layer, known),
        family="" if isinstance(layer, UnknownLayer) else layer.family,
        inputs=_input_slots(document, node, into),
        outputs=_with_strays(document.output_ports(node), [e.source_port for e in out]),
        shows_id=not node.label and node.id not in (layer_id(layer), line),
        is_dot=isinstance(layer, Identity) and not node.label,
        is_block=isinstance(layer, Block),
        is_unknown=is_unknown or not document.knows_ports(node),
        is_bypassed=node.bypassed,
        is_shared=node.shared_with is not None,
        is_frozen=isinstance(layer, Trainable) and not layer.trainable,
        has_note=bool(node.note),
        is_silent=known is not None and known.outputs is None and known.failure is None,
    )


def learned(look: Look, node: Node, known: NodeInference | None) -> Look:
    """The look of a node of which only something else is known now."""
    is_silent = known is not None and known.outputs is None and known.failure is None
    return replace(look, figures=_figures(node, known), shape=_shape(node.layer, known), is_silent=is_silent)


def line_of(node: Node) -> str:
    """The one line about the layer's parameters."""
    layer = node.layer
    if isinstance(layer, UnknownLayer):
        return tr("unknown layer")
    if isinstance(layer, Block):
        repeat = [tr("repeat ×{count}").format(count=layer.repeat)] if layer.repeat > 1 else []
        return " · ".join([*(f"{k} {v}" for k, v in layer.arguments), *repeat])
    if isinstance(layer, BlockInput | BlockOutput):
        return node.id
    return " · ".join(part for part in (node.type if node.label else "", layer.line()) if part)


def _figures(node: Node, known: NodeInference | None) -> str:
    count = node_size(node, known).parameters if known else 0
    return figures.whole(count) if count else ""


def _shape(layer: object, known: NodeInference | None) -> str:
    """What comes out, for the last row; what an Output judges."""
    if known is None or known.outputs is None:
        return "?"
    if isinstance(layer, Output):
        return _judged(known)
    found = known.outputs or known.inputs or ()
    return " ".join(chip(t) for t in found[:1]) + (f" +{len(found) - 1}" if len(found) > 1 else "")


def _judged(known: NodeInference) -> str:
    target = known.judgement.target if known.judgement else None
    if target is not None and target.classes:
        return tr("%n classes", "", target.classes)
    return chip(target) if target is not None else "?"


def chip(found: TensorType) -> str:
    """A shape for small places: "32×26×26"."""
    return found.chip()


def _input_slots(document: Document, node: Node, into: list[Edge]) -> tuple[str, ...]:
    ports = document.input_ports(node)
    arriving = [e.target_port for e in into]
    if ports and not isinstance(node.layer, UnknownLayer) and node.layer.variadic:
        return (ports[0],) * max(2, arriving.count(ports[0])) + _with_strays((), [p for p in arriving if p != ports[0]])
    return _with_strays(ports, arriving)


def _with_strays(ports: tuple[str, ...], wired: list[str]) -> tuple[str, ...]:
    """The ports there are, and those that wires still name: of layers nobody knows, or of ports that are gone."""
    return (*ports, *dict.fromkeys(p for p in wired if p not in ports))
