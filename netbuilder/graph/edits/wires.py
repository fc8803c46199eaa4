"""Edits of wires."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits.edit import Edit, EditError, node_at, with_node
from netbuilder.graph.edits.naming import check_new_name
from netbuilder.layers.base import Layer


@declared
class Wire(Edit, abstract=True):
    """An edit about one wire; a port left empty is the node's first one."""

    source: str = param(..., "Id of the node it starts at.")
    source_port: str = param("", "Output port; empty: the first.")
    target: str = param(..., "Id of the node it ends at.")
    target_port: str = param("", "Input port; empty: the first.")

    def edge(self, graph: Graph, document: Document) -> Edge:
        """The wire with its ports looked up; EditError when an end does not exist."""
        source, target = node_at(graph, self.source), node_at(graph, self.target)
        out = _port(self.source_port, document.output_ports(source), source, document, "output")
        into = _port(self.target_port, document.input_ports(target), target, document, "input")
        return Edge(self.source, out, self.target, into)


def _port(wanted: str, ports: tuple[str, ...], node: Node, document: Document, kind: str) -> str:
    if not document.knows_ports(node):
        return wanted or ("output" if kind == "output" else "x")
    if not ports:
        raise EditError(f"{node.described()} has no {kind}.")
    if wanted and wanted not in ports:
        raise EditError(f'{node.described()} has no {kind} "{wanted}"; it has {", ".join(ports)}.')
    return wanted or ports[0]


def is_variadic(node: Node) -> bool:
    """Whether any number of wires may end at the node's input."""
    return isinstance(node.layer, Layer) and node.layer.variadic


@declared
class Connect(Wire):
    """A new wire. It replaces the one at the target port, except at a variadic layer, where it is put at ``index``."""

    index: int | None = param(None, "Place among the wires of a variadic layer; nothing: last.", min=0)

    def change(self, graph: Graph, document: Document) -> Graph:
        edge = self.edge(graph, document)
        if is_variadic(graph.nodes[edge.target]):
            return replace(graph, edges=_inserted(graph.edges, edge, self.index))
        if edge in graph.edges:
            return graph
        kept = tuple(e for e in graph.edges if (e.target, e.target_port) != (edge.target, edge.target_port))
        return replace(graph, edges=(*kept, edge))

    def title(self, document: Document) -> str:
        return f"connect {self.source} to {self.target}"


def _inserted(edges: tuple[Edge, ...], edge: Edge, index: int | None) -> tuple[Edge, ...]:
    same = [i for i, e in enumerate(edges) if (e.target, e.target_port) == (edge.target, edge.target_port)]
    if index is None or index >= len(same):
        return (*edges, edge)
    return (*edges[: same[index]], edge, *edges[same[index] :])


@declared
class Disconnect(Wire):
    """A wire goes away."""

    def change(self, graph: Graph, document: Document) -> Graph:
        edge = find_edge(graph, self)
        index = graph.edges.index(edge)
        return replace(graph, edges=graph.edges[:index] + graph.edges[index + 1 :])

    def title(self, document: Document) -> str:
        return f"disconnect {self.source} from {self.target}"


def find_edge(graph: Graph, wire: Wire) -> Edge:
    """The wire there is; EditError when there is none."""
    for edge in graph.edges:
        is_there = edge.source == wire.source and edge.target == wire.target
        if is_there and wire.source_port in ("", edge.source_port) and wire.target_port in ("", edge.target_port):
            return edge
    raise EditError(f'There is no wire from "{wire.source}" to "{wire.target}".')


@declared
class InsertOnEdge(Wire):
    """A new node in the middle of a wire: through its first input and its first output."""

    node: Node = param(..., "The node; its id must be free.")

    def change(self, graph: Graph, document: Document) -> Graph:
        edge = find_edge(graph, self)
        check_new_name(self.node.id, graph)
        into = _port("", document.input_ports(self.node), self.node, document, "input")
        out = _port("", document.output_ports(self.node), self.node, document, "output")
        before = Edge(edge.source, edge.source_port, self.node.id, into)
        after = replace(edge, source=self.node.id, source_port=out)
        index = graph.edges.index(edge)
        edges = (*graph.edges[:index], before, after, *graph.edges[index + 1 :])
        return replace(with_node(graph, self.node), edges=edges)

    def title(self, document: Document) -> str:
        return f"insert {self.node.type} before {self.target}"
