"""The wire in the hand."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsPathItem

from netbuilder.ui.canvas import ink
from netbuilder.ui.canvas.geometry import edge_path

State = Literal["open", "ok", "refused"]
LOOKS: dict[State, tuple[str, tuple[float, ...]]] = {
    "open": ("accent", (4.0, 3.0)),
    "ok": ("accent", ()),
    "refused": ("error", (2.0, 2.0)),
}


class TemporaryWire(QGraphicsPathItem):
    """From a port to the mouse: dashed while it leads nowhere, solid where it fits, red where it does not."""

    def __init__(self) -> None:
        super().__init__()
        self.state: State = "open"
        self.setZValue(20)
        self.hide()

    def show_between(self, start: QPointF, end: QPointF, state: State) -> None:
        """Runs from an output's side to an input's side."""
        self.state = state
        token, dashes = LOOKS[state]
        self.setPen(ink.pen(token, 2.2, 1.0, dashes))
        self.setPath(edge_path(start, end))
        self.show()
