"""What both sheets have: a head, fields, what comes of it, and the buttons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout

from netbuilder.protocol.events import AnyEvent, Failed, Imported, Progress
from netbuilder.ui.dialogs.exporting.outcome import Outcome
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.inspector.words import label, row
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

WIDTH = 560  # pixels


class ImportSheet(Page):
    """Asks what the file does not say; stays open when something is wrong, so that it can be put right.

    Args:
        window: the window into which the file goes.
        file: the file.
    """

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self.file = file
        self._number: int | None = None
        self.setMinimumWidth(WIDTH)
        self.title, self.remark = label(file.name, "heading"), label("", "muted")
        self.form, self.outcome = QFormLayout(), Outcome()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.read, self.stop = QPushButton(tr("Import")), QPushButton(tr("Cancel"))
        self.read.setProperty("role", "primary")
        self.read.setDefault(True)
        self._arrange()
        self.read.clicked.connect(self.start)
        self.stop.clicked.connect(self.give_up)
        self.finished.connect(self._forget)

    @classmethod
    def ask(cls, window: MainWindow, file: Path) -> Self:
        """Shows the sheet for a file, in place of one for another."""
        for other in window.findChildren(cls):
            other.setParent(None)
            other.close()
        made = cls(window, file)
        made.show()
        made.raise_()
        made.activateWindow()
        return made

    def _arrange(self) -> None:
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.read)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        for widget in (self.title, self.remark):
            box.addWidget(widget)
        box.addLayout(self.form)
        box.addWidget(self.outcome)
        box.addStretch(1)
        box.addLayout(buttons)

    # For each sheet

    def options(self) -> dict[str, Any] | None:
        """What the reader is told; None where something is missing, which the sheet then has said."""
        raise NotImplementedError

    def take(self, event: Imported) -> None:
        """What was read goes into the window."""
        raise NotImplementedError

    # What is done

    def start(self) -> None:
        """Has the file read by a worker."""
        options = self.options()
        if options is None or self._number is not None:
            return
        self.outcome.say(tr("{name} is being read…").format(name=self.file.name))
        question = self.window_.files.importing.question(self.file, options)
        self._number = self.window_.lab.ask(question, self._hear)
        self.read.setEnabled(False)

    def give_up(self) -> None:
        """Ends the reading, or closes the sheet where nothing is being read."""
        if self._number is None:
            self.close()
            return
        self._forget()
        self.outcome.say(tr("The import was cancelled."))

    def _forget(self) -> None:
        if self._number is not None:
            self.window_.lab.forget_question(self._number)
            self._number = None
            self.read.setEnabled(True)

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Progress):
            self.outcome.say(f"{said(event.words)}…")
            return
        self._number = None
        self.read.setEnabled(True)
        if isinstance(event, Failed):
            self.outcome.fail(said(event.message))
        elif isinstance(event, Imported):
            self.take(event)
            self.close()
