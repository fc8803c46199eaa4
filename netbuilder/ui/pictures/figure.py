"""A small plot: lines, dots or bars over two axes, with a readout under the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from netbuilder.ui.theme import theme

Points = Sequence[tuple[float, float]]
LEFT, RIGHT, TOP, BOTTOM = 52, 12, 10, 36  # room around the plot, in pixels
REACH = 14  # pixels within which the mouse finds a point


@dataclass(frozen=True)
class Curve:
    """``family``: of the theme, or a token; ``dashed`` tells it from others without colour."""

    points: Points
    family: str = "core"
    name: str = ""
    kind: Literal["line", "dots", "bars"] = "line"
    is_dashed: bool = False


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round numbers from low to high, about so many."""
    span = high - low
    if not (isfinite(span) and span > 0):
        return [low]
    rough = span / count
    size = 10.0 ** floor(log10(rough))
    step = next(size * m for m in (1, 2, 2.5, 5, 10) if size * m >= rough * 0.999)
    return [round(n * step, 12) for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


class Figure(QWidget):
    """Draws curves; ``put`` says which. Text under the mouse names the nearest point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves: tuple[Curve, ...] = ()
        self._titles = ("", "")
        self._limits = ((0.0, 1.0), (0.0, 1.0))
        self._mouse: QPointF | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(140, 100)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    def put(
        self,
        curves: Sequence[Curve],
        titles: tuple[str, str] = ("", ""),
        x: tuple[float, float] | None = None,
        y: tuple[float, float] | None = None,
    ) -> None:
        """Shows these; limits that are not given are those of the points."""
        self.curves, self._titles = tuple(curves), titles
        self._limits = (x or self._span(0), y or self._span(1))
        self.setAccessibleName(", ".join(c.name for c in curves if c.name))
        self.update()

    def _span(self, axis: int) -> tuple[float, float]:
        values = [p[axis] for c in self.curves for p in c.points]
        if axis == 1 and any(c.kind == "bars" for c in self.curves):
            values.append(0.0)
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = (high - low) * 0.04 or 0.5
        is_bars = axis == 1 and low == 0
        return (low if is_bars else low - room, high + room)

    @property
    def area(self) -> QRectF:
        """Where the curves are."""
        legend = self.fontMetrics().height() + 4 if any(c.name for c in self.curves) else 0
        return QRectF(LEFT, TOP + legend, self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM - legend)

    def place(self, x: float, y: float) -> QPointF:
        """A point in pixels."""
        (left, right), (low, high) = self._limits
        area = self.area
        across, up = (x - left) / ((right - left) or 1), (y - low) / ((high - low) or 1)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        self._paint_legend(painter)
        painter.save()
        painter.setClipRect(self.area.adjusted(-4, -4, 4, 4))
        for curve in self.curves:
            self._paint_curve(painter, curve)
        painter.restore()
        self._paint_readout(painter)

    def _paint_axes(self, painter: QPainter) -> None:
        area, line = self.area, self.fontMetrics().height()
        for value in ticks(*self._limits[1], max(3, int(area.height() / 32))):
            y = self.place(0, value).y()
            painter.setPen(theme.color("hairline"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            place = QRectF(16, y - line / 2, LEFT - 22, line)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{value:g}")
        for value in ticks(*self._limits[0], max(3, int(area.width() / 60))):
            x = self.place(value, 0).x()
            painter.drawText(
                QRectF(x - 40, area.bottom() + 2, 80, line), int(Qt.AlignmentFlag.AlignHCenter), f"{value:g}"
            )
        bottom = QRectF(area.left(), area.bottom() + 2 + line - 2, area.width(), line + 2)
        painter.drawText(bottom, int(Qt.AlignmentFlag.AlignHCenter), self._titles[0])
        painter.save()
        painter.translate(1, area.center().y())
        painter.rotate(-90)
        half = area.height() / 2 + 20
        painter.drawText(QRectF(-half, 0, 2 * half, line), int(Qt.AlignmentFlag.AlignHCenter), self._titles[1])
        painter.restore()

    def _paint_legend(self, painter: QPainter) -> None:
        x, line = self.area.left(), self.fontMetrics().height()
        for curve in self.curves:
            wide = self.fontMetrics().horizontalAdvance(curve.name) if curve.name else 0
            if not wide or x + wide + 20 > self.width():
                continue
            painter.setPen(self._pen(curve))
            painter.drawLine(QPointF(x, TOP + line / 2 - 2), QPointF(x + 14, TOP + line / 2 - 2))
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(x + 18, TOP - 2, wide + 4, line), 0, curve.name)
            x += wide + 32

    def _pen(self, curve: Curve) -> QPen:
        is_token = hasattr(theme.tokens, curve.family)
        pen = QPen(theme.color(curve.family) if is_token else theme.family(curve.family), 1.6)
        if curve.is_dashed:
            pen.setDashPattern([4, 3])
        return pen

    def _paint_curve(self, painter: QPainter, curve: Curve) -> None:
        pen = self._pen(curve)
        points = [self.place(x, y) for x, y in curve.points]
        if curve.kind == "line":
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            return
        color = pen.color()
        color.setAlphaF(0.55 if curve.kind == "dots" else 0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if curve.kind == "dots":
            for point in points:
                painter.drawEllipse(point, 2.6, 2.6)
        else:
            self._paint_bars(painter, points)

    def _paint_bars(self, painter: QPainter, points: list[QPointF]) -> None:
        foot = self.place(0, 0).y()
        wide = (points[-1].x() - points[0].x()) / (len(points) - 1) if len(points) > 1 else 20.0
        gap = 1.0 if wide > 4 else 0.0
        for point in points:
            bar = QRectF(point.x() - wide / 2 + gap / 2, point.y(), wide - gap, foot - point.y())
            painter.drawRect(bar)

    def nearest(self, at: QPointF) -> tuple[Curve, float, float] | None:
        """The point under the mouse."""
        best, found = REACH * REACH + 1.0, None
        for curve in self.curves:
            for x, y in curve.points:
                gap = self.place(x, y) - at
                apart = gap.x() ** 2 + gap.y() ** 2
                if apart < best:
                    best, found = apart, (curve, x, y)
        return found

    def _paint_readout(self, painter: QPainter) -> None:
        found = self.nearest(self._mouse) if self._mouse is not None else None
        if found is None:
            return
        curve, x, y = found
        words = "   ".join(t for t in (curve.name, f"{x:.4g}", f"{y:.4g}") if t)
        at, metrics = self.place(x, y), self.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(words) + 16, metrics.height() + 6)
        box.moveCenter(QPointF(at.x(), at.y() - 20))
        box.moveLeft(min(max(box.left(), 2), self.width() - box.width() - 2))
        box.moveTop(max(box.top(), 2))
        painter.setPen(theme.color("faint"))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, 4, 4)
        painter.drawEllipse(at, 3.5, 3.5)
        painter.setPen(theme.color("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._mouse = None
        self.update()
