"""The numbers something new is made of, as bars that are drawn up and down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

REACH = 3.0  # from -3 to 3: of what N(0, 1) draws hardly anything lies outside
STEP = 0.1
WIDEST, NARROWEST, GAP = 26.0, 3.0, 2.0  # px of a bar


class LatentBars(QWidget):
    """Press or drag sets the bar below the mouse, a double click takes it back to zero.

    Left and right choose a bar, up and down change it, 0 takes it back.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.values: list[float] = []
        self.current = 0
        self.setMinimumSize(120, 80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setAccessibleName(tr("Numbers the picture is made of"))
        self.setToolTip(tr("Drag a bar up or down: the picture follows. A double click takes it back to zero."))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(260, 150)

    def put(self, values: Sequence[float]) -> None:
        """Shows these numbers; nobody is told."""
        self.values = [min(REACH, max(-REACH, float(v))) for v in values]
        self.current = min(self.current, max(0, len(self.values) - 1))
        self._tell_reader()
        self.update()

    def bar(self, number: int) -> QRectF:
        """The column of a bar."""
        pitch = self._pitch()
        start = (self.width() - pitch * len(self.values)) / 2
        return QRectF(start + number * pitch, 4, pitch - GAP, self.height() - 8)

    def _pitch(self) -> float:
        return min(WIDEST, max(NARROWEST, self.width() / max(1, len(self.values))))

    def _set(self, number: int, value: float) -> None:
        kept = round(min(REACH, max(-REACH, value)), 3)
        if kept != self.values[number]:
            self.values[number] = kept
            self._tell_reader()
            self.update()
            self.changed.emit()

    def _tell_reader(self) -> None:
        if self.values:
            words = tr("Number {place} of {count}: {value}")
            value = f"{self.values[self.current]:.2f}"
            self.setAccessibleDescription(words.format(place=self.current + 1, count=len(self.values), value=value))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, value in enumerate(self.values):
            column = self.bar(number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(column, 3, 3)
            middle, height = column.center().y(), value / REACH * column.height() / 2
            painter.setBrush(theme.family("core" if value < 0 else "recurrent"))
            painter.drawRect(QRectF(column.left(), middle, column.width(), -height).normalized())
            if number == self.current and self.hasFocus():
                painter.setPen(theme.color("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(column, 3, 3)
        painter.setPen(theme.color("faint"))
        painter.drawLine(QPointF(0, self.height() / 2), QPointF(self.width(), self.height() / 2))

    def _use(self, at: QPointF) -> None:
        number = int((at.x() - self.bar(0).left()) // self._pitch())
        if 0 <= number < len(self.values):
            column = self.bar(number)
            self.current = number
            self._set(number, (column.center().y() - at.y()) / (column.height() / 2) * REACH)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._use(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._use(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.values and event.button() == Qt.MouseButton.LeftButton:
            self._set(self.current, 0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self.values) - 1
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        changes = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}
        if last < 0:
            super().keyPressEvent(event)
        elif key in moves:
            self.current = min(last, max(0, self.current + moves[Qt.Key(key)]))
            self._tell_reader()
            self.update()
        elif key in changes:
            self._set(self.current, self.values[self.current] + changes[Qt.Key(key)])
        elif key == Qt.Key.Key_0:
            self._set(self.current, 0.0)
        else:
            super().keyPressEvent(event)
