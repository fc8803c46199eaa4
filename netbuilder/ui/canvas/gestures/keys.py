"""The canvas by keyboard alone: walking, moving, entering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from netbuilder.ui.arrange.lining import FINE
from netbuilder.ui.arrange.walking import Direction, neighbour, order
from netbuilder.ui.canvas.geometry import GRID
from netbuilder.ui.canvas.gestures import deeds
from netbuilder.ui.canvas.gestures.quick_edit import quick_edit
from netbuilder.ui.canvas.search_layers import Offer, open_search
from netbuilder.ui.selection import Selection

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

ARROWS: dict[int, tuple[Direction, int, int]] = {
    Qt.Key.Key_Left: ("left", -1, 0),
    Qt.Key.Key_Right: ("right", 1, 0),
    Qt.Key.Key_Up: ("up", 0, -1),
    Qt.Key.Key_Down: ("down", 0, 1),
}
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Keys:
    """Keys that no command has. ``spot``: where the empty canvas was clicked last; Tab searches there.

    A walk with Tab starts at the first node and leaves the canvas behind the last one.
    """

    def __init__(self, view: CanvasView) -> None:
        self.view = view
        self.spot: QPointF | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key did something."""
        key, modifiers = event.key(), event.modifiers()
        if key in ARROWS:
            return self._arrow(*ARROWS[Qt.Key(key)], modifiers)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not modifiers & CTRL:
            return self._tab(-1 if key == Qt.Key.Key_Backtab or modifiers & SHIFT else 1)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & CTRL:
            return self._enter()
        return key == Qt.Key.Key_Escape and self._escape()

    def release(self, event: QKeyEvent) -> bool:
        """Letting go of Ctrl ends a row of nudges."""
        if event.key() == Qt.Key.Key_Control:
            self.view.session.end_burst()
        return False

    def start_at(self, is_first: bool) -> None:
        """The focus came by Tab: the walk begins."""
        names = order(self.view.session.graph)
        if names:
            self._go(names[0 if is_first else -1])

    def _tab(self, by: int) -> bool:
        session = self.view.session
        names = order(session.graph)
        if (self.spot is not None and not session.selection) or not names:
            at = self.spot or deeds.point_of_interest(self.view)
            open_search(self.view, at, Offer.anywhere(session))
            return True
        current = session.selection.current
        if current is None:
            self._go(names[0 if by > 0 else -1])
            return True
        index = names.index(current) + by
        if 0 <= index < len(names):
            self._go(names[index])
            return True
        return False  # the focus goes on to the next part of the window

    def _arrow(self, direction: Direction, x: int, y: int, modifiers: Qt.KeyboardModifier) -> bool:
        session = self.view.session
        current = session.selection.current
        if modifiers & CTRL:
            step = FINE if modifiers & SHIFT else GRID
            deeds.nudge(self.view, step * x, step * y)
        elif current is None:
            self.start_at(direction in ("right", "down"))
        elif (found := neighbour(session.graph, current, direction)) is not None:
            self._go(found, is_added=bool(modifiers & SHIFT))
        return True

    def _go(self, node_id: str, is_added: bool = False) -> None:
        """Selects a node and brings it into view."""
        self.spot = None
        session = self.view.session
        others = tuple(i for i in session.selection.nodes if i != node_id) if is_added else ()
        session.select(Selection((*others, node_id)))
        deeds.reveal(self.view, self.view.canvas.nodes[node_id].body)

    def _enter(self) -> bool:
        chosen = self.view.session.selection
        if chosen.current:
            quick_edit(self.view, chosen.current)
        elif chosen.surroundings:
            deeds.rename(self.view)
        return bool(chosen)

    def _escape(self) -> bool:
        if deeds.leave(self.view):
            return True
        self.view.session.select(Selection())
        return True
