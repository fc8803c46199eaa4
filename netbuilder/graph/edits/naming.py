"""A node's id wherever it is written: wires, shared weights, plan, uses of a block's port."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits.edit import EditError, graph_at, node_at, with_graph
from netbuilder.graph.node import is_identifier
from netbuilder.graph.terminals import BlockInput, BlockOutput


def check_new_name(name: str, graph: Graph) -> None:
    """EditError unless a node may be called so in this graph."""
    if not is_identifier(name):
        raise EditError(f'"{name}" cannot be a node\'s name: use lower-case letters, digits and _, no Python keyword.')
    if name in graph.nodes:
        raise EditError(f'There already is a node "{name}" here.')


def renamed(document: Document, scope: tuple[str, ...], old: str, new: str) -> Document:
    """The document with a node called otherwise."""
    graph = graph_at(document, scope)
    node = node_at(graph, old)
    if old == new:
        return document
    check_new_name(new, graph)
    if scope and isinstance(node.layer, BlockInput | BlockOutput):
        return _port_renamed(document, scope[-1], old, new)
    found = with_graph(document, scope, _renamed_in(graph, old, new))
    return found if scope else replace(found, plan=_in_plan(found.plan, old, new))


def _renamed_in(graph: Graph, old: str, new: str) -> Graph:
    nodes = {}
    for node in graph.nodes.values():
        found = replace(node, id=new) if node.id == old else node
        nodes[found.id] = replace(found, shared_with=new) if found.shared_with == old else found
    return replace(graph, nodes=nodes, edges=tuple(_edge(e, old, new) for e in graph.edges))


def _edge(edge: Edge, old: str, new: str) -> Edge:
    if old not in (edge.source, edge.target):
        return edge
    source, target = (new if i == old else i for i in (edge.source, edge.target))
    return replace(edge, source=source, target=target)


def _port_renamed(document: Document, block: str, old: str, new: str) -> Document:
    """The port and every use of it at one stroke, so that no wire is lost; a block may stand inside itself."""
    graphs = {n: b.graph for n, b in document.blocks.items()}
    graphs[block] = _renamed_in(graphs[block], old, new)
    blocks = {n: replace(b, graph=_at_uses(graphs[n], block, old, new)) for n, b in document.blocks.items()}
    return replace(document, graph=_at_uses(document.graph, block, old, new), blocks=blocks)


def _at_uses(graph: Graph, block: str, old: str, new: str) -> Graph:
    uses = {n.id for n in graph.nodes.values() if _uses(n, block)}
    return replace(graph, edges=tuple(_port(e, uses, old, new) for e in graph.edges)) if uses else graph


def _uses(node: Node, block: str) -> bool:
    return isinstance(node.layer, Block) and node.layer.block == block


def _port(edge: Edge, uses: set[str], old: str, new: str) -> Edge:
    if edge.source in uses and edge.source_port == old:
        edge = replace(edge, source_port=new)
    if edge.target in uses and edge.target_port == old:
        edge = replace(edge, target_port=new)
    return edge


def _in_plan(value: Any, old: str, new: str) -> Any:
    """The plan with a node's new name wherever its fields ``nodes`` and ``outputs`` list the old one."""
    if isinstance(value, tuple):
        found = tuple(_in_plan(v, old, new) for v in value)
        return value if all(a is b for a, b in zip(found, value, strict=True)) else found
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for f in fields(value):
        was = getattr(value, f.name)
        now = _names(was, old, new) if f.name in ("nodes", "outputs") else _in_plan(was, old, new)
        if now is not was:
            changes[f.name] = now
    return replace(value, **changes) if changes else value


def _names(names: Any, old: str, new: str) -> Any:
    return tuple(new if n == old else n for n in names) if isinstance(names, tuple) and old in names else names
