"""How a chart looks: title and legend on one line, a hairline for each number of the y axis, no box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from netbuilder.ui import icons
from netbuilder.ui.plots import ticks
from netbuilder.ui.plots.curve import Curve, Happening
from netbuilder.ui.plots.frame import Frame
from netbuilder.ui.theme import theme

SMALL = 0.9  # of the font
HEAD, FOOT, GAP, DOT, SIGN, SAMPLE = 24.0, 20.0, 8.0, 2.6, 11.0, 18.0  # px
Legend = Sequence[tuple[Curve, str]]


@dataclass(frozen=True)
class Axes:
    """What stands at the axes. ``unit``: how much of x is one on the axis."""

    y: list[tuple[float, str]]
    x: list[tuple[float, str]]


def axes(frame: Frame, unit: float, is_percent: bool) -> Axes:
    """Round numbers, as many as there is room for."""
    high = max(2, int(frame.rect.height() / 28))
    wide = max(2, int(frame.rect.width() / 52))
    low, top = frame.y
    scale = 100.0 if is_percent else 1.0
    if frame.is_log:
        y = [(v, ticks.label(scale * 10.0**v)) for v in ticks.logarithmic(low, top, high)]
    else:
        y = [(v, ticks.label(scale * v)) for v in ticks.linear(low, top, high)]
    x = [(v * unit, ticks.label(v)) for v in _places(frame.x[0] / unit, frame.x[1] / unit, wide)]
    return Axes(y, x)


def _places(low: float, high: float, most: int) -> list[float]:
    """Whole numbers along x, parts of one where one looks closer."""
    return ticks.whole(low, high, most) if high - low >= 2 else ticks.linear(low, high, most)


class ChartPainter:
    """Paints one chart.

    Args:
        painter: the painter.
        font: of the widget.
    """

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self.painter = painter
        self.small = QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * SMALL)
        self.bold = QFont(self.small)
        self.bold.setWeight(QFont.Weight.DemiBold)

    def head(self, rect: QRectF, title: str, legend: Legend, note: str) -> None:
        """The title, then the curves with their values; a note at the right end."""
        painter, metrics = self.painter, QFontMetricsF(self.small)
        x = self._text(rect, rect.left(), title, "text", self.bold)
        wanted = sum(metrics.horizontalAdvance(words) + SAMPLE for _, words in legend)
        gap = min(16.0, max(6.0, (rect.right() - x - wanted) / max(1, len(legend))))
        is_narrow = x + wanted + gap * len(legend) > rect.right()  # then only the values, in the colours of the curves
        for curve, words in legend:
            shown = words.partition(" ")[2] if is_narrow else words
            if x + gap + SAMPLE + metrics.horizontalAdvance(shown) > rect.right() + 1:
                break
            x += gap
            self._line(curve, QLineF(x, rect.center().y(), x + SAMPLE - 5, rect.center().y()))
            painter.setPen(theme.family(curve.color) if curve.color in theme.tokens.families else theme.color("text"))
            x = self._text(rect, x + SAMPLE, shown, "", self.small)
        x += gap
        if note:
            width = QFontMetricsF(self.small).horizontalAdvance(note)
            if rect.right() - width > x:
                self._text(rect, rect.right() - width, note, "muted", self.small)

    def _text(self, rect: QRectF, x: float, words: str, color: str, font: QFont) -> float:
        """Writes in the middle of the line; gives where the text ends."""
        self.painter.setFont(font)
        if color:
            self.painter.setPen(theme.color(color))
        width = QFontMetricsF(font).horizontalAdvance(words)
        place = QRectF(x, rect.top(), min(width + 2, rect.right() - x), rect.height())
        self.painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        return x + width

    def grid(self, frame: Frame, found: Axes) -> None:
        """Hairlines and numbers."""
        painter, rect = self.painter, frame.rect
        painter.setFont(self.small)
        line, words = QPen(theme.color("hairline"), 1), theme.color("muted")
        for value, text in found.y:
            y = round(frame.pixel_y(value)) + 0.5
            painter.setPen(line)
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
            painter.setPen(words)
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(0, y - 10, rect.left() - GAP, 20), flags, text)
        painter.setPen(words)
        for value, text in found.x:
            half = QFontMetricsF(self.small).horizontalAdvance(text) / 2 + 1
            x = min(frame.pixel_x(value), rect.right() + GAP - half)
            place = QRectF(x - half, rect.bottom() + 4, 2 * half, 16)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), text)

    def happenings(self, frame: Frame, found: Sequence[Happening]) -> None:
        """Thin dotted lines with a sign at the top."""
        painter = self.painter
        for one in found:
            x = frame.pixel_x(one.x)
            if not frame.rect.left() <= x <= frame.rect.right():
                continue
            painter.setPen(QPen(theme.color(one.color), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(round(x) + 0.5, frame.rect.top(), round(x) + 0.5, frame.rect.bottom()))
            if one.sign:
                icons.paint(painter, one.sign, QRectF(x - SIGN / 2, frame.rect.top() - SIGN, SIGN, SIGN), one.color)

    def curve(self, frame: Frame, curve: Curve) -> None:
        """One line, and its dots where they count."""
        x, y = curve.series.visible(*frame.x, int(frame.rect.width()))
        y = frame.scaled(y)
        painter = self.painter
        # Dense noise is a band of long strokes up and down: wide pens and smooth edges take far longer there, unseen.
        is_dense = len(x) > 0.8 * frame.rect.width()
        self._take_pen(curve, 1.0 if is_dense else None)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not (curve.is_faint and is_dense))
        lines = frame.polygons(x, y)
        for line in lines:
            if line.size() > 1:
                painter.drawPolyline(line)
        if (curve.has_dots and len(x) * 5 < frame.rect.width()) or len(x) == 1:
            self._dots(lines, curve)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _dots(self, lines: Sequence[QPolygonF], curve: Curve) -> None:
        """Round points, hollow on dashed lines: one stroke of a round pen for all of them."""
        rings = [(curve.paint_color(), 2 * DOT + 1.2)]
        if curve.is_dashed:
            rings.append((theme.color("panel"), 2 * DOT - 1.2))
        for color, width in rings:
            self.painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for line in lines:
                self.painter.drawPoints(line)

    def cursor(self, frame: Frame, x: float, dots: Sequence[tuple[Curve, float]]) -> None:
        """The line at the mouse and the points it reads."""
        painter, pixel = self.painter, round(frame.pixel_x(x)) + 0.5
        painter.setPen(QPen(theme.color("faint"), 1))
        painter.drawLine(QLineF(pixel, frame.rect.top(), pixel, frame.rect.bottom()))
        for curve, y in dots:
            painter.setBrush(curve.paint_color())
            painter.setPen(QPen(theme.color("panel"), 1.5))
            painter.drawEllipse(QPointF(pixel, frame.pixel_y(y)), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _line(self, curve: Curve, line: QLineF) -> None:
        self._take_pen(curve)
        self.painter.drawLine(line)

    def _take_pen(self, curve: Curve, width: float | None = None) -> None:
        pen = QPen(curve.paint_color(), width or (1.0 if curve.is_faint else curve.width))
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        if curve.is_dashed:
            pen.setDashPattern([4.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
