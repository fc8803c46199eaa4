"""Edits of single nodes: add, remove, move, parameters, names, bypass, shared weights."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import replace

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.graph.document import Document, Edge, Graph, Node, UnknownLayer
from netbuilder.graph.edits.edit import Edit, EditError, Settings, node_at, pruned, with_node
from netbuilder.graph.edits.naming import check_new_name, renamed
from netbuilder.graph.node import MAX_POSITION, Prose
from netbuilder.layers.base import Layer


def layer_id(layer: Layer | UnknownLayer | type[Layer]) -> str:
    """The usual first part of a node's id: "conv2d" for Conv2D, "max_pooling2d" for MaxPooling2D."""
    name = (
        layer.type if isinstance(layer, UnknownLayer) else (layer if isinstance(layer, type) else type(layer)).__name__
    )
    name = re.sub(r"[A-Z][a-z]?LU", lambda found: found[0].capitalize(), name)  # ReLU is one word
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{2,}(?![a-z0-9]))", "_", name)
    found = re.sub(r"[^a-z0-9_]", "", words.lower()).lstrip("0123456789_")
    return found[:48] or "layer"


@declared
class AddNode(Edit):
    """A new node; its id must be free."""

    node: Node = param(..., "The node.")

    def change(self, graph: Graph, document: Document) -> Graph:
        check_new_name(self.node.id, graph)
        if self.node.shared_with is not None:
            node_at(graph, self.node.shared_with)
        return with_node(graph, self.node)

    def title(self, document: Document) -> str:
        return f"add {self.node.type}"


@declared
class RemoveNodes(Edit):
    """Nodes with their wires; ``reconnect`` wires what came in to where it went, where a node has one way through."""

    nodes: tuple[str, ...] = param(..., "Ids of the nodes.")
    reconnect: bool = param(False, "Close the gap where a node had one wire in.")

    def change(self, graph: Graph, document: Document) -> Graph:
        for node_id in self.nodes:
            node_at(graph, node_id)
        if self.reconnect:
            for node_id in self.nodes:
                graph = replace(graph, edges=_bridged(graph, node_id))
        gone = set(self.nodes)
        kept = {i: _unshared(n, gone) for i, n in graph.nodes.items() if i not in gone}
        edges = tuple(e for e in graph.edges if e.source not in gone and e.target not in gone)
        return replace(graph, nodes=kept, edges=edges)

    def title(self, document: Document) -> str:
        return f"remove {self.nodes[0]}" if len(self.nodes) == 1 else f"remove {len(self.nodes)} nodes"


def _unshared(node: Node, gone: set[str]) -> Node:
    return replace(node, shared_with=None) if node.shared_with in gone else node


def _bridged(graph: Graph, node_id: str) -> tuple[Edge, ...]:
    """The edges with those out of a node starting where its one wire came from; variadic order is kept."""
    into = [e for e in graph.edges if e.target == node_id]
    if len(into) != 1 or into[0].source == node_id:
        return graph.edges
    start = into[0]
    return tuple(
        replace(e, source=start.source, source_port=start.source_port) if e.source == node_id else e
        for e in graph.edges
        if e is not start
    )


@declared
class MoveNodes(Edit):
    """New positions, in canvas pixels."""

    positions: tuple[tuple[str, float, float], ...] = param(..., "Id, x and y of each node.")

    def change(self, graph: Graph, document: Document) -> Graph:
        nodes = dict(graph.nodes)
        for node_id, x, y in self.positions:
            if max(abs(x), abs(y)) > MAX_POSITION:
                raise EditError("A node cannot be that far out.")
            nodes[node_id] = replace(node_at(graph, node_id), position=(x, y))
        return replace(graph, nodes=nodes)

    def title(self, document: Document) -> str:
        return f"move {self.positions[0][0]}" if len(self.positions) == 1 else f"move {len(self.positions)} nodes"

    def merge_key(self) -> Hashable:
        return ("move", self.scope, tuple(i for i, _, _ in self.positions))


@declared
class SetParams(Edit):
    """Parameters of a node's layer; wires to ports that go away with them go too."""

    node: str = param(..., "Id of the node.")
    values: Settings = param(..., "Values by parameter.")

    def change(self, graph: Graph, document: Document) -> Graph:
        node = node_at(graph, self.node)
        if isinstance(node.layer, UnknownLayer):
            raise EditError(f"{node.described()} is of an unknown type: its parameters cannot be changed.")
        known = {p.name for p in node.layer.parameters()}
        if wrong := [name for name, _ in self.values if name not in known]:
            raise EditError(f"{node.described()} has no parameter {wrong[0]}.")
        names = {name for name, _ in self.values}
        bindings = tuple((p, a) for p, a in node.bindings if p not in names)
        try:
            layer = replace(node.layer, **dict(self.values))
        except ParameterError as error:
            raise EditError(f"{node.described()}: {error}.") from None
        changed = with_node(graph, replace(node, layer=layer, bindings=bindings))
        return pruned(document, changed, {self.node})

    def title(self, document: Document) -> str:
        if len(self.values) != 1:
            return f"change {self.node}"
        name, value = self.values[0]
        words = " × ".join(str(v) for v in value) if isinstance(value, tuple | list) else str(value)
        return f"set {name.replace('_', ' ')} to {words}" if len(words) < 40 else f"set {name.replace('_', ' ')}"

    def merge_key(self) -> Hashable:
        return ("set", self.scope, self.node, tuple(sorted(name for name, _ in self.values)))


