"""The window: menus, documents in tabs, panels around them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget

from netbuilder.ui import actions, commands
from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels import PANELS
from netbuilder.ui.session import Session
from netbuilder.ui.settings import Settings
from netbuilder.ui.words import tr

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}


class MainWindow(QMainWindow):
    """Connects documents, panels and commands; each of them does its own work."""

    session_changed = Signal()  # another document is in front, or none

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.tabs = QTabWidget(documentMode=True, tabsClosable=True, movable=True)
        self.setCentralWidget(self.tabs)
        self.panels = {cls.name: cls(self) for cls in PANELS}
        for panel in self.panels.values():
            self._dock(panel)
        self.actions_by_name: dict[str, QAction] = actions.make_actions(self, commands.all_commands())
        self._fill_menus()
        self.tabs.currentChanged.connect(self._turn)
        self.resize(1440, 900)

    @property
    def page(self) -> CanvasPage | None:
        """What is in front: the canvas of a document with all around it."""
        page = self.tabs.currentWidget()
        return page if isinstance(page, CanvasPage) else None

    @property
    def session(self) -> Session | None:
        """The document in front."""
        return self.page.session if self.page else None

    @property
    def canvas(self) -> CanvasView | None:
        """The canvas in front."""
        return self.page.view if self.page else None

    def sessions(self) -> list[Session]:
        """All open documents, in the order of their tabs."""
        pages = [self.tabs.widget(i) for i in range(self.tabs.count())]
        return [p.session for p in pages if isinstance(p, CanvasPage)]

    def add(self, session: Session) -> None:
        """Shows a document in a tab of its own, in front."""
        page = CanvasPage(session)
        session.checked.connect(self.refresh_actions)
        session.selected.connect(self.refresh_actions)
        session.filed.connect(self.refresh_actions)
        name = session.file.stem if session.file else tr("untitled")
        self.tabs.setCurrentIndex(self.tabs.addTab(page, name))

    def tell(self, text: str, kind: str = "info") -> None:
        """Says something in a bar of the window; ``kind``: info, ok, warning or error."""
        self.statusBar().showMessage(text)

    def refresh_actions(self) -> None:
        """Greys what cannot be done now."""
        actions.refresh(self, self.actions_by_name, commands.all_commands())

    def _turn(self) -> None:
        for panel in self.panels.values():
            panel.look_at(self.session)
        self.refresh_actions()
        self.session_changed.emit()

    def _dock(self, panel: Panel) -> None:
        dock = QDockWidget(tr(panel.title), self)
        dock.setObjectName(panel.name)
        dock.setWidget(panel)
        self.addDockWidget(AREAS[panel.area], dock)

    def _fill_menus(self) -> None:
        for name, title, entries in commands.MENUS:
            menu = self.menuBar().addMenu(tr(title))
            menu.setObjectName(name)
            for command in entries:
                if command.starts_group:
                    menu.addSeparator()
                menu.addAction(self.actions_by_name[command.name])
