"""The editor of yes and no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr


class Switch(QCheckBox):
    """A check box drawn as a field: "on" or "off", with a slider at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(72, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def nextCheckState(self) -> None:
        """From "several values" to on; never back to it."""
        self.setChecked(not self.isChecked() or self.checkState() == Qt.CheckState.PartiallyChecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def words(self) -> str:
        """What stands in the field."""
        if self.checkState() == Qt.CheckState.PartiallyChecked:
            return several()
        return tr("on") if self.isChecked() else tr("off")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "hairline"), 1))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        is_mixed = self.checkState() == Qt.CheckState.PartiallyChecked
        painter.setPen(theme.color("faint" if is_mixed or not self.isEnabled() else "text"))
        space = self.rect().adjusted(9, 0, -34, 0)
        words = self.fontMetrics().elidedText(self.words(), Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, int(Qt.AlignmentFlag.AlignVCenter), words)
        self._paint_slider(painter)

    def _paint_slider(self, painter: QPainter) -> None:
        """Filled with the knob at the right when on, hollow with the knob at the left when off."""
        is_on = self.checkState() == Qt.CheckState.Checked
        track = QRectF(self.width() - 31, self.height() / 2 - 6, 22, 12)
        painter.setPen(QPen(theme.color("muted" if is_on else "faint"), 1))
        painter.setBrush(theme.color("muted") if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(track, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("panel" if is_on else "faint"))
        x = track.center().x() if self.checkState() == Qt.CheckState.PartiallyChecked else track.left() + 6
        painter.drawEllipse(QRectF((track.right() - 6 if is_on else x) - 3.5, track.center().y() - 3.5, 7, 7))


class SwitchEditor(Editor):
    """On or off."""

    field: Switch

    def build(self) -> QWidget:
        field = Switch()
        field.clicked.connect(self._click)
        self.box.addWidget(field)
        return field

    def display(self, value: Any) -> None:
        if value is SEVERAL:
            self.field.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.field.setTristate(False)
            self.field.setChecked(bool(value))

    def _click(self) -> None:
        self.tell(self.field.isChecked())
        self.left.emit()
