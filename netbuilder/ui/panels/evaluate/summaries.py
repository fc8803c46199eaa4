"""Summaries made in several ways, judged by one measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netbuilder.ui.theme import theme
from netbuilder.ui.words import QT_TR_NOOP, tr

NAMES = {
    "network": QT_TR_NOOP("this network"),
    "first sentences": QT_TR_NOOP("the first sentences"),
    "most like the article": QT_TR_NOOP("most like the article"),
    "best there are": QT_TR_NOOP("the best there are"),
}
ROW, BAR, WIDEST = 34, 16, 420  # pixels


class SummaryBars(QWidget):
    """A bar for each way; that of the network has the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.ways: list[tuple[str, float]] = []
        theme.changed.connect(self.update)

    def put(self, others: Sequence[dict[str, Any]]) -> None:
        """Shows Evaluated's "others"."""
        self.ways = [(tr(NAMES.get(o["name"], o["name"])), float(o["rouge_1"])) for o in others]
        self.setAccessibleName(", ".join(f"{name}: ROUGE-1 {value:.3f}" for name, value in self.ways))
        self.setToolTip(tr("How many words a summary has in common with the true one, from 0 to 1 (ROUGE-1)"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.ways:
            return
        metrics = self.fontMetrics()
        left = min(max(metrics.horizontalAdvance(name) for name, _ in self.ways) + 12, self.width() // 2)
        room = max(40.0, min(self.width() - left - 60, WIDEST))
        largest = max(value for _, value in self.ways) or 1.0
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for number, (name, value) in enumerate(self.ways):
            top = 8 + number * ROW
            painter.setPen(theme.color("text" if number == 0 else "muted"))
            told = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 8)
            painter.drawText(QRectF(0, top, left - 8, ROW), middle, told)
            painter.drawText(QRectF(left + room * value / largest + 8, top, 60, ROW), middle, f"{value:.3f}")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.family("core", 1.0 if number == 0 else 0.45))
            painter.drawRoundedRect(QRectF(left, top + (ROW - BAR) / 2, room * value / largest, BAR), 3, 3)
