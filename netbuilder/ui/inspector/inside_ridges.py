"""Histograms one behind the other: how a distribution moves from epoch to epoch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

HEIGHT, FOOT, HILL, SIDE = 172, 14, 40, 26  # pixels: all, the limits below, the highest hill, room for the epochs
MOST = 18  # hills


@dataclass(frozen=True)
class Ridge:
    """The histogram of an epoch."""

    epoch: int
    counts: Sequence[float]
    low: float
    high: float


class Ridges(QWidget):
    """The newest epoch stands in front. Under the mouse an epoch stands out and its limits are told.

    Args:
        family: of the layer, for the colour.
    """

    def __init__(self, family: str) -> None:
        super().__init__()
        self.family = family
        self.ridges: list[Ridge] = []
        self.chosen: int | None = None  # number of the ridge under the mouse
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT + FOOT)

    def put(self, ridges: Sequence[Ridge]) -> None:
        """Shows these, of many only some, evenly chosen, the first and the last among them."""
        last = len(ridges) - 1
        few = ridges if last < MOST else [ridges[round(i * last / (MOST - 1))] for i in range(MOST)]
        self.ridges, self.chosen = list(few), None
        self.update()

    @property
    def limits(self) -> tuple[float, float]:
        """Of all numbers that are shown."""
        return min((r.low for r in self.ridges), default=0.0), max((r.high for r in self.ridges), default=1.0)

    def foot(self, number: int) -> float:
        """Where a ridge stands, in pixels from the top."""
        step = (HEIGHT - HILL) / max(1, len(self.ridges) - 1)
        return HILL + number * step if len(self.ridges) > 1 else float(HEIGHT)

    def words(self) -> str:
        """What is told below: the limits of all, or the epoch under the mouse."""
        if self.chosen is None:
            return ""
        ridge = self.ridges[self.chosen]
        words = tr("epoch {number}: {low} to {high}")
        return words.format(number=ridge.epoch, low=f"{ridge.low:.3g}", high=f"{ridge.high:.3g}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        for number, ridge in enumerate(self.ridges):
            self._paint(painter, number, ridge)
        painter.setPen(theme.color("muted"))
        low, high = self.limits
        place = QRectF(SIDE, HEIGHT + 1, self.width() - SIDE, FOOT)
        if self.chosen is not None:
            painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), self.words())
        elif self.ridges:
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), f"{low:.3g}")
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), f"{high:.3g}")

    def _paint(self, painter: QPainter, number: int, ridge: Ridge) -> None:
        is_chosen, foot = number == self.chosen, self.foot(number)
        outline = self._outline(ridge, foot)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("panel"))
        painter.drawPolygon(outline)
        painter.setBrush(theme.family(self.family, 0.55 if is_chosen else 0.22))
        painter.drawPolygon(outline)
        painter.setPen(QPen(theme.family(self.family), 1.6 if is_chosen else 1.0))
        painter.drawPolyline(outline)
        every = max(1, -(-len(self.ridges) // 6))
        if is_chosen or number % every == 0 or number == len(self.ridges) - 1:
            painter.setPen(theme.color("text" if is_chosen else "muted"))
            place = QRectF(0, foot - FOOT + 3, SIDE - 5, FOOT)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), str(ridge.epoch))

    def _outline(self, ridge: Ridge, foot: float) -> QPolygonF:
        low, high = self.limits
        scale = (self.width() - SIDE - 2) / ((high - low) or 1)
        left, step = SIDE + (ridge.low - low) * scale, (ridge.high - ridge.low) * scale / len(ridge.counts)
        highest = max(ridge.counts) or 1
        tops = [QPointF(left + (i + 0.5) * step, foot - HILL * c / highest) for i, c in enumerate(ridge.counts)]
        ends = QPointF(left, foot), QPointF(left + len(ridge.counts) * step, foot)
        return QPolygonF([ends[0], *tops, ends[1]])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        gaps = [abs(self.foot(n) - 5 - event.position().y()) for n in range(len(self.ridges))]
        self.chosen = gaps.index(min(gaps)) if gaps else None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.chosen = None
        self.update()
