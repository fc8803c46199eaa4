"""Long drawings in rows, as lines of text are: a chain of thirty layers fits on a screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from math import inf

from netbuilder.graph.document import Graph

Point = tuple[float, float]
Size = tuple[float, float]
EVENING = 8  # how many lengths are tried to make rows equally long
STUMP = 300.0  # canvas pixels: a row of one node
ROW_GAP = 72.0  # canvas pixels between two rows: room for the wire that leads back


def in_rows(graph: Graph, points: Mapping[str, Point], sizes: Mapping[str, Size], width: float) -> dict[str, Point]:
    """The places of ``layout``, broken into rows not wider than ``width`` where the drawing allows.

    A row ends only where a single node's output leads on, so that never more than one value goes back to the left.
    """
    if not points:
        return {}
    starts = _row_starts(points, sizes, _breaks(graph, points, sizes), width)
    found: dict[str, Point] = {}
    top = 0.0
    rows: list[list[str]] = [[] for _ in starts]
    for node, (x, _) in points.items():
        rows[bisect_right(starts, x) - 1].append(node)
    for row in rows:
        left, high = min(points[n][0] for n in row), min(points[n][1] for n in row)
        found |= {n: (points[n][0] - left, points[n][1] - high + top) for n in row}
        top = max(found[n][1] + sizes[n][1] for n in row) + ROW_GAP
    return {node: found[node] for node in points}


def _breaks(graph: Graph, points: Mapping[str, Point], sizes: Mapping[str, Size]) -> list[float]:
    """Left edges of columns before which a row may end: all wires that cross there come from one node."""
    starts = sorted({x for x, _ in points.values()})
    reach: dict[str, float] = {}  # how far to the right the wires of a node go
    back: list[tuple[float, float]] = []
    for edge in graph.edges:
        begin, end = points[edge.source][0], points[edge.target][0]
        reach[edge.source] = max(reach.get(edge.source, end), end)
        if end <= begin:
            back.append((end, begin))
    through = _covering(starts, [(points[n][0], end) for n, end in reach.items()])
    barred = _covering(starts, back)
    inside = _covering(starts, [(x, x + sizes[n][0] - 0.01) for n, (x, _) in points.items()])
    free = zip(starts, through, barred, inside, strict=True)
    return [start for start, wires, bars, nodes in free if wires <= 1 and not bars and not nodes][1:]


def _covering(starts: list[float], spans: list[tuple[float, float]]) -> list[int]:
    """How many of the spans (begin, end] hold each of the sorted ``starts``."""
    steps = [0] * (len(starts) + 1)
    for begin, end in spans:
        if end > begin:
            steps[bisect_right(starts, begin)] += 1
            steps[bisect_right(starts, end)] -= 1
    return list(accumulate(steps))[:-1]


def _row_starts(
    points: Mapping[str, Point], sizes: Mapping[str, Size], breaks: list[float], width: float
) -> list[float]:
    """Where each row begins: as few rows as the width allows, of about equal length."""
    rights = sorted(x + sizes[n][0] for n, (x, _) in points.items())
    left = min(x for x, _ in points.values())
    # Of what stands between this break and the next: how far it goes to the right.
    ends = [rights[bisect_right(rights, following) - 1] for following in [*breaks[1:], inf]]
    fewest = _filled(left, breaks, ends, width)
    wanted = (rights[-1] - left) / len(fewest)
    for part in range(EVENING):
        found = _filled(left, breaks, ends, wanted + (width - wanted) * part / EVENING)
        if len(found) == len(fewest):
            return found
    return fewest


def _filled(left: float, breaks: list[float], ends: list[float], limit: float) -> list[float]:
    """Rows filled one after the other, each up to a limit; a node that begins what is too long anyway stays there."""
    starts = [left]
    for place, end in zip(breaks, ends, strict=False):
        is_lost = end - place > limit and place - starts[-1] < STUMP
        if end - starts[-1] > limit and not is_lost:
            starts.append(place)
    return starts
