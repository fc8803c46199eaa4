"""Leading a wire around the nodes that stand in its way."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from netbuilder.ui.canvas.geometry import BEND, edge_path, is_backward
from netbuilder.ui.canvas.spatial import Cells

CLEAR = 20.0  # distance a wire keeps from the nodes it passes
SHORTEST = 140.0  # a wire shorter than this has no node beside its way
SAMPLES = 12
FURTHEST = 20_000.0  # longer wires go straight: nobody follows them with the eye
MOST_LANES = 6


def route(start: QPointF, end: QPointF, nodes: Cells[str], ends: tuple[str, str]) -> QPainterPath:
    """The wire from ``start`` to ``end``; around what stands between, over or under it, whichever is nearer."""
    path = edge_path(start, end)
    if not may_pass_nodes(start, end):
        return path
    in_way = _in_way(path, start, end, nodes, ends)
    if not in_way:
        return path
    return edge_path(start, end, _lane(start, end, nodes, ends, in_way))


def may_pass_nodes(start: QPointF, end: QPointF) -> bool:
    """Whether a wire is long enough for nodes to stand in its way."""
    return not is_backward(start, end) and SHORTEST <= end.x() - start.x() <= FURTHEST


def _in_way(path: QPainterPath, start: QPointF, end: QPointF, nodes: Cells[str], ends: tuple[str, str]) -> set[str]:
    """The nodes that the direct wire would run through."""
    found: set[str] = set()
    count = max(SAMPLES, int((end.x() - start.x()) / 60))
    for step in range(1, count):
        point = path.pointAtPercent(step / count)
        found |= nodes.near(point.x() - 6, point.y() - 6, point.x() + 6, point.y() + 6)
    return found.difference(ends)


def _lane(
    start: QPointF, end: QPointF, nodes: Cells[str], ends: tuple[str, str], in_way: set[str]
) -> tuple[float, float, float]:
    """A level stretch past everything in the way, on the side where the detour is shorter."""
    boxes = [nodes.rects[n] for n in in_way]
    left, right = min(b[0] for b in boxes), max(b[2] for b in boxes)
    middle = (start.y() + end.y()) / 2
    over = _free(min(b[1] for b in boxes) - CLEAR, -1, left, right, nodes, ends)
    under = _free(max(b[3] for b in boxes) + CLEAR, 1, left, right, nodes, ends)
    height = over if middle - over <= under - middle else under
    room = min(BEND, max(0.0, left - start.x()) / 2, max(0.0, end.x() - right) / 2)
    return left - room / 2, right + room / 2, height


def _free(height: float, side: int, left: float, right: float, nodes: Cells[str], ends: tuple[str, str]) -> float:
    """The first height, going up or down, at which nothing stands between ``left`` and ``right``."""
    for _ in range(MOST_LANES):
        hit = nodes.near(left, height - CLEAR / 2, right, height + CLEAR / 2).difference(ends)
        if not hit:
            break
        boxes = [nodes.rects[n] for n in hit]
        height = min(b[1] for b in boxes) - CLEAR if side < 0 else max(b[3] for b in boxes) + CLEAR
    return height
