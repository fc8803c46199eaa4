"""A wire on the canvas: a path that Qt paints by itself."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge
from netbuilder.ui.canvas import geometry, ink

Mark = Literal["", "highlight", "cut", "faded", "trail"]
TOKENS = {"int64": "wire_ids", "bool": "wire_bool"}
DASHES: dict[str, tuple[float, ...]] = {"int64": (5.0, 3.0), "bool": (1.5, 2.5)}
THICK, FAR, THIN = 1.6, 0.0, 1.2  # FAR: a hairline
MARKED: dict[str, tuple[str, float]] = {
    "highlight": ("accent", 3.0),
    "cut": ("error", 2.4),
    "trail": ("error", 2.2),
}
Z = -1.0


class EdgeItem(QGraphicsPathItem):
    """The wire, or wires, of one ``Edge`` (a variadic layer may take the same tensor twice).

    ``flowing``: what flows along it, where it is known; ``mark``: what a gesture says about it.
    """

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self.edge = edge
        self.flowing: TensorType | None = None
        self.mark: Mark = ""
        self.is_selected = self.is_hovered = self.is_far = False
        self.thickness = 1.0
        self.ends: tuple[tuple[QPointF, QPointF], ...] = ()
        self._lines: list[list[tuple[float, float]]] | None = None
        self.setZValue(Z)

    def show_path(self, path: QPainterPath, ends: tuple[tuple[QPointF, QPointF], ...]) -> None:
        """Runs along another path from now on."""
        self.ends = ends
        self._lines = None
        self.setPath(path)

    def distance(self, point: QPointF) -> float:
        """From a point of the canvas to the wire."""
        if self._lines is None:
            self._lines = geometry.polylines(self.path())
        x, y = point.x() - self.x(), point.y() - self.y()
        return min((geometry.distance(x, y, line) for line in self._lines), default=float("inf"))

    def ink(self) -> None:
        """Puts on the pen for its state. Ids and booleans are dashed too: colour alone says nothing."""
        self.setPen(self._wanted_pen())
        self.setZValue(Z + 0.5 if self.mark in MARKED or self.is_selected or self.is_hovered else Z)

    def _wanted_pen(self) -> QPen:
        dtype = self.flowing.dtype if self.flowing else ""
        dashes = () if self.is_far else DASHES.get(dtype, ())
        if self.mark in MARKED:
            token, width = MARKED[self.mark]
            return ink.pen(
                token, FAR if self.is_far else width * self.thickness, 1.0, (3.0, 2.0) * (self.mark == "cut")
            )
        token = "accent" if self.is_selected else TOKENS.get(dtype, "wire")
        width = THICK * (1.6 if self.is_selected or self.is_hovered else 1.0) * self.thickness
        return ink.pen(token, FAR if self.is_far else width, 0.3 if self.mark == "faded" else 1.0, dashes)
