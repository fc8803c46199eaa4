"""Pushing the drawing about: middle button, or the left one with Space held."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers


class Pan(Gesture):
    """The point of the canvas that was taken hold of stays under the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        shift = (point - self.start) * self.view.level
        self.view.pan(round(shift.x()), round(shift.y()))
