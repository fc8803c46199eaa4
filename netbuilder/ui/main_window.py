"""The window: menus, documents in tabs, panels around them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QVBoxLayout

from netbuilder.datasets import Source
from netbuilder.ui import actions, commands
from netbuilder.ui.canvas.activity_feed import ActivityFeed
from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.files.files import Files
from netbuilder.ui.lab import Lab
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels import PANELS
from netbuilder.ui.session import Session
from netbuilder.ui.settings import Settings
from netbuilder.ui.shell import menus
from netbuilder.ui.shell.docks import Docks
from netbuilder.ui.shell.dropped import dropped_data, dropped_files
from netbuilder.ui.shell.furniture import Furniture
from netbuilder.ui.shell.messages import Button, Kind, Message, Messages
from netbuilder.ui.shell.presentation import Presentation
from netbuilder.ui.shell.run_news import RunNews
from netbuilder.ui.shell.status import Status
from netbuilder.ui.shell.tabs import DocumentTabs, full_name
from netbuilder.ui.shell.toolbar import Toolbar
from netbuilder.ui.start_page.page import StartPage
from netbuilder.ui.theme import theme
from netbuilder.ui.translation.sentences import said

SIZE = QSize(1440, 900)
GEOMETRY = "geometry"


class MainWindow(QMainWindow):
    """Connects documents, panels and commands; each of them does its own work."""

    session_changed = Signal()  # another document is in front, or none

    def __init__(self, settings: Settings | None = None, lab: Lab | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.lab = lab or Lab()
        self.lab.setParent(self)
        self.setAcceptDrops(True)
        self.docks: Docks = Docks(self, PANELS, self.settings)
        self.furniture = Furniture(self.docks, PANELS, self.lab)
        self.messages, self.tabs = Messages(), DocumentTabs()
        self.activity = ActivityFeed(self)
        self.presentation: Presentation = Presentation(self)
        self.actions_by_name: dict[str, QAction] = actions.make_actions(self, commands.all_commands())
        self.files = Files(self)
        self.run_news = RunNews(self)
        menus.fill(self)
        self.file_title = menus.FileTitle(self)
        self.toolbar, self.status = Toolbar(self), Status(self)
        self.addToolBar(self.toolbar)
        self.setStatusBar(self.status)
        self.start_page = StartPage(self)
        self._middle = self._put_together()
        self.tabs.currentChanged.connect(self._turn)
        self.docks.rearranged.connect(self.refresh_actions)
        self.tabs.close_wanted.connect(self._close_wanted)
        theme.changed.connect(self._take_theme)
        self.lab.changed.connect(self._on_check)
        self.lab.warmed.connect(self._on_check)
        self._take_place()
        self._turn()

    # Documents

    @property
    def page(self) -> CanvasPage | None:
        """What is in front: the canvas of a document with all around it."""
        return self.tabs.page

    @property
    def session(self) -> Session | None:
        """The document in front."""
        return self.page.session if self.page else None

    @property
    def canvas(self) -> CanvasView | None:
        """The canvas in front."""
        return self.page.view if self.page else None

    @property
    def panels(self) -> dict[str, Panel]:
        """What stands around the canvas, by name."""
        return self.furniture.all()

    def sessions(self) -> list[Session]:
        """All open documents, in the order of their tabs."""
        return [page.session for page in self.tabs.pages()]

    def add(self, session: Session) -> None:
        """Shows a document in a tab of its own, in front."""
        session.checked.connect(self._on_check)
        session.selected.connect(self.refresh_actions)
        session.filed.connect(self._on_filed)
        session.refused.connect(self._on_refused)
        self.files.keep(session)
        page = self.tabs.add(session)
        page.view.addActions([self.actions_by_name[c.name] for c in commands.all_commands() if c.on_canvas])
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()  # the docks have just come or gone; the drawing is to fill what is left
        page.view.frame_all()
        self.run_news.look_for_background_run(session)

    def show_session(self, session: Session) -> None:
        """Brings an open document to the front."""
        page = self.tabs.page_of(session)
        if page is not None:
            self.tabs.setCurrentWidget(page)

    def remove(self, session: Session) -> None:
        """Takes a document out of the window; nothing is asked and nothing saved."""
        session.checked.disconnect(self._on_check)
        session.selected.disconnect(self.refresh_actions)
        session.filed.disconnect(self._on_filed)
        session.refused.disconnect(self._on_refused)
        self.files.release(session)
        self.tabs.remove(session)

    def retire(self) -> None:
        """Closes for good without a question: another window has taken the documents over."""
        theme.changed.disconnect(self._take_theme)
        self.files.quit()
        self.hide()
        self.deleteLater()

    # What others ask of the window

    def tell(self, text: str, kind: Kind = "info", actions: Sequence[Button] = ()) -> Message:
        """Says something in a bar of the window, with up to two buttons (text, what to do)."""
        return self.messages.tell(text, kind, actions)

    def refresh_actions(self) -> None:
        """Greys what cannot be done now."""
        actions.refresh(self, self.actions_by_name, commands.all_commands())

    # How

    def _put_together(self) -> QStackedWidget:
        middle = QStackedWidget()
        middle.addWidget(self.start_page)
        middle.addWidget(self.tabs)
        frame = QFrame(self)
        box = QVBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.messages)
        box.addWidget(middle, 1)
        self.setCentralWidget(frame)
        return middle

    def _turn(self) -> None:
        """Another document is in front, or none."""
        session = self.session
        if session is None:
            self.presentation.leave()
            self.docks.hide_all()
        else:
            self.furniture.all()
            self.docks.show_all()
        self._middle.setCurrentWidget(self.tabs if session else self.start_page)
        self.start_page.refresh()
        for panel in self.furniture.made.values():
            panel.look_at(session)
        if self.presentation.is_on:
            self.presentation.apply()
        self._on_filed()
        self._on_check()
        (self.page.view if self.page else self.start_page).setFocus()
        self.session_changed.emit()

    def _on_check(self) -> None:
        self.status.refresh()
        self.refresh_actions()
        self.toolbar.refresh()

    def _on_filed(self) -> None:
        for session in self.sessions():
            self.tabs.refresh(session)
        name = full_name(self.session) if self.session else ""
        is_changed = self.session is not None and not self.session.is_saved
        self.setWindowTitle(f"{name}[*] — NetBuilder" if name else "NetBuilder")
        self.setWindowModified(is_changed)
        self.file_title.say(f"{name}{' •' if is_changed else ''} — NetBuilder" if name else "NetBuilder")
        self.refresh_actions()

    def _on_refused(self, sentence: str) -> None:
        self.tell(said(sentence), "error")

    def _close_wanted(self, session: Session) -> None:
        self.show_session(session)
        self.files.closing.close(session)

    def _take_theme(self) -> None:
        self.toolbar.refresh()
        for message in self.messages.bars():
            message.refresh_icon()
        self.start_page.refresh()

    def _take_place(self) -> None:
        """Where the window was last time, on a screen that is still there."""
        geometry = self.settings.state(GEOMETRY)
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            self.resize(SIZE.boundedTo(screen.availableSize()) if screen else SIZE)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.closing.may_close():
            event.ignore()
            return
        self.presentation.leave()
        self.docks.remember()
        self.settings.put(GEOMETRY, self.saveGeometry())
        self.lab.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) or dropped_data(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for file in dropped_files(event.mimeData()):
            self.open_file(file)
        data = dropped_data(event.mimeData())
        if data is not None:
            self.bring_data(data)
        event.acceptProposedAction()

    def open_file(self, file: Path) -> None:
        """Opens a document, or brings it to the front when it is open."""
        self.files.open(file)

    def bring_data(self, path: Path) -> None:
        """A person's own file or folder becomes the data of the document in front, or of a new one."""
        if self.session is None:
            self.files.new()
        self.docks.reveal("data")
        self.panels["data"].bring(path)  # type: ignore[attr-defined]

    def fetch_data(self, source: Source) -> None:
        """Data of the catalogue are fetched by the Data panel, which tells how it goes."""
        self.docks.reveal("data")
        self.panels["data"].choose(source)  # type: ignore[attr-defined]
