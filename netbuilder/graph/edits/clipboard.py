"""Copies of nodes as text, and pasting them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.edits.edit import Edit, EditError, free_name, graph_at, node_at, with_block, with_graph
from netbuilder.graph.edits.wires import is_variadic
from netbuilder.graph.files.strict import parse_json
from netbuilder.graph.node import Prose, table

FORMAT = "netbuilder-fragment"
_ENTRIES = ("format", "graph", "incoming", "blocks")


def copy(
    document: Document, nodes: tuple[str, ...], scope: tuple[str, ...] = (), surroundings: tuple[str, ...] = ()
) -> str:
    """The nodes with the wires between and into them, the blocks they use, and the frames and comments with the ids
    ``surroundings``, as JSON text for the clipboard."""
    graph = graph_at(document, scope)
    chosen = {i: n for i, n in graph.nodes.items() if i in set(nodes)}
    inside = tuple(e for e in graph.edges if e.source in chosen and e.target in chosen)
    incoming = [e.to_json() for e in graph.edges if e.source not in chosen and e.target in chosen]
    frames = tuple(f for f in graph.frames if f.id in surroundings)
    comments = tuple(c for c in graph.comments if c.id in surroundings)
    copied = Graph({i: _loose(n, chosen) for i, n in chosen.items()}, inside, frames, comments)
    found = {"format": FORMAT, "graph": copied.to_json()}
    blocks = [b.to_json() for b in _blocks_of(document, Graph(chosen), {}).values()]
    extra = {"incoming": incoming, "blocks": blocks}
    return json.dumps(found | {k: v for k, v in extra.items() if v}, ensure_ascii=False)


def _loose(node: Node, chosen: dict[str, Node]) -> Node:
    return node if node.shared_with in chosen else replace(node, shared_with=None)


def _blocks_of(document: Document, graph: Graph, found: dict[str, BlockDefinition]) -> dict[str, BlockDefinition]:
    for node in graph.of_type(Block):
        name = node.layer.block if isinstance(node.layer, Block) else ""
        if name in document.blocks and name not in found:
            found[name] = document.blocks[name]
            _blocks_of(document, document.blocks[name].graph, found)
    return found


@dataclass(frozen=True)
class Fragment:
    """What the clipboard holds."""

    graph: Graph
    incoming: tuple[Edge, ...]
    blocks: tuple[BlockDefinition, ...]

    @classmethod
    def of(cls, text: str) -> Fragment:
        """From ``copy``'s text; EditError when it is something else."""
        try:
            entries: Any = table(parse_json(text), _ENTRIES, "a piece of a drawing")
            if entries.get("format") != FORMAT:
                raise ParameterError("format", "not a piece of a drawing")
            incoming = tuple(Edge.parse(e) for e in entries.get("incoming", ()))
            blocks = tuple(BlockDefinition.parse(b) for b in entries.get("blocks", ()))
            return cls(_sound(Graph.parse(entries.get("graph", {}))), incoming, blocks)
        except (ParameterError, TypeError) as error:
            raise EditError(f"This text is not a piece of a drawing ({error}).") from None


def _sound(graph: Graph) -> Graph:
    for edge in graph.edges:
        if not {edge.source, edge.target} <= graph.nodes.keys() or not (edge.source_port and edge.target_port):
            raise ParameterError("edges", "a wire ends nowhere")
    return graph


@declared
class Paste(Edit):
    """The nodes of a ``copy`` under free names, moved by ``offset``."""

    fragment: Prose = param(..., "What copy gave.")
    offset: tuple[float, float] = param((40.0, 40.0), "How far from where they were.", unit="px")
    keep_inputs: bool = param(False, "Also wire to what the originals got, where it is still there.")

    def apply(self, document: Document) -> Document:
        fragment = Fragment.of(self.fragment)
        for block in fragment.blocks:
            if block.name not in document.blocks:
                document = with_block(document, _pruned_block(block))
        graph = graph_at(document, self.scope)
        names = _new_names(fragment.graph, graph)
        nodes = {**graph.nodes, **{names[i]: self._placed(n, names) for i, n in fragment.graph.nodes.items()}}
        wanted = [*fragment.graph.edges, *(fragment.incoming if self.keep_inputs else ())]
        changed = self._with_surroundings(replace(graph, nodes=nodes), fragment.graph)
        edges = [_named(e, names) for e in wanted if e.target in names]
        fitting = _fitting(document, changed, edges)
        return with_graph(document, self.scope, replace(changed, edges=(*graph.edges, *fitting)))

    def _placed(self, node: Node, names: dict[str, str]) -> Node:
        shared = names.get(node.shared_with) if node.shared_with else None
        x, y = node.position[0] + self.offset[0], node.position[1] + self.offset[1]
        bindings = node.bindings if self.scope else ()
        return replace(node, id=names[node.id], position=(x, y), shared_with=shared, bindings=bindings)

    def _with_surroundings(self, graph: Graph, copied: Graph) -> Graph:
        taken = {f.id for f in graph.frames} | {c.id for c in graph.comments}
        frames, comments = list(graph.frames), list(graph.comments)
        across, down = self.offset
        for frame in copied.frames:
            x, y, width, height = frame.rect
            rect = (x + across, y + down, width, height)
            frames.append(replace(frame, id=free_name(frame.id, taken), rect=rect))
            taken.add(frames[-1].id)
        for comment in copied.comments:
            place = (comment.position[0] + across, comment.position[1] + down)
            comments.append(replace(comment, id=free_name(comment.id, taken), position=place))
            taken.add(comments[-1].id)
        return replace(graph, frames=tuple(frames), comments=tuple(comments))

    def title(self, document: Document) -> str:
        return "paste"


def _pruned_block(block: BlockDefinition) -> BlockDefinition:
    _sound(block.graph)
    return block


def _new_names(fragment: Graph, graph: Graph) -> dict[str, str]:
    taken = set(graph.nodes)
    names = {}
    for node_id in fragment.nodes:
        names[node_id] = free_name(node_id, taken)
        taken.add(names[node_id])
    return names


def _named(edge: Edge, names: dict[str, str]) -> Edge:
    """Under the new names; a source that was not copied keeps its own."""
    return replace(edge, source=names.get(edge.source, edge.source), target=names[edge.target])


def _fitting(document: Document, graph: Graph, edges: list[Edge]) -> list[Edge]:
    """Those whose ends exist, one a port where a port takes one."""
    found: list[Edge] = []
    for edge in edges:
        if edge.source not in graph.nodes:
            continue
        source, target = graph.nodes[edge.source], node_at(graph, edge.target)
        is_out = edge.source_port in document.output_ports(source) or not document.knows_ports(source)
        is_in = edge.target_port in document.input_ports(target) or not document.knows_ports(target)
        is_taken = any((e.target, e.target_port) == (edge.target, edge.target_port) for e in found)
        if is_out and is_in and (is_variadic(target) or not is_taken):
            found.append(edge)
    return found


def duplicate(
    document: Document,
    nodes: tuple[str, ...],
    scope: tuple[str, ...] = (),
    keep_inputs: bool = True,
    surroundings: tuple[str, ...] = (),
) -> Paste:
    """The edit that puts copies of nodes, frames and comments beside them."""
    text = Prose(copy(document, nodes, scope, surroundings))
    return Paste(scope=scope, fragment=text, keep_inputs=keep_inputs)
