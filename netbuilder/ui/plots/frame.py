"""Where things are in a chart: from numbers to pixels and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QRectF
from PySide6.QtGui import QPolygonF

from netbuilder.ui.plots.series import Array

FAR = 1e5  # pixels; what is farther out is not told from this, and Qt draws it without trouble


@dataclass(frozen=True)
class Frame:
    """The part of the plane that is seen, and the rectangle it is seen in. ``is_log``: y are exponents of ten."""

    rect: QRectF
    x: tuple[float, float]
    y: tuple[float, float]
    is_log: bool = False

    def to_x(self, pixel: float) -> float:
        """The number at a pixel."""
        return self.x[0] + (pixel - self.rect.left()) / max(1.0, self.rect.width()) * (self.x[1] - self.x[0])

    def pixel_x(self, x: float) -> float:
        """The pixel of a number."""
        return self.rect.left() + (x - self.x[0]) / ((self.x[1] - self.x[0]) or 1.0) * self.rect.width()

    def pixel_y(self, y: float) -> float:
        """The pixel of a number, or of an exponent where the axis is logarithmic."""
        return self.rect.bottom() - (y - self.y[0]) / ((self.y[1] - self.y[0]) or 1.0) * self.rect.height()

    def scaled(self, y: Array) -> Array:
        """Numbers as they stand on the axis: a logarithm has no place for those that are not above zero."""
        if not self.is_log:
            return y
        with np.errstate(invalid="ignore", divide="ignore"):
            found = np.log10(y)
        found[~np.isfinite(found)] = np.nan
        return found

    def polygons(self, x: Array, y: Array) -> list[QPolygonF]:
        """Lines through points, one for each stretch without a gap; ``y`` as ``scaled`` gives it."""
        left, top = self.pixel_x(0.0), self.pixel_y(0.0)
        along = left + x * (self.rect.width() / ((self.x[1] - self.x[0]) or 1.0))
        down = np.clip(top - y * (self.rect.height() / ((self.y[1] - self.y[0]) or 1.0)), -FAR, FAR)
        whole = np.isfinite(down)
        if whole.all():
            return [polygon(along, down)] if len(down) else []
        edges = np.flatnonzero(np.diff(np.concatenate(([False], whole, [False]))))
        return [polygon(along[a:b], down[a:b]) for a, b in edges.reshape(-1, 2)]


def polygon(x: Array, y: Array) -> QPolygonF:
    """Points for Qt, all at once: one by one they would take a hundred times as long."""
    points = np.empty((len(x), 2), dtype=">f8")
    points[:, 0], points[:, 1] = x, y
    made = QPolygonF()
    stream = QDataStream(QByteArray(len(x).to_bytes(4, "big") + points.tobytes()))
    stream >> made
    return made
