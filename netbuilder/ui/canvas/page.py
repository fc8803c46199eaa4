"""A document in the window: the canvas with breadcrumb, zoom controls, minimap and hints."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.ui.canvas.activity import Activity
from netbuilder.ui.canvas.breadcrumb import Breadcrumb
from netbuilder.ui.canvas.hint_card import HintCard
from netbuilder.ui.canvas.minimap import Minimap
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.canvas.zoom_bar import ZoomBar
from netbuilder.ui.plane.plane import Plane
from netbuilder.ui.session import Session

EDGE = 16  # pixels between what lies over the canvas and its border
LEAST = (480, 300)  # a smaller page has no room for a minimap


class CanvasPage(QWidget):
    """What stands in the tab of a document."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = CanvasView(session, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        # Inside the viewport: with something beside it on top, Qt would paint everything anew for every pixel of a pan.
        inside = self.view.viewport()
        self.breadcrumb = Breadcrumb(session, inside)
        self.zoom_bar = ZoomBar(self.view, inside)
        self.minimap = Minimap(self.view, inside)
        self.hint = HintCard(inside)
        for part in (self.breadcrumb, self.zoom_bar, self.minimap):
            part.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
            part.setCursor(Qt.CursorShape.ArrowCursor)
        self.minimap.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wants_minimap: bool | None = None  # None: while not everything is seen
        self.view.over = [self.zoom_bar, self.breadcrumb]
        self._was_shown = False
        self.view.canvas.redrawn.connect(self._place)
        self.view.scrolled.connect(self._move)
        grown = (Activity.of(session).probed, Plane.of(session).changed)  # nodes reach further down then
        for turned in (self.view.moved, session.selected, session.checked, *grown):
            turned.connect(self._move_minimap)
        self._place()

    def toggle_minimap(self) -> None:
        """Shows the map of the drawing until it is hidden again, or hides it."""
        self.wants_minimap = self.minimap.isHidden()
        self.view.over = [self.zoom_bar, self.breadcrumb, *([self.minimap] if self.wants_minimap else [])]
        self._move_minimap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.view.keep_whole()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self._place()
            self.view.setGeometry(self.rect())
            self.view.frame_all()

    def _place(self) -> None:
        """Shows what there is room and reason for, and puts it in its corner."""
        is_empty = not self.view.canvas.nodes
        self.breadcrumb.adjustSize()
        self.hint.setVisible(is_empty and not self.view.canvas.comments)
        self._move()

    def _move(self) -> None:
        """Everything that lies over the canvas to its corner; scrolling takes it along."""
        width, height = self.width(), self.height()
        self.breadcrumb.move(EDGE - 6, 8)
        self.zoom_bar.move(EDGE, height - EDGE - self.zoom_bar.height())
        self._move_minimap()
        self.hint.move((width - self.hint.width()) // 2, (height - self.hint.height()) // 2)

    def _move_minimap(self) -> None:
        """To the lower corner; to the upper one where it would lie over the reason of a problem."""
        self.minimap.setVisible(self._has_minimap())
        place = self.minimap.geometry()
        place.moveBottomRight(QPoint(self.width() - EDGE - 1, self.height() - EDGE - 1))
        bubble = self.view.canvas.bubble
        if bubble.isVisible() and self._on_screen(bubble.sceneBoundingRect()).intersects(place):
            place.moveTop(EDGE)
        self.minimap.move(place.topLeft())

    def _has_minimap(self) -> bool:
        has_room = self.width() >= LEAST[0] and self.height() >= LEAST[1]
        if self.wants_minimap is False or not has_room or not self.view.canvas.nodes:
            return False
        is_held = self.minimap.isVisible() and self.minimap.underMouse()  # nothing vanishes from under a hand
        return self.wants_minimap or is_held or not self._sees_all()

    def _sees_all(self) -> bool:
        return self.rect().contains(self._on_screen(self.view.canvas.content()))

    def _on_screen(self, rect: QRectF) -> QRect:
        return self.view.mapFromScene(rect).boundingRect()
