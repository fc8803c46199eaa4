"""The sheet for weights without a drawing: which drawing they are laid onto."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton

from netbuilder.graph.files import FileError, dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.events import Imported
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.dialogs.importing.sheet import ImportSheet
from netbuilder.ui.files import dialogs
from netbuilder.ui.inspector.words import row
from netbuilder.ui.session import Session
from netbuilder.ui.shell.tabs import full_name
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class WeightsSheet(ImportSheet):
    """The drawing stays as it is; its plan then starts from these weights."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window, file)
        self.setWindowTitle(tr("Import weights"))
        self.remark.setText(
            tr(
                "The file holds weights, but no drawing. They are laid onto one that fits: by the names of the layers, "
                "else by their shapes in order. The report says which went where."
            )
        )
        self.drawing, self.choose = ComboBox(), QPushButton(tr("Open another…"))
        line = row(4)
        line.addWidget(self.drawing, 1)
        line.addWidget(self.choose)
        self.form.addRow(tr("Drawing"), line)
        self.choose.clicked.connect(self._ask)
        window.session_changed.connect(self.refresh)
        self._onto: Session | None = None
        self.refresh()

    def refresh(self) -> None:
        """The open drawings, the one in front chosen."""
        self.sessions = self.window_.sessions()
        self.drawing.clear()
        self.drawing.addItems([full_name(session) for session in self.sessions])
        if self.window_.session in self.sessions:
            self.drawing.setCurrentIndex(self.sessions.index(self.window_.session))
        self.read.setEnabled(bool(self.sessions) and self._number is None)
        if not self.sessions:
            self.outcome.say(tr("Open or start a drawing first."))

    def _ask(self) -> None:
        dialogs.ask_open(self, self.file.parent, self.open_drawing)

    def open_drawing(self, files: list[Path]) -> None:
        """Opens a drawing to lay the weights onto."""
        try:
            self.window_.files.open_strictly(files[0])
        except FileError as error:
            self.outcome.fail(said(str(error)))
        else:
            self.outcome.hide()

    def options(self) -> dict[str, Any] | None:
        """The drawing, as JSON."""
        index = self.drawing.currentIndex()
        self._onto = self.sessions[index] if index >= 0 else None
        return {"onto": parse_json(dumps(self._onto.document))} if self._onto is not None else None

    def take(self, event: Imported) -> None:
        """The plan of that drawing starts from the weights; one step to undo."""
        if self._onto is not None and self._onto in self.window_.sessions():
            self.window_.files.importing.lay(self._onto, event)
