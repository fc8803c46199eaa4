"""The drawing while it is made: nodes with the types at their ports, wires, weights."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import prod
from typing import Any

import numpy as np

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing.onnx.atoms import Atom, Group, Groups, Sizes, Tensor, resolved, tidy
from netbuilder.graph.document import Edge, Graph, Node, UnknownLayer
from netbuilder.graph.node import is_identifier
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.base import Layer
from netbuilder.layers.learned import BroadcastTo, LearnedTensor
from netbuilder.layers.reshaping import Flatten, Permute, Reshape

Array = np.ndarray[Any, Any]
Port = tuple[str, str]


class Inexpressible(NetBuilderError):
    """An operation that no layer does; the sentence says why."""


@dataclass
class Sketch:
    """Adds nodes one after the other. A node's type is inferred as it is added, so a wrong one is never kept."""

    sizes: Sizes = field(default_factory=Sizes)
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    weights: dict[str, dict[str, Array]] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    moved: dict[tuple[Tensor, Groups], Tensor] = field(default_factory=dict)
    batches: list[Atom] = field(default_factory=list)
    made: dict[str, tuple[tuple[Tensor, ...], Groups]] = field(default_factory=dict)
    """What each node with one output was made of, and the axes of its output."""
    absorbed: dict[str, str] = field(default_factory=dict)
    """Nodes that another node stands for; they are taken out if nothing else uses them."""
    source: Tensor | None = None
    """An input of the drawing: tells layers without data of their own how many samples there are."""

    def graph(self) -> Graph:
        """What was drawn."""
        return Graph(self.nodes, tuple(self.edges))

    def add(
        self, layer: Layer, *tensors: Tensor, name: str = "", label: str = "", weights: dict[str, Array] | None = None
    ) -> list[tuple[Port, TensorType]]:
        """A node wired to these tensors; the port and type of every output. ShapeError where the layer refuses."""
        types = layer.infer(*(t.type for t in tensors))
        _check(layer, tensors, weights or {})
        node_id = self.place(layer, name, label)
        ports = layer.input_ports()
        for index, tensor in enumerate(tensors):
            port = ports[0] if layer.variadic else ports[index]
            self.edges.append(Edge(tensor.node, tensor.port, node_id, port))
        if weights:
            self.weights[node_id] = weights
        found = types if isinstance(types, tuple) else (types,)
        return [((node_id, port), t) for port, t in zip(layer.output_ports(), found, strict=True)]

    def one(
        self, layer: Layer, *tensors: Tensor, axes: Iterable[Group], name: str = "", label: str = "", **weights: Array
    ) -> Tensor:
        """A node with one output, whose axes hold these atoms."""
        ((node, port), type_) = self.add(layer, *tensors, name=name, label=label, weights=weights or None)[0]
        found = self.tensor(node, port, axes, type_)
        self.made[node] = tensors, found.axes
        return found

    def tensor(self, node: str, port: str, axes: Iterable[Group], type_: TensorType) -> Tensor:
        """A tensor; a layer must have made the sizes which the atoms say."""
        found = tuple(axes)
        sizes = tuple(None if any(a.is_open for a in g) else prod(a.size for a in resolved(g)) for g in tidy(found))
        if sizes != type_.shape:
            raise Inexpressible(f"gives {type_.describe()}, where the file expects {sizes}.")
        return Tensor(node, port, found, type_)

    def place(self, layer: Layer | UnknownLayer, name: str, label: str = "") -> str:
        """A node without wires; its id is ``name`` made fit, or the layer's type."""
        kind = layer.type if isinstance(layer, UnknownLayer) else type(layer).__name__
        node_id = self.free(name, kind)
        self.nodes[node_id] = Node(node_id, layer, label=label[:200])
        return node_id

    def free(self, name: str, kind: str) -> str:
        """An id nobody has."""
        wanted = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:50]
        wanted = wanted if wanted[:1].isalpha() else f"n_{wanted}" if wanted else ""
        if is_identifier(wanted) and wanted not in self.nodes:
            return wanted
        base = wanted or re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", "_", kind).lower()
        base = base if is_identifier(base) else "layer"
        number = self.taken.get(base, 0) + 1
        while f"{base}_{number}" in self.nodes:
            number += 1
        self.taken[base] = number
        return f"{base}_{number}"

    def change(self, node_id: str, layer: Layer, **weights: Array) -> None:
        """Another layer in place of one that gives the same type."""
        self.nodes[node_id] = replace(self.nodes[node_id], layer=layer)
        self.weights.setdefault(node_id, {}).update(weights)

    def drop(self, gone: set[str]) -> None:
        """Takes nodes out again, with their wires."""
        for node in gone:
            del self.nodes[node]
            self.weights.pop(node, None)
            self.made.pop(node, None)
        self.edges = [e for e in self.edges if e.source not in gone and e.target not in gone]
        self.moved = {k: t for k, t in self.moved.items() if t.node not in gone}
        self.absorbed = {n: into for n, into in self.absorbed.items() if into not in gone}

    def unused(self) -> set[str]:
        """Nodes on which nothing depends that the drawing keeps: outputs, inputs, and what is not known."""
        into: dict[str, list[str]] = {}
        for edge in self.edges:
            into.setdefault(edge.target, []).append(edge.source)
        kept = {i for i, n in self.nodes.items() if isinstance(n.layer, Input | Output | UnknownLayer)}
        waiting = list(kept)
        while waiting:
            for source in into.get(waiting.pop(), ()):
                if source not in kept:
                    kept.add(source)
                    waiting.append(source)
        return set(self.nodes) - kept

    def put(self, tensor: Tensor, wanted: Groups) -> Tensor:
        """The tensor with these atoms on its axes, in this order: Reshape and Permute nodes where it takes any."""
        axes, target = tidy(tensor.axes), tidy(wanted)
        if axes == target:
            return tensor
        key = tensor, target
        if key not in self.moved:
            self.moved[key] = self._moved(tensor, axes, target)
        return self.moved[key]

    def _moved(self, tensor: Tensor, axes: Groups, target: Groups) -> Tensor:
        flat, order = [a for g in axes for a in g], [a for g in target for a in g]
        if len(flat) != len(order) or set(flat) != set(order):
            raise Inexpressible("mixes axes in a way no layer does.")
        if flat != order:
            blocks = _blocks(flat, order)
            tensor = self.put(tensor, tuple(blocks))
            places = {block[0]: i + 1 for i, block in enumerate(blocks)}
            dims = tuple(places[a] for a in order if a in places)
            axes = tuple(blocks[d - 1] for d in dims)
            tensor = self.one(Permute(dims=dims), tensor, axes=axes)
            return self.put(tensor, target)
        sizes = tuple(prod(a.size for a in g) for g in target)
        if any(a.is_open for a in flat) and None in tensor.type.shape:
            raise Inexpressible("reshapes an axis whose size the file leaves open; fix that size and export it anew.")
        if len(target) == 1 and tensor.type.dtype == "float32":
            return self.one(Flatten(), tensor, axes=target)
        return self.one(Reshape(target_shape=sizes), tensor, axes=target)

    def constant(self, array: Array, learned: bool, groups: Groups, name: str = "") -> Tensor:
        """A tensor of the drawing that holds fixed numbers, of the shape of the array (all axes of its own)."""
        if self.source is None:
            raise Inexpressible("computes with nothing but constants.")
        shape = array.shape or (1,)
        layer = LearnedTensor(shape=shape, trainable=learned)
        axes = groups or ((),)
        return self.one(layer, self.source, axes=axes, name=name, weight=array.reshape(shape))

    def stretched(self, tensor: Tensor, target: Groups) -> Tensor:
        """The tensor with its axes of size 1 repeated to fill ``target``."""
        axes = tidy(tensor.axes)
        goal = tidy(target)
        if axes == goal:
            return tensor
        if any(a.is_open for g in goal for a in g):
            raise Inexpressible("stretches a tensor to a size that the file leaves open.")
        shape = tuple(prod(a.size for a in g) for g in goal)
        return self.one(BroadcastTo(target_shape=shape), tensor, axes=goal)

    def enter(self, name: str, type_: TensorType, axes: Groups) -> Tensor:
        """An Input node."""
        layer = Input(shape=tuple(-1 if n is None else n for n in type_.shape), dtype=type_.dtype)
        node_id = self.place(layer, name or "input", name)
        found = Tensor(node_id, "output", axes, type_)
        self.source = self.source or found
        return found


def _check(layer: Layer, tensors: tuple[Tensor, ...], weights: dict[str, Array]) -> None:
    """Inexpressible unless the weights are those the layer has."""
    if not weights:
        return
    declared = {w.name: w.shape for call in layer.torch(*(t.type for t in tensors)) for w in call.weights}
    if declared != {name: array.shape for name, array in weights.items()}:
        raise Inexpressible("has weights that do not fit its input.")


def _blocks(flat: list[Atom], order: list[Atom]) -> list[Group]:
    """Runs of atoms that stay together on the way from one order to the other, in the first order."""
    follows = dict(pairwise(order))
    blocks: list[list[Atom]] = []
    for atom in flat:
        if blocks and follows.get(blocks[-1][-1]) is atom:
            blocks[-1].append(atom)
        else:
            blocks.append([atom])
    return [tuple(block) for block in blocks]
