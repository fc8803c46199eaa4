"""The graph that is shown, as items. The document is drawn, never touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from netbuilder.graph.diff import Change, GraphChange
from netbuilder.graph.document import Edge, Graph
from netbuilder.graph.infer import GraphInference, NodeInference
from netbuilder.graph.node import Node
from netbuilder.graph.wiring import Wiring, wire
from netbuilder.ui.canvas import hits, lettering, wires
from netbuilder.ui.canvas.activity_rows import ActivityRows
from netbuilder.ui.canvas.bubble import Bubble
from netbuilder.ui.canvas.edge_item import EdgeItem, Mark
from netbuilder.ui.canvas.geometry import Port, around
from netbuilder.ui.canvas.hover import Hover
from netbuilder.ui.canvas.labels import Labels
from netbuilder.ui.canvas.look import Look, learned, look_of
from netbuilder.ui.canvas.marking import Marking
from netbuilder.ui.canvas.node_item import NodeItem
from netbuilder.ui.canvas.preview import Preview
from netbuilder.ui.canvas.problems import verdicts
from netbuilder.ui.canvas.spatial import Cells
from netbuilder.ui.canvas.surroundings import CommentItem, FrameItem, Surrounding
from netbuilder.ui.canvas.temporary_wire import State, TemporaryWire
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme

_SAME = GraphChange()


class CanvasScene(QGraphicsScene):
    """Items for the nodes, wires, frames and comments of the graph in front of ``session``.

    ``nodes`` by id, ``edges`` by Edge, ``frames`` and ``comments`` by id. Positions may differ from the document's only
    between ``preview_positions`` and ``end_preview``.
    """

    redrawn = Signal()  # something stands, looks or is called otherwise: for what mirrors the scene

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.nodes: dict[str, NodeItem] = {}
        self.edges: dict[Edge, EdgeItem] = {}
        self.frames: dict[str, FrameItem] = {}
        self.comments: dict[str, CommentItem] = {}
        self.type_scale = self.thickness = 1.0
        self.is_far = False
        self.activity = ActivityRows(self)
        self.rebuild()
        session.changed.connect(self.sync)
        session.checked.connect(self._show_problems)
        session.selected.connect(self._show_selection)
        session.went.connect(self.rebuild)
        theme.changed.connect(self.restyle)

    # What is known of the graph shown

    @property
    def graph(self) -> Graph:
        return self._graph

    @property
    def found(self) -> GraphInference | None:
        return self._found

    @property
    def wiring(self) -> Wiring:
        return self._wiring

    def known(self, node_id: str) -> NodeInference | None:
        """What is known of a node."""
        return self._found.nodes.get(node_id) if self._found else None

    def look(self, node: Node) -> Look:
        """How a node of the graph shown looks now."""
        into, out = self._wiring.incoming.get(node.id, []), self._wiring.outgoing.get(node.id, [])
        made = look_of(self.session.document, node, self.known(node.id), into, out)
        severity = self.verdicts.severity.get(node.id)
        return replace(made, severity=severity) if severity else made

    # Drawing

    def rebuild(self) -> None:
        """Draws everything anew."""
        self.clear()
        self.nodes, self.edges, self.frames, self.comments = {}, {}, {}, {}
        self.cells: Cells[str] = Cells()
        self.spans: dict[Edge, wires.Box] = {}  # of wires that may have to be led around nodes
        self.seen: dict[str, tuple[Node, NodeInference | None]] = {}
        self.preview, self.marking = Preview(self), Marking(self)
        self.labels, self.hover = Labels(self), Hover(self)
        self._wire, self.bubble = TemporaryWire(), Bubble(self)
        self.addItem(self._wire)
        self.addItem(self.bubble)
        self._take()
        self.verdicts = verdicts(self.session)
        self._put_surroundings(True, True)
        for node in self._graph.nodes.values():
            self._add_node(node)
        self._grow()
        for edge in dict.fromkeys(self._graph.edges):
            self._add_edge(edge)
        self._show_selection()
        self.activity.show()
        self.bubble.refresh()
        self.redrawn.emit()

    def sync(self, change: Change) -> None:
        """Draws what an edit, undo or redo changed."""
        if self.session.path != self._shown[0]:
            return  # the graph shown is gone; ``went`` follows
        if self.session.scope != self._shown[1]:
            self.rebuild()
            return
        self.end_preview()
        scope = self.session.scope
        self._sync(change.blocks.get(scope[0], _SAME) if scope else change.graph, self._document_blocks())
        self.redrawn.emit()

    def _sync(self, part: GraphChange, has_other_blocks: bool) -> None:
        self._take()
        moved: list[QRectF] = []
        for edge in part.edges_removed:
            self._drop_edge(edge)
        for node_id in part.removed:
            moved.append(self.nodes[node_id].body)
            self._drop_node(node_id)
        for node_id in self._graph.nodes.keys() & part.added:
            moved.append(self._add_node(self._graph.nodes[node_id]).body)
        wired = {n for e in part.edges_added | part.edges_removed for n in (e.source, e.target)}
        if part.edges_reordered:
            wired.update(n for n, into in self._wiring.incoming.items() if len(into) > 1)
        touched, reshaped = self._refresh_nodes(wired, has_other_blocks, moved)
        for edge in dict.fromkeys(e for e in self._graph.edges if e in part.edges_added):
            self._add_edge(edge)
        self._put_surroundings(part.frames, part.comments)
        if moved or part.frames or part.comments:
            self._grow()
        again = wires.at(self, touched | part.added)
        reshaped |= wired | part.added
        for item in again:
            wires.refresh(self, item, item.edge.source in reshaped or item.edge.target in reshaped)
        for item in wires.passing(self, moved):
            wires.place(self, item)
        self.bubble.refresh()

    def _refresh_nodes(self, wired: set[str], all_of_them: bool, moved: list[QRectF]) -> tuple[set[str], set[str]]:
        """Shows anew the nodes that are another now, or of which something else is known.

        Returns the ids of those, and of those among them whose ports may lie elsewhere.
        """
        touched, reshaped = set(wired), set()
        for node_id, node in self._graph.nodes.items():
            known = self.known(node_id)
            seen = self.seen[node_id]
            if seen[0] is node and not all_of_them and node_id not in wired:
                if seen[1] is known:
                    continue
                look = learned(self.nodes[node_id].look, node, known)
            else:
                look = self.look(node)
            self.seen[node_id] = (node, known)
            touched.add(node_id)
            if self._refresh_node(node, look, moved) or all_of_them:
                reshaped.add(node_id)
        return touched, reshaped

    def _refresh_node(self, node: Node, look: Look, moved: list[QRectF]) -> bool:
        """Whether it stands elsewhere, or has another size or other ports."""
        item = self.nodes[node.id]
        before, had = item.body, (item.look.inputs, item.look.outputs)
        if look != item.look or item.type_scale != self.type_scale:
            item.show_look(look, self.type_scale)
        if (item.x(), item.y()) != node.position:
            item.setPos(*node.position)
        if item.body == before:
            return had != (look.inputs, look.outputs)
        self.cells.put(node.id, item.body)
        moved += [before, item.body]
        return True

    def _take(self) -> None:
        """Looks at the session once, so that everything drawn belongs together."""
        session = self.session
        self._shown = (session.path, session.scope)
        self._graph, self._found = session.graph, session.found
        self._blocks = session.document.blocks
        is_same = self._found is not None and self._found.graph is self._graph
        self._wiring = self._found.wiring if self._found and is_same else wire(self._graph)

    def _document_blocks(self) -> bool:
        """Whether the blocks are other ones than those drawn; blocks used here may have other ports."""
        return self._blocks is not self.session.document.blocks

    def _add_node(self, node: Node) -> NodeItem:
        item = NodeItem(self.look(node), self.type_scale)
        item.setPos(*node.position)
        self.nodes[node.id] = item
        self.seen[node.id] = (node, self.known(node.id))
        self.cells.put(node.id, item.body)
        self.addItem(item)
        return item

    def _drop_node(self, node_id: str) -> None:
        item = self.nodes.pop(node_id)
        self.hover.forget(item)
        self.marking.forget(item)
        self.removeItem(item)
        self.cells.remove(node_id)
        del self.seen[node_id]

    def _add_edge(self, edge: Edge) -> None:
        if edge.source not in self.nodes or edge.target not in self.nodes:
            return  # a damaged file; the problems say so
        item = self.edges[edge] = EdgeItem(edge)
        item.thickness, item.is_far = self.thickness, self.is_far
        wires.place(self, item)
        self.addItem(item)

    def _drop_edge(self, edge: Edge) -> None:
        item = self.edges.pop(edge, None)
        if item is not None:
            self.hover.forget(item)
            self.marking.forget(item)
            self.labels.drop(edge)
            self.spans.pop(edge, None)
            self.removeItem(item)

    def _put_surroundings(self, frames: bool, comments: bool) -> None:
        if frames:
            self._drop_all(self.frames)
            self.frames = {f.id: FrameItem(f) for f in self._graph.frames}
        if comments:
            self._drop_all(self.comments)
            self.comments = {c.id: CommentItem(c, self.type_scale) for c in self._graph.comments}
        fresh: list[Surrounding] = [
            *(self.frames if frames else {}).values(),
            *(self.comments if comments else {}).values(),
        ]
        for item in fresh:
            self.addItem(item)
        if fresh:
            self._show_selection()

    def _drop_all(self, items: Mapping[str, Surrounding]) -> None:
        for item in items.values():
            self.removeItem(item)

    def _grow(self) -> None:
        """The index of items works within the scene's rectangle: it is made larger, in large steps, when needed."""
        content = self.content()
        if not self.sceneRect().contains(content) or self.sceneRect().isEmpty():
            room = max(2000.0, content.width() / 2, content.height() / 2)
            self.setSceneRect(content.adjusted(-room, -room, room, room))

    def content(self) -> QRectF:
        """The rectangle around everything."""
        return around([self.cells.around(), *(i.rect for i in (*self.frames.values(), *self.comments.values()))])

    def texts(self) -> list[QRectF]:
        """Where comments are, and the reason of a problem."""
        told = [self.bubble.sceneBoundingRect()] if self.bubble.isVisible() else []
        return [comment.rect for comment in self.comments.values()] + told

    # Finding

    def node_at(self, point: QPointF) -> str | None:
        """Id of the node whose body is under a point, the uppermost one."""
        return hits.node_at(self, point)

    def port_at(self, point: QPointF, reach: float) -> Port | None:
        """The nearest port within reach of a point."""
        return hits.port_at(self, point, reach)

    def edge_at(self, point: QPointF, reach: float) -> Edge | None:
        """The nearest wire within reach of a point."""
        return hits.edge_at(self, point, reach)

    def surrounding_at(self, point: QPointF) -> str | None:
        """Id of the comment under a point, or of the frame whose title or border is there."""
        return hits.surrounding_at(self, point)

    def corner_at(self, point: QPointF) -> str | None:
        """Id of the frame whose lower right corner, which makes it larger, is at a point."""
        return next((i for i, f in reversed(self.frames.items()) if f.has_corner_at(point)), None)

    # What is only shown while a gesture is under way

    def preview_positions(
        self,
        positions: Mapping[str, tuple[float, float]],
        surroundings: Mapping[str, tuple[float, float]] | None = None,
    ) -> None:
        """Nodes (and frames and comments), by id, elsewhere for the moment; their wires follow."""
        self.preview.put(positions, surroundings or {})

    def end_preview(self) -> None:
        """Everything back to where the document has it."""
        self.preview.end()

    def surrounding(self, surrounding_id: str) -> Surrounding:
        """The frame or comment with an id."""
        found = self.frames.get(surrounding_id) or self.comments.get(surrounding_id)
        assert found is not None, surrounding_id
        return found

    def show_wire(self, start: QPointF, end: QPointF, state: State = "open") -> None:
        """The wire in the hand, from the side of the output to the side of the input."""
        self._wire.show_between(start, end, state)

    def hide_wire(self) -> None:
        """No wire is in the hand."""
        self._wire.hide()

    def mark_ports(self, fitting: Mapping[str, frozenset[tuple[str, bool]]]) -> None:
        """Ports that fit the wire in the hand, (name, is it an input) by node: they glow; other nodes fade."""
        self.marking.ports(fitting)

    def mark_node(self, node_id: str, *, is_faded: bool = False, is_cut: bool = False) -> None:
        """A node that takes no part, or that the knife would hit."""
        self.marking.node(node_id, is_faded, is_cut)

    def mark_edge(self, edge: Edge, mark: Mark) -> None:
        """What letting go would do to a wire; "" for nothing."""
        self.marking.edge(edge, mark)

    def clear_marks(self) -> None:
        """No gesture is under way."""
        self.marking.clear()

    # Selection, problems, style

    def _show_selection(self) -> None:
        selection = self.session.selection
        nodes, edges, around_ = set(selection.nodes), set(selection.edges), set(selection.surroundings)
        for node_id, item in self.nodes.items():
            if item.is_selected != (node_id in nodes):
                item.is_selected = not item.is_selected
                item.setZValue(float(item.is_selected))
                item.update()
        for edge, wire_item in self.edges.items():
            if wire_item.is_selected != (edge in edges):
                wire_item.is_selected = not wire_item.is_selected
                wire_item.ink()
        for i, thing in (*self.frames.items(), *self.comments.items()):
            if thing.is_selected != (i in around_):
                thing.is_selected = not thing.is_selected
                thing.update()
        self.bubble.refresh()

    def _show_problems(self) -> None:
        if (self.session.path, self.session.scope) != self._shown:
            return
        before, self.verdicts = self.verdicts, verdicts(self.session)
        for node_id in before.severity.keys() | self.verdicts.severity.keys():
            if before.severity.get(node_id) != self.verdicts.severity.get(node_id) and node_id in self.nodes:
                self.nodes[node_id].show_look(self.look(self._graph.nodes[node_id]), self.type_scale)
        self.bubble.refresh()
        self.redrawn.emit()

    def restyle(self) -> None:
        """Other colours, thickness or size of type."""
        for item in self.edges.values():
            item.ink()
        self.update()
        self.redrawn.emit()

    def set_style(self, thickness: float, is_large: bool) -> None:
        """How thick wires are, and whether type is large, as for an audience."""
        self.thickness, self.type_scale = thickness, lettering.LARGE if is_large else 1.0
        self.rebuild()

    def set_far(self, is_far: bool) -> None:
        """Seen from far away wires are hairlines."""
        if is_far != self.is_far:
            self.is_far = is_far
            for item in self.edges.values():
                item.is_far = is_far
                item.ink()

    def drawForeground(self, painter: QPainter, rect: QRectF | Any) -> None:
        self.labels.paint(painter, rect)
