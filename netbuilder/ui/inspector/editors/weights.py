"""The editor of the weights a plan starts from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QToolButton, QWidget

from netbuilder.datasets.places import seen
from netbuilder.ui.files import dialogs
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.text import TextEditor
from netbuilder.ui.words import tr


class WeightsEditor(TextEditor):
    """A path that is typed or chosen; beside the drawing it is written without its folder."""

    def build(self) -> QWidget:
        field = super().build()
        self.choose = QToolButton()
        self.choose.setIcon(icon("mdi6.folder-open-outline"))
        self.choose.setToolTip(tr("Choose the file of weights"))
        self.choose.setAccessibleName(tr("Choose the file of weights"))
        self.choose.clicked.connect(self._ask)
        self.box.addWidget(self.choose)
        return field

    @property
    def _folder(self) -> Path:
        session = self.context.session
        return session.folder if session is not None else Path.home()

    def _ask(self) -> None:
        dialogs.ask_weights(self.window(), self._folder, self._take)

    def _take(self, file: Path) -> None:
        path = seen(file, self._folder.resolve())
        self.display(path)
        self.tell(path)
        self.left.emit()
