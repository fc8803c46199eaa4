"""Samples or words as points in a plane, with names under the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui.theme import theme

# Colours that the colour-blind tell apart; where there are more classes, the shapes differ too.
FAMILIES = ("core", "recurrent", "normalization", "activation", "convolution", "attention", "merge", "pooling")
HIGHEST, PAD, REACH, RADIUS = 260, 8, 10, 3.0  # pixels


@dataclass(frozen=True)
class Spot:
    """A point. ``name`` is told under the mouse; ``written``: beside it where there is room; ``group``: its class;
    ``share``: 0 to 1 for how high its value is, where there are no classes."""

    x: float
    y: float
    name: str
    group: int = 0
    share: float | None = None
    written: str = ""


def color_of(group: int) -> QColor:
    """Of a class, by its place."""
    return theme.family(FAMILIES[group % len(FAMILIES)])


class Plane(QWidget):
    """Both axes have the same scale. A click chooses a point."""

    chosen = Signal(int)  # place of the point among those given

    def __init__(self) -> None:
        super().__init__()
        self.spots: list[Spot] = []
        self.under: int | None = None  # place of the spot under the mouse
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def heightForWidth(self, width: int) -> int:
        return min(width, HIGHEST)

    def sizeHint(self) -> QSize:
        return QSize(HIGHEST, HIGHEST)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 100)

    def put(self, spots: Sequence[Spot]) -> None:
        """Shows these."""
        self.spots, self.under = list(spots), None
        self.update()

    def places(self) -> list[QPointF]:
        """The points in pixels."""
        if not self.spots:
            return []
        xs, ys = [s.x for s in self.spots], [s.y for s in self.spots]
        middle = QPointF((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
        room = min(self.width() / ((max(xs) - min(xs)) or 1e-9), self.height() / ((max(ys) - min(ys)) or 1e-9))
        scale = min(room, 1e12) * (1 - 2 * PAD / max(1, min(self.width(), self.height())))
        across, down = self.width() / 2, self.height() / 2
        return [QPointF(across + (s.x - middle.x()) * scale, down - (s.y - middle.y()) * scale) for s in self.spots]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("hairline"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        places = self.places()
        painter.setPen(Qt.PenStyle.NoPen)
        for spot, place in zip(self.spots, places, strict=True):
            paint_mark(painter, place, spot.group, spot.share)
        self._write(painter, places)
        if self.under is not None:
            self._tell(painter, places[self.under], self.spots[self.under])

    def _write(self, painter: QPainter, places: list[QPointF]) -> None:
        """Names beside the points, the first ones first, as long as none covers another."""
        painter.setPen(theme.color("text"))
        taken: list[QRectF] = []
        for spot, place in zip(self.spots, places, strict=True):
            if spot.written:
                size = painter.fontMetrics().size(0, spot.written)
                box = QRectF(place.x() + 5, place.y() - size.height() / 2, size.width(), size.height())
                if QRectF(self.rect()).contains(box) and not any(box.intersects(other) for other in taken):
                    taken.append(box)
                    painter.drawText(box, 0, spot.written)

    def _tell(self, painter: QPainter, place: QPointF, spot: Spot) -> None:
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(spot.name) + 16, metrics.height() + 6)
        box.moveCenter(QPointF(place.x(), place.y() - 20 if place.y() > 40 else place.y() + 20))
        box.moveLeft(min(max(box.left(), 2), self.width() - box.width() - 2))
        painter.setPen(theme.color("faint"))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place, 5.5, 5.5)
        painter.setPen(theme.color("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), spot.name)

    def nearest(self, at: QPointF) -> int | None:
        """The place of the point under the mouse."""
        gaps = [(p.x() - at.x()) ** 2 + (p.y() - at.y()) ** 2 for p in self.places()]
        best = min(range(len(gaps)), key=gaps.__getitem__, default=None)
        return best if best is not None and gaps[best] <= REACH**2 else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.under = self.nearest(event.position())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.nearest(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        self.under = None
        self.update()


def paint_mark(painter: QPainter, at: QPointF, group: int, share: float | None = None) -> None:
    """A point of a class: the first eight are round, the next square, then diamonds."""
    color = color_of(group)
    color.setAlphaF(0.75 if share is None else 0.15 + 0.8 * share)
    painter.setBrush(color)
    kind = group // len(FAMILIES) % 3
    if kind == 0:
        painter.drawEllipse(at, RADIUS, RADIUS)
    elif kind == 1:
        painter.drawRect(QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS))
    else:
        wide = RADIUS + 1
        corners = [QPointF(0, -wide), QPointF(wide, 0), QPointF(0, wide), QPointF(-wide, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
