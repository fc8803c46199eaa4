"""A text field for numbers: any text may stand in it, the arrow keys count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QToolTip, QWidget

from netbuilder.ui.calm import CalmWheel
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.notation import NUMBER, Notation
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

LEFT, ARROWS, LOCK = 8, 18, 18  # px
SHORTEST = "0000"  # a number that can always be read


class ValueField(CalmWheel, QAbstractSpinBox):
    """Takes any text; up and down change the number at the cursor, or all numbers while the lock is closed.

    Args:
        notation: how values are written here.
        unit: stands behind the number.
    """

    typed = Signal(str)
    entered = Signal()
    reverted = Signal()

    def __init__(self, notation: Notation, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notation, self.unit = notation, unit
        self.has_lock = notation.form in ("fixed", "sides")
        self.is_locked = self.has_lock
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setMinimumWidth(48)
        self.lineEdit().textEdited.connect(self._edited)

    def set_text(self, text: str) -> None:
        """Shows a text without telling of it; the lock is closed while the numbers are equal."""
        self.lineEdit().setText(text)
        self._close_lock_if_equal(text)

    def _edited(self, text: str) -> None:
        self._close_lock_if_equal(text)
        self.typed.emit(text)

    def _close_lock_if_equal(self, text: str) -> None:
        self._lock(self.has_lock and len(set(NUMBER.findall(text))) <= 1)

    def _lock(self, is_locked: bool) -> None:
        if is_locked != self.is_locked:
            self.is_locked = is_locked
            self.update()

    # What QAbstractSpinBox asks

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        line = self.lineEdit()
        cursor = line.cursorPosition()
        text = self.notation.stepped(line.text() or line.placeholderText(), steps, cursor, self.is_locked)
        if text != line.text():
            line.setText(text)
            line.setCursorPosition(min(cursor, len(text)))
            self.typed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.reverted.emit()
        elif key == Qt.Key.Key_L and control and self.has_lock:
            self._lock(not self.is_locked)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif x >= self.width() - ARROWS:
            self.setFocus()
            self.stepBy(1 if event.position().y() < self.height() / 2 else -1)
        elif self.has_lock and x >= self.width() - ARROWS - LOCK:
            self._lock(not self.is_locked)

    # How it looks

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.has_lock and event.pos().x() >= self.width() - ARROWS - LOCK:  # type: ignore[attr-defined]
            words = tr("Link closed: the arrow keys change all numbers at once. Click or Ctrl+L opens it.")
            QToolTip.showText(event.globalPos(), words, self)  # type: ignore[attr-defined]
            return True
        done = bool(super().event(event))
        if event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._place_line()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_line()

    def sizeHint(self) -> QSize:
        return QSize(96, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def _place_line(self) -> None:
        """The style would leave no room for the text where it draws no buttons."""
        self.lineEdit().setGeometry(LEFT, 1, max(1, self._room() - self._unit_width()), self.height() - 2)

    def _room(self) -> int:
        """For the number and its unit."""
        return self.width() - LEFT - ARROWS - (LOCK if self.has_lock else 0)

    def _unit_width(self) -> int:
        """0 where there is no unit, or where it would leave no room for a number."""
        advance = self.fontMetrics().horizontalAdvance
        width = advance(self.unit) + 4 if self.unit else 0
        return width if self._room() - width >= advance(SHORTEST) else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.width() - ARROWS
        if self.has_lock:
            right -= LOCK
            name = "mdi6.link-variant" if self.is_locked else "mdi6.link-variant-off"
            icon(name, "faint").paint(painter, QRect(right + 2, (self.height() - 14) // 2, 14, 14))
        if width := self._unit_width():
            painter.setPen(theme.color("muted"))
            painter.drawText(
                QRect(right - width, 0, width, self.height()), int(Qt.AlignmentFlag.AlignCenter), self.unit
            )
        if self.hasFocus() or self.underMouse():
            self._paint_arrows(painter)

    def _paint_arrows(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.color("muted"), 1.3))
        x, y = self.width() - ARROWS / 2 - 1, self.height() / 2
        for side in (-1, 1):
            points = ((-3, 3), (0, 6), (3, 3))
            painter.drawPolyline([QPointF(x + dx, y + side * dy) for dx, dy in points])
