"""The dotted grid behind everything."""

from __future__ import annotations

from functools import cache
from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from netbuilder.ui.canvas import ink
from netbuilder.ui.canvas.geometry import GRID

SIDE = 16  # dots along the side of a sheet of dots that is painted at once
LEAST, NONE = 14.0, 0.2  # screen pixels between dots; scale below which there are none


def paint_dots(painter: QPainter, rect: QRectF, scale: float) -> None:
    """Dots at the points of the grid, at every second, fourth … of them when one looks from further off."""
    if scale < NONE:
        return
    step = GRID
    while step * scale < LEAST:
        step *= 2
    sheet, side = _sheet(step), step * SIDE
    painter.setPen(ink.pen("dots", 0 if scale < 1 else 1.4 / scale))
    for column in range(floor(rect.left() / side), floor(rect.right() / side) + 1):
        for row in range(floor(rect.top() / side), floor(rect.bottom() / side) + 1):
            painter.translate(column * side, row * side)
            painter.drawPoints(sheet)
            painter.translate(-column * side, -row * side)


@cache
def _sheet(step: float) -> QPolygonF:
    return QPolygonF([QPointF(step * (i % SIDE), step * (i // SIDE)) for i in range(SIDE * SIDE)])
