"""A graph while a Keras model is drawn into it: nodes, wires, and axes brought into the order a layer wants."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing.imported import Entry, ImportFailed
from netbuilder.engine.importing.keras.model import Operation
from netbuilder.engine.importing.keras.value import Order, Unreadable, Value, identity, inverse, laid_out, plain
from netbuilder.engine.importing.placed import placed
from netbuilder.graph.document import BlockDefinition, Edge, Graph, Node, UnknownLayer
from netbuilder.graph.drawing import MAX_NODES
from netbuilder.graph.node import is_identifier
from netbuilder.layers.base import Layer
from netbuilder.layers.reshaping import Flatten, Permute, Reshape

Arrays = list[np.ndarray[Any, Any]]
Change = Callable[[Arrays], Arrays]
MAX_NESTING = 30  # of the settings of a layer nobody knows
LONGEST = 56  # letters of a node's name, so that a number fits behind it


@dataclass(frozen=True)
class Holding:
    """Where a node's weights come from.

    ``change``: what is done to Keras's arrays before they are turned into ours. ``places``: of a Dense, the input here
    that each of Keras's is.
    """

    operation: Operation
    layer: Layer
    change: Change | None = None
    places: np.ndarray[Any, Any] | None = None


@dataclass
class Book:
    """What all graphs of a drawing share. Nodes are known by their path ("encoder/dense_1")."""

    blocks: dict[str, BlockDefinition] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    holdings: dict[str, Holding] = field(default_factory=dict)
    stand_ins: dict[tuple[str, str], TensorType] = field(default_factory=dict)
    ends: list[Value] = field(default_factory=list)
    count: int = 0

    def block_name(self, wanted: str) -> str:
        return free_name(wanted, self.blocks)


@dataclass
class Drawing:
    """One graph. ``path``: of the block it is the inside of, with a slash behind, "" for the drawing itself."""

    book: Book
    path: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    owners: dict[tuple[str, int], str] = field(default_factory=dict)
    arranged: dict[tuple[str, str, Order], Value] = field(default_factory=dict)

    def add(self, name: str, layer: Layer, inputs: Iterable[Value], order: Order | None = None) -> tuple[Value, ...]:
        """A node with its wires; one value an output. ``order``: of all outputs that have as many axes."""
        given = tuple(inputs)
        ports = layer.input_ports() if not layer.variadic else layer.input_ports()[:1] * len(given)
        if len(ports) != len(given):
            raise Unreadable(f"became {type(layer).__name__}, which takes {len(ports)} tensors, not {len(given)}.")
        types = tuple(x.known for x in given)
        try:
            found = layer.infer(*types)
        except NetBuilderError as error:
            raise Unreadable(f"became {type(layer).__name__}, which {error}") from None
        node = self.place(name, layer)
        self.wire(node, given, ports)
        many = found if isinstance(found, tuple) else (found,)
        return tuple(
            Value(node, port, kind, order if order and len(order) == kind.rank else identity(kind.rank))
            for port, kind in zip(layer.output_ports(), many, strict=True)
        )

    def place(self, name: str, layer: Layer | UnknownLayer) -> str:
        """A node without wires; its id, as like the name as can be."""
        self.book.count += 1
        if self.book.count > MAX_NODES:
            raise ImportFailed(f"The model becomes more than {MAX_NODES} nodes, which no drawing can have.")
        node = free_name(name, self.nodes)
        self.nodes[node] = Node(node, layer, label="" if node == name else name[:200])
        return node

    def wire(self, node: str, inputs: Iterable[Value], ports: Iterable[str]) -> None:
        """Wires from values to the ports of a node."""
        for value, port in zip(inputs, ports, strict=True):
            self.edges.append(Edge(value.node, value.port, node, port))

    def unknown(self, name: str, operation: Operation, inputs: Iterable[Value]) -> str:
        """A greyed node with the settings the file has."""
        settings = operation.config if _depth(operation.config) <= MAX_NESTING else {}
        text = json.dumps({k: v for k, v in settings.items() if k != "type"}) if settings else ""
        node = self.place(name, UnknownLayer(f"keras.{operation.kind}"[:200], text))
        for value in inputs:
            self.edges.append(Edge(value.node, value.port, node, "x"))
        return node

    def arrange(self, value: Value, order: Order) -> Value:
        """The value with its axes in another order, by a Permute where they are not."""
        value = self.straight(value)
        if value.order == order:
            return value
        key = (value.node, value.port, order)
        if key not in self.arranged:
            dims = tuple(value.order[axis] + 1 for axis in inverse(order))
            (made,) = self.add(f"{value.node}_permuted", Permute(dims=dims), [value], order)
            self.arranged[key] = self.renamed(made)
        return self.arranged[key]

    def renamed(self, value: Value) -> Value:
        """The value with the usual names of its axes, by a Reshape where they are others; films stay what they are."""
        if value.rank > 2 and value.known.axes[0] == "time":
            return value
        usual = Reshape(target_shape=tuple(n or -1 for n in value.known.shape))
        try:
            wanted = usual.infer(value.known)
        except NetBuilderError:
            return value
        if value.known.axes == wanted.axes:
            return value
        return self.add(f"{value.node}_named", usual, [value], value.order)[0]

    def straight(self, value: Value) -> Value:
        """A vector with its numbers in Keras's order."""
        if value.scramble is None:
            return value
        key = (value.node, value.port, (-1,))
        if key not in self.arranged:
            shape, order = value.scramble.shape, value.scramble.order
            target = tuple(n or 1 for n in laid_out(shape, order))
            (grid,) = self.add(f"{value.node}_reshaped", Reshape(target_shape=target), [plain(value)], order)
            (made,) = self.add(f"{value.node}_flat", Flatten(), [self.arrange(grid, identity(len(shape)))])
            self.arranged[key] = made
        return self.arranged[key]

    def mark(self) -> tuple[int, int]:
        """How much there is now, to come back to."""
        return len(self.nodes), len(self.edges)

    def back_to(self, mark: tuple[int, int]) -> None:
        """Takes out what came since."""
        for node in list(self.nodes)[mark[0] :]:
            del self.nodes[node]
            self.book.holdings.pop(self.path + node, None)
        del self.edges[mark[1] :]
        self.owners = {key: node for key, node in self.owners.items() if node in self.nodes}
        self.arranged = {key: value for key, value in self.arranged.items() if value.node in self.nodes}

    def graph(self) -> Graph:
        """The graph, laid out in rows."""
        return placed(Graph(dict(self.nodes), tuple(self.edges)))


def free_name(wanted: str, taken: Mapping[str, Any]) -> str:
    """An identifier for a name from the file, not among those taken."""
    base = re.sub(r"[^a-z0-9_]+", "_", wanted.lower(), flags=re.ASCII).strip("_")[:LONGEST]
    base = base if base[:1].isalpha() else f"layer_{base}".rstrip("_")
    base = base if is_identifier(base) else f"{base}_layer"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}_{number}", number + 1
    return name


def _depth(value: Any) -> int:
    if isinstance(value, Mapping):
        value = list(value.values())
    return 1 + max((_depth(v) for v in value), default=0) if isinstance(value, list) else 0
