"""The canvas of one document."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from netbuilder.ui.canvas.dots import paint_dots
from netbuilder.ui.canvas.framing import framed
from netbuilder.ui.canvas.geometry import around
from netbuilder.ui.canvas.gestures.controller import Controller
from netbuilder.ui.canvas.node_item import FLAT, PLAIN
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme

SMALLEST, LARGEST, STEP = 0.02, 4.0, 1.2  # scales; one notch of the wheel
LEVELS = (0.05, 0.1, 0.2, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
WORLD = QRectF(-2e7, -2e7, 4e7, 4e7)  # no scroll bar ever ends a movement
PRESENTED = 1.6  # the largest scale at which something is framed before an audience
FLASH = 700  # milliseconds


class CanvasView(QGraphicsView):
    """Shows the graph that is in front in ``session``; mouse and keys go to ``controller`` first.

    Its methods ``press``, ``move``, ``release``, ``double_click``, ``key``, ``wheel`` take the event and say whether
    they used it.

    Args:
        session: the document.
    """

    moved = Signal()  # another part is seen, or in another size
    scrolled = Signal()  # Qt moved what lies in the viewport

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.canvas = CanvasScene(session, self)
        self.over: list[QWidget] = []  # what lies over the canvas, in the viewport
        self._flashing: str | None = None
        self._is_over_link = self._is_panning = False
        self._is_whole = False  # nobody has moved since everything was framed
        self._exposed = QRegion()
        self._flash = QTimer(self, singleShot=True, interval=FLASH)
        self._flash.timeout.connect(self._end_flash)
        self._set_up()
        self.setScene(self.canvas)
        theme.changed.connect(self._restyle)
        session.went.connect(self.frame_all)
        self.controller = Controller(self)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState, False)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setSceneRect(WORLD)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._restyle()

    # Where one looks

    @property
    def level(self) -> float:
        """How large the drawing is seen; 1 is its natural size."""
        return self.transform().m11()

    def point(self, event: QMouseEvent | QWheelEvent) -> QPointF:
        """Where on the canvas an event is."""
        return self.on_canvas(event.position())

    def on_canvas(self, position: QPointF) -> QPointF:
        """A point of the viewport, on the canvas."""
        return self.viewportTransform().inverted()[0].map(position)

    @property
    def seen(self) -> QRectF:
        """The part of the canvas that is seen."""
        return QRectF(self.on_canvas(QPointF(0, 0)), self.on_canvas(QPointF(self.viewport().rect().bottomRight())))

    def zoom_to(self, level: float, anchor: QPointF | None = None) -> None:
        """Another size; the point of the viewport ``anchor`` (its middle if not given) stays where it is."""
        level = min(max(level, SMALLEST), LARGEST)
        at = anchor if anchor is not None else QPointF(self.viewport().rect().center())
        held = self.on_canvas(at)
        self._scale(level)
        shift = self.viewportTransform().map(held) - at
        self.pan(-shift.x(), -shift.y())

    def zoom_by(self, factor: float, anchor: QPointF | None = None) -> None:
        """Larger or smaller by a factor."""
        self.zoom_to(self.level * factor, anchor)

    def zoom_in(self) -> None:
        """The next larger of the usual sizes."""
        self.zoom_to(next((v for v in LEVELS if v > self.level * 1.01), LARGEST))

    def zoom_out(self) -> None:
        """The next smaller of the usual sizes."""
        self.zoom_to(next((v for v in reversed(LEVELS) if v < self.level / 1.01), LEVELS[0]))

    def pan(self, dx: float, dy: float) -> None:
        """Moves the drawing under the window, in pixels of the screen."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        # One word after both: were anything moved in between, Qt would paint everything anew.
        self._is_panning, self._is_whole = True, False
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))
        self._is_panning = False
        self.scrolled.emit()
        self.moved.emit()

    def center(self, point: QPointF) -> None:
        """Brings a point of the canvas into the middle."""
        self._is_whole = False
        self.centerOn(point)
        self.moved.emit()

    def frame_all(self) -> None:
        """Shows the whole graph."""
        wires = (wire.path().boundingRect() for wire in self.canvas.edges.values())
        self._frame(around([self.canvas.content(), *wires, *self.canvas.texts()]))
        self._is_whole = True

    def keep_whole(self) -> bool:
        """Frames everything again, where that is what was seen; whether it was."""
        if self._is_whole:
            self.frame_all()
        return self._is_whole

    def frame_selection(self) -> None:
        """Shows what is selected; everything when nothing is."""
        selection, scene = self.session.selection, self.canvas
        rects = [scene.nodes[n].body for n in selection.nodes]
        rects += [scene.surrounding(s).rect for s in selection.surroundings]
        rects += [scene.edges[e].sceneBoundingRect() for e in selection.edges if e in scene.edges]
        self._frame(around(rects) if rects else scene.content())
        self._is_whole = not rects

    def locate(self, node_id: str) -> None:
        """Brings a node into the middle of the view and makes it flash once."""
        item = self.canvas.nodes.get(node_id)
        if item is None:
            return
        if self.level < PLAIN:
            self._scale(1.0)
        self._is_whole = False
        self.centerOn(item.body.center())
        self._end_flash()
        self._flashing = node_id
        item.is_flashing = True
        item.update()
        self._flash.start()
        self.moved.emit()

    def set_presentation(self, is_on: bool) -> None:
        """Thick wires and large type, for an audience."""
        self.canvas.set_style(1.8 if is_on else 1.0, is_on)

    def _end_flash(self) -> None:
        self._flash.stop()
        item = self.canvas.nodes.get(self._flashing) if self._flashing else None
        self._flashing = None
        if item is not None:
            item.is_flashing = False
            item.update()

    def _frame(self, rect: QRectF) -> None:
        """Shows a part of the canvas as large as it fits beside what lies over the canvas, at most in natural size."""
        if rect.isEmpty():
            self._scale(1.0)
            self.centerOn(0, 0)
        else:
            largest = PRESENTED if self.canvas.type_scale > 1 else 1.0
            covered = [QRectF(part.geometry()) for part in self.over if not part.isHidden()]
            frame = framed(
                rect, QSizeF(self.viewport().size()), covered, self.canvas.cells, largest, self.canvas.texts()
            )
            self._scale(frame.level)
            self.centerOn(frame.center)
        self.moved.emit()

    def _scale(self, level: float) -> None:
        self.setRenderHint(QPainter.RenderHint.Antialiasing, level >= PLAIN)
        self.canvas.set_far(level < FLAT)
        self.resetTransform()
        self.scale(level, level)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._exposed = event.region()  # the rectangle the background gets is the one around all that is to be painted
        super().paintEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF | Any) -> None:
        painter.fillRect(rect, theme.color("canvas"))
        back = self.viewportTransform().inverted()[0]
        rects = [back.mapRect(QRectF(r)) for r in self._exposed]  # type: ignore[attr-defined]
        paint_dots(painter, rects, self.level, self.devicePixelRatioF())

    def _restyle(self) -> None:
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._is_panning:
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The middle of what is seen stays in the middle; the whole drawing stays whole."""
        super().resizeEvent(event)
        before, after = event.oldSize(), event.size()
        if not self.keep_whole() and before.isValid():
            self.pan((after.width() - before.width()) / 2, (after.height() - before.height()) / 2)

    # Mouse and keyboard

    def _used(self, what: str, event: QEvent) -> bool:
        handle = getattr(self.controller, what, None)
        return bool(handle and handle(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.canvas.hover.nothing()
        fix = self.canvas.bubble.link_at(self.point(event)) if event.button() == Qt.MouseButton.LeftButton else None
        if fix is not None:
            self.session.do(fix.edit)
            self.session.end_burst()
        else:
            event.setAccepted(self._used("press", event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._used("move", event))
        if not event.buttons():
            self._hover(self.point(event))

    def _hover(self, point: QPointF) -> None:
        bubble = self.canvas.bubble
        fix = bubble.link_at(point)
        if (fix is not None) != self._is_over_link:
            self._is_over_link = fix is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if fix else Qt.CursorShape.ArrowCursor)
        bubble.hover(fix)
        if bubble.covers(point):
            self.canvas.hover.nothing()
        else:
            self.canvas.hover.over(point, self.level)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._used("release", event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._used("double_click", event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._used("key", event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._used("key", event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._used("wheel", event):
            self._wheel(event)
        event.accept()

    def _wheel(self, event: QWheelEvent) -> None:
        """A wheel zooms; two fingers on a touchpad move the drawing."""
        if not event.pixelDelta().isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase:
            self.pan(event.pixelDelta().x(), event.pixelDelta().y())
        else:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.Leave:
            self.canvas.hover.nothing()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._tell(event)
        return super().viewportEvent(event)

    def _tell(self, event: QHelpEvent) -> bool:
        """A tip about what is under the mouse."""
        point = self.on_canvas(QPointF(event.pos()))
        text = "" if self.canvas.bubble.covers(point) else self.canvas.hover.tip(point, self.level)
        if text:
            QToolTip.showText(event.globalPos(), f"<qt>{text}</qt>", self.viewport())
        else:
            QToolTip.hideText()
        return True
