"""The panels of a window, made when they are needed: the start page stands without them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from netbuilder.ui.lab import Lab
from netbuilder.ui.panel import Panel, PanelKind
from netbuilder.ui.shell.docks import Docks

BREATH, GAP = 1000, 30  # milliseconds: until the first one is made unasked, and between two


class Furniture(QObject):
    """Makes the panels one by one while nobody waits for them, or all the rest at once when the first document opens.

    Args:
        docks: where they are put.
        kinds: which there are.
        lab: what they ask.
    """

    def __init__(self, docks: Docks, kinds: Sequence[PanelKind], lab: Lab) -> None:
        super().__init__(docks)
        self.made: dict[str, Panel] = {}
        self._docks, self._kinds, self._lab = docks, kinds, lab
        self._timer = QTimer(self, interval=GAP)
        self._timer.timeout.connect(self._make_next)
        QTimer.singleShot(BREATH, self._timer, self._timer.start)

    def all(self) -> dict[str, Panel]:
        """Every panel by its name."""
        while len(self.made) < len(self._kinds):
            self._make_next()
        return self.made

    def _make_next(self) -> None:
        if len(self.made) < len(self._kinds):
            kind = self._kinds[len(self.made)]
            self.made[kind.name] = panel = kind.make(self._docks.window)
            panel.lab = self._lab
            self._docks.put(kind.name, panel)
        else:
            self._timer.stop()
