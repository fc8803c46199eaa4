"""How activity is painted on a node: the row below it, its edge, its glow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from netbuilder.ui.canvas import ink
from netbuilder.ui.canvas.activity import Track
from netbuilder.ui.canvas.look import PAD_LEFT, PAD_RIGHT

FOOT = 20.0  # height of the row at the usual size of type
TOKENS = {"amber": "warning", "red": "error"}
STRENGTH = 0.4  # opacity of the strongest glow


def paint_row(painter: QPainter, track: Track, family: str, place: QRectF) -> None:
    """A hairline, and below it mean and spread over the training; a sign where something is wrong.

    Args:
        family: token of the node's colour.
        place: of the row, in the item.
    """
    painter.setPen(ink.pen("hairline", 1.0))
    painter.drawLine(QPointF(place.left() + 6, place.top()), QPointF(place.right() - 1, place.top()))
    inside = place.adjusted(PAD_LEFT, 4, -PAD_RIGHT, -4)
    if track.trouble:
        _paint_sign(painter, TOKENS[track.trouble[0]], inside)
        inside.setRight(inside.right() - inside.height() - 4)
    points = list(track.points)
    if points:
        _paint_track(painter, points if len(points) > 1 else points * 2, family, inside)


def _paint_track(painter: QPainter, points: Sequence[tuple[float, float]], family: str, place: QRectF) -> None:
    """A band of two points or more; a training that was over after one look has a level one."""
    low = min(mean - std for mean, std in points)
    high = max(mean + std for mean, std in points)
    size = place.height() / ((high - low) or 1.0)
    step = place.width() / (len(points) - 1)
    xs = [place.left() + i * step for i in range(len(points))]

    def line(sign: float) -> list[QPointF]:
        pairs = zip(xs, points, strict=True)
        return [QPointF(x, place.bottom() - (mean + sign * std - low) * size) for x, (mean, std) in pairs]

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.brush(family, 0.18))
    painter.drawPolygon(QPolygonF([*line(1.0), *reversed(line(-1.0))]))
    painter.setPen(ink.pen(family, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(line(0.0)))


def _paint_sign(painter: QPainter, token: str, place: QRectF) -> None:
    """A triangle with a mark in it, at the right end."""
    side = place.height()
    left, top = place.right() - side, place.top()
    corners = [QPointF(left + side / 2, top), QPointF(left + side, top + side), QPointF(left, top + side)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.brush(token))
    painter.drawPolygon(QPolygonF(corners))
    painter.setPen(ink.pen("panel", 1.4))
    middle = left + side / 2
    painter.drawLine(QPointF(middle, top + side * 0.4), QPointF(middle, top + side * 0.66))
    painter.drawPoint(QPointF(middle, top + side * 0.84))


def paint_edge(painter: QPainter, track: Track, rect: QRectF) -> None:
    """Amber or red around a node that is not well."""
    if track.trouble:
        painter.setPen(ink.pen(TOKENS[track.trouble[0]], 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def paint_glow(painter: QPainter, level: float, family: str, rect: QRectF) -> None:
    """How active a node is for the sample that is tried."""
    painter.setPen(ink.pen(family, 2.0, 0.3 + 0.7 * level))
    painter.setBrush(ink.brush(family, round(STRENGTH * level, 2)))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
