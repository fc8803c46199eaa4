"""A list to choose from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from netbuilder.ui.calm import ComboBox
from netbuilder.ui.theme import theme


class Combo(ComboBox):
    """Values with the words that stand for them; narrower than its longest word when it must be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setMaxVisibleItems(16)

    def offer(self, choices: list[tuple[Any, str]]) -> None:
        """Replaces what can be chosen; what is chosen stays where it is among the new ones."""
        values = [value for value, _ in choices]
        if values == [self.itemData(i) for i in range(self.count())]:
            return
        chosen = self.currentData()
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.choose(chosen)

    def choose(self, value: Any) -> bool:
        """Shows a value; nothing, and False, where it is not on the list."""
        found = (i for i in range(self.count()) if _same(self.itemData(i), value))
        self.setCurrentIndex(next(found, -1))
        return self.currentIndex() >= 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("muted" if self.isEnabled() else "faint"), 1.3))
        x, y = self.width() - 12.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)])


def _same(a: Any, b: Any) -> bool:
    return type(a) is type(b) and bool(a == b)
