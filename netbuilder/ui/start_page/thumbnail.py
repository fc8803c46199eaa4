"""A small picture of a drawing: its nodes as blocks in the colours of their families, column by column."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from netbuilder.graph.document import Graph, Node, UnknownLayer
from netbuilder.ui.theme import theme

MARGIN, COLUMN, ROW = 18.0, 34.0, 32.0  # the most room a node gets
WIDTH, HEIGHT = 0.66, 0.62  # of a node, as a part of its room


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
    """Where each node stands. Columns and rows are those of the drawing, closer together."""
    columns, rows = _ranks(graph, 0, 130.0), _ranks(graph, 1, 60.0)
    across, down = max(columns.values()) + 1, max(rows.values()) + 1
    wide = min(COLUMN, (size.width() - 2 * MARGIN) / across)
    high = min(ROW, (size.height() - 2 * MARGIN) / down)
    left, top = (size.width() - across * wide) / 2, (size.height() - down * high) / 2
    inner = (wide * (1 - WIDTH) / 2, high * (1 - HEIGHT) / 2)
    return {
        i: QRectF(left + columns[i] * wide + inner[0], top + rows[i] * high + inner[1], wide * WIDTH, high * HEIGHT)
        for i in graph.nodes
    }


def _ranks(graph: Graph, axis: int, apart: float) -> dict[str, float]:
    """The number of each node's column (or row): coordinates nearer than ``apart`` are one."""
    ranks: dict[str, float] = {}
    last, rank = None, -1.0
    for node_id in sorted(graph.nodes, key=lambda i: graph.nodes[i].position[axis]):
        here = graph.nodes[node_id].position[axis]
        if last is None or here - last > apart:
            last, rank = here, rank + 1
        ranks[node_id] = rank
    return ranks


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
    bend = max(6.0, (end.x() - start.x()) / 2)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path


def _family(node: Node) -> str:
    return "" if isinstance(node.layer, UnknownLayer) else type(node.layer).family
