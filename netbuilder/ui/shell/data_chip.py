"""The data of the document in the toolbar, and the menu to choose others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup

from netbuilder.datasets import CATALOGUE, Dataset, Entry
from netbuilder.graph.edits import SetData
from netbuilder.graph.starter import StarterError
from netbuilder.ui.data.drawing import first_network
from netbuilder.ui.session import Session
from netbuilder.ui.shell import data_words
from netbuilder.ui.shell.field_button import FieldButton
from netbuilder.ui.translation.catalogue import data_summary, data_title
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class DataChip(FieldButton):
    """Says what the document learns from; a click chooses among the data that come with the program."""

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
        group = QActionGroup(self._menu)
        chosen = session.document.data.source if session.document.data else None
        for found in (e for e in CATALOGUE.values() if e.is_bundled):
            words = data_words.contents(Dataset(source=found.source))
            action = self._menu.addAction(f"{data_title(found.description.title)}\t{words}")
            action.setToolTip(data_summary(found.description.summary))
            action.setActionGroup(group)
            action.setCheckable(True)
            action.setChecked(found.source == chosen)
            action.triggered.connect(partial(self.choose, found))
        self._menu.addSeparator()
        none = QAction(tr("No data"), self._menu)
        none.setEnabled(chosen is not None)
        none.triggered.connect(lambda: session.do(SetData(data=None)))
        self._menu.addAction(none)

    def _offer_network(self, session: Session) -> None:
        if session.document.data is not None and not session.document.graph.nodes:
            action = self._menu.addAction(tr("Draw a first network for these data"))
            action.triggered.connect(self.draw)
            self._menu.addSeparator()

    def choose(self, found: Entry, _checked: bool = True) -> None:
        """Takes data of the catalogue, as one step; on an empty drawing a first network is offered."""
        session = self._window.session
        if session is None or not session.do(SetData(data=Dataset.of(found.source))):
            return
        session.end_burst()
        if not session.document.graph.nodes:
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
