"""Leading a wire around the nodes that stand in its way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from netbuilder.ui.canvas.geometry import BEND, eased_points, edge_path, is_backward
from netbuilder.ui.canvas.spatial import Cells

CLEAR = 20.0  # distance a wire keeps from the nodes it passes
SHORTEST = 140.0  # a wire shorter than this has no node beside its way
SAMPLES, TOUCH = 12, 6.0
FURTHEST = 6_000.0  # longer wires go straight: nobody follows them with the eye
MOST_LANES = 6


def route(start: QPointF, end: QPointF, nodes: Cells[str], ends: tuple[str, str]) -> QPainterPath:
    """The wire from ``start`` to ``end``; around what stands between, over or under it, whichever is nearer."""
    in_way = _in_way(start, end, nodes, ends) if may_pass_nodes(start, end) else None
    return edge_path(start, end, _lane(start, end, nodes, ends, in_way) if in_way else None)


def may_pass_nodes(start: QPointF, end: QPointF) -> bool:
    """Whether a wire is long enough for nodes to stand in its way."""
    return not is_backward(start, end) and SHORTEST <= end.x() - start.x() <= FURTHEST


def _in_way(start: QPointF, end: QPointF, nodes: Cells[str], ends: tuple[str, str]) -> set[str]:
    """The nodes that the direct wire would run through."""
    top, bottom = sorted((start.y(), end.y()))
    near = nodes.near(start.x(), top - TOUCH, end.x(), bottom + TOUCH).difference(ends)
    if not near:
        return near
    points = eased_points(start, end, max(SAMPLES, int((end.x() - start.x()) / 40)))
    across = [x for x, _ in points]
    return {n for n in near if _is_met(nodes.rects[n], points, across)}


def _is_met(box: tuple[float, float, float, float], points: list[tuple[float, float]], across: list[float]) -> bool:
    """Whether a point is in a box; points go from left to right, ``across`` are their x."""
    some = points[bisect_left(across, box[0] - TOUCH) : bisect_right(across, box[2] + TOUCH)]
    return any(box[1] - TOUCH <= y <= box[3] + TOUCH for _, y in some)


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
