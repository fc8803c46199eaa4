"""The drawing while a traced module becomes one: nodes, wires, weights, and how torch's axes stand to ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, fields, replace
from math import prod

from torch import Tensor as Weights

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing.pytorch.described import Facts
from netbuilder.graph.document import Edge, Graph, Node, UnknownLayer
from netbuilder.graph.node import is_identifier
from netbuilder.graph.terminals import axes_of
from netbuilder.layers.base import Layer
from netbuilder.layers.reshaping import Flatten, Permute, Reshape

Order = tuple[int, ...]


class Inexpressible(NetBuilderError):
    """Something no layer does; the sentence says why."""


@dataclass(frozen=True)
class Tensor:
    """A value of the traced module: where it stands in the drawing, and its axes.

    ``order``: axis i of torch's tensor is axis ``order[i]`` of ours, 0 being the batch; so a transposition is no node.
    ``known``: False behind a node that nobody knows; the type is then what torch was seen to give.
    """

    node: str
    port: str
    type: TensorType
    order: Order
    known: bool = True

    @property
    def rank(self) -> int:
        """torch's number of axes, the batch included."""
        return len(self.order)

    @property
    def is_plain(self) -> bool:
        return self.order == plain(self.type.rank)

    def size(self, axis: int) -> int:
        """Size of one of torch's axes, not the batch."""
        return int(self.type.shape[self.order[axis] - 1] or 0)

    def axis(self, number: int) -> str:
        """Name of one of torch's axes, counted from the end where negative."""
        place = self.order[self.place(number)]
        if place == 0:
            raise Inexpressible("works along the batch: samples of a batch must not see each other.")
        return self.type.axes[place - 1]

    def place(self, number: int) -> int:
        """One of torch's axes, counted from the front."""
        if not -self.rank <= number < self.rank:
            raise Inexpressible(f"works along axis {number} of {self.rank}.")
        return number % self.rank


@dataclass(frozen=True)
class Held:
    """A parameter or buffer that the forward uses itself: numbers without a batch."""

    name: str
    values: Weights
    trained: bool


def plain(rank: int) -> Order:
    """The order in which torch's axes are ours."""
    return tuple(range(rank + 1))


SEQUENCE: Order = (0, 2, 1)  # torch's (batch, channels, time) of our (time, features)
TIME_FIRST: Order = (1, 0, 2)  # torch's (time, batch, features) of our (time, features)


