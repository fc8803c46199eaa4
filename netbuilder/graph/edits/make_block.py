"""Several nodes become a block; wires at the border become its ports."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.edits.edit import Edit, EditError, free_name, graph_at, node_at, settled, with_graph
from netbuilder.graph.edits.naming import check_new_name
from netbuilder.graph.node import is_identifier
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input, Output

End = tuple[str, str]
GAP = 240.0


@declared
class MakeBlock(Edit):
    """The chosen nodes move into a new block, of which one use stays in their place."""

    nodes: tuple[str, ...] = param(..., "Ids of the nodes.")
    name: str = param(..., "Name of the new block; also the id of its use, where free.")

    def apply(self, document: Document) -> Document:
        if not is_identifier(self.name) or self.name in document.blocks:
            raise EditError(f'"{self.name}" cannot be the block\'s name: it is taken, or not a plain lower-case name.')
        graph = graph_at(document, self.scope)
        names = self._checked(graph)
        chosen = {i: n for i, n in graph.nodes.items() if i in names}
        cut = _Cut(document, graph, chosen)
        blocks = {**document.blocks, self.name: BlockDefinition(self.name, cut.inside())}
        changed = with_graph(replace(document, blocks=blocks), self.scope, cut.outside(self.name))
        return settled(changed, self.name)

    def _checked(self, graph: Graph) -> set[str]:
        if not self.nodes:
            raise EditError("Choose the nodes that become a block.")
        chosen = set(self.nodes)
        for node_id in self.nodes:
            _check_node(node_at(graph, node_id))
        for node in graph.nodes.values():
            if node.shared_with is not None and (node.id in chosen) != (node.shared_with in chosen):
                raise EditError(f"{node.described()} shares weights across the border of the block.")
        return chosen

    def title(self, document: Document) -> str:
        return f"make the block {self.name}"


def _check_node(node: Node) -> None:
    if isinstance(node.layer, Input | Output | BlockInput | BlockOutput):
        raise EditError(f"{node.described()} cannot go into a block: it belongs to the graph it stands in.")
    if node.bindings:
        raise EditError(f"{node.described()} follows an argument of the block around it: untie it first.")


class _Cut:
    """A graph cut along the border of a selection."""

    def __init__(self, document: Document, graph: Graph, chosen: dict[str, Node]) -> None:
        self.document, self.graph, self.chosen = document, graph, chosen
        self.entering = list(dict.fromkeys(_start(e) for e in graph.edges if self._enters(e)))
        self.leaving = list(dict.fromkeys(_start(e) for e in graph.edges if self._leaves(e))) or self._open_ends()
        self._check_circle()
        taken = set(chosen)
        self.ports_in = _port_names("input", self.entering, taken)
        self.ports_out = _port_names("output", self.leaving, taken)

    def _enters(self, edge: Edge) -> bool:
        return edge.target in self.chosen and edge.source not in self.chosen

    def _leaves(self, edge: Edge) -> bool:
        return edge.source in self.chosen and edge.target not in self.chosen

    def _open_ends(self) -> list[End]:
        """Where nothing leaves, the results nobody takes do."""
        used = {e.source for e in self.graph.edges}
        ports = self.document.output_ports
        return [(i, port) for i, node in self.chosen.items() if i not in used for port in ports(node)]

    def _check_circle(self) -> None:
        """A way out of the selection and back in would make the block wait for itself."""
        reached = {e.target for e in self.graph.edges if self._leaves(e)}
        todo = list(reached)
        while todo:
            here = todo.pop()
            for edge in self.graph.edges:
                if edge.source != here or edge.target in reached:
                    continue
                if edge.target in self.chosen:
                    raise EditError(f'A way leads out of the selection over "{here}" and back: choose that node too.')
                reached.add(edge.target)
                todo.append(edge.target)

    def inside(self) -> Graph:
        """The block's graph: the nodes between its ports."""
        nodes = self._ports(BlockInput(), self.ports_in, -GAP)
        nodes |= self.chosen
        nodes |= self._ports(BlockOutput(), self.ports_out, GAP)
        edges = []
        for edge in self.graph.edges:
            if self._enters(edge):
                edge = replace(edge, source=self.ports_in[_start(edge)], source_port="output")
            if edge.target in self.chosen:
                edges.append(edge)
        edges += [Edge(*end, port, "x") for end, port in self.ports_out.items()]
        return Graph(nodes, tuple(edges))

    def _ports(self, layer: BlockInput | BlockOutput, names: dict[End, str], gap: float) -> dict[str, Node]:
        xs = [n.position[0] for n in self.chosen.values()]
        ys = [n.position[1] for n in self.chosen.values()]
        x = (min(xs) if gap < 0 else max(xs)) + gap
        return {name: Node(name, layer, (x, min(ys) + 100.0 * i)) for i, name in enumerate(names.values())}

    def outside(self, name: str) -> Graph:
        """The graph around: one use of the block where the first chosen node stood."""
        rest = {i: n for i, n in self.graph.nodes.items() if i not in self.chosen}
        use_id = free_name(name, rest)
        check_new_name(use_id, Graph(rest))
        first = next(iter(self.chosen.values()))
        nodes = {}
        for node_id, node in self.graph.nodes.items():
            if node is first:
                nodes[use_id] = Node(use_id, Block(block=name), first.position)
            elif node_id in rest:
                nodes[node_id] = node
        return replace(self.graph, nodes=nodes, edges=self._edges_outside(use_id))

    def _edges_outside(self, use_id: str) -> tuple[Edge, ...]:
        edges: dict[Edge, None] = {}
        plain: list[Edge] = []
        for edge in self.graph.edges:
            if self._leaves(edge):
                plain.append(replace(edge, source=use_id, source_port=self.ports_out[_start(edge)]))
            elif self._enters(edge):
                made = Edge(edge.source, edge.source_port, use_id, self.ports_in[_start(edge)])
                plain += [made] if made not in edges else []
                edges[made] = None
            elif edge.source not in self.chosen:
                plain.append(edge)
        return tuple(plain)


def _start(edge: Edge) -> End:
    return edge.source, edge.source_port


def _port_names(stem: str, ends: list[End], taken: set[str]) -> dict[End, str]:
    names = {}
    for end in ends:
        names[end] = free_name(stem, taken)
        taken.add(names[end])
    return names
