"""Nodes, frames and comments dragged about; copies with Alt; a lone node dropped onto a wire."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from netbuilder.graph.document import Edge
from netbuilder.graph.edits import Batch, Edit, PutComment, PutFrame
from netbuilder.ui.arrange import pasting
from netbuilder.ui.arrange.inserting import insert, is_insertable
from netbuilder.ui.arrange.lining import Guides, Point, Rect, on_grid
from netbuilder.ui.arrange.tidying import moving
from netbuilder.ui.canvas.geometry import plain
from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers
from netbuilder.ui.canvas.gestures.members import with_members
from netbuilder.ui.canvas.gestures.overlay import Overlay
from netbuilder.ui.canvas.node_item import PLAIN
from netbuilder.ui.canvas.search_layers import put
from netbuilder.ui.canvas.surroundings import FrameItem
from netbuilder.ui.selection import Selection
from netbuilder.ui.words import step_name

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

PULL = 6.0  # screen pixels within which things come into line
NEAR_WIRE = 12.0  # screen pixels


class Move(Gesture):
    """What is selected follows the mouse: in line with what stands near, or on the grid with Shift.

    Args:
        view: the canvas.
        start: where it was taken hold of.
        held: the selected things; frames bring along what stands in them.
        is_copy: they stay, and copies go.
    """

    def __init__(self, view: CanvasView, start: QPointF, held: Selection, is_copy: bool = False) -> None:
        super().__init__(view, start)
        self.is_copy = is_copy
        self.held = with_members(view, held)
        self.shift: Point = (0.0, 0.0)
        self.target: Edge | None = None

    def begin(self) -> None:
        scene = self.scene
        self.lines = Overlay(scene, "accent")
        self.copies = Overlay(scene, "accent", 0.06, (3.0, 2.0)) if self.is_copy else None
        self.nodes = {i: scene.nodes[i].body for i in self.held.nodes}
        self.around = {i: scene.surrounding(i).rect for i in self.held.surroundings}
        self.box = _box([*self.nodes.values(), *self.around.values()])
        seen = self.view.seen
        others = [
            s.body for i, s in scene.nodes.items() if (self.is_copy or i not in self.nodes) and s.body.intersects(seen)
        ]
        self.guides = Guides([plain(r) for r in others] if self.view.level >= PLAIN else [])

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        self._set_shift(point - self.start, modifiers)
        dx, dy = self.shift
        if self.copies is not None:
            self.copies.show_rects(r.translated(dx, dy) for r in (*self.nodes.values(), *self.around.values()))
            return
        places = {i: (r.x() + dx, r.y() + dy) for i, r in self.nodes.items()}
        around = {i: (r.x() + dx, r.y() + dy) for i, r in self.around.items()}
        self.scene.preview_positions(places, around)
        self._aim(modifiers)

    def finish(self, point: QPointF, modifiers: Modifiers) -> None:
        edit = self._edit()
        if edit is None:
            return
        if self.is_copy:
            put(self.session, edit)
        else:
            self.session.do_alone(edit)

    def clear(self) -> None:
        self.lines.take_away()
        if self.copies is not None:
            self.copies.take_away()
        self.scene.end_preview()
        self.scene.clear_marks()

    def _edit(self) -> Edit | None:
        dx, dy = self.shift
        if (dx, dy) == (0.0, 0.0):
            return None
        if self.is_copy:
            return pasting.doubled(self.session, self.held, (dx, dy), keep_inputs=False)
        places = {i: (r.x() + dx, r.y() + dy) for i, r in self.nodes.items()}
        if self.target is not None:
            node = self.held.nodes[0]
            return insert(self.session, node, self.target, places[node])
        moves = moving(self.session, places) if places else None
        edits: list[Edit] = [moves] if moves else []
        edits += [self._shifted(i, dx, dy) for i in self.around]
        return edits[0] if len(edits) == 1 else Batch(name=step_name("move"), edits=tuple(edits))

    def _shifted(self, surrounding_id: str, dx: float, dy: float) -> Edit:
        item = self.scene.surrounding(surrounding_id)
        scope = self.session.scope
        if isinstance(item, FrameItem):
            x, y, width, height = item.frame.rect
            return PutFrame(scope=scope, frame=replace(item.frame, rect=(x + dx, y + dy, width, height)))
        comment = self.scene.comments[surrounding_id].comment
        x, y = comment.position
        return PutComment(scope=scope, comment=replace(comment, position=(x + dx, y + dy)))

    def _set_shift(self, moved: QPointF, modifiers: Modifiers) -> None:
        """How far things go: to the grid, into line, or just in whole pixels."""
        dx, dy = round(moved.x()), round(moved.y())
        x, y, width, height = self.box
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.lines.show_guides(())
            self.shift = on_grid(x + dx) - x, on_grid(y + dy) - y
            return
        (pull_x, pull_y), lines = self.guides.pull((x + dx, y + dy, width, height), self.step(PULL))
        self.lines.show_guides(lines)
        self.shift = dx + pull_x, dy + pull_y

    def _aim(self, modifiers: Modifiers) -> None:
        """Marks the wire onto which a lone node would be put."""
        wire = None if modifiers & Qt.KeyboardModifier.AltModifier else self._wire_under()
        if wire != self.target:
            if self.target in self.scene.edges and self.target is not None:
                self.scene.mark_edge(self.target, "")
            if wire is not None:
                self.scene.mark_edge(wire, "highlight")
            self.target = wire

    def _wire_under(self) -> Edge | None:
        if len(self.nodes) != 1 or self.around:
            return None
        node_id = self.held.nodes[0]
        found = self.scene.edge_at(self.scene.nodes[node_id].body.center(), self.step(NEAR_WIRE))
        return found if found is not None and is_insertable(self.session, node_id, found) else None


def _box(rects: list[QRectF]) -> Rect:
    whole = QRectF(rects[0])
    for rect in rects[1:]:
        whole = whole.united(rect)
    return plain(whole)
