"""A histogram of weights with the size of the gradients below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui.theme import theme

HEIGHT, FOOT = 64, 14  # pixels


class Histogram(QWidget):
    """Bars in the colour of the layer's family, with the limits below.

    Args:
        family: of the layer.
    """

    def __init__(self, family: str) -> None:
        super().__init__()
        self.family = family
        self.counts: list[float] = []
        self.edges = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT + FOOT)

    def put(self, counts: Sequence[float], edges: Sequence[float]) -> None:
        """Shows another one."""
        self.counts, self.edges = list(counts), (float(edges[0]), float(edges[-1]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        highest = max(self.counts, default=0)
        if highest:
            step = self.width() / len(self.counts)
            gap = 1.0 if step > 4 else 0.0
            color = theme.family(self.family, 0.8)
            for number, count in enumerate(self.counts):
                high = HEIGHT * count / highest
                painter.fillRect(QRectF(number * step, HEIGHT - high, step - gap, high), color)
        painter.setPen(theme.color("hairline"))
        painter.drawLine(0, HEIGHT, self.width(), HEIGHT)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        place = QRectF(0, HEIGHT + 1, self.width(), FOOT)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), f"{self.edges[0]:.3g}")
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), f"{self.edges[1]:.3g}")
