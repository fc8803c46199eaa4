"""A curve's points, ready to be drawn at any zoom: growing arrays and, over them, ever coarser extremes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
BLOCK = 2  # entries of a level that become one of the next
FIRST = 1024


class Growing:
    """An array that can be appended to; doubling keeps it cheap."""

    def __init__(self) -> None:
        self._room = np.empty(FIRST)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def values(self) -> Array:
        """What is in it, without a copy."""
        return self._room[: self._count]

    def extend(self, values: Array) -> None:
        end = self._count + len(values)
        if end > len(self._room):
            room = np.empty(max(end, 2 * len(self._room)))
            room[: self._count] = self.values
            self._room = room
        self._room[self._count : end] = values
        self._count = end


class Series:
    """Points with growing x. A y that is not a number makes a gap.

    ``visible`` gives at most a few points a pixel, the extremes among them, whatever the number of points: level k
    keeps the smallest and the largest y of every ``BLOCK`` ** (k + 1) points.
    """

    def __init__(self) -> None:
        self._x, self._y = Growing(), Growing()
        self._levels: list[tuple[Growing, Growing]] = []

    def __len__(self) -> int:
        return len(self._x)

    @property
    def x(self) -> Array:
        return self._x.values

    @property
    def y(self) -> Array:
        return self._y.values

    def extend(self, x: Sequence[float] | Array, y: Sequence[float] | Array) -> None:
        """More points behind the others."""
        self._x.extend(np.asarray(x, dtype=np.float64))
        self._y.extend(np.asarray(y, dtype=np.float64))
        self._raise_levels()

    def clear(self) -> None:
        """Takes all points away."""
        self.__init__()  # type: ignore[misc]

    def at(self, x: float) -> float | None:
        """The y of the point nearest to ``x``; None where there is none."""
        if not len(self):
            return None
        right = min(int(np.searchsorted(self.x, x)), len(self) - 1)
        left = max(0, right - 1)
        nearest = left if x - self.x[left] < self.x[right] - x else right
        value = float(self.y[nearest])
        return None if value != value else value

    @property
    def last(self) -> float | None:
        """The newest y that is a number."""
        tail = self.y[-FIRST:]
        found = tail[~np.isnan(tail)]
        return float(found[-1]) if len(found) else None

    def visible(self, start: float, end: float, columns: int) -> tuple[Array, Array]:
        """Points to draw between two x, one further on each side; one or two a column where there are more."""
        first = max(0, int(np.searchsorted(self.x, start)) - 1)
        last = min(len(self), int(np.searchsorted(self.x, end, side="right")) + 1)
        level, most = -1, max(1, columns)
        while last - first > most * BLOCK ** (level + 1) and level + 1 < len(self._levels):
            level += 1
        return self._reduced(first, last, level)

    def _reduced(self, first: int, last: int, level: int) -> tuple[Array, Array]:
        """Extremes of a level, and what is too new for it from those below."""
        if level < 0:
            return self.x[first:last], self.y[first:last]
        size = BLOCK ** (level + 1)
        low, high = self._levels[level]
        begin, end = first // size, max(first // size, min(last // size, len(low)))
        x = np.repeat(self.x[begin * size : end * size : size], 2)
        y = np.empty(2 * (end - begin))
        y[::2], y[1::2] = low.values[begin:end], high.values[begin:end]
        rest_x, rest_y = self._reduced(max(first, end * size), last, level - 1)
        return np.concatenate((x, rest_x)), np.concatenate((y, rest_y))

    def _raise_levels(self) -> None:
        below_low, below_high = self._y, self._y
        for level in range(64):
            if len(below_low) < BLOCK:
                return
            if level == len(self._levels):
                self._levels.append((Growing(), Growing()))
            low, high = self._levels[level]
            done, whole = len(low), len(below_low) // BLOCK
            if whole > done:
                part = slice(done * BLOCK, whole * BLOCK)
                low.extend(np.fmin.reduce(below_low.values[part].reshape(-1, BLOCK), axis=1))
                high.extend(np.fmax.reduce(below_high.values[part].reshape(-1, BLOCK), axis=1))
            below_low, below_high = low, high
