"""A new layer beside what is selected: where it stands and what it is wired to. Shared by palette, search, commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from netbuilder.graph.block import Block
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits import (
    AddBlock,
    AddNode,
    Batch,
    Connect,
    Edit,
    EditError,
    InsertOnEdge,
    MoveNodes,
    free_name,
    graph_at,
    layer_id,
)
from netbuilder.graph.edits.wires import is_variadic
from netbuilder.graph.field_choice import with_field
from netbuilder.graph.infer import GraphInference, Inference, NodeInference, infer
from netbuilder.graph.layout import GAP_X, GAP_Y, USUAL_SIZE
from netbuilder.graph.library import LIBRARY
from netbuilder.graph.terminals import Output
from netbuilder.layers.base import Layer
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name

STEP_X, STEP_Y = USUAL_SIZE[0] + GAP_X, USUAL_SIZE[1] + GAP_Y
Point = tuple[float, float]


def after_selection(session: Session, layer: Layer) -> Edit:
    """The edit, one step, that puts a layer to the right of what is selected and wires it where it infers.

    A selected wire, and the only wire out of the one selected node, get the layer in between when what follows still
    works. Several selected nodes are all wired to it. A block of the library comes with its definition.
    """
    place = _Place.of(session, layer)
    return next(trial.edit for trial in place.trials() if trial.is_fit())


def add_after_selection(session: Session, layer: Layer) -> bool:
    """Does it and selects the new node, so that the next one follows; whether it could be done."""
    before = set(session.graph.nodes)
    if not session.do(after_selection(session, layer)):
        return False
    session.select(Selection(tuple(i for i in session.graph.nodes if i not in before)))
    return True


def adding(document: Document, scope: tuple[str, ...], layer: Layer, position: Point) -> tuple[AddNode, list[Edit]]:
    """The edit that puts a layer at ``position`` unwired, and the edits that must come before it: a library block's
    definition where the drawing lacks it. An Input or Output takes the field of the data that is obviously meant."""
    layer = with_field(document, layer)
    name = layer.block if isinstance(layer, Block) else layer_id(layer)
    node = Node(free_name(name, graph_at(document, scope).nodes), layer, position)
    is_missing = isinstance(layer, Block) and name not in document.blocks and name in LIBRARY
    return AddNode(scope=scope, node=node), [AddBlock(block=LIBRARY[name]())] if is_missing else []


@dataclass(frozen=True)
class _Trial:
    """An edit that may do, and the nodes that have to work after it."""

    edit: Edit
    place: _Place
    watched: tuple[str, ...]

    def is_fit(self) -> bool:
        """Whether no watched node has a mistake that it did not have before; an input still open is none."""
        try:
            then = infer(self.edit.apply(self.place.document), self.place.inference)
        except EditError:
            return False
        found = then.inside(self.place.path)
        return found is None or all(self._works(i, found) for i in self.watched)

    def _works(self, node_id: str, found: GraphInference) -> bool:
        before = self.place.found.nodes.get(node_id) if self.place.found else None
        known: NodeInference = found.nodes[node_id]
        is_old = before is not None and before.outputs is None
        return known.failure is None or known.failure.code == "input-open" or is_old


@dataclass(frozen=True)
class _Place:
    """Where a layer is to be added."""

    document: Document
    inference: Inference
    path: tuple[str, ...]
    scope: tuple[str, ...]
    graph: Graph
    found: GraphInference | None
    selection: Selection
    layer: Layer

    @classmethod
    def of(cls, session: Session, layer: Layer) -> _Place:
        s = session
        return cls(s.document, s.inference, s.path, s.scope, s.graph, s.found, s.selection, layer)

    def trials(self) -> Iterator[_Trial]:
        """The best first; the last one, without a wire, always does."""
        yield from self._on_wire()
        yield from self._behind()
        if isinstance(self.layer, Output):  # a head of the wrong width is best told, and mended, where it is wired
            yield from (replace(trial, watched=()) for trial in self._behind())
        yield _Trial(self._batch(*self._added(self._free_position())), self, ())

    def _on_wire(self) -> Iterator[_Trial]:
        edge = self._selected_wire()
        if edge is None:
            return
        source, target = self.graph.nodes[edge.source].position, self.graph.nodes[edge.target].position
        at = (source[0] + STEP_X, (source[1] + target[1]) / 2)
        *first, added = self._added(at)
        assert isinstance(added, AddNode)
        ends = {"source": edge.source, "source_port": edge.source_port}
        ends |= {"target": edge.target, "target_port": edge.target_port}
        insert = InsertOnEdge(scope=self.scope, node=added.node, **ends)
        edits = [*first, insert, *self._make_room(edge.target, at[0] + STEP_X - target[0])]
        yield _Trial(self._batch(*edits), self, (added.node.id, edge.target))

    def _selected_wire(self) -> Edge | None:
        chosen = self.selection
        if not chosen.nodes:
            return chosen.edges[0] if len(chosen.edges) == 1 else None
        leaving = [e for e in self.graph.edges if e.source == chosen.current]
        return leaving[0] if len(chosen.nodes) == 1 and len(leaving) == 1 else None

    def _make_room(self, first: str, distance: float) -> list[Edit]:
        """Moves a node and all that follows it to the right."""
        if distance <= 0:
            return []
        reached, todo = {first}, [first]
        while todo:
            here = todo.pop()
            new = {e.target for e in self.graph.edges if e.source == here} - reached
            reached |= new
            todo += new
        places = [(i, self.graph.nodes[i].position) for i in self.graph.nodes if i in reached]
        return [MoveNodes(scope=self.scope, positions=tuple((i, x + distance, y) for i, (x, y) in places))]

    def _behind(self) -> Iterator[_Trial]:
        """Wired to the selected nodes; where several do not fit, to the current one alone."""
        sources = [i for i in self.selection.nodes if self.document.output_ports(self.graph.nodes[i])]
        *first, added = self._added(self._free_position())
        assert isinstance(added, AddNode)
        for chosen in (sources, sources[-1:]) if len(sources) > 1 else (sources,):
            for wires in self._wirings(chosen, added.node):
                yield _Trial(self._batch(*first, added, *wires), self, (added.node.id,))

    def _wirings(self, sources: list[str], node: Node) -> Iterator[Sequence[Edit]]:
        """Ways to wire sources to a node: source by source to its ports; one source from any output to any port."""
        into = self._input_ports(node)
        if not sources or not into:
            return
        if len(sources) > 1:
            targets = into * len(sources) if is_variadic(node) else into
            if len(targets) >= len(sources):
                yield [self._wire(s, "", node.id, p) for s, p in zip(sources, targets, strict=False)]
            return
        for out in self.document.output_ports(self.graph.nodes[sources[0]]):
            yield from ([self._wire(sources[0], out, node.id, port)] for port in into)

    def _input_ports(self, node: Node) -> tuple[str, ...]:
        if isinstance(node.layer, Block) and node.layer.block not in self.document.blocks:
            return LIBRARY[node.layer.block]().input_ports if node.layer.block in LIBRARY else ()
        return self.document.input_ports(node)

    def _wire(self, source: str, out: str, target: str, port: str) -> Connect:
        return Connect(scope=self.scope, source=source, source_port=out, target=target, target_port=port)

    def _added(self, at: Point) -> list[Edit]:
        added, first = adding(self.document, self.scope, self.layer, at)
        return [*first, added]

    def _batch(self, *edits: Edit) -> Batch:
        return Batch(name=step_name(f"add {self._name()}"), edits=edits)

    def _name(self) -> str:
        return self.layer.block if isinstance(self.layer, Block) else type(self.layer).__name__

    def _free_position(self) -> Point:
        """Right of the selection, or of everything; lower where a node stands already."""
        nodes = self.graph.nodes
        if not nodes:
            return 0.0, 0.0
        beside = [nodes[i].position for i in self.selection.nodes] or [max(n.position for n in nodes.values())]
        x, y = max(x for x, _ in beside) + STEP_X, beside[-1][1]
        while any(abs(n.position[0] - x) < USUAL_SIZE[0] and abs(n.position[1] - y) < STEP_Y for n in nodes.values()):
            y += STEP_Y
        return x, y
