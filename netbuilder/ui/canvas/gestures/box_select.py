"""A rectangle drawn around what is to be selected."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers
from netbuilder.ui.canvas.gestures.overlay import Overlay
from netbuilder.ui.canvas.gestures.picking import combined
from netbuilder.ui.selection import Selection


class BoxSelect(Gesture):
    """Selects the nodes that the rectangle touches; Shift adds to what was selected, Ctrl turns it over.

    Wires are selected where the rectangle touches no node, frames and comments when they are inside.
    """

    cursor = Qt.CursorShape.CrossCursor

    def begin(self) -> None:
        self.box = Overlay(self.scene, "accent", 0.08)
        self.touched: set[str] = set()

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        rect = QRectF(self.start, point).normalized()
        self.box.show_rect(rect)
        self._preview(set(combined(self.session.selection, self._inside(rect), modifiers).nodes))

    def finish(self, point: QPointF, modifiers: Modifiers) -> None:
        rect = QRectF(self.start, point).normalized()
        self.session.select(combined(self.session.selection, self._inside(rect), modifiers))

    def clear(self) -> None:
        self.box.take_away()
        self._preview(set(self.session.selection.nodes))

    def _inside(self, rect: QRectF) -> Selection:
        scene = self.scene
        ends = rect.left(), rect.top(), rect.right(), rect.bottom()
        nodes = tuple(sorted(scene.cells.near(*ends), key=lambda i: scene.nodes[i].pos().toTuple()))
        around = tuple(i for i, s in (*scene.frames.items(), *scene.comments.items()) if rect.contains(s.rect))
        wires = () if nodes else tuple(e for e, i in scene.edges.items() if rect.contains(i.sceneBoundingRect()))
        return Selection(nodes, wires, around)

    def _preview(self, nodes: set[str]) -> None:
        """Shows what would be selected; panels are not told before the button is released."""
        for node_id, item in self.scene.nodes.items():
            if item.is_selected != (node_id in nodes):
                item.is_selected = not item.is_selected
                item.update()
