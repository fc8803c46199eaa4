"""What gestures draw over the canvas: rectangles, lines, outlines of copies, and a sentence beside the mouse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QLabel
from shiboken6 import isValid

from netbuilder.ui.arrange.lining import Guide
from netbuilder.ui.canvas import ink

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene
    from netbuilder.ui.canvas.view import CanvasView

ABOVE_ALL = 30.0
ROUND = 6.0


class Overlay(QGraphicsPathItem):
    """A path over everything, in a token's colour, with lines of the same width at any zoom."""

    def __init__(self, scene: CanvasScene, token: str, fill: float = 0.0, dashes: tuple[float, ...] = ()) -> None:
        super().__init__()
        pen = QPen(ink.pen(token, 1.2, 1.0, dashes))
        pen.setCosmetic(True)
        self.setPen(pen)
        if fill:
            self.setBrush(ink.brush(token, fill))
        self.setZValue(ABOVE_ALL)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        scene.addItem(self)

    def show_rect(self, rect: QRectF) -> None:
        """A rectangle."""
        path = QPainterPath()
        path.addRect(rect)
        self.setPath(path)

    def show_rects(self, rects: Iterable[QRectF]) -> None:
        """Outlines of nodes."""
        path = QPainterPath()
        for rect in rects:
            path.addRoundedRect(rect, ROUND, ROUND)
        self.setPath(path)

    def show_line(self, points: list[QPointF]) -> None:
        """A line through points."""
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        self.setPath(path)

    def show_guides(self, guides: Iterable[Guide]) -> None:
        """Lines along which things are aligned."""
        path = QPainterPath()
        for g in guides:
            path.moveTo(*((g.at, g.low) if g.is_vertical else (g.low, g.at)))
            path.lineTo(*((g.at, g.high) if g.is_vertical else (g.high, g.at)))
        self.setPath(path)

    def take_away(self) -> None:
        """Is seen no more. The scene may have dropped its items in the meantime."""
        if isValid(self) and self.scene() is not None:
            self.scene().removeItem(self)


class Hint(QLabel):
    """A sentence beside the mouse: why something will not do, or what letting go will do."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view.viewport())
        self.view = view
        self.setObjectName("gesture_hint")
        self.setProperty("role", "hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, text: str, at: QPoint, is_error: bool = True) -> None:
        """Says something below and right of a point of the viewport; nothing when the text is empty."""
        if not text:
            self.hide()
            return
        if text != self.text() or self.isHidden():
            self.setProperty("state", "error" if is_error else "")
            self.style().polish(self)
            self.setText(text)
            self.setFixedWidth(min(360, self.fontMetrics().horizontalAdvance(text) + 32))
            self.adjustSize()
        room = self.view.viewport().rect()
        x = max(4, min(at.x() + 16, room.right() - self.width() - 4))
        y = at.y() + 20
        self.move(x, y if y + self.height() < room.bottom() else max(4, at.y() - self.height() - 12))
        self.show()
