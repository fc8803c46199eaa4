"""Layers and blocks dragged from the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QDropEvent

from netbuilder.graph.block import Block
from netbuilder.graph.document import Edge
from netbuilder.graph.library import LIBRARY
from netbuilder.layers.base import Layer
from netbuilder.ui.arrange.inserting import add, add_on_wire
from netbuilder.ui.arrange.lining import Point, on_grid
from netbuilder.ui.canvas.geometry import HEIGHT, MIN_WIDTH
from netbuilder.ui.canvas.gestures.mime import dragged
from netbuilder.ui.canvas.gestures.overlay import Overlay
from netbuilder.ui.canvas.search_layers import put

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

NEAR_WIRE = 14.0  # screen pixels


class Drop:
    """An outline follows the mouse; the wire under it lights up, and gets the layer in between (not with Alt)."""

    def __init__(self, view: CanvasView, layer: Layer) -> None:
        self.view, self.layer = view, layer
        self.ghost = Overlay(view.canvas, "accent", 0.08, (4.0, 3.0))
        self.target: Edge | None = None

    @classmethod
    def of(cls, view: CanvasView, event: QDropEvent) -> Drop | None:
        """What is dragged, when it can be put into this drawing."""
        found = dragged(event.mimeData())
        if found is None:
            return None
        name, is_block = found
        if is_block and name not in LIBRARY and name not in view.session.document.blocks:
            return None
        return cls(view, Block(block=name) if is_block else Layer.parse(name))

    def move(self, event: QDropEvent) -> None:
        """The mouse is elsewhere."""
        point, corner = self.view.on_canvas(event.position()), self._corner(event)
        self.ghost.show_rect(QRectF(*corner, MIN_WIDTH, HEIGHT))
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        wire = None if is_free else self.view.canvas.edge_at(point, NEAR_WIRE / self.view.level)
        if wire != self.target:
            self._unmark()
            if wire is not None:
                self.view.canvas.mark_edge(wire, "highlight")
            self.target = wire

    def finish(self, event: QDropEvent) -> None:
        """Lets go: the layer is there."""
        self.move(event)
        target, corner, session = self.target, self._corner(event), self.view.session
        self.clear()
        put(session, add_on_wire(session, self.layer, target, corner) if target else add(session, self.layer, corner))
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)

    def clear(self) -> None:
        """Takes away what was shown."""
        self.ghost.take_away()
        self._unmark()
        self.target = None

    def _unmark(self) -> None:
        if self.target is not None and self.target in self.view.canvas.edges:
            self.view.canvas.mark_edge(self.target, "")

    def _corner(self, event: QDropEvent) -> Point:
        at: QPointF = self.view.on_canvas(event.position())
        x, y = round(at.x() - MIN_WIDTH / 2), round(at.y() - HEIGHT / 2)
        return (on_grid(x), on_grid(y)) if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else (x, y)
