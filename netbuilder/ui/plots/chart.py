"""A chart: curves that grow, a cursor that reads them, a view that can be moved and zoomed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netbuilder.ui.plots import ticks
from netbuilder.ui.plots.curve import Curve, Happening
from netbuilder.ui.plots.frame import Frame
from netbuilder.ui.plots.painting import FOOT, GAP, HEAD, Axes, ChartPainter, axes
from netbuilder.ui.plots.series import Array
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

ZOOM = 1.2
NEAR = 5.0  # px from the mouse to an event
PLOT_TOP = 8.0
LEAST = QSize(190, 96)

Range = tuple[float, float]


class Chart(QWidget):
    """Shows curves over one x. The wheel zooms, dragging moves, a double click shows everything again.

    It paints once for each ``update``, whatever has come in between; whoever feeds it decides how often that is.

    Args:
        title: what is measured, translated.
        is_percent: the values are shares of one.
    """

    looked_at = Signal(object)  # the x range chosen by hand, or None: everything
    pointed = Signal(object)  # the x under the mouse, or None

    def __init__(self, title: str, is_percent: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.is_percent = title, is_percent
        self.curves: list[Curve] = []
        self.happenings: list[Happening] = []
        self.full: Range = (0.0, 1.0)  # of x, where nothing was chosen by hand
        self.unit = 1.0  # how much of x is one on the axis
        self.unit_words = ""  # "{x}" in it is the place of the cursor, e.g. "epoch {x}"
        self.is_log = False
        self._range: Range | None = None
        self._pointer: float | None = None
        self._grip: tuple[float, Range] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)
        self.setAccessibleName(title)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    # What is seen

    @property
    def range(self) -> Range:
        """The x that are seen."""
        return self._range or self.full

    def look_at(self, chosen: Range | None) -> None:
        """Shows a part of x, or everything; nobody is told."""
        if chosen != self._range:
            self._range = chosen
            self.update()

    def point_at(self, x: float | None) -> None:
        """Puts the cursor somewhere, or takes it away; nobody is told."""
        if x != self._pointer:
            self._pointer = x
            self.update()

    def set_log(self, is_log: bool) -> None:
        """Whether y is logarithmic."""
        self.is_log = is_log
        self.update()

    def reset(self) -> None:
        """Shows everything again."""
        self._choose(None)

    def written(self, value: float | None) -> str:
        """A value of this chart as text."""
        if value is None:
            return "–"
        return ticks.percent(value) if self.is_percent else ticks.number(value)

    def legend(self) -> list[tuple[Curve, str]]:
        """The curves that have a name, with the value at the cursor, or the newest one."""
        named = [c for c in self.curves if c.legend and len(c.series)]
        x = self._pointer
        values = [c.series.last if x is None else c.series.at(x) for c in named]
        return [(c, f"{c.legend} {self.written(v)}") for c, v in zip(named, values, strict=True)]

    def frame(self, rect: QRectF) -> Frame:
        """The view into ``rect``, margins taken off."""
        y = self._y_range(int(rect.width()))
        inner = rect.adjusted(0, HEAD + PLOT_TOP, -GAP, -FOOT)
        shape = Frame(inner, self.range, y, self.is_log)
        left = max((QFontMetricsF(self.font()).horizontalAdvance(t) for _, t in self._axes(shape).y), default=0.0)
        return Frame(inner.adjusted(max(28.0, left + GAP), 0, 0, 0), self.range, y, self.is_log)

    def _axes(self, frame: Frame) -> Axes:
        return axes(frame, self.unit, self.is_percent)

    def _y_range(self, columns: int) -> Range:
        """All of the clear curves, and what is usual of the noisy ones."""
        shape = Frame(QRectF(), self.range, (0, 1), self.is_log)
        lows, highs = [], []
        for curve in self.curves:
            y = shape.scaled(curve.series.visible(*self.range, columns)[1])
            y = y[np.isfinite(y)]
            if len(y):
                is_noisy = curve.is_faint and len(y) > 20
                low, high = _usual(y) if is_noisy else (y.min(), y.max())
                lows.append(float(low))
                highs.append(float(high))
        return _roomy(min(lows), max(highs), self.is_log) if lows else (0.0, 1.0)

    # How it is painted

    def paint_on(self, painter: QPainter, rect: QRectF, with_cursor: bool = False) -> None:
        """Paints the chart into a rectangle of anything that can be painted on."""
        look = ChartPainter(painter, self.font())
        frame = self.frame(rect)
        shown = [c for c in self.curves if len(c.series)]
        look.grid(frame, self._axes(frame))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look.happenings(frame, self.happenings)
        painter.save()
        painter.setClipRect(frame.rect.adjusted(0, -3, 3, 3))
        for curve in shown:
            look.curve(frame, curve)
        painter.restore()
        if with_cursor and self._pointer is not None:
            look.cursor(frame, self._pointer, self._dots(frame, self._pointer))
        head = QRectF(rect.left() + 4, rect.top(), rect.width() - 4, HEAD)
        look.head(head, self.title, self.legend(), self._note() if with_cursor else "")

    def _dots(self, frame: Frame, x: float) -> list[tuple[Curve, float]]:
        found = [(c, c.series.at(x)) for c in self.curves if c.legend]
        scaled = [(c, float(frame.scaled(np.array([y]))[0])) for c, y in found if y is not None]
        return [(c, y) for c, y in scaled if frame.y[0] <= y <= frame.y[1]]

    def _note(self) -> str:
        if self._pointer is None or not self.unit_words:
            return ""
        return self.unit_words.format(
            x=ticks.number(self._pointer / self.unit, 3) if self.unit > 1 else ticks.label(round(self._pointer))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_on(painter, QRectF(self.rect()), with_cursor=True)
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    # What is done with it

    def _choose(self, chosen: Range | None) -> None:
        self.look_at(chosen)
        self.looked_at.emit(chosen)

    def _zoom(self, factor: float, middle: float) -> None:
        low, high = self.range
        start, end = middle - (middle - low) * factor, middle + (high - middle) * factor
        least = (self.full[1] - self.full[0]) * 1e-7
        if end - start >= self.full[1] - self.full[0]:
            self._choose(None)
        elif end - start > least:
            self._choose(self._kept(start, end))

    def _move(self, by: float) -> None:
        low, high = self.range
        self._choose(self._kept(low + by, high + by))

    def _kept(self, start: float, end: float) -> Range:
        """A range of that width inside what there is."""
        low, high = self.full
        shift = max(0.0, low - start) - max(0.0, end - high)
        return start + shift, end + shift

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        if turns:
            self._zoom(ZOOM**-turns, self.frame(QRectF(self.rect())).to_x(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._grip = (event.position().x(), self.range)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame = self.frame(QRectF(self.rect()))
        if self._grip is not None and event.buttons():
            start, (low, high) = self._grip
            by = (start - event.position().x()) / max(1.0, frame.rect.width()) * (high - low)
            if self._range is not None:
                self._choose(self._kept(low + by, high + by))
        x = min(max(frame.to_x(event.position().x()), frame.x[0]), frame.x[1])
        is_inside = frame.rect.left() - NEAR <= event.position().x() <= frame.rect.right() + NEAR
        self._point(x if is_inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset()

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def _point(self, x: float | None) -> None:
        self.point_at(x)
        self.pointed.emit(x)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        low, high = self.range
        middle, step = (low + high) / 2, (high - low) / 10
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(1 / ZOOM, middle)
            case Qt.Key.Key_Minus:
                self._zoom(ZOOM, middle)
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                sign = -1 if key == Qt.Key.Key_Left else 1
                self._point(min(max((middle if self._pointer is None else self._pointer) + sign * step, low), high))
            case Qt.Key.Key_Home | Qt.Key.Key_0:
                self.reset()
            case Qt.Key.Key_Escape if self._pointer is not None:
                self._point(None)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return bool(super().event(event))

    def words_at(self, place: QPointF) -> str:
        """What happened at a place, in words; several things one below the other."""
        frame = self.frame(QRectF(self.rect()))
        near = [h.words for h in self.happenings if abs(frame.pixel_x(h.x) - place.x()) <= NEAR]
        return "\n".join(dict.fromkeys(near))

    def description(self) -> str:
        """For screen readers: what the legend says."""
        return tr(", ").join(words for _, words in self.legend())

    def put(self, curves: Sequence[Curve]) -> None:
        """Shows these curves."""
        self.curves = list(curves)
        self.update()


def _roomy(low: float, high: float, is_log: bool) -> Range:
    """A little more than what there is; down to zero where that is near."""
    if high <= low:
        room = abs(high) * 0.1 or (0.5 if is_log else 1.0)
        return low - room, high + room
    if is_log:
        return low - 0.05 * (high - low), high + 0.05 * (high - low)
    if 0 < low < 0.25 * high:
        low = 0.0
    room = high - low
    start, end = ticks.fitted(low, high, 5)
    return (
        start if low - start < 0.25 * room else low - 0.06 * room,
        end if end - high < 0.25 * room else high + 0.06 * room,
    )


def _usual(y: Array) -> Array:
    """What a hundredth lies below, and what a hundredth lies above."""
    rank = len(y) // 100
    return np.partition(y, (rank, len(y) - 1 - rank))[[rank, len(y) - 1 - rank]]
