"""The whole drawing, small, with the part that is seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from netbuilder.ui.canvas import ink
from netbuilder.ui.canvas.node_paint import RADIUS
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

SIZE = QSize(172, 108)
PAD = 8.0
LEAST = 2.0  # pixels that a node has at least
PAUSE = 100  # milliseconds


class Minimap(QWidget):
    """Clicking or dragging in it brings that part into the middle. The nodes are drawn anew only when they changed."""

    def __init__(self, view: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._picture: QPixmap | None = None
        self._content = QRectF()
        self.setFixedSize(SIZE)
        self.setAccessibleName(tr("Map of the drawing"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._forget)
        view.canvas.redrawn.connect(self._wait)
        view.moved.connect(self.update)
        view.session.went.connect(self._forget)
        theme.changed.connect(self._forget)

    def _wait(self) -> None:
        """One edit after the other: the map follows when there is a pause."""
        if self.isVisible():
            self._pause.start()
        else:
            self._forget()

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._draw(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.pen("accent", 1))
        painter.setBrush(ink.brush("accent", 0.06))
        inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        seen = self._map(self._view.seen) & inner
        if not seen.isEmpty():
            painter.drawRoundedRect(seen, 3, 3)
        painter.end()

    def _draw(self, ratio: float) -> QPixmap:
        scene = self._view.canvas
        self._content = scene.content()
        made = QPixmap(SIZE * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.pen("hairline", 1))
        painter.setBrush(ink.brush("panel"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, SIZE.width() - 1, SIZE.height() - 1), RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for frame in scene.frames.values():
            painter.fillRect(self._map(frame.rect), ink.color("hover"))
        colors = {"error": ink.color("error"), "warning": ink.color("warning")}
        usual, factor = ink.color("faint"), self._factor()
        origin = self._map(QRectF(0, 0, 0, 0)).topLeft()
        left, top = origin.x(), origin.y()
        for item in scene.nodes.values():
            wide, high = max(item.width * factor, LEAST), max(item.height * factor, LEAST)
            rect = QRectF(left + item.x() * factor, top + item.y() * factor, wide, high)
            painter.fillRect(rect, colors.get(item.look.severity or "", usual))
        painter.end()
        return made

    def _factor(self) -> float:
        """Pixels of the map for one of the canvas."""
        across = (SIZE.width() - 2 * PAD) / max(self._content.width(), 1)
        return min(across, (SIZE.height() - 2 * PAD) / max(self._content.height(), 1), 0.12)

    def _map(self, rect: QRectF) -> QRectF:
        factor, middle = self._factor(), self._content.center()
        left = SIZE.width() / 2 + (rect.left() - middle.x()) * factor
        top = SIZE.height() / 2 + (rect.top() - middle.y()) * factor
        return QRectF(left, top, rect.width() * factor, rect.height() * factor)

    def point_at(self, position: QPointF) -> QPointF:
        """The point of the canvas under a point of the map."""
        factor, middle = self._factor(), self._content.center()
        return QPointF(
            middle.x() + (position.x() - SIZE.width() / 2) / factor,
            middle.y() + (position.y() - SIZE.height() / 2) / factor,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._view.center(self.point_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._view.center(self.point_at(event.position()))
