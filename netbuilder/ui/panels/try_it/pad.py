"""A pad to draw on with mouse, pen or finger."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

SIDE = 168  # pixels
THIN, PEN, THICK = 8, 15, 26  # widths of the pen, in pixels of a pad of this side


class Pad(QWidget):
    """Strokes, light on dark as in the data; Ctrl+Z takes the last one back, Delete all of them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[tuple[int, list[QPointF]]] = []  # width of the pen, points
        self.pen_width = PEN
        self._is_drawing = False
        self.setFixedSize(SIDE, SIDE)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pad to draw on"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def clear(self) -> None:
        """Everything away."""
        if self.strokes:
            self.strokes = []
            self._tell()

    def undo(self) -> None:
        """The last stroke away."""
        if self.strokes:
            self.strokes.pop()
            self._tell()

    def image(self) -> QImage:
        """The strokes, white on black."""
        made = QImage(self.size(), QImage.Format.Format_Grayscale8)
        made.fill(0)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_strokes(painter, Qt.GlobalColor.white)
        painter.end()
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "hairline"), 1))
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if not self.strokes:
            painter.setPen(theme.color("muted"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), tr("Draw here"))
        self._paint_strokes(painter, theme.color("text"))

    def _paint_strokes(self, painter: QPainter, color: object) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, points in self.strokes:
            pen = QPen(color, width)  # type: ignore[call-overload]
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            if len(points) == 1:
                painter.drawPoint(points[0])
            painter.drawPolyline(QPolygonF(points))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_drawing = True
            self.strokes.append((self.pen_width, [event.position()]))
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_drawing:
            self.strokes[-1][1].append(event.position())
            self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_drawing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_undo = event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_undo:
            self.undo()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.update()
        self.changed.emit()
