"""An answer: a bar for every class, or numbers, or a picture."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netbuilder.ui.pictures.sample import image_of
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

ROW, BAR = 20, 12  # pixels
MOST, LARGE = 12, 22.0  # bars; points of a number


class Bars(QWidget):
    """The likeliest classes first come first where there are many; the winner has the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: dict[str, Any] = {}
        self.picture: QImage | None = None
        self.setMinimumSize(180, 80)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, 10 * ROW)

    def put(self, answer: dict[str, Any]) -> None:
        """Shows an answer of Predicted; an empty one is none."""
        self.answer = answer
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

    def _paint_bars(self, painter: QPainter, rows: list[tuple[str, float]]) -> None:
        metrics = self.fontMetrics()
        high = min(ROW, self.height() / len(rows))
        left = min(max(metrics.horizontalAdvance(name) for name, _ in rows), 120) + 10
        right = metrics.horizontalAdvance("100.0 %") + 20
        room = max(20.0, min(self.width() - left - right, 420))
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
            top += ROW + 44


def words(answer: dict[str, Any]) -> str:
    """An answer for those who do not see it."""
    if "class" in answer:
        share = answer["probabilities"].get(answer["class"], 0.0)
        return f"{answer['class']} {100 * share:.1f} %"
    if "picture" in answer:
        return tr("a picture")
    unit = answer.get("unit", "")
    return ", ".join(f"{name} {value:.5g} {unit}".rstrip() for name, value in answer.get("values", {}).items())
