"""From where one sees a part of the canvas best: large, and with no node under what lies over the canvas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from netbuilder.ui.canvas.spatial import Cells

ROOM = 48.0  # screen pixels kept free around what is framed
GAP = 12.0  # and between it and what lies over the canvas
LEAST = 50.0  # screen pixels that are always used
SMALLEST = 0.005


@dataclass(frozen=True)
class Frame:
    """A scale, and the point of the canvas that comes into the middle of the view."""

    level: float
    center: QPointF


def framed(
    rect: QRectF, view: QSizeF, covered: list[QRectF], nodes: Cells[str], largest: float, texts: Sequence[QRectF] = ()
) -> Frame:
    """How to show ``rect`` of the canvas in a view.

    Args:
        rect: what is to be seen.
        view: size of the view.
        covered: parts of the view that something lies over.
        nodes: where nodes are on the canvas.
        largest: the largest scale.
        texts: what else is to be read on the canvas.
    """
    frames = [_frame(rect, view, sides, largest) for sides in _sides(view, covered)]
    free = [f for f in frames if not _is_covered(f, view, covered, nodes, texts)]
    return max(free or frames[:1], key=lambda f: f.level)


def _sides(view: QSizeF, covered: Iterable[QRectF]) -> Iterator[tuple[float, float, float, float]]:
    """Margins to try: the usual ones, and those that leave out the band in which something lies."""
    rects = [r.adjusted(-GAP, -GAP, GAP, GAP) for r in covered]
    right = [max(ROOM, view.width() - r.left()) for r in rects if r.center().x() > view.width() / 2]
    low = [max(ROOM, view.height() - r.top()) for r in rects if r.center().y() > view.height() / 2]
    yield from ((ROOM, ROOM, side, bottom) for side in (ROOM, *right) for bottom in (ROOM, *low))


def _frame(rect: QRectF, view: QSizeF, sides: tuple[float, float, float, float], largest: float) -> Frame:
    left, top, right, bottom = sides
    across = max(view.width() - left - right, LEAST) / max(rect.width(), 1.0)
    down = max(view.height() - top - bottom, LEAST) / max(rect.height(), 1.0)
    level = min(max(min(across, down), SMALLEST), largest)
    aside = QPointF((right - left) / 2, (bottom - top) / 2)
    return Frame(level, rect.center() + aside / level)


def _is_covered(
    frame: Frame, view: QSizeF, covered: Iterable[QRectF], nodes: Cells[str], texts: Sequence[QRectF]
) -> bool:
    middle = QPointF(view.width() / 2, view.height() / 2)
    for part in covered:
        first = frame.center + (part.topLeft() - middle) / frame.level
        last = frame.center + (part.bottomRight() - middle) / frame.level
        if nodes.near(first.x(), first.y(), last.x(), last.y()) or any(
            t.intersects(QRectF(first, last)) for t in texts
        ):
            return True
    return False
