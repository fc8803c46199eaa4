"""A dock: a panel with a title that keeps out of the way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QMenu, QSizePolicy, QToolButton, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.panel import Panel, PanelKind
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

# Heights of the title: below a tab, below a tab at a side, of a dock alone at a side, of one that floats.
LINE, SIDE_LINE, GRIP, BAR = 1, 8, 8, 32
INSET = 16

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}


class Dock(QDockWidget):
    """The place of a panel, empty at first; ``rearranged`` when it was shown, hidden, moved, floated."""

    rearranged = Signal()

    def __init__(self, kind: PanelKind, window: QMainWindow) -> None:
        super().__init__(tr(kind.title), window)
        self.setObjectName(kind.name)
        self.kind, self.main = kind, window
        self.panel: Panel | None = None
        self.setAllowedAreas(AREAS["left"] | AREAS["right"] | AREAS["bottom"])
        self.title = DockTitle(self)
        self.setTitleBarWidget(self.title)
        self.visibilityChanged.connect(lambda _: self.rearranged.emit())
        self.topLevelChanged.connect(lambda _: self.rearranged.emit())
        self.dockLocationChanged.connect(lambda _: self.rearranged.emit())

    def put(self, panel: Panel) -> None:
        """Takes its panel in. Behind another tab Qt takes a dock for visible; the panel is hidden there."""
        self.panel = panel
        self.setWidget(panel)
        policy = panel.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        panel.setSizePolicy(policy)
        self.visibilityChanged.connect(panel.setVisible)

    def is_tabbed(self) -> bool:
        """Whether it shares its place with others, so that a tab names it."""
        return not self.isFloating() and any(not d.isHidden() for d in self.main.tabifiedDockWidgets(self))

    def move_to(self, area: str) -> None:
        """Puts it at a side of the window, as a tab where something is there already."""
        main = self.main
        self.setFloating(False)
        docks = [d for d in main.findChildren(Dock) if d is not self and not d.isHidden() and not d.isFloating()]
        there = [d for d in docks if main.dockWidgetArea(d) == AREAS[area]]
        main.addDockWidget(AREAS[area], self)
        if there:
            main.tabifyDockWidget(there[-1], self)
        self.show()
        self.raise_()

    def popup(self, at: QPoint) -> None:
        """The menu of its title or tab."""
        menu = self.menu()
        menu.exec(at)
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        titles = {"left": tr("Move to the left"), "right": tr("Move to the right"), "bottom": tr("Move to the bottom")}
        here = self.main.dockWidgetArea(self)
        for area, text in titles.items():
            action = menu.addAction(text, partial(self.move_to, area))
            action.setEnabled(self.isFloating() or here != AREAS[area])
        menu.addAction(
            tr("Dock") if self.isFloating() else tr("Float"), lambda: self.setFloating(not self.isFloating())
        )
        menu.addSeparator()
        menu.addAction(tr("Close"), self.close)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.title.geometry().contains(event.pos()):
            self.popup(event.globalPos())


class DockTitle(QWidget):
    """A hairline below a tab; a grip where the dock stands alone; name and buttons where it floats."""

    def __init__(self, dock: Dock) -> None:
        super().__init__(dock)
        self._dock = dock
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._bar = QWidget(self)
        box = QHBoxLayout(self._bar)
        box.setContentsMargins(12, 0, 4, 0)
        box.setSpacing(0)
        name = QLabel(dock.windowTitle(), self._bar)
        name.setProperty("role", "title")
        name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box.addWidget(name, 1)
        self._add_button(tr("Dock"), "mdi6.dock-window", lambda: dock.setFloating(not dock.isFloating()))
        self._add_button(tr("Close"), "mdi6.close", dock.close)
        self.refresh()

    def refresh(self) -> None:
        """As the dock stands now."""
        self._bar.setVisible(self.height_wanted() == BAR)
        self.setToolTip("" if self._dock.is_tabbed() else tr("Drag to move; right click for more"))
        self.updateGeometry()
        self.update()

    def height_wanted(self) -> int:
        """In pixels."""
        dock = self._dock
        is_side = not dock.isFloating() and dock.main.dockWidgetArea(dock) != AREAS["bottom"]
        if dock.is_tabbed():
            return SIDE_LINE if is_side else LINE
        return GRIP if is_side else BAR

    def sizeHint(self) -> QSize:
        return QSize(60, self.height_wanted())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: object) -> None:
        self._bar.setGeometry(self.rect())

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("panel"))
        if self._dock.is_tabbed():
            painter.fillRect(QRect(INSET, 0, self.width() - 2 * INSET, 1), theme.color("hairline"))
        elif self.height_wanted() == GRIP and self.underMouse():
            middle = self.rect().center()
            painter.fillRect(QRect(middle.x() - 12, middle.y() - 1, 24, 3), theme.color("hairline"))

    def _add_button(self, name: str, sign: str, run: object) -> None:
        button = QToolButton(self._bar)
        button.setIcon(icon(sign))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(run)
        layout = self._bar.layout()
        assert layout is not None
        layout.addWidget(button)
