"""Fetching a data set: how far it is, a way to stop it, and what to do without a network."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from netbuilder.datasets import CATALOGUE
from netbuilder.datasets.source import Download
from netbuilder.protocol.commands import Fetch
from netbuilder.protocol.events import AnyEvent, Failed, Fetched, Progress
from netbuilder.ui import figures
from netbuilder.ui.lab import Lab
from netbuilder.ui.translation.catalogue import data_title
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

STEPS = 1000


class DownloadBar(QWidget):
    """Hidden while nothing is fetched."""

    fetched = Signal(object)  # Download: it is here now
    failed = Signal(str)  # a sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: Download | None = None
        self._lab: Lab | None = None
        self._request: int | None = None
        self.text = QLabel()
        self.progress = QProgressBar(maximum=STEPS, textVisible=False)
        self.progress.setFixedHeight(6)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.stop)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.text)
        box.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self.cancel)
        self.hide()

    def begin(self, lab: Lab, source: Download) -> None:
        """Fetches a set of the catalogue; one that is here already is there at once."""
        self.stop()
        self._lab, self.source = lab, source
        self._tell(0, CATALOGUE[source.name].size)
        self.progress.setAccessibleName(tr("Download"))
        self.show()
        self._request = lab.ask(Fetch(dataset=source.name), self._hear)

    def stop(self) -> None:
        """What has come is kept for the next time."""
        if self._request is not None and self._lab is not None:
            self._lab.forget_question(self._request)
        self._request = None
        self.hide()

    def _tell(self, done: int, total: int) -> None:
        assert self.source is not None
        title = data_title(CATALOGUE[self.source.name].description.title)
        words = tr("Fetching {title}: {done} of {total}")
        self.text.setText(words.format(title=title, done=figures.size(done), total=figures.size(total)))
        self.progress.setValue(round(STEPS * done / max(1, total)))

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Progress):
            self._tell(event.done, event.total)
            return
        self._request = None
        self.hide()
        if isinstance(event, Fetched):
            self.fetched.emit(self.source)
        elif isinstance(event, Failed) and event.code != "cancelled":
            self.failed.emit(said(event.message))
