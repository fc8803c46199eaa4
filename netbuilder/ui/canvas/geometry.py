"""Where things lie on the canvas: sizes of nodes, places of ports, shapes of wires. Numbers in, numbers out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

GRID = 20.0  # canvas pixels; what Shift snaps to
HEIGHT, MIN_WIDTH, MAX_WIDTH = 64.0, 104.0, 220.0
DOT = 20.0  # side of the square around a reroute dot
PORT_RADIUS, PORT_GAP = 4.0, 16.0
PORT_ROOM = 16.0  # what the height of a node has over that of its ports
BEND = 40.0  # least length of a wire's handles
TURN = 52.0  # how far from a port's height a wire that leads back runs


@dataclass(frozen=True)
class Port:
    """A port as the hands find it. ``position``: on the canvas; ``index``: place among the wires of a variadic port."""

    node: str
    name: str
    is_input: bool
    position: QPointF
    index: int = 0


def snapped(value: float) -> float:
    """The nearest coordinate on the grid."""
    return round(value / GRID) * GRID


def node_size(text_width: float, inputs: int, outputs: int, scale: float = 1.0) -> tuple[float, float]:
    """Width and height of a node whose widest row (margins included) is ``text_width``; ``scale``: of its type."""
    width = min(max(4.0 * ceil(text_width / 4), MIN_WIDTH), MAX_WIDTH)
    ports = max(inputs, outputs) * PORT_GAP + PORT_ROOM
    return width, max(4.0 * ceil(HEIGHT * scale / 4), ports)


def port_heights(count: int, height: float) -> tuple[float, ...]:
    """Distances from the top of a node at which ``count`` ports of one side lie, around its middle."""
    middle = height / 2
    return tuple(middle + (i - (count - 1) / 2) * PORT_GAP for i in range(count))


def port_points(inputs: int, outputs: int, width: float, height: float) -> tuple[list[QPointF], list[QPointF]]:
    """Places of input and output ports, in coordinates of the item."""
    left = [QPointF(0.0, y) for y in port_heights(inputs, height)]
    return left, [QPointF(width, y) for y in port_heights(outputs, height)]


def edge_path(start: QPointF, end: QPointF, lane: tuple[float, float, float] | None = None) -> QPainterPath:
    """A wire between two ports; ``lane`` (from x, to x, y): a level stretch that leads it around nodes."""
    path = QPainterPath(start)
    if lane is not None:
        _ease(path, QPointF(lane[0], lane[2]))
        path.lineTo(lane[1], lane[2])
        _ease(path, end)
    elif is_backward(start, end):
        _lead_back(path, start, end)
    else:
        _ease(path, end)
    return path


def is_backward(start: QPointF, end: QPointF) -> bool:
    """Whether a wire has to turn round to reach its end."""
    return end.x() < start.x() - 8


def back_lane(start: QPointF, end: QPointF) -> float:
    """The height at which a wire that leads back runs: next to its end, or under both when they stand side by side."""
    down = end.y() - start.y()
    if abs(down) >= 2 * TURN:
        return end.y() - TURN if down > 0 else end.y() + TURN
    return max(start.y(), end.y()) + TURN + PORT_GAP


def eased_points(start: QPointF, end: QPointF, count: int) -> list[tuple[float, float]]:
    """Points on the direct wire between two ports, without its ends."""
    x, y, across, down = start.x(), start.y(), end.x() - start.x(), end.y() - start.y()
    reach = _reach(start, end)
    found = []
    for step in range(1, count):
        t = step / count
        u = 1 - t
        rise = t * t * (3 - 2 * t)
        found.append((x + 3 * u * u * t * reach + 3 * u * t * t * (across - reach) + t**3 * across, y + down * rise))
    return found


def _reach(start: QPointF, end: QPointF) -> float:
    """Length of the handles of a curve that leaves and arrives level."""
    return max((end.x() - start.x()) / 2, min(BEND, abs(end.y() - start.y()) / 2 + 4))


def _ease(path: QPainterPath, end: QPointF) -> None:
    """A curve that leaves and arrives level."""
    start = path.currentPosition()
    reach = _reach(start, end)
    path.cubicTo(start.x() + reach, start.y(), end.x() - reach, end.y(), end.x(), end.y())


def _lead_back(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    """Out to the right, round, back along a lane, and round again into the end."""
    lane = back_lane(start, end)
    _turn(path, start.x(), start.y(), lane, 1.0)
    path.lineTo(end.x(), lane)
    _turn(path, end.x(), lane, end.y(), -1.0)


def _turn(path: QPainterPath, x: float, y: float, to: float, side: float) -> None:
    """Half a circle from one height to another, its belly no wider than 100 pixels."""
    reach = side * min(abs(to - y) * 2 / 3, 100.0)
    path.cubicTo(x + reach, y, x + reach, to, x, to)


def polylines(path: QPainterPath) -> list[list[tuple[float, float]]]:
    """Points on each stretch of a path, close enough together to measure distances."""
    return [[(p.x(), p.y()) for p in polygon.toList()] for polygon in path.toSubpathPolygons()]


def distance(x: float, y: float, points: Sequence[tuple[float, float]]) -> float:
    """From a point to a line through ``points``."""
    best = float("inf")
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
        best = min(best, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2)
    return best**0.5


def plain(rect: QRectF) -> tuple[float, float, float, float]:
    """Left, top, width and height."""
    return rect.x(), rect.y(), rect.width(), rect.height()


def around(rects: Sequence[QRectF], margin: float = 0.0) -> QRectF:
    """The rectangle around others; those without any extent do not count."""
    rects = [r for r in rects if not r.isNull()]
    if not rects:
        return QRectF()
    left, top = min(r.left() for r in rects), min(r.top() for r in rects)
    right, bottom = max(r.right() for r in rects), max(r.bottom() for r in rects)
    return QRectF(left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin)
