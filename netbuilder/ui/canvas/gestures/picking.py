"""What a click takes hold of, and what it does to the selection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from netbuilder.graph.document import Edge
from netbuilder.ui.canvas.geometry import PORT_RADIUS, Port
from netbuilder.ui.canvas.gestures.gesture import Modifiers
from netbuilder.ui.canvas.node_item import PLAIN
from netbuilder.ui.selection import Selection

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

NEAR_WIRE, NEAR_PORT, END = 6.0, 5.0, 22.0  # screen pixels; END: of a wire, by which it is taken off


@dataclass(frozen=True)
class Pick:
    """What is under the mouse: at most one of these; ``is_corner``: the corner that makes a frame larger."""

    port: Port | None = None
    node: str | None = None
    edge: Edge | None = None
    surrounding: str | None = None
    is_corner: bool = False

    def __bool__(self) -> bool:
        return self != NOTHING

    @property
    def selection(self) -> Selection:
        """It as a selection."""
        node = self.node or (self.port.node if self.port else None)
        return Selection(
            (node,) if node else (), (self.edge,) if self.edge else (), (self.surrounding,) if self.surrounding else ()
        )


NOTHING = Pick()


def pick(view: CanvasView, point: QPointF) -> Pick:
    """What is at a point: ports before nodes, nodes before wires, wires before frames and comments."""
    scene, level = view.canvas, view.level
    if level >= PLAIN and (port := scene.port_at(point, PORT_RADIUS + NEAR_PORT / level)):
        return Pick(port)
    if node := scene.node_at(point):
        return Pick(node=node)
    if corner := scene.corner_at(point):
        return Pick(surrounding=corner, is_corner=True)
    if edge := scene.edge_at(point, NEAR_WIRE / level):
        return Pick(edge=edge)
    return Pick(surrounding=scene.surrounding_at(point))


def combined(old: Selection, new: Selection, modifiers: Modifiers) -> Selection:
    """What is selected after something was picked: it alone; with Shift also it; with Ctrl it turned over."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Selection(*(_joined(a, b) for a, b in _parts(old, new)))
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return Selection(*(_turned(a, b) for a, b in _parts(old, new)))
    return new


def _parts(a: Selection, b: Selection) -> tuple[tuple[tuple, tuple], ...]:
    return (a.nodes, b.nodes), (a.edges, b.edges), (a.surroundings, b.surroundings)


def _joined(a: tuple, b: tuple) -> tuple:
    return (*(x for x in a if x not in b), *b)


def _turned(a: tuple, b: tuple) -> tuple:
    return (*(x for x in a if x not in b), *(x for x in b if x not in a))
