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
    pixel = 1 / (scale * ratio)
    for across, down in BOLD if ratio * scale >= 0.8 else FINE:
        for rect in rects:
            row = QPolygonF([QPointF(x, 0) for x in _places(rect.left(), rect.right(), step)])
            for y in _places(rect.top(), rect.bottom(), step):  # a point made here costs more than one set
                painter.drawPoints(row.translated(across * pixel, y + down * pixel))
    painter.restore()


def _places(low: float, high: float, step: float) -> list[float]:
    return [step * i for i in range(ceil(low / step - 0.2), ceil(high / step + 0.2))]
