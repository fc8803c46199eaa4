"""Short ways to draw, for the tests of this folder."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import netbuilder.layers  # noqa: F401 (fills the table)
from netbuilder.base.tensor import TensorType, image, label, tokens, vector
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.layers.base import Layer

IMAGES = {"image": image(1, 28, 28), "label": label(10)}
TABLE = {"features": vector(4), "kind": label(3)}
TEXTS = {"text": tokens(20, 1000), "topic": label(8)}


def layer(name: str, **settings: Any) -> Layer:
    """A layer by its type's name."""
    return Layer.parse({"type": name, **settings})


def data(**fields: TensorType) -> Dataset:
    """Data with these fields, in [0, 1] where they are numbers."""
    made = (Field(n, t, range=(0.0, 1.0) if t.dtype == "float32" else None) for n, t in fields.items())
    return Dataset(source=Arrays(path="data.npz"), fields=tuple(made))


def draw(nodes: dict[str, Layer], edges: str = "", fields: dict[str, TensorType] | None = None) -> Document:
    """A document; edges as "a b c, b d" (chains). Without edges the nodes are one chain."""
    made = {name: Node(name, kind, (200.0 * i, 0.0)) for i, (name, kind) in enumerate(nodes.items())}
    document = Document(Graph(made), data=data(**fields) if fields else None)
    chains = [c.split() for c in edges.split(",")] if edges else [list(nodes)]
    wires = tuple(_edge(document, a, b) for chain in chains for a, b in pairwise(chain))
    return Document(Graph(made, wires), data=document.data)


def _edge(document: Document, a: str, b: str) -> Edge:
    (source, _, out), (target, _, into) = a.partition("."), b.partition(".")
    nodes = document.graph.nodes
    out = out or document.output_ports(nodes[source])[0]
    return Edge(source, out, target, into or document.input_ports(nodes[target])[0])


def classifier(**changes: Layer) -> Document:
    """A sound little network for pictures; layers can be given by node name."""
    nodes = {
        "image": layer("Input", field="image"),
        "conv": layer("Conv2D", filters=8, kernel_size=3, activation="relu"),
        "flatten": layer("Flatten"),
        "dense": layer("Dense", units=10),
        "label": layer("Output", target="label"),
    }
    return draw({**nodes, **changes}, fields=IMAGES)
