"""Small drawings in a session."""

from __future__ import annotations

from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer
from netbuilder.ui.session import Session


def session(nodes: dict[str, Layer], *wires: str) -> Session:
    """Nodes in a row, 300 pixels apart; wires like "a b" or "a.port b.port"."""
    placed = {i: Node(i, layer, (300.0 * n, 0.0)) for n, (i, layer) in enumerate(nodes.items())}
    document = Document(Graph(placed))
    edges = tuple(_edge(document, *wire.split()) for wire in wires)
    return Session(Document(Graph(placed, edges)))


def _edge(document: Document, start: str, end: str) -> Edge:
    (source, _, out), (target, _, into) = start.partition("."), end.partition(".")
    nodes = document.graph.nodes
    out = out or document.output_ports(nodes[source])[0]
    return Edge(source, out, target, into or document.input_ports(nodes[target])[0])


def layer(name: str, **settings: object) -> Layer:
    """A layer by the name of its type."""
    return Layer.parse({"type": name, **settings})


def picture() -> Session:
    """Input (1, 28, 28) → conv → pool → flatten → dense."""
    nodes: dict[str, Layer] = {
        "x": Input(shape=(1, 28, 28)),
        "conv": layer("Conv2D", filters=8),
        "pool": layer("MaxPooling2D"),
        "flatten": layer("Flatten"),
        "dense": layer("Dense", units=10),
    }
    return session(nodes, "x conv", "conv pool", "pool flatten", "flatten dense")
