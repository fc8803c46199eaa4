"""Buttons side by side that also fit where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

SPACING = 8


class ButtonRow(QWidget):
    """Where it gets narrow the buttons lose their words, the last one first; their signs and tips stay.

    Args:
        buttons: with a sign each.
    """

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._words = {button: button.text() for button in buttons}
        self._wide: dict[QPushButton, int] = {}
        self._narrow: dict[QPushButton, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACING)
        for button, words in self._words.items():
            button.setAccessibleName(button.accessibleName() or words)
            button.setToolTip(button.toolTip() or words)
            box.addWidget(button)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(self._needed(self._wide), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(self._narrow), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
            self._fit()

    def _measure(self) -> None:
        for widths, has_words in ((self._narrow, False), (self._wide, True)):
            for button, words in self._words.items():
                button.ensurePolished()
                button.setText(words if has_words else "")
                widths[button] = button.sizeHint().width()
        self.updateGeometry()

    def _fit(self) -> None:
        needed = self._needed(self._wide)
        for button, words in reversed(self._words.items()):
            is_said = needed <= self.width()
            needed -= 0 if is_said else self._wide[button] - self._narrow[button]
            button.setText(words if is_said else "")

    def _needed(self, widths: dict[QPushButton, int]) -> int:
        return sum(widths.values()) + SPACING * (len(widths) - 1)
