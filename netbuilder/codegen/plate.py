"""What a node says in a printed drawing, and how large it is there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge, Node, UnknownLayer
from netbuilder.graph.infer import GraphInference
from netbuilder.graph.size import node_size
from netbuilder.graph.terminals import BlockInput, BlockOutput

LETTER = {"title": 8.0, "line": 6.2}  # mean width of a letter in pixels; the browser's font is not known here
NARROWEST, WIDEST, HEIGHT, MARGIN = 104.0, 220.0, 64.0, 28.0
PORT_GAP, PORT_ROOM = 16.0, 16.0
WIDE = "\u2e80"  # from here on letters are as wide as high


@dataclass(frozen=True)
class Plate:
    """A node with its top left corner, in canvas pixels. ``inputs`` and ``outputs``: what is wired to each of its ports
    in turn; a variadic port has a place for every wire."""

    node: Node
    x: float
    y: float
    title: str
    line: str
    shape: str
    figures: str
    family: str
    inputs: tuple[Edge | str, ...]
    outputs: tuple[str, ...]

    @property
    def width(self) -> float:
        rows = (
            text_width(self.title, "title"),
            text_width(self.line, "line"),
            text_width(f"{self.figures}   {self.shape}", "line"),
        )
        return min(max(max(rows) + MARGIN, NARROWEST), WIDEST)

    @property
    def height(self) -> float:
        return max(HEIGHT, max(len(self.inputs), len(self.outputs)) * PORT_GAP + PORT_ROOM)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        return self.x, self.y, self.x + self.width, self.y + self.height

    def entry(self, edge: Edge) -> tuple[float, float]:
        """Where a wire arrives."""
        places = [i for i, slot in enumerate(self.inputs) if slot in (edge, edge.target_port)]
        return self.x, self._height_of(places[0] if places else 0, len(self.inputs))

    def exit(self, edge: Edge) -> tuple[float, float]:
        """Where a wire leaves."""
        index = self.outputs.index(edge.source_port) if edge.source_port in self.outputs else 0
        return self.x + self.width, self._height_of(index, len(self.outputs))

    def _height_of(self, index: int, count: int) -> float:
        return self.y + self.height / 2 + (index - (max(count, 1) - 1) / 2) * PORT_GAP


def plate(document: Document, found: GraphInference, node: Node) -> Plate:
    """The plate of a node as the inference knows it."""
    known = found.nodes[node.id]
    layer = known.layer or node.layer  # inside a block with the values of its arguments
    node = replace(node, layer=layer)
    outputs = known.outputs or ()
    count = node_size(node, known).parameters
    return Plate(
        node,
        *node.position,
        title=node.label or (layer.block if isinstance(layer, Block) else node.type),
        line=_line(node),
        shape=" ".join(t.chip() for t in outputs[:1]) + (f" +{len(outputs) - 1}" if len(outputs) > 1 else ""),
        figures=f"{count:,}" if count else "",
        family="" if isinstance(layer, UnknownLayer) else layer.family,
        inputs=_inputs(document, found, node),
        outputs=document.output_ports(node),
    )


def fitted(text: str, kind: str, room: float) -> str:
    """The text, cut with … where it is too wide."""
    if text_width(text, kind) <= room:
        return text
    while text and text_width(text + "…", kind) > room:
        text = text[:-1]
    return text + "…"


def text_width(text: str, kind: str) -> float:
    """About how wide a text is, in pixels."""
    return sum(LETTER[kind] * (1.8 if letter >= WIDE else 1.0) for letter in text)


def _line(node: Node) -> str:
    layer = node.layer
    if isinstance(layer, Block):
        repeat = [f"×{layer.repeat}"] if layer.repeat > 1 else []
        return " · ".join([*(f"{k} {v}" for k, v in layer.arguments), *repeat])
    if isinstance(layer, BlockInput | BlockOutput):
        return node.id
    return " · ".join(part for part in (node.type if node.label else "", layer.line()) if part)


def _inputs(document: Document, found: GraphInference, node: Node) -> tuple[Edge | str, ...]:
    if isinstance(node.layer, UnknownLayer | Block) or not node.layer.variadic:
        return document.input_ports(node)
    return tuple(found.wiring.incoming.get(node.id, []))
