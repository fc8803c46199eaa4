"""The panels around the canvas: where they stand, which are open, what is remembered of it."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar, QTabWidget

from netbuilder.ui.panel import Panel, PanelKind
from netbuilder.ui.settings import Settings
from netbuilder.ui.shell.badges import dress_bar
from netbuilder.ui.shell.dock import AREAS, Dock

LAYOUT = "layout"


class Docks(QObject):
    """All docks of a window. While no document is open they are out of sight.

    Args:
        window: the main window.
        kinds: the panels that will stand in them.
        settings: where the layout is remembered.
    """

    rearranged = Signal()  # a panel was opened, closed or moved

    def __init__(self, window: QMainWindow, kinds: Sequence[PanelKind], settings: Settings) -> None:
        super().__init__(window)
        self.window, self._settings = window, settings
        self._state: QByteArray | None = settings.state(LAYOUT)
        self._are_shown = False
        # Another set of panels makes another version, so that a state never leaves out a new one.
        self.version = crc32(" ".join(kind.name for kind in kinds).encode()) & 0x7FFFFFFF
        _prepare(window)
        self.by_name = {kind.name: Dock(kind, window) for kind in kinds}
        self._bars = QTimer(self, singleShot=True, interval=0)
        self._bars.timeout.connect(self.dress_bars)
        self._bars.timeout.connect(self.rearranged)
        for dock in self.by_name.values():
            window.addDockWidget(AREAS[dock.kind.area], dock)
            dock.hide()
            dock.rearranged.connect(self._bars.start)

    def put(self, name: str, panel: Panel) -> None:
        """Gives a dock its panel."""
        self.by_name[name].put(panel)
        if hasattr(panel, "badge_changed"):
            panel.badge_changed.connect(self._bars.start)

    def show_all(self) -> None:
        """As they were last time; anew when nothing usable was remembered."""
        if self._are_shown:
            return
        self._are_shown = True
        if self._state is None or not self.window.restoreState(self._state, self.version):
            self.reset()
        self._bars.start()

    def hide_all(self) -> None:
        """Out of sight, until ``show_all``."""
        if self._are_shown:
            self._state = self.window.saveState(self.version)
            self._are_shown = False
            for dock in self.by_name.values():
                dock.hide()

    def remember(self) -> None:
        """Keeps the layout for the next start."""
        state = self.window.saveState(self.version) if self._are_shown else self._state
        if state is not None:
            self._settings.put(LAYOUT, state)

    def reset(self) -> None:
        """Where each panel stands at first."""
        for dock in self.by_name.values():
            dock.setFloating(False)
            self.window.removeDockWidget(dock)
        for area in AREAS:
            docks = [d for d in self.by_name.values() if d.kind.area == area]
            for dock in docks:
                if dock is docks[0]:
                    self.window.addDockWidget(AREAS[area], dock)
                else:  # at once: side by side they would make the window wider
                    self.window.tabifyDockWidget(docks[0], dock)
                dock.show()
            for dock in docks[1:2] + docks[:1]:  # Qt shows the tabs only when another one comes to the front
                dock.raise_()
        self._resize()
        self._bars.start()

    def reveal(self, name: str) -> None:
        """Opens a panel, in front, with the keyboard in it."""
        dock = self.by_name[name]
        dock.show()
        dock.raise_()
        if dock.panel is not None:
            dock.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle(self, name: str) -> None:
        """Brings a panel to the front and the keyboard into it; closes the one that has both already."""
        dock = self.by_name[name]
        focused = QApplication.focusWidget()
        if self.is_in_front(name) and focused is not None and dock.isAncestorOf(focused):
            dock.close()
        else:
            self.reveal(name)

    def is_in_front(self, name: str) -> bool:
        """Whether a panel can be seen: open, and its tab is the chosen one."""
        dock = self.by_name[name]
        return not dock.isHidden() and not dock.visibleRegion().isEmpty()

    def is_open(self, name: str) -> bool:
        """Whether a panel is open, in front or behind a tab."""
        return not self.by_name[name].isHidden()

    def dress_bars(self) -> None:
        """Counts on the tabs that Qt makes for docks at the same place, and a menu for each."""
        for dock in self.by_name.values():
            dock.title.refresh()
        docks = {d.windowTitle(): d for d in self.by_name.values()}
        for bar in self.window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            dress_bar(bar, docks)

    def _resize(self) -> None:
        side = {"left": 230, "right": 300}
        size = self.window.size()
        if size.width() < 1440:
            side = {"left": 210, "right": 280}
        for area, width in side.items():
            self._set_extent(area, width, Qt.Orientation.Horizontal)
        self._set_extent("bottom", _bottom(size), Qt.Orientation.Vertical)

    def _set_extent(self, area: str, extent: int, orientation: Qt.Orientation) -> None:
        docks = [d for d in self.by_name.values() if d.kind.area == area]
        if docks:
            self.window.resizeDocks(docks[:1], [extent], orientation)


def _bottom(size: QSize) -> int:
    """A third of the window: as much as curves and a confusion matrix need, and no more than they can use."""
    return min(380, max(200, size.height() * 34 // 100))


def _prepare(window: QMainWindow) -> None:
    window.setDockOptions(
        QMainWindow.DockOption.AllowTabbedDocks
        | QMainWindow.DockOption.AllowNestedDocks
        | QMainWindow.DockOption.GroupedDragging
    )
    window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    window.setCorner(Qt.Corner.BottomLeftCorner, AREAS["left"])
    window.setCorner(Qt.Corner.BottomRightCorner, AREAS["right"])
    window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
