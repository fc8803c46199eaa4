"""Edits of blocks: their definitions, arguments and bindings."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.graph.block import Arguments, Block
from netbuilder.graph.document import BlockDefinition, Document, Graph
from netbuilder.graph.edits.edit import Edit, EditError, block_at, node_at, pruned, settled, with_block, with_node
from netbuilder.graph.node import Node, Prose, is_identifier


@declared
class AddBlock(Edit):
    """A block definition, new or in the place of the one with the same name."""

    block: BlockDefinition = param(..., "The block.")

    def apply(self, document: Document) -> Document:
        graph = self.block.graph
        ends = {i for e in graph.edges for i in (e.source, e.target)}
        if missing := ends - graph.nodes.keys():
            raise EditError(f'The block "{self.block.name}" has a wire to "{min(missing)}", which it does not have.')
        return with_block(document, replace(self.block, graph=pruned(document, graph, set(graph.nodes))))

    def title(self, document: Document) -> str:
        return f"add the block {self.block.name}"


@declared
class RemoveBlock(Edit):
    """A block definition nothing uses any more."""

    name: str = param(..., "Name of the block.")

    def apply(self, document: Document) -> Document:
        block_at(document, self.name)
        if any(self.name in uses(g) for g in graphs(document)):
            raise EditError(f'The block "{self.name}" is still used.')
        return replace(document, blocks={n: b for n, b in document.blocks.items() if n != self.name})

    def title(self, document: Document) -> str:
        return f"remove the block {self.name}"


@declared
class RenameBlock(Edit):
    """A block's name; its uses follow."""

    name: str = param(..., "Name of the block.")
    new: str = param(..., "The new name.")

    def apply(self, document: Document) -> Document:
        block_at(document, self.name)
        if not is_identifier(self.new) or self.new in document.blocks:
            raise EditError(f'"{self.new}" cannot be the block\'s name: it is taken, or not a plain lower-case name.')
        graph = self._in(document.graph)
        blocks = [replace(b, graph=self._in(b.graph)) for b in document.blocks.values()]
        named = [replace(b, name=self.new) if b.name == self.name else b for b in blocks]
        return settled(replace(document, graph=graph, blocks={b.name: b for b in named}), self.new)

    def _in(self, graph: Graph) -> Graph:
        changed = {n.id: self._renamed(n, n.layer) for n in graph.nodes.values() if isinstance(n.layer, Block)}
        return replace(graph, nodes={**graph.nodes, **changed}) if changed else graph

    def _renamed(self, node: Node, layer: Block) -> Node:
        return replace(node, layer=replace(layer, block=self.new)) if layer.block == self.name else node

    def title(self, document: Document) -> str:
        return f"rename the block {self.name} to {self.new}"


@declared
class SetBlock(Edit):
    """A block's arguments (with their usual values) and note."""

    name: str = param(..., "Name of the block.")
    arguments: Arguments = param(Arguments(), "Usual value of each argument.")
    note: Prose = param(Prose(), "What it is for.")

    def apply(self, document: Document) -> Document:
        block = block_at(document, self.name)
        names = {n for n, _ in self.arguments}
        if wrong := [n for n in names if not is_identifier(n)]:
            raise EditError(f'"{wrong[0]}" cannot be an argument\'s name: use lower-case letters, digits and _.')
        bound = {a for n in block.graph.nodes.values() for _, a in n.bindings}
        if missing := bound - names:
            raise EditError(f'The argument "{min(missing)}" is still used inside the block "{self.name}".')
        return with_block(document, replace(block, arguments=tuple(self.arguments), note=str(self.note)))

    def title(self, document: Document) -> str:
        return f"set the arguments of {self.name}"


@declared
class Bind(Edit):
    """A parameter of a node inside a block follows an argument of the block, or no longer."""

    node: str = param(..., "Id of the node.")
    parameter: str = param(..., "The parameter.")
    argument: str = param("", "The argument; empty: the parameter has its own value again.")

    def change(self, graph: Graph, document: Document) -> Graph:
        node = node_at(graph, self.node)
        kept = tuple((p, a) for p, a in node.bindings if p != self.parameter)
        if not self.argument:
            return with_node(graph, replace(node, bindings=kept))
        if not self.scope or self.argument not in dict(block_at(document, self.scope[-1]).arguments):
            raise EditError(f'There is no argument "{self.argument}" here.')
        changed = replace(node, bindings=(*kept, (self.parameter, self.argument)))
        self._check(changed, document)
        return with_node(graph, changed)

    def _check(self, node: Node, document: Document) -> None:
        arguments = dict(block_at(document, self.scope[-1]).arguments)
        try:
            node.bound(arguments)
        except (ParameterError, TypeError) as error:
            raise EditError(f'"{self.parameter}" cannot follow the argument "{self.argument}" ({error}).') from None

    def title(self, document: Document) -> str:
        return f"tie {self.parameter} to {self.argument}" if self.argument else f"untie {self.parameter}"


def graphs(document: Document) -> list[Graph]:
    """The drawing and the insides of all blocks."""
    return [document.graph, *(b.graph for b in document.blocks.values())]


def uses(graph: Graph) -> set[str]:
    """Names of the blocks used in a graph."""
    return {n.layer.block for n in graph.nodes.values() if isinstance(n.layer, Block)}