@declared
class Rename(Edit):
    """A node's id; wires, shared weights, the plan and the uses of a block's port follow."""

    node: str = param(..., "Id of the node.")
    id: str = param(..., "The new id.")

    def apply(self, document: Document) -> Document:
        return renamed(document, self.scope, self.node, self.id)

    def title(self, document: Document) -> str:
        return f"rename {self.node} to {self.id}"


@declared
class SetLabel(Edit):
    """A node's free text name."""

    node: str = param(..., "Id of the node.")
    label: str = param("", "The text.")

    def change(self, graph: Graph, document: Document) -> Graph:
        return with_node(graph, replace(node_at(graph, self.node), label=self.label))

    def title(self, document: Document) -> str:
        return f"label {self.node}"

    def merge_key(self) -> Hashable:
        return ("label", self.scope, self.node)


@declared
class SetNote(Edit):
    """A node's note."""

    node: str = param(..., "Id of the node.")
    note: Prose = param(Prose(), "The text.")

    def change(self, graph: Graph, document: Document) -> Graph:
        return with_node(graph, replace(node_at(graph, self.node), note=str(self.note)))

    def title(self, document: Document) -> str:
        return f"note on {self.node}"

    def merge_key(self) -> Hashable:
        return ("note", self.scope, self.node)


@declared
class Bypass(Edit):
    """Nodes through which the first input goes straight out, or no longer."""

    nodes: tuple[str, ...] = param(..., "Ids of the nodes.")
    bypassed: bool = param(True, "Off: they work again.")

    def change(self, graph: Graph, document: Document) -> Graph:
        changed = {i: replace(node_at(graph, i), bypassed=self.bypassed) for i in self.nodes}
        return replace(graph, nodes={**graph.nodes, **changed})

    def title(self, document: Document) -> str:
        names = self.nodes[0] if len(self.nodes) == 1 else f"{len(self.nodes)} nodes"
        return f"bypass {names}" if self.bypassed else f"use {names} again"


@declared
class ShareWeights(Edit):
    """A node uses another node's weights, or its own again."""

    node: str = param(..., "Id of the node.")
    owner: str | None = param(None, "Whose weights it uses; nothing: its own.")

    def change(self, graph: Graph, document: Document) -> Graph:
        node = node_at(graph, self.node)
        if self.owner is not None:
            owner = node_at(graph, self.owner)
            if owner.shared_with is not None or self.owner == self.node:
                raise EditError(f"{node.described()} cannot use the weights of {owner.described()}: it has none.")
            if any(n.shared_with == self.node for n in graph.nodes.values()):
                raise EditError(f"{node.described()} cannot share: others use its weights.")
        return with_node(graph, replace(node, shared_with=self.owner))

    def title(self, document: Document) -> str:
        return f"share the weights of {self.owner}" if self.owner else f"own weights for {self.node}"


@declared
class ReplaceLayer(Edit):
    """Another layer in a node's place; id, wires and texts stay where the new layer has the ports."""

    node: str = param(..., "Id of the node.")
    layer: Layer = param(..., "The new layer.")

    def change(self, graph: Graph, document: Document) -> Graph:
        old = node_at(graph, self.node)
        new = replace(old, layer=self.layer, bindings=())
        edges = tuple(_moved(e, old, new, document) for e in graph.edges)
        return pruned(document, replace(with_node(graph, new), edges=edges), {self.node})

    def title(self, document: Document) -> str:
        return f"replace {self.node} by {type(self.layer).__name__}"


def _moved(edge: Edge, old: Node, new: Node, document: Document) -> Edge:
    """The edge at the port in the same place of the new layer."""
    if edge.target == new.id:
        edge = replace(edge, target_port=_same(edge.target_port, document.input_ports(old), document.input_ports(new)))
    if edge.source == new.id:
        ports = document.output_ports(old), document.output_ports(new)
        edge = replace(edge, source_port=_same(edge.source_port, *ports))
    return edge


def _same(port: str, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    index = before.index(port) if port in before else 0
    return port if port in after or index >= len(after) else after[index]
