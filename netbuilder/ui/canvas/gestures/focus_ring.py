"""The ring around the current node while the canvas is worked by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from netbuilder.ui.canvas.gestures.overlay import Overlay

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

GAP = 5.0


class FocusRing(QObject):
    """A dashed outline, outside that of the selection: it tells the current one of several selected nodes."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.view = view
        self.is_on = False
        self._item: Overlay | None = None
        view.session.selected.connect(self._follow)
        view.canvas.redrawn.connect(self._follow)

    def by_keyboard(self) -> None:
        """A key moved the focus: the ring is shown."""
        self.is_on = self.view.hasFocus()
        self._follow()

    def hide(self) -> None:
        """The mouse is used, or the focus is elsewhere."""
        self.is_on = False
        self._follow()

    def _follow(self) -> None:
        if self._item is not None and not isValid(self._item):
            self._item = None
        current = self.view.session.selection.current
        node = self.view.canvas.nodes.get(current) if current and self.is_on else None
        if node is None:
            if self._item is not None:
                self._item.take_away()
                self._item = None
            return
        if self._item is None:
            self._item = Overlay(self.view.canvas, "accent", dashes=(3.0, 3.0))
        self._item.show_rects([node.body.adjusted(-GAP, -GAP, GAP, GAP)])
