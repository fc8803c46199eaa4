"""What the worker shows of the data: asked for when somebody looks, one question at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.datasets import Dataset
from netbuilder.protocol.commands import Preview
from netbuilder.protocol.events import AnyEvent, Failed, Previewed
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session

PAGE = 48  # samples
WAIT = 150  # milliseconds without an edit before it is looked again

Part = Literal["train", "validation", "test"]


class Looker(QObject):
    """Keeps the newest answer; what is asked while one is under way is asked after it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Previewed | None = None
        self.trouble = ""
        self.part: Part = "train"
        self.start = 0
        self._lab: Lab | None = None
        self._question: Preview | None = None
        self._answered: Preview | None = None
        self._request: int | None = None
        self._later = QTimer(self, singleShot=True, interval=WAIT)
        self._later.timeout.connect(self._ask)

    @property
    def is_waiting(self) -> bool:
        return self._request is not None or self._later.isActive()

    def look(self, lab: Lab | None, session: Session | None) -> None:
        """Asks for the data of a document as they are now, where they are others than those known."""
        self._lab = lab
        data = session.document.data if session else None
        if lab is None or session is None or data is None:
            self.forget()
            return
        self._question = self._about(data, session.folder)
        if self._question != self._answered and not self._request:
            self._later.start()
            self.changed.emit()

    def page(self, part: Part, start: int) -> None:
        """Other samples of the same data."""
        self.part, self.start = part, max(0, start)
        if self._question is not None:
            data = Dataset.from_json(self._question.data)
            self._question = self._about(data, Path(self._question.folder))
            if not self._request:
                self._ask()

    def forget(self) -> None:
        """There are no data, or others; nothing that was asked matters any more."""
        self._later.stop()
        if self._request is not None and self._lab is not None:
            self._lab.forget_question(self._request)
        self._question = self._answered = self._request = self.found = None
        self.trouble, self.start = "", 0
        self.changed.emit()

    def pause(self) -> None:
        """Nobody looks."""
        self._later.stop()

    def _about(self, data: Dataset, folder: Path) -> Preview:
        return Preview(data=data.to_json(), folder=str(folder), part=self.part, start=self.start, count=PAGE)

    def _ask(self) -> None:
        if self._question is None or self._lab is None or self._question == self._answered:
            return
        asked = self._question
        self._request = self._lab.ask(asked, lambda event: self._hear(asked, event))
        self.changed.emit()

    def _hear(self, asked: Preview, event: AnyEvent) -> None:
        self._request = None
        self._answered = asked
        if isinstance(event, Previewed):
            self.found, self.trouble = event, ""
        elif isinstance(event, Failed):
            self.found, self.trouble = None, event.message
        self.changed.emit()
        self._ask()
