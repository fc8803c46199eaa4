"""A frame made larger or smaller by its corner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from netbuilder.graph.document import Frame
from netbuilder.graph.edits import PutFrame
from netbuilder.ui.arrange.lining import on_grid
from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers
from netbuilder.ui.canvas.surroundings import LEAST

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

WIDTH, HEIGHT = LEAST


class Resize(Gesture):
    """Moves the lower right corner; with Shift to the grid."""

    cursor = Qt.CursorShape.SizeFDiagCursor

    def __init__(self, view: CanvasView, start: QPointF, frame: Frame) -> None:
        super().__init__(view, start)
        self.frame = frame

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        item = self.scene.frames.get(self.frame.id)
        if item is not None:
            item.show_frame(self._resized(point, modifiers))

    def finish(self, point: QPointF, modifiers: Modifiers) -> None:
        self.session.do(PutFrame(scope=self.session.scope, frame=self._resized(point, modifiers)))
        self.session.end_burst()

    def clear(self) -> None:
        item = self.scene.frames.get(self.frame.id)
        if item is not None:
            item.show_frame(self.frame)

    def _resized(self, point: QPointF, modifiers: Modifiers) -> Frame:
        x, y, width, height = self.frame.rect
        right, bottom = x + width + point.x() - self.start.x(), y + height + point.y() - self.start.y()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            right, bottom = on_grid(right), on_grid(bottom)
        rect = (x, y, max(round(right - x), WIDTH), max(round(bottom - y), HEIGHT))
        return replace(self.frame, rect=rect)
