"""Lines over dates: what was true, what is forecast with its limits, and what is forecast without a network."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from netbuilder.ui.forecast.lines import Line, Lines, Numbers
from netbuilder.ui.plots import ticks
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

LEFT, RIGHT, TOP, BOTTOM = 56, 12, 6, 22  # room around the plot, in pixels
SAMPLE, GAP = 20, 14  # of the legend
STYLES: dict[str, tuple[str, float, list[float]]] = {  # family or token, width, dashes
    "true": ("text", 1.5, []),
    "network": ("recurrent", 2.0, []),
    "naive": ("core", 1.4, [5.0, 3.0]),
    "growth": ("normalization", 1.4, [1.5, 2.5]),
}
FEW = 40  # dates of which each point has a dot
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}


class ForecastPlot(QWidget):
    """The mouse, or the arrow keys, read off a date."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Lines()
        self.cursor_at: int | None = None  # number of the date that is read off
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 120)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(520, 220)

    def put(self, lines: Lines) -> None:
        """Shows these."""
        self.shown = lines
        if self.cursor_at is not None and self.cursor_at >= len(lines.dates):
            self.cursor_at = None
        names = ", ".join(line.name for line in lines.lines)
        self.setAccessibleName(tr("Forecast: {lines}").format(lines=names) if names else tr("Forecast"))
        self._tell()
        self.update()

    def _tell(self) -> None:
        words = self.shown.words(self.cursor_at) if self.cursor_at is not None else []
        self.setAccessibleDescription("; ".join(words))

    # Where things are

    @property
    def area(self) -> QRectF:
        """Where the lines are."""
        top = TOP + len(self._legend_rows()) * self._line + 4
        return QRectF(LEFT, top, max(1, self.width() - LEFT - RIGHT), max(1, self.height() - top - BOTTOM))

    @property
    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    def limits(self) -> tuple[float, float]:
        """Lowest and highest number on the axis; a trend that runs away must not flatten all the rest."""
        lines = [line.values for line in self.shown.lines if line.kind != "growth"]
        every: list[Numbers] = [*lines, *(self.shown.limits or ())]
        values = [v for numbers in every for v in numbers if v is not None and isfinite(v)]
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = (high - low) * 0.05 or 0.5
        return low - room, high + room

    def place(self, at: float, value: float) -> QPointF:
        """A date and a number in pixels."""
        area, (low, high) = self.area, self.limits()
        across = at / max(1, len(self.shown.dates) - 1)
        return QPointF(
            area.left() + across * area.width(), area.bottom() - (value - low) / (high - low) * area.height()
        )

    def date_at(self, x: float) -> int | None:
        """The number of the date nearest to a pixel."""
        area, count = self.area, len(self.shown.dates)
        if not count or not area.left() - 6 <= x <= area.right() + 6:
            return None
        return min(max(round((x - area.left()) / area.width() * (count - 1)), 0), count - 1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.shown.dates:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter)
        self._paint_axes(painter)
        painter.save()
        painter.setClipRect(self.area.adjusted(-4, -4, 4, 4))
        self._paint_band(painter)
        for line in self.shown.lines:
            self._paint_line(painter, line)
        painter.restore()
        self._paint_cursor(painter)
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.area.adjusted(-3, -3, 3, 3), 4, 4)

    def _legend_rows(self) -> list[list[tuple[str, str, float]]]:
        """(kind, name, x) of the entries, row by row."""
        entries = [(line.kind, line.name) for line in reversed(self.shown.lines)]
        if self.shown.limits:
            entries.insert(min(2, len(entries)), ("limits", self.shown.limits_name))
        rows: list[list[tuple[str, str, float]]] = [[]]
        x = float(LEFT)
        for kind, name in entries:
            wide = SAMPLE + 6 + self.fontMetrics().horizontalAdvance(name)
            if rows[-1] and x + wide > self.width() - RIGHT:
                rows.append([])
                x = float(LEFT)
            rows[-1].append((kind, name, x))
            x += wide + GAP
        return rows

    def _paint_legend(self, painter: QPainter) -> None:
        for number, row in enumerate(self._legend_rows()):
            top = TOP + number * self._line
            for kind, name, x in row:
                middle = top + self._line / 2
                if kind == "limits":
                    painter.fillRect(QRectF(x, middle - 5, SAMPLE, 10), _band_color())
                else:
                    painter.setPen(_pen(kind))
                    painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE, middle))
                painter.setPen(theme.color("muted"))
                painter.drawText(QRectF(x + SAMPLE + 6, top, self.width(), self._line), _MIDDLE, name)

    def _paint_axes(self, painter: QPainter) -> None:
        area, line = self.area, self.fontMetrics().height()
        low, high = self.limits()
        for value in ticks.linear(low, high, max(4, int(area.height() / 28))):
            y = self.place(0, value).y()
            painter.setPen(theme.color("hairline"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(0, y - line / 2, LEFT - 8, line), _RIGHT_MIDDLE, ticks.label(value))
        wide = self.fontMetrics().horizontalAdvance(max(self.shown.dates, key=len)) + 24
        count = len(self.shown.dates)
        step = max(1, -(-count // max(1, int(area.width() / wide))))
        for number in range(0, count, step):
            x = self.place(number, low).x()
            at = min(max(x - wide / 2, area.left() - LEFT / 2), self.width() - wide + 12)
            painter.drawText(QRectF(at, area.bottom() + 4, wide, line), _CENTER, self.shown.dates[number])
        if 0 < self.shown.ahead < count:
            x = self.place(self.shown.ahead - 0.5, low).x()
            painter.setPen(QPen(theme.color("faint"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_band(self, painter: QPainter) -> None:
        if self.shown.limits is None:
            return
        lower, upper = self.shown.limits
        known = [
            (i, a, b) for i, (a, b) in enumerate(zip(lower, upper, strict=True)) if a is not None and b is not None
        ]
        low, high = [self.place(i, a) for i, a, _ in known], [self.place(i, b) for i, _, b in known]
        if len(known) == 1:  # one date has no width of its own
            low, high = ([p + QPointF(dx, 0) for p in ps for dx in (-5, 5)] for ps in (low, high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_band_color())
        painter.drawPolygon(QPolygonF([*low, *reversed(high)]))
        painter.setPen(QPen(theme.family("recurrent", 0.6), 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for edge in (low, high):
            painter.drawPolyline(QPolygonF(edge))

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        pen = _pen(line.kind)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stretch in _stretches(line.values):
            points = [self.place(i, v) for i, v in stretch]
            painter.drawPolyline(QPolygonF(points))
            if len(self.shown.dates) <= FEW or len(points) == 1:
                painter.setBrush(pen.color())
                for point in points:
                    painter.drawEllipse(point, 2, 2)
                painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_cursor(self, painter: QPainter) -> None:
        """A line at the date, and beside it what is known of it."""
        if self.cursor_at is None:
            return
        area, words = self.area, self.shown.words(self.cursor_at)
        x = self.place(self.cursor_at, 0).x()
        painter.setPen(theme.color("muted"))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        line = self.fontMetrics().height()
        wide = max(self.fontMetrics().horizontalAdvance(w) for w in words) + 16
        box = QRectF(x + 8, area.top() + 2, wide, line * len(words) + 8)
        if box.right() > self.width() - 2:
            box.moveRight(x - 8)
        box.moveTop(max(1.0, min(box.top(), self.height() - box.height() - 1)))  # in a low plot over the legend
        painter.setPen(theme.color("faint"))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, 4, 4)
        for number, text in enumerate(words):
            painter.setPen(theme.color("text" if number else "muted"))
            painter.drawText(QPointF(box.left() + 8, box.top() + 3 + line * (number + 0.8)), text)

    # Mouse and keys

    def read_off(self, at: int | None) -> None:
        """Reads off a date, or none."""
        if at != self.cursor_at:
            self.cursor_at = at
            self._tell()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.read_off(self.date_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self.read_off(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, last = STEPS.get(Qt.Key(event.key())), len(self.shown.dates) - 1
        if step is None or last < 0:
            super().keyPressEvent(event)
            return
        start = self.cursor_at if self.cursor_at is not None else (0 if step > 0 else last) - step
        self.read_off(min(max(start + step, 0), last))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT_MIDDLE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _pen(kind: str) -> QPen:
    color, width, dashes = STYLES[kind]
    pen = QPen(theme.color(color) if hasattr(theme.tokens, color) else theme.family(color), width)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def _band_color() -> QColor:
    return theme.family("recurrent", 0.2)


def _stretches(values: Numbers) -> list[list[tuple[int, float]]]:
    """Runs of numbers without a gap."""
    found: list[list[tuple[int, float]]] = [[]]
    for number, value in enumerate(values):
        if value is not None and isfinite(value):
            found[-1].append((number, value))
        elif found[-1]:
            found.append([])
    return [stretch for stretch in found if stretch]