@dataclass
class Sketch:
    """Adds nodes one after the other; the type of each is inferred at once, so a wrong one is never kept."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    weights: dict[str, dict[str, Weights]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    entries: list[Tensor] = field(default_factory=list)
    moved: dict[tuple[str, str, Order], Tensor] = field(default_factory=dict)
    constants: dict[str, Tensor] = field(default_factory=dict)

    def copy(self) -> Sketch:
        """The sketch as it is now, to go back to when a step cannot be drawn."""
        return replace(self, **{f.name: copy(getattr(self, f.name)) for f in fields(self)})

    def graph(self) -> Graph:
        return Graph(self.nodes, tuple(self.edges))

    def add(
        self, name: str, layer: Layer, *given: Tensor, weights: dict[str, Weights] | None = None, owner: str = ""
    ) -> list[Tensor]:
        """A node wired to these values; its outputs, in our order. Inexpressible where the layer refuses.

        ``owner``: the place of the module in the user's network; a second use shares the weights of the first.
        """
        try:
            made = layer.infer(*(t.type for t in given))
        except NetBuilderError as error:
            raise Inexpressible(f"becomes {type(layer).__name__}, which {error}") from None
        first = self.owners.get(owner) if owner else None
        node = self.place(name, layer, first if weights else None)
        if owner and weights:
            self.owners.setdefault(owner, node)
        ports = layer.input_ports()
        for index, value in enumerate(given):
            self.edges.append(Edge(value.node, value.port, node, ports[0] if layer.variadic else ports[index]))
        if weights and first is None:
            self.weights[node] = weights
        types = made if isinstance(made, tuple) else (made,)
        known = all(t.known for t in given)
        outputs = zip(layer.output_ports(), types, strict=True)
        return [Tensor(node, port, type_, plain(type_.rank), known) for port, type_ in outputs]

    def one(
        self,
        name: str,
        layer: Layer,
        *given: Tensor,
        order: Order | None = None,
        weights: dict[str, Weights] | None = None,
        owner: str = "",
    ) -> Tensor:
        """A node with one output, whose axes stand to torch's as ``order`` says."""
        found = self.add(name, layer, *given, weights=weights, owner=owner)[0]
        return found if order is None else Tensor(found.node, found.port, found.type, order, found.known)

    def place(self, name: str, layer: Layer | UnknownLayer, shared_with: str | None = None) -> str:
        """A node without wires; its id is ``name`` made fit."""
        node = self.free(name)
        self.nodes[node] = Node(node, layer, shared_with=shared_with)
        return node

    def free(self, name: str) -> str:
        """An id nobody has: "layer1_0_conv1" for "layer1.0.conv1"."""
        base = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:50]
        base = base if is_identifier(base) else f"layer_{base}"[:50].rstrip("_")
        found, number = base, 2
        while found in self.nodes:
            found, number = f"{base}_{number}", number + 1
        return found

    def unknown(self, name: str, kind: str, given: Sequence[Tensor], facts: Facts | None) -> Tensor | None:
        """A greyed node for what nobody knows, wired; its type is what torch was seen to give."""
        node = self.place(name, UnknownLayer(f"torch.{kind}"[:200], ""))
        self.edges.extend(Edge(v.node, v.port, node, "x") for v in given)
        if facts is None or batch_axis(facts) != 0:
            return None
        shape = facts.two[1:]
        dtype = "float32" if facts.dtype.startswith("float") else "int64"
        kind_ = TensorType(shape, axes_of(len(shape)), dtype)  # type: ignore[arg-type]
        return Tensor(node, "output", kind_, plain(len(shape)), known=False)

    def put(self, value: Tensor, order: Order) -> Tensor:
        """The value in a node whose axes stand to torch's as ``order`` says: a Permute where they do not yet."""
        if value.order == order:
            return value
        if len(order) != value.rank or order.index(0) != value.order.index(0):
            raise Inexpressible("has its batch at another axis than the layer reads it from.")
        key = (value.node, value.port, tuple(value.order[order.index(axis)] for axis in range(len(order))))
        if key not in self.moved:
            self.moved[key] = self.one(f"{value.node}_order", Permute(dims=key[2][1:]), value)
        moved = self.moved[key]
        return Tensor(moved.node, moved.port, moved.type, order, value.known)

    def plain(self, value: Tensor) -> Tensor:
        """The value with its axes as torch has them."""
        return self.put(value, plain(value.type.rank))

    def shaped(self, name: str, value: Tensor, facts: Facts) -> Tensor:
        """The same numbers in torch's order with other sizes."""
        if batch_axis(facts) != 0:
            raise Inexpressible("mixes the batch with other axes; only each sample by itself can be reshaped.")
        value, shape = self.plain(value), facts.two[1:]
        if value.type.shape == shape:
            return value
        if prod(shape) != value.type.size:
            raise Inexpressible("mixes the batch with other axes; only each sample by itself can be reshaped.")
        layer = Flatten() if len(shape) == 1 and value.type.dtype == "float32" else Reshape(target_shape=shape)
        return self.one(name, layer, value)


def batch_axis(facts: Facts) -> int | None:
    """Which of torch's axes holds the samples: the one that follows their number; None when there is none such."""
    differing = [i for i, (a, b) in enumerate(zip(facts.two, facts.three, strict=False)) if (a, b) == (2, 3)]
    others = [i for i, (a, b) in enumerate(zip(facts.two, facts.three, strict=False)) if a != b and i not in differing]
    return differing[0] if len(differing) == 1 and not others and len(facts.two) == len(facts.three) else None
