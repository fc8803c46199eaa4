"""A text that the network has written, with the probability of every word, and how it is searched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.ui.calm import ComboBox
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

WIDTHS = (1, 2, 4, 8)  # beginnings followed at once
LARGE = 1.35  # times the usual size of letters
HIGH, GAP, BAR, NARROWEST = 62, 14, 6, 46  # pixels: a word with its probability


class Written(QWidget):
    """``changed`` when the text is to be searched in another way."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.width_box, self.words = ComboBox(), Words()
        self.width_box.addItem(tr("Greedy: the likeliest word each time"), 1)
        for width in WIDTHS[1:]:
            self.width_box.addItem(tr("Beam search: {count} beginnings at once").format(count=width), width)
        self.width_box.setAccessibleName(tr("How the text is searched"))
        self.width_box.activated.connect(self.changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.width_box, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.words, 1)

    @property
    def beams(self) -> int:
        """Beginnings that are followed at once."""
        found: int = self.width_box.currentData()
        return found

    def put(self, answer: dict[str, Any]) -> None:
        """Shows an answer of Predicted that has words."""
        self.words.put([(word, float(share)) for word, share in answer["words"]])


class Words(QWidget):
    """Each word over a bar of its probability; what is less sure than one half is paler."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, float]] = []
        self.setMinimumSize(180, 2 * HIGH)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(360, 3 * HIGH)

    def put(self, words: list[tuple[str, float]]) -> None:
        """Shows these; the last one is the end where the text has one."""
        self.shown = words
        told = ", ".join(f"{word} {100 * share:.0f} %" for word, share in words)
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * LARGE)
        left = top = 0.0
        for word, share in self.shown:
            painter.setFont(font)
            is_end = word == "[END]"
            text = tr("end") if is_end else word
            wide = max(NARROWEST, painter.fontMetrics().horizontalAdvance(text))
            if left and left + wide > self.width():
                left, top = 0.0, top + HIGH
            self._paint_word(painter, QRectF(left, top, wide, HIGH), text, share, is_end)
            left += wide + GAP

    def _paint_word(self, painter: QPainter, place: QRectF, text: str, share: float, is_end: bool) -> None:
        painter.setPen(theme.color("faint" if is_end else "text"))
        line = painter.fontMetrics().height()
        painter.drawText(QRectF(place.left(), place.top(), place.width(), line), 0, text)
        bar = QRectF(place.left(), place.top() + line + 4, place.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(theme.family("core", 1.0 if share >= 0.5 else 0.5))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(2.0, bar.width() * share), BAR), 3, 3)
        painter.setFont(self.font())
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(bar.left(), bar.bottom() + 2, place.width(), line), 0, f"{100 * share:.0f} %")
