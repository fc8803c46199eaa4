"""The units of a node as small pictures below it: what each gives everywhere in the plane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from netbuilder.ui.canvas import ink, lettering
from netbuilder.ui.canvas.look import PAD_LEFT, PAD_RIGHT
from netbuilder.ui.plane.plane import Units

GAP = 3.0  # between two pictures, at the usual size of type


def height(units: Units) -> float:
    """Of the row, at the usual size of type."""
    return units.side + 2 * GAP


def paint_units(painter: QPainter, units: Units, place: QRectF, scale: float) -> None:
    """As many as there is room for; a number says how many more there are."""
    painter.setPen(ink.pen("hairline", 1.0))
    painter.drawLine(QPointF(place.left() + 6, place.top()), QPointF(place.right() - 1, place.top()))
    side, gap = units.side * scale, GAP * scale
    room = place.width() - PAD_LEFT - PAD_RIGHT + gap
    fitting = max(1, int(room // (side + gap)))
    count = min(units.shown, fitting) if units.all <= fitting else max(1, min(units.shown, fitting - 1))
    cell = units.strip.height()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number in range(count):
        rect = QRectF(place.left() + PAD_LEFT + number * (side + gap), place.top() + gap, side, side)
        painter.drawImage(rect, units.strip, QRectF(number * cell, 0, cell, cell))
    if count < units.all:
        painter.setPen(ink.color("muted"))
        left = PAD_LEFT + count * (side + gap)
        lettering.write(
            painter, place.left() + left, place.top() + gap + side / 2, f"+{units.all - count}", "figures", scale
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)
