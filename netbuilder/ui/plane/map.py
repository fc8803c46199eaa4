"""A plane: the network's answer is the ground, the samples lie on it, a point can be chosen or painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui.plane.colors import class_color, number_color
from netbuilder.ui.plane.plane import Plane
from netbuilder.ui.plane.points import Dot, Points
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

DOTS, CROSS = (1.8, 3.4), 7.0  # px: radius in the smallest plane and in a large one; half a cross
LINE = 18  # px for the numbers at an axis
GROUND = 0.62  # opacity of the answer, so that the samples stand out
STEP = 0.02  # of the range, an arrow key
ROOM = 1.1  # times the samples' range, before there is an answer


class PlaneMap(QWidget):
    """Says where it is pressed and dragged. Samples of the test part are hollow.

    Args:
        names: of the two axes.
    """

    pressed = Signal(QPointF)  # in the units of the data
    dragged = Signal(QPointF)
    released = Signal()
    moved = Signal()  # the chosen point, by the keyboard

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.names = names
        self.point: QPointF | None = None
        self.fresh: list[Dot] = []  # just painted, not yet in the data
        self.points = Points(self._on_points)
        self._plane: Plane | None = None
        self.setMinimumSize(160, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Plane of {x} and {y}").format(x=names[0], y=names[1]))
        self.setToolTip(tr("Press or drag: what the network answers at this point stands beside."))

    def sizeHint(self) -> QSize:
        return QSize(300, 260)

    def look_at(self, plane: Plane) -> None:
        """Whose answer is shown."""
        if self._plane is None:
            self._plane = plane
            plane.changed.connect(self.update)
            plane.watch(self.isVisible())

    def put(self, point: QPointF) -> None:
        """Marks a point."""
        self.point = point
        self.update()

    def _on_points(self) -> None:
        self.fresh = []
        self.update()

    # Where things lie

    @property
    def range(self) -> tuple[float, float, float, float]:
        """left, right, bottom, top, in the units of the data."""
        answer = self._plane.answer if self._plane else None
        if answer is not None:
            left, right, bottom, top = answer.range
            return left, right, bottom, top
        if not self.points.dots:
            return -1.0, 1.0, -1.0, 1.0
        xs, ys = [d.x for d in self.points.dots], [d.y for d in self.points.dots]
        (left, right), (bottom, top) = (_roomy(min(v), max(v)) for v in (xs, ys))
        return left, right, bottom, top

    @property
    def area(self) -> QRectF:
        """The largest square that leaves room for the numbers at the axes."""
        side = max(40.0, min(self.width() - LINE, self.height() - LINE))
        return QRectF(LINE + (self.width() - LINE - side) / 2, (self.height() - LINE - side) / 2, side, side)

    def pixel(self, x: float, y: float) -> QPointF:
        """Where a point is on the screen."""
        left, right, bottom, top = self.range
        area = self.area
        return QPointF(
            area.left() + (x - left) / (right - left) * area.width(),
            area.bottom() - (y - bottom) / (top - bottom) * area.height(),
        )

    def under(self, pixel: QPointF) -> QPointF:
        """What lies at a place of the screen; outside the nearest of the edge."""
        left, right, bottom, top = self.range
        area = self.area
        across = min(1.0, max(0.0, (pixel.x() - area.left()) / area.width()))
        up = min(1.0, max(0.0, (area.bottom() - pixel.y()) / area.height()))
        return QPointF(left + across * (right - left), bottom + up * (top - bottom))

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = self.area
        painter.fillRect(area, theme.color("panel"))
        if self._plane is not None and not self._plane.picture.isNull():
            painter.setOpacity(GROUND)
            painter.drawImage(area, self._plane.picture)
            painter.setOpacity(1)
        self._paint_axes(painter, area)
        painter.setClipRect(area)
        for dot in self.points.dots + self.fresh:
            self._paint_dot(painter, dot)
        if self.point is not None:
            self._paint_cross(painter, self.pixel(self.point.x(), self.point.y()))

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "hairline"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        left, right, bottom, top = self.range
        painter.setPen(theme.color("muted"))
        below = QRectF(area.left(), area.bottom() + 1, area.width(), LINE)
        flags = Qt.AlignmentFlag
        for text, align in ((f"{left:.3g}", flags.AlignLeft), (self.names[0], flags.AlignHCenter),
                            (f"{right:.3g}", flags.AlignRight)):  # fmt: skip
            painter.drawText(below, int(align | flags.AlignVCenter), text)
        painter.save()
        painter.translate(area.left() - LINE, area.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, area.height(), LINE)
        for text, align in ((f"{bottom:.3g}", flags.AlignLeft), (self.names[1], flags.AlignHCenter),
                            (f"{top:.3g}", flags.AlignRight)):  # fmt: skip
            painter.drawText(beside, int(align | flags.AlignVCenter), text)
        painter.restore()

    def _paint_dot(self, painter: QPainter, dot: Dot) -> None:
        color = self._color(dot)
        is_filled = dot.part != "test"
        painter.setPen(QPen(theme.color("panel") if is_filled else color, 0.7 if is_filled else 1.4))
        painter.setBrush(color if is_filled else theme.color("panel"))
        radius = min(DOTS[1], max(DOTS[0], self.area.width() / 100))
        painter.drawEllipse(self.pixel(dot.x, dot.y), radius, radius)

    def _color(self, dot: Dot) -> QColor:
        answer = self._plane.answer if self._plane else None
        if dot.number is not None and (answer is None or not answer.are_classes):
            numbers = [d.number for d in self.points.dots if d.number is not None]
            low, high = (min(numbers), max(numbers)) if answer is None else answer.heights
            return number_color((dot.number - low) / ((high - low) or 1.0))
        known = answer.columns if answer is not None else []
        names = known + sorted({d.label for d in self.points.dots + self.fresh} - set(known))  # newer ones come behind
        return class_color(names.index(dot.label))

    def _paint_cross(self, painter: QPainter, at: QPointF) -> None:
        for color, width in (("panel", 4.0), ("text", 2.0)):
            painter.setPen(QPen(theme.color(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(at - QPointF(CROSS, 0), at + QPointF(CROSS, 0))
            painter.drawLine(at - QPointF(0, CROSS), at + QPointF(0, CROSS))

    # What is done with it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.under(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move the chosen point."""
        keys = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        if key not in keys:
            super().keyPressEvent(event)
            return
        left, right, bottom, top = self.range
        at = self.point or QPointF((left + right) / 2, (bottom + top) / 2)
        side = self.area.width() * STEP
        across, down = keys[key]
        self.put(self.under(self.pixel(at.x(), at.y()) + QPointF(across * side, down * side)))
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._plane is not None:
            self._plane.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._plane is not None:
            self._plane.watch(False)


def _roomy(low: float, high: float) -> tuple[float, float]:
    middle, half = (low + high) / 2, (high - low) / 2 * ROOM or 1.0
    return middle - half, middle + half
