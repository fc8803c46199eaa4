"""An answer: a bar for every class, or numbers, a text, a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from netbuilder.ui.pictures.sample import image_of
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

ROW, BAR = 20, 12  # pixels
MOST, LARGE, TEXT = 12, 22.0, 15.0  # bars; points of a number, of a text
WIDEST = 420  # pixels of a bar
Range = tuple[float, float]


class Bars(QWidget):
    """The likeliest classes first come first where there are many; the winner has the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: dict[str, Any] = {}
        self._ranges: Mapping[str, Range] = {}
        self._truth: Mapping[str, Any] = {}
        self.picture: QImage | None = None
        self.setMinimumSize(180, 80)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, 10 * ROW)

    def put(
        self, answer: dict[str, Any], ranges: Mapping[str, Range] | None = None, truth: Mapping[str, Any] | None = None
    ) -> None:
        """Shows an answer of Predicted; an empty one is none.

        Args:
            ranges: smallest and largest value of numbers in the data, by name.
            truth: what the data say of this very sample, by name.
        """
        self.answer, self._ranges, self._truth = answer, ranges or {}, truth or {}
        self.picture = image_of(answer)
        self.setAccessibleName(words(answer))
        self.update()

    def rows(self) -> list[tuple[str, float]]:
        """Class and probability, in the order they are shown."""
        found = list(self.answer.get("probabilities", {}).items())
        return found if len(found) <= MOST else sorted(found, key=lambda r: -r[1])[:MOST]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self.rows()
        if rows:
            self._paint_bars(painter, rows)
        elif self.picture is not None:
            side = min(self.width(), self.height())
            paint_picture(painter, self.picture, QRectF(1, 1, side - 2, side - 2))
        elif "values" in self.answer:
            self._paint_numbers(painter)
        elif "text" in self.answer:
            self._paint_text(painter)

    def _paint_bars(self, painter: QPainter, rows: list[tuple[str, float]]) -> None:
        metrics = self.fontMetrics()
        high = min(ROW, self.height() / len(rows))
        left = min(max(metrics.horizontalAdvance(name) for name, _ in rows), 120) + 10
        right = metrics.horizontalAdvance("100.0 %") + 20
        room = max(20.0, min(self.width() - left - right, WIDEST))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for number, (name, share) in enumerate(rows):
            top, is_best = number * high, name == self.answer.get("class")
            bar = QRectF(left, top + (high - min(BAR, high - 3)) / 2, room, min(BAR, high - 3))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setBrush(theme.family("core", 1.0 if is_best else 0.5))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(2.0, room * share), bar.height()), 3, 3)
            font = QFont(self.font())
            font.setBold(is_best)
            painter.setFont(font)
            painter.setPen(theme.color("text" if is_best else "muted"))
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 8)
            painter.drawText(QRectF(0, top, left - 8, high), middle, name)
            painter.drawText(QRectF(left + room + 8, top, right, high), middle, f"{100 * share:.1f} %")

    def _paint_numbers(self, painter: QPainter) -> None:
        font, top = QFont(self.font()), 0.0
        unit = self.answer.get("unit", "")
        for name, value in list(self.answer["values"].items())[:4]:
            painter.setFont(self.font())
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(0, top, self.width(), ROW), 0, name)
            font.setPointSizeF(LARGE)
            painter.setFont(font)
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(0, top + ROW, self.width(), 40), 0, f"{value:.5g} {unit}".rstrip())
            top += ROW + 40
            if name in self._ranges:
                top += self._paint_scale(painter, top, name, float(value))
            top += 4

    def _paint_scale(self, painter: QPainter, top: float, name: str, value: float) -> float:
        """Where the number lies between the smallest and largest of the data, and where the true one does: height."""
        low, high = self._ranges[name]
        room = min(self.width() - 2.0, float(WIDEST))
        painter.setFont(self.font())
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, top, room, BAR / 2)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(theme.family("core"))
        painter.drawRoundedRect(QRectF(0, top, max(3.0, room * _share(value, low, high)), bar.height()), 3, 3)
        below = QRectF(0, bar.bottom() + 6, room, ROW)
        painter.setPen(theme.color("muted"))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), f"{low:.4g}")
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), f"{high:.4g}")
        true = self._truth.get(name)
        if isinstance(true, int | float):
            self._paint_truth(painter, room * _share(true, low, high), bar.bottom(), room)
        return bar.height() + ROW + 6

    def _paint_truth(self, painter: QPainter, x: float, y: float, room: float) -> None:
        """A mark from below, with its name where neither end of the scale is."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        painter.drawPolygon(QPolygonF([QPointF(x, y + 1), QPointF(x - 4, y + 8), QPointF(x + 4, y + 8)]))
        words, wide = tr("in the data"), self.fontMetrics().horizontalAdvance(tr("in the data"))
        left = min(max(x - wide / 2, 40.0), room - 40.0 - wide)
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(left, y + 6, wide + 4, ROW), 0, words)

    def _paint_text(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPointSizeF(TEXT)
        painter.setFont(font)
        painter.setPen(theme.color("text" if self.answer["text"] else "muted"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(self.rect()), flags, self.answer["text"] or tr("It finds no word in it."))


def _share(value: float, low: float, high: float) -> float:
    """How far up a value lies, at most at the end."""
    return min(max((value - low) / (high - low), 0.0), 1.0) if high > low else 0.5


def words(answer: dict[str, Any]) -> str:
    """An answer for those who do not see it."""
    if "class" in answer:
        share = answer["probabilities"].get(answer["class"], 0.0)
        return f"{answer['class']} {100 * share:.1f} %"
    if "picture" in answer:
        return tr("a picture")
    if "text" in answer:
        return str(answer["text"])
    unit = answer.get("unit", "")
    return ", ".join(f"{name} {value:.5g} {unit}".rstrip() for name, value in answer.get("values", {}).items())
