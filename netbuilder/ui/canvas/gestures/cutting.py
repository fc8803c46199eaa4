"""The knife: Ctrl and the right button cut every wire they are drawn across."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt

from netbuilder.graph.document import Edge
from netbuilder.ui.arrange.removing import cutting
from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.geometry import polylines
from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers
from netbuilder.ui.canvas.gestures.overlay import Overlay


class Cut(Gesture):
    """Wires that were crossed are marked and go away together."""

    cursor = Qt.CursorShape.CrossCursor

    def begin(self) -> None:
        self.knife = Overlay(self.scene, "error", dashes=(4.0, 3.0))
        self.line = [self.start]
        self.hit: dict[Edge, None] = {}

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        before = self.line[-1]
        self.line.append(point)
        self.knife.show_line(self.line)
        for item in self.scene.items(QRectF(before, point).normalized().adjusted(-1, -1, 1, 1)):
            if isinstance(item, EdgeItem) and item.edge not in self.hit and _crosses(item, before, point):
                self.hit[item.edge] = None
                self.scene.mark_edge(item.edge, "cut")

    def finish(self, point: QPointF, modifiers: Modifiers) -> None:
        edit = cutting(self.session, [e for e in self.session.graph.edges if e in self.hit])
        if edit is not None:
            self.session.do(edit)

    def clear(self) -> None:
        self.knife.take_away()
        self.scene.clear_marks()


def _crosses(item: EdgeItem, a: QPointF, b: QPointF) -> bool:
    """Whether the stretch from a to b crosses a wire."""
    shift = item.pos()
    p, q = (a - shift).toTuple(), (b - shift).toTuple()
    lines = polylines(item.path())
    return any(_meet(p, q, c, d) for line in lines for c, d in pairwise(line))


Point = tuple[float, float]


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two stretches have a point in common."""
    return _side(a, b, c) * _side(a, b, d) <= 0 and _side(c, d, a) * _side(c, d, b) <= 0 and a != b


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
