"""A use of a block is replaced by what is inside."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.edits.edit import Edit, EditError, block_at, free_name, node_at
from netbuilder.graph.terminals import BlockInput, BlockOutput

End = tuple[str, str]
WIDTH = 200.0  # canvas pixels between repetitions


@declared
class Unpack(Edit):
    """The nodes of a block in the place of one use of it, once a repetition; the definition stays."""

    node: str = param(..., "Id of the use.")

    def change(self, graph: Graph, document: Document) -> Graph:
        node = node_at(graph, self.node)
        if not isinstance(node.layer, Block):
            raise EditError(f"{node.described()} is no block.")
        block = block_at(document, node.layer.block)
        if node.layer.repeat > 1 and len(block.input_ports) != len(block.output_ports):
            raise EditError(f"{node.described()} cannot be repeated: its inputs and outputs differ in number.")
        try:
            return _Unpacking(graph, node, node.layer, block).result()
        except ParameterError as error:
            raise EditError(f"{node.described()}: {error}.") from None

    def title(self, document: Document) -> str:
        return f"unpack {self.node}"


class _Unpacking:
    """One use being replaced."""

    def __init__(self, graph: Graph, use: Node, layer: Block, block: BlockDefinition) -> None:
        self.graph, self.use, self.layer, self.block = graph, use, layer, block
        self.nodes = {i: n for i, n in graph.nodes.items() if i != use.id}
        self.inner_edges: list[Edge] = []
        self.arguments = {**dict(block.arguments), **dict(layer.arguments)}

    def result(self) -> Graph:
        into = [e for e in self.graph.edges if e.target == self.use.id and e.source != self.use.id]
        feeding: dict[str, End] = {e.target_port: _start(e) for e in into}
        first: dict[str, str] = {}
        for turn in range(self.layer.repeat):
            names = self._copies(turn, first)
            first = first or names
            leaving = self._wires(names, feeding)
            ports = zip(self.block.input_ports, self.block.output_ports, strict=False)
            last, feeding = leaving, {i: leaving[o] for i, o in ports if o in leaving}
        return self._rewired(last)

    def _copies(self, turn: int, first: dict[str, str]) -> dict[str, str]:
        """New nodes of one repetition; their names by the name inside."""
        names: dict[str, str] = {}
        for node in self.block.graph.nodes.values():
            if not isinstance(node.layer, BlockInput | BlockOutput):
                names[node.id] = free_name(node.id, self.nodes)
                self.nodes[names[node.id]] = self._copy(node, names[node.id], turn)
        for inner, name in names.items():
            owner = self.block.graph.nodes[inner].shared_with
            shared = names.get(owner) if owner else None
            if first and self.layer.shared:
                shared = self.nodes[first[inner]].shared_with or first[inner]
            self.nodes[name] = replace(self.nodes[name], shared_with=shared)
        return names

    def _copy(self, node: Node, name: str, turn: int) -> Node:
        places = [
            n.position for n in self.block.graph.nodes.values() if not isinstance(n.layer, BlockInput | BlockOutput)
        ]
        left, top = min(x for x, _ in places), min(y for _, y in places)
        wide = max(x for x, _ in places) - left + WIDTH
        x = node.position[0] - left + self.use.position[0] + turn * wide
        y = node.position[1] - top + self.use.position[1]
        return replace(node, id=name, layer=node.bound(self.arguments), bindings=(), position=(x, y))

    def _wires(self, names: dict[str, str], feeding: dict[str, End]) -> dict[str, End]:
        """Adds the wires of one repetition; where each output port is fed from."""
        leaving: dict[str, End] = {}
        for edge in self.block.graph.edges:
            start = (names[edge.source], edge.source_port) if edge.source in names else feeding.get(edge.source)
            if start is None:
                continue
            if edge.target in names:
                self.inner_edges.append(Edge(*start, names[edge.target], edge.target_port))
            else:
                leaving[edge.target] = start
        return leaving

    def _rewired(self, leaving: dict[str, End]) -> Graph:
        edges = []
        for edge in self.graph.edges:
            if edge.source == self.use.id and edge.source_port in leaving and edge.target != self.use.id:
                edges.append(Edge(*leaving[edge.source_port], edge.target, edge.target_port))
            elif self.use.id not in (edge.source, edge.target):
                edges.append(edge)
        nodes = {i: _unshared(n, self.use.id) for i, n in self.nodes.items()}
        return replace(self.graph, nodes=nodes, edges=(*edges, *self.inner_edges))


def _start(edge: Edge) -> End:
    return edge.source, edge.source_port


def _unshared(node: Node, gone: str) -> Node:
    return replace(node, shared_with=None) if node.shared_with == gone else node
