"""Nodes in line: grid, guides, align, distribute. Rectangles are x, y, width, height in canvas pixels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Literal

from netbuilder.ui.canvas.geometry import GRID

Rect = tuple[float, float, float, float]
Point = tuple[float, float]
Places = dict[str, Point]
Side = Literal["left", "center", "right", "top", "middle", "bottom"]

FINE = 4.0  # canvas pixels a finer step
SAME = 0.01
_FRACTION = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def on_grid(value: float, grid: float = GRID) -> float:
    """The nearest line of the grid."""
    return round(value / grid) * grid


def align(rects: Mapping[str, Rect], side: Side) -> Places:
    """Where the nodes stand with one side, or the middle, in line: that of all of them together."""
    axis = 0 if side in ("left", "center", "right") else 1
    part = _FRACTION[side]
    low = min(r[axis] for r in rects.values())
    high = max(r[axis] + r[axis + 2] for r in rects.values())
    line = low + part * (high - low)
    return {i: _with(r, axis, line - part * r[axis + 2]) for i, r in rects.items()}


def distribute(rects: Mapping[str, Rect], is_horizontal: bool) -> Places:
    """Where the nodes stand with equal gaps between the first and the last."""
    axis = 0 if is_horizontal else 1
    names = sorted(rects, key=lambda i: rects[i][axis])
    first, last = rects[names[0]], rects[names[-1]]
    room = last[axis] + last[axis + 2] - first[axis] - sum(r[axis + 2] for r in rects.values())
    gap = room / max(1, len(names) - 1)
    places, at = {}, first[axis]
    for name in names:
        places[name] = _with(rects[name], axis, at)
        at += rects[name][axis + 2] + gap
    return places


def _with(rect: Rect, axis: int, value: float) -> Point:
    return (value, rect[1]) if axis == 0 else (rect[0], value)


@dataclass(frozen=True)
class Guide:
    """A line along which things are aligned; ``at``: its x when vertical, its y otherwise."""

    is_vertical: bool
    at: float
    low: float
    high: float


class Guides:
    """Finds what a moved thing is nearly in line with: left, centre and right of others, and top, middle and bottom."""

    def __init__(self, others: Iterable[Rect]) -> None:
        rects = list(others)
        self._stops = [[_Stops.of(rects, axis, part) for part in range(3)] for axis in (0, 1)]

    def pull(self, moving: Rect, reach: float) -> tuple[Point, tuple[Guide, ...]]:
        """How far ``moving`` has to go to be in line with others not further than ``reach``, and the lines there are
        then."""
        dx, dy = (self._pull(moving, axis, reach) for axis in (0, 1))
        moved = (moving[0] + dx, moving[1] + dy, moving[2], moving[3])
        return (dx, dy), (*self._lines(moved, 0), *self._lines(moved, 1))

    def _pull(self, moving: Rect, axis: int, reach: float) -> float:
        pulls = [s.nearest(at) - at for s, at in zip(self._stops[axis], _stops(moving, axis), strict=True)]
        best = min(pulls, key=abs)
        return best if abs(best) <= reach else 0.0

    def _lines(self, moved: Rect, axis: int) -> Iterable[Guide]:
        """One line for each stop at which something stands."""
        across = 1 - axis
        for stops, at in zip(self._stops[axis], _stops(moved, axis), strict=True):
            if same := stops.at(at):
                ends = [moved, *same]
                low, high = min(r[across] for r in ends), max(r[across] + r[across + 2] for r in ends)
                yield Guide(axis == 0, at, low, high)


@dataclass(frozen=True)
class _Stops:
    """One side, or the middle, of many rectangles, in order."""

    values: list[float]
    rects: list[Rect]

    @classmethod
    def of(cls, rects: list[Rect], axis: int, part: int) -> _Stops:
        found = sorted((_stops(r, axis)[part], r) for r in rects)
        return cls([v for v, _ in found], [r for _, r in found])

    def nearest(self, at: float) -> float:
        index = bisect_left(self.values, at)
        return min(self.values[max(0, index - 1) : index + 1], key=lambda v: abs(v - at), default=inf)

    def at(self, at: float) -> list[Rect]:
        return self.rects[bisect_left(self.values, at - SAME) : bisect_right(self.values, at + SAME)]


def _stops(rect: Rect, axis: int) -> tuple[float, float, float]:
    start, length = rect[axis], rect[axis + 2]
    return start, start + length / 2, start + length
