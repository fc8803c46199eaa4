"""How loud it is."""

from __future__ import annotations

from math import log10

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

HEIGHT, SOFTEST = 6, -50.0  # pixels; decibels below full scale
TOO_LOUD = 0.98  # of full scale


class Meter(QWidget):
    """A bar in decibels; red when it is too loud to be recorded well."""

    def __init__(self) -> None:
        super().__init__()
        self.level = 0.0
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Loudness"))

    def put(self, level: float) -> None:
        """0 … 1 of full scale."""
        self.level = level
        self.update()

    @property
    def share(self) -> float:
        """Of the bar that is filled, 0 … 1."""
        return max(0.0, 1 - 20 * log10(self.level) / SOFTEST) if self.level > 0 else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place = QRectF(self.rect())
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(place, 3, 3)
        painter.setBrush(theme.color("error") if self.level > TOO_LOUD else theme.family("core"))
        painter.drawRoundedRect(QRectF(0, 0, place.width() * self.share, place.height()), 3, 3)
