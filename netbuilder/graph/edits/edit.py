"""A change of the document as a value."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any

from netbuilder.base.declared import Declared, declared, to_json
from netbuilder.base.errors import NetBuilderError, ParameterError
from netbuilder.base.parameter import param, shown
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Graph, Node
from netbuilder.graph.node import Edge


class EditError(NetBuilderError):
    """An edit cannot be applied; the document stays as it was."""


class Settings(tuple[tuple[str, Any], ...]):
    """Parameter values by name."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: Any) -> Settings:
        """From a mapping or from pairs."""
        pairs = tuple(value.items()) if isinstance(value, Mapping) else value
        if not isinstance(pairs, tuple | list) or not all(map(_is_pair, pairs)):
            raise ParameterError("", f"expected a table of values, got {shown(value)}")
        return cls((k, v) for k, v in pairs)

    def to_json(self) -> dict[str, Any]:
        return {k: to_json(v) for k, v in self}


def _is_pair(value: Any) -> bool:
    return isinstance(value, tuple | list) and len(value) == 2 and isinstance(value[0], str)


@declared
class Edit(Declared, kind=True):
    """A change: ``apply`` gives a new document or raises EditError; JSON in and out through the closed table.

    ``scope``: () is the drawing itself, ("name",) the inside of the block of that name.
    """

    scope: tuple[str, ...] = param((), "Which graph: empty, or the name of a block.")

    def apply(self, document: Document) -> Document:
        """The changed document; EditError, with a sentence, when it cannot be done."""
        graph = self.change(graph_at(document, self.scope), document)
        return with_graph(document, self.scope, graph)

    def change(self, graph: Graph, document: Document) -> Graph:
        """The changed graph of an edit that stays within one graph."""
        raise NotImplementedError(type(self).__name__)

    def title(self, document: Document) -> str:
        """For the undo menu, e.g. "set units to 64"."""
        raise NotImplementedError(type(self).__name__)

    def merge_key(self) -> Hashable:
        """Edits with the same key in one burst are one undo step; None never merges."""
        return None


def graph_at(document: Document, scope: tuple[str, ...]) -> Graph:
    """The drawing itself or the inside of a block."""
    if not scope:
        return document.graph
    return block_at(document, scope[-1]).graph


def block_at(document: Document, name: str) -> BlockDefinition:
    """The block called ``name``; EditError when there is none."""
    if name not in document.blocks:
        raise EditError(f'There is no block "{name}" in this drawing.')
    return document.blocks[name]


def with_graph(document: Document, scope: tuple[str, ...], graph: Graph) -> Document:
    """The document with one graph replaced; wires to ports that a block lost go away."""
    if graph is graph_at(document, scope):
        return document
    if not scope:
        return replace(document, graph=graph)
    old = block_at(document, scope[-1])
    return with_block(document, replace(old, graph=graph))


def with_block(document: Document, block: BlockDefinition) -> Document:
    """The document with a block added or replaced; wires to ports it lost go away."""
    old = document.blocks.get(block.name)
    changed = replace(document, blocks={**document.blocks, block.name: block})
    if old is not None and (old.input_ports, old.output_ports) == (block.input_ports, block.output_ports):
        return changed
    return settled(changed, block.name)


def settled(document: Document, name: str) -> Document:
    """The document without wires to ports which the block called ``name`` does not have."""
    graph = _uses_pruned(document, document.graph, name)
    blocks = {n: replace(b, graph=_uses_pruned(document, b.graph, name)) for n, b in document.blocks.items()}
    return replace(document, graph=graph, blocks=blocks)


def _uses_pruned(document: Document, graph: Graph, name: str) -> Graph:
    uses = [n.id for n in graph.of_type(Block) if isinstance(n.layer, Block) and n.layer.block == name]
    return pruned(document, graph, set(uses)) if uses else graph


def pruned(document: Document, graph: Graph, touched: set[str]) -> Graph:
    """``graph`` without the edges of ``touched`` nodes whose ports are gone."""
    kept = tuple(e for e in graph.edges if not (touched & {e.source, e.target}) or _has_ports(document, graph, e))
    return graph if len(kept) == len(graph.edges) else replace(graph, edges=kept)


def _has_ports(document: Document, graph: Graph, edge: Edge) -> bool:
    source, target = graph.nodes[edge.source], graph.nodes[edge.target]
    out, into = document.output_ports(source), document.input_ports(target)
    is_out = edge.source_port in out or not document.knows_ports(source)
    return is_out and (edge.target_port in into or not document.knows_ports(target))


def node_at(graph: Graph, node_id: str) -> Node:
    """The node called ``node_id``; EditError when there is none."""
    if node_id not in graph.nodes:
        raise EditError(f'There is no node "{node_id}" here.')
    return graph.nodes[node_id]


def with_node(graph: Graph, node: Node) -> Graph:
    """The graph with a node added at the end, or replaced where it stands."""
    return replace(graph, nodes={**graph.nodes, node.id: node})


def free_name(wanted: str, taken: Any) -> str:
    """``wanted`` or, when taken, the next of wanted_1, wanted_2, …"""
    if wanted not in taken:
        return wanted
    stem, _, tail = wanted.rpartition("_")
    stem = (stem if stem and tail.isdecimal() else wanted)[:56]
    number = 1
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"
