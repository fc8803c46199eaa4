"""Shapes written on wires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from netbuilder.graph.document import Edge
from netbuilder.ui.canvas import ink, lettering
from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.spatial import Cells

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene

FROM = 0.99  # scale from which shapes are always written, where there is room
BARE = 72.0  # canvas pixels of wire that stay bare beside the text
HIGH, PAD = 16.0, 4.0


class Labels:
    """Of one scene. They are painted over the items, not items themselves: wires stay bare paths."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._cells: Cells[Edge] = Cells()
        self._hovered: tuple[EdgeItem, QRectF] | None = None

    def put(self, item: EdgeItem) -> None:
        """A wire runs elsewhere now, or something else flows along it."""
        self.drop(item.edge)
        text = item.flowing.chip() if item.flowing else ""
        wide = lettering.width(text, "chip", self._scene.type_scale) + 2 * PAD
        if text and item.ends and _room(item) >= wide + BARE:
            rect = self._rect(item, wide, 1.0)
            self._cells.put(item.edge, rect)
            self._scene.update(rect)

    def drop(self, edge: Edge) -> None:
        """A wire goes away, or elsewhere."""
        box = self._cells.rects.get(edge)
        if box is not None:
            self._cells.remove(edge)
            self._scene.update(QRectF(QPointF(*box[:2]), QPointF(*box[2:])))

    def hover(self, item: EdgeItem | None, level: float) -> None:
        """The mouse is over a wire: its shape is written whatever the room and the scale."""
        if self._hovered is not None:
            self._scene.update(self._hovered[1])
            self._hovered = None
        if item is not None and item.flowing:
            size = max(1.0, 1 / level)
            wide = lettering.width(item.flowing.chip(), "chip", self._scene.type_scale) + 2 * PAD
            self._hovered = item, self._rect(item, wide, size)
            self._scene.update(self._hovered[1])

    def paint(self, painter: QPainter, exposed: QRectF) -> None:
        """Writes those that are to be seen in a part of the canvas."""
        if painter.worldTransform().m11() >= FROM:
            region = exposed.left(), exposed.top(), exposed.right(), exposed.bottom()
            for edge in self._cells.near(*region):
                left, top, right, bottom = self._cells.rects[edge]
                item = self._scene.edges[edge]
                if item.mark != "faded":
                    self._write(painter, item, QRectF(left, top, right - left, bottom - top), 1.0)
        if self._hovered is not None:
            item, rect = self._hovered
            self._write(painter, item, rect, rect.height() / (HIGH * self._scene.type_scale))

    def _rect(self, item: EdgeItem, wide: float, size: float) -> QRectF:
        """Around the middle of the wire; ``size`` keeps the text readable from far away."""
        start, end = item.ends[0]
        middle = item.path().pointAtPercent(0.5) + item.pos() if item.path().elementCount() > 1 else (start + end) / 2
        high = HIGH * self._scene.type_scale
        return QRectF(middle.x() - wide * size / 2, middle.y() - high * size / 2, wide * size, high * size)

    def _write(self, painter: QPainter, item: EdgeItem, rect: QRectF, size: float) -> None:
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(size, size)
        high = rect.height() / size
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.brush("canvas"))
        painter.drawRoundedRect(QRectF(0, 0, rect.width() / size, high), 4, 4)
        painter.setPen(ink.color("muted"))
        text = item.flowing.chip() if item.flowing else ""
        lettering.write(painter, PAD, high / 2, text, "chip", self._scene.type_scale)
        painter.restore()


def _room(item: EdgeItem) -> float:
    """How far its ends are apart; wires that run nearly upright have no room."""
    start, end = item.ends[0]
    return abs(end.x() - start.x())
