"""The keeper of a document's journal: what is done to the document is written down at once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netbuilder.graph.edits import Edit
from netbuilder.graph.journal import Entry, Journal, Recovered, Saved
from netbuilder.ui.files.journal_folder import JournalFolder
from netbuilder.ui.session import Session


class Keeper(QObject):
    """Listens to a session and keeps its journal.

    Args:
        session: the document, as it was just opened or made.
        folder: where the journal goes.
    """

    failed = Signal(object)  # OSError: the journal cannot be written; told once, until it can be again

    def __init__(self, session: Session, folder: JournalFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._path = folder.next_path()
        self._journal = Journal(self._path, session.document, session.file)
        self._is_failing = False
        session.recorded.connect(self._write)

    def _write(self, entry: Entry) -> None:
        try:
            if isinstance(entry, Edit):  # nothing else begins a journal
                self._folder.claim()
            self._journal.append(entry)
            self._is_failing = False
        except OSError as error:
            if not self._is_failing:
                self._is_failing = True
                self.failed.emit(error)

    def saved(self, file: Path) -> None:
        """The document as it is now lies in ``file``."""
        self._write(Saved(str(file)))

    def restart(self) -> None:
        """The document was read anew from its file: what was done to the old one is no longer of use."""
        self.close()
        self._journal = Journal(self._path, self._session.document, self._session.file)

    def adopt(self, recovered: Recovered) -> None:
        """The session was recovered: goes on from what the crash left. OSError when that cannot be written."""
        self._folder.claim()
        self._journal = Journal(self._path, recovered.base, self._session.file, recovered.entries)

    def close(self) -> None:
        """A clean end, saved or discarded on purpose: nothing stays."""
        with suppress(OSError):  # where nothing could be written, nothing can be removed
            self._journal.close()

    def end(self) -> None:
        """The document has left the window: what its fields still say of it while they go is not written down."""
        self._session.recorded.disconnect(self._write)
        self.close()

    def leave(self) -> None:
        """An end without a decision: what is not saved will be offered at the next start."""
        self._journal.leave()
