"""Something done with the mouse held down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

Modifiers = Qt.KeyboardModifier


class Gesture:
    """From the first movement to the release; ends in one edit of the document, or leaves no trace.

    The mouse's state lives here, never in the items. Points are on the canvas.

    Args:
        view: the canvas.
        start: where the button was pressed.
    """

    cursor: Qt.CursorShape | None = None

    def __init__(self, view: CanvasView, start: QPointF) -> None:
        self.view, self.scene, self.session = view, view.canvas, view.session
        self.start = self.point = start

    def begin(self) -> None:
        """Shows that something is being done."""

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        """The mouse is elsewhere, or other keys are held."""

    def finish(self, point: QPointF, modifiers: Modifiers) -> None:
        """The button is released: does it. What was shown is taken away already."""

    def clear(self) -> None:
        """Takes away everything that was shown; the document was not touched."""

    def step(self, pixels: float) -> float:
        """A distance on the screen, on the canvas."""
        return pixels / max(self.view.level, 0.01)
