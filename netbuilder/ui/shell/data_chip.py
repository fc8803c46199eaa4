"""The data of the document in the toolbar, and the menu to choose others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.datasets import Dataset, Source
from netbuilder.datasets.source import Download
from netbuilder.graph.edits import SetData
from netbuilder.graph.starter import StarterError
from netbuilder.ui.data import set_menu
from netbuilder.ui.data.drawing import first_network
from netbuilder.ui.data.own import ask_for_file, ask_for_folder
from netbuilder.ui.icons import icon
from netbuilder.ui.session import Session
from netbuilder.ui.shell import data_words
from netbuilder.ui.shell.field_button import FieldButton
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class DataChip(FieldButton):
    """Says what the document learns from; a click chooses others, or a person's own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("mdi6.database-outline", window)
        self.setObjectName("data")
        self._window = window
        self._name = self.label("title")
        self._contents = self.label("muted")
        self._menu = self.add_menu(self._fill)

    def refresh(self) -> None:
        """Says which data the document in front has."""
        session = self._window.session
        data = session.document.data if session else None
        self._name.setText(data_words.name(data) if data else tr("No data yet"))
        self._contents.setText(data_words.contents(data) if data else "")
        self._contents.setVisible(bool(self._contents.text()))
        self.setAccessibleName(tr("Data: {name}").format(name=f"{self._name.text()} {self._contents.text()}".strip()))
        self.setToolTip(tr("What the network learns from. Click to choose."))
        self.refresh_icon()
        self.updateGeometry()

    def _fill(self) -> None:
        """Built each time it opens: the data may have changed, and it costs nothing until then."""
        self._menu.clear()
        session = self._window.session
        if session is None:
            return
        self._offer_network(session)
        self._menu.addAction(icon("mdi6.file-outline"), tr("Own file…"), self.open_file)
        self._menu.addAction(icon("mdi6.folder-outline"), tr("Own folder…"), self.open_folder)
        self._menu.addSeparator()
        set_menu.fill(self._menu, session.document.data.source if session.document.data else None, self.choose)

    def open_file(self) -> None:
        """Asks for a file."""
        ask_for_file(self, self._window.bring_data)

    def open_folder(self) -> None:
        """Asks for a folder."""
        ask_for_folder(self, self._window.bring_data)

    def _offer_network(self, session: Session) -> None:
        if session.document.data is not None and not session.document.graph.nodes:
            action = self._menu.addAction(tr("Draw a first network for these data"))
            action.triggered.connect(self.draw)
            self._menu.addSeparator()

    def choose(self, source: Source | None, _checked: bool = True) -> None:
        """Takes data of the catalogue, or none, as one step; on an empty drawing a first network is offered."""
        if isinstance(source, Download):
            self._window.fetch_data(source)
            return
        session = self._window.session
        if session is None or not session.do(SetData(data=Dataset.of(source) if source else None)):
            return
        session.end_burst()
        if source and not session.document.graph.nodes:
            text = tr("The data are chosen and nothing is drawn yet.")
            self._window.tell(text, "info", [(tr("Draw a first network"), self.draw)])

    def draw(self) -> None:
        """A network that fits the data of the document, with its plan, as one step; a refusal is told."""
        session = self._window.session
        data = session.document.data if session else None
        if session is None or data is None:
            return
        try:
            session.do(first_network(data))
        except StarterError as error:
            session.refused.emit(str(error))
        session.end_burst()
        if self._window.canvas:
            self._window.canvas.frame_all()
