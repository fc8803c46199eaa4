"""The dotted grid behind everything."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from netbuilder.ui.canvas import ink
from netbuilder.ui.canvas.geometry import GRID

LEAST, NONE = 19.0, 0.2  # screen pixels between dots; scale below which there are none
FINE, BOLD = ((0, 0),), ((0, 0), (1, 0), (0, 1), (1, 1))  # pixels of a dot


def paint_dots(painter: QPainter, rects: list[QRectF], scale: float, ratio: float) -> None:
    """Dots at the points of the grid within some regions; at every second, fourth … of them from further off.

    A dot is set pixel by pixel: Qt strokes larger points one by one, which takes a hundred times as long.
    """
    if scale < NONE:
        return
    step = GRID
    while step * scale < LEAST:
        step *= 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(ink.pen("dots", 0, 0.75))
    points = QPolygonF([p for rect in rects for p in _points(rect, step)])
    pixel = 1 / (scale * ratio)
    for across, down in BOLD if ratio * scale >= 0.8 else FINE:
        painter.drawPoints(points.translated(across * pixel, down * pixel))
    painter.restore()


def _points(rect: QRectF, step: float) -> list[QPointF]:
    xs = [step * i for i in range(ceil(rect.left() / step - 0.2), ceil(rect.right() / step + 0.2))]
    ys = [step * i for i in range(ceil(rect.top() / step - 0.2), ceil(rect.bottom() / step + 0.2))]
    return [QPointF(x, y) for y in ys for x in xs]
