"""The course of wires in a printed drawing: level at both ends, around the plates that stand in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netbuilder.codegen.markup import number

Box = tuple[float, float, float, float]  # left, top, right, bottom
Point = tuple[float, float]
BEND, TURN = 40.0, 52.0  # length of a wire's handles; how far from a port's height a wire that leads back runs
CLEAR, TOUCH, SHORTEST, SAMPLES = 16.0, 4.0, 140.0, 16


@dataclass(frozen=True)
class Course:
    """``d``: the path as SVG has it. ``box``: what it needs."""

    d: str
    box: Box


def course(start: Point, end: Point, plates: Sequence[Box]) -> Course:
    """From an output to an input. ``plates``: all but those at its ends."""
    (x, y), (to_x, to_y) = start, end
    if to_x < x - 8:
        return _back(start, end)
    in_way = [b for b in plates if _meets(start, end, b)] if to_x - x >= SHORTEST else []
    if not in_way:
        return Course(_path("M", x, y, *_ease(start, end)), (x, min(y, to_y), to_x, max(y, to_y)))
    left, right = min(b[0] for b in in_way), max(b[2] for b in in_way)
    over = _free(min(b[1] for b in in_way) - CLEAR, -1, (left, right), plates)
    under = _free(max(b[3] for b in in_way) + CLEAR, 1, (left, right), plates)
    lane = over if (y + to_y) / 2 - over <= under - (y + to_y) / 2 else under
    first, last = (max(left - CLEAR, x + 8), lane), (min(right + CLEAR, to_x - 8), lane)
    d = _path("M", x, y, *_ease(start, first), "L", *last, *_ease(last, end))
    return Course(d, (x, min(y, to_y, lane), to_x, max(y, to_y, lane)))


def _back(start: Point, end: Point) -> Course:
    """Out to the right, round, back along a lane, and round again into the end."""
    (x, y), (to_x, to_y) = start, end
    down = to_y - y
    lane = (to_y - TURN if down > 0 else to_y + TURN) if abs(down) >= 2 * TURN else max(y, to_y) + TURN + 16
    out, back = min(abs(lane - y) * 2 / 3, 100.0), min(abs(to_y - lane) * 2 / 3, 100.0)
    d = _path("M", x, y, "C", x + out, y, x + out, lane, x, lane)
    d += _path("L", to_x, lane, "C", to_x - back, lane, to_x - back, to_y, to_x, to_y)
    return Course(d, (to_x - back, min(y, to_y, lane), x + out, max(y, to_y, lane)))


def _ease(start: Point, end: Point) -> tuple[str | float, ...]:
    (x, y), (to_x, to_y) = start, end
    reach = _reach(start, end)
    return "C", x + reach, y, to_x - reach, to_y, to_x, to_y


def _reach(start: Point, end: Point) -> float:
    return max((end[0] - start[0]) / 2, min(BEND, abs(end[1] - start[1]) / 2 + 4))


def _meets(start: Point, end: Point, box: Box) -> bool:
    """Whether the direct wire would run through a plate."""
    left, top, right, bottom = box
    (x, y), (to_x, to_y) = start, end
    if right < x or left > to_x or bottom < min(y, to_y) or top > max(y, to_y):
        return False
    reach, across, down = _reach(start, end), to_x - x, to_y - y
    for step in range(1, SAMPLES):
        t = step / SAMPLES
        u = 1 - t
        px = x + 3 * u * u * t * reach + 3 * u * t * t * (across - reach) + t**3 * across
        py = y + down * t * t * (3 - 2 * t)
        if left - TOUCH <= px <= right + TOUCH and top - TOUCH <= py <= bottom + TOUCH:
            return True
    return False


def _free(height: float, side: int, between: Point, plates: Sequence[Box]) -> float:
    """The first height, going up or down, at which no plate stands between left and right."""
    for _ in range(len(plates)):
        hit = [b for b in plates if b[0] < between[1] and b[2] > between[0] and b[1] < height + 4 and b[3] > height - 4]
        if not hit:
            break
        height = min(b[1] for b in hit) - CLEAR if side < 0 else max(b[3] for b in hit) + CLEAR
    return height


def _path(*parts: str | float) -> str:
    return " ".join(part if isinstance(part, str) else number(part) for part in parts) + " "
