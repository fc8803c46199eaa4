"""A part of the inspector about the inside of a node that is asked for only while it is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netbuilder.protocol.commands import ModelQuestion
from netbuilder.protocol.events import AnyEvent, Failed
from netbuilder.ui.engine_client.trained import ask_model
from netbuilder.ui.inspector.fold import Fold
from netbuilder.ui.inspector.words import column, label, line
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said


class AskedSection(QWidget):
    """A title that opens; subclasses make what stands below, say what is asked, and show the answer.

    Args:
        name: for the settings.
        title: what stands there.
        session: the document.
        lab: where it is trained.
    """

    def __init__(self, name: str, title: str, session: Session, lab: Lab) -> None:
        super().__init__()
        self.session, self.lab, self.node = session, lab, ""
        self._number: int | None = None
        self.note: QLabel = label("", "muted")
        self.body = self.make()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.ask)
        self.fold = Fold(name, title, self._content, is_bold=True)
        self.fold.toggled.connect(self._soon.start)
        box: QVBoxLayout = column(self, 6)
        box.addWidget(line())
        box.addWidget(self.fold)
        self.hide()

    def make(self) -> QWidget:
        """What stands below the title."""
        raise NotImplementedError

    def question(self) -> ModelQuestion:
        """About ``self.node``."""
        raise NotImplementedError

    def put(self, answer: Any) -> bool:
        """Shows an answer, where it is one to this section's questions; whether it was."""
        raise NotImplementedError

    def look_at(self, node: str, is_there: bool) -> None:
        """Another node, or the same one after a while; ``is_there``: it has what is shown here."""
        self.node = node
        self.setVisible(is_there)
        self.ask()

    def ask(self) -> None:
        """Asks the model, where somebody sees the answer."""
        self.forget()
        if self.isVisible() and self.fold.title.isChecked() and self.node:
            self._number = ask_model(self.lab, self.session, self.question(), self._take)

    def forget(self) -> None:
        """Nobody wants the answer any more."""
        if self._number is not None:
            self.lab.forget_question(self._number)
            self._number = None

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        if isinstance(event, Failed):
            self.body.hide()
            self.note.setText(said(event.message))
        elif self.put(event):
            self.body.show()

    def _content(self) -> QWidget:
        page = QWidget()
        box = column(page, 4)
        box.addWidget(self.body)
        box.addWidget(self.note)
        return page
