"""Nodes in line: grid, guides, align, distribute. Rectangles are x, y, width, height in canvas pixels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from netbuilder.ui.canvas.geometry import GRID

Rect = tuple[float, float, float, float]
Point = tuple[float, float]
Places = dict[str, Point]
Side = Literal["left", "center", "right", "top", "middle", "bottom"]

FINE = 4.0  # canvas pixels a finer step
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


def guided(moving: Rect, others: Iterable[Rect], reach: float) -> tuple[Point, tuple[Guide, ...]]:
    """How far ``moving`` has to go to be in line with others not further than ``reach``, and the lines that result.

    Left, centre and right are compared with each other, and top, middle and bottom.
    """
    near = list(others)
    dx, dy = (_pull(moving, near, axis, reach) for axis in (0, 1))
    moved = (moving[0] + dx, moving[1] + dy, moving[2], moving[3])
    return (dx, dy), (*_lines(moved, near, 0), *_lines(moved, near, 1))


def _pull(moving: Rect, others: list[Rect], axis: int, reach: float) -> float:
    wanted = _stops(moving, axis)
    best: float | None = None
    for other in others:
        for mine, its in zip(wanted, _stops(other, axis), strict=True):
            distance = its - mine
            if abs(distance) <= reach and (best is None or abs(distance) < abs(best)):
                best = distance
    return best or 0.0


def _lines(moved: Rect, others: list[Rect], axis: int) -> Iterable[Guide]:
    """One line for each stop at which something stands."""
    across = 1 - axis
    for index, at in enumerate(_stops(moved, axis)):
        same = [o for o in others if abs(_stops(o, axis)[index] - at) < 0.01]
        if same:
            ends = [moved, *same]
            low, high = min(r[across] for r in ends), max(r[across] + r[across + 2] for r in ends)
            yield Guide(axis == 0, at, low, high)


def _stops(rect: Rect, axis: int) -> tuple[float, float, float]:
    start, length = rect[axis], rect[axis + 2]
    return start, start + length / 2, start + length
