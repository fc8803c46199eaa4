"""Finding what lies near a point without asking everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF

CELL = 256.0  # canvas pixels
Name = TypeVar("Name", bound=Hashable)


class Cells(Generic[Name]):
    """Rectangles by name, kept in the squares of a coarse grid that they touch."""

    def __init__(self) -> None:
        self.rects: dict[Name, tuple[float, float, float, float]] = {}
        self._cells: defaultdict[tuple[int, int], set[Name]] = defaultdict(set)
        self._around: QRectF | None = None  # asked for at every step of the view, while nothing changes

    def put(self, name: Name, rect: QRectF) -> None:
        """A rectangle, new or in the place of the one with this name."""
        self.remove(name)
        box = (rect.left(), rect.top(), rect.right(), rect.bottom())
        self.rects[name] = box
        for cell in _touched(box):
            self._cells[cell].add(name)

    def remove(self, name: Name) -> None:
        """Forgets a rectangle, if there is one of this name."""
        box = self.rects.pop(name, None)
        self._around = None
        for cell in _touched(box) if box else ():
            names = self._cells[cell]
            names.discard(name)
            if not names:
                del self._cells[cell]

    def around(self) -> QRectF:
        """The rectangle around all."""
        if self._around is None:
            self._around = self._measured()
        return QRectF(self._around)

    def _measured(self) -> QRectF:
        boxes = self.rects.values()
        if not boxes:
            return QRectF()
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        return QRectF(left, top, max(b[2] for b in boxes) - left, max(b[3] for b in boxes) - top)

    def near(self, left: float, top: float, right: float, bottom: float) -> set[Name]:
        """Names of the rectangles that touch a region."""
        found: set[Name] = set()
        for cell in _touched((left, top, right, bottom)):
            found |= self._cells.get(cell, set())
        return {n for n in found if self._touches(n, left, top, right, bottom)}

    def _touches(self, name: Name, left: float, top: float, right: float, bottom: float) -> bool:
        a, b, c, d = self.rects[name]
        return a <= right and c >= left and b <= bottom and d >= top


def _touched(box: tuple[float, float, float, float]) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
        for row in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
            yield column, row
