"""A small picture of a drawing: its nodes as blocks in the colours of their families."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from netbuilder.graph.document import Graph, Node, UnknownLayer
from netbuilder.graph.layout import USUAL_SIZE
from netbuilder.ui.theme import theme

MARGIN, TURN = 14.0, 9.0  # around everything; how far a wire that goes back reaches out
BLOCK = QSizeF(22.0, 20.0)  # a node at most
MOST = (0.18, 0.24)  # pixels for one of the canvas at most, across and down


def thumbnail(graph: Graph, size: QSize, ratio: float = 1.0) -> QPixmap:
    """The picture, ``size`` in pixels of the screen's scale ``ratio``; of a large graph only the outline shows."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(theme.color("canvas"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _dots(painter, size)
    if graph.nodes:
        _draw(painter, graph, _places(graph, size))
    painter.end()
    return made


def _dots(painter: QPainter, size: QSize) -> None:
    painter.setPen(QPen(theme.color("dots"), 1.2))
    painter.drawPoints([QPointF(x, y) for x in range(6, size.width(), 12) for y in range(6, size.height(), 12)])


def _places(graph: Graph, size: QSize) -> dict[str, QRectF]:
    """Where each node stands: as in the drawing, closer together."""
    xs, ys = ([n.position[axis] for n in graph.nodes.values()] for axis in (0, 1))
    across = _scale(max(xs) - min(xs), size.width(), MOST[0], BLOCK.width())
    down = _scale(max(ys) - min(ys), size.height(), MOST[1], BLOCK.height())
    wide, high = min(BLOCK.width(), across * USUAL_SIZE[0] * 0.7), min(BLOCK.height(), down * USUAL_SIZE[1] * 1.6)
    left = (size.width() - (max(xs) - min(xs)) * across - wide) / 2 - min(xs) * across
    top = (size.height() - (max(ys) - min(ys)) * down - high) / 2 - min(ys) * down
    return {
        i: QRectF(left + n.position[0] * across, top + n.position[1] * down, max(2.0, wide), max(2.0, high))
        for i, n in graph.nodes.items()
    }


def _scale(extent: float, room: float, most: float, block: float) -> float:
    """Pixels of the picture for one of the canvas."""
    return min(most, (room - 2 * MARGIN - block) / extent) if extent > 0 else most


def _draw(painter: QPainter, graph: Graph, places: dict[str, QRectF]) -> None:
    painter.setPen(QPen(theme.color("wire"), 1.2))
    for edge in graph.edges:
        painter.drawPath(_wire(places[edge.source], places[edge.target]))
    painter.setPen(Qt.PenStyle.NoPen)
    for node_id, rect in places.items():
        painter.setBrush(theme.family(_family(graph.nodes[node_id])))
        painter.drawRoundedRect(rect, 3, 3)


def _wire(source: QRectF, target: QRectF) -> QPainterPath:
    start, end = QPointF(source.right(), source.center().y()), QPointF(target.left(), target.center().y())
    path = QPainterPath(start)
    if end.x() >= start.x():
        bend = QPointF((end.x() - start.x()) / 2, 0)
        path.cubicTo(start + bend, end - bend, end)
        return path
    # To a row below: out to the right, back between the rows, in from the left.
    out, middle = QPointF(TURN, 0), (start.y() + end.y()) / 2
    path.cubicTo(start + out, QPointF(start.x() + TURN, middle), QPointF(start.x(), middle))
    path.lineTo(end.x(), middle)
    path.cubicTo(QPointF(end.x() - TURN, middle), end - out, end)
    return path


def _family(node: Node) -> str:
    return "" if isinstance(node.layer, UnknownLayer) else type(node.layer).family
