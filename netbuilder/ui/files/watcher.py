"""Notices what other programs do to the files that are open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.files import dumps, load
from netbuilder.ui.session import Session

PAUSE = 200  # milliseconds: an editor that replaces a file removes it for a moment
Stamp = tuple[int, int, int]


class Watcher(QObject):
    """Watches the files of sessions. What the program writes itself is told to it by ``seen``."""

    changed = Signal(object)  # Session: its file holds another document now
    vanished = Signal(object)  # Session: its file is not there any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stamps: dict[Session, Stamp | None] = {}
        self._foreign: set[Session] = set()
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        # Not started anew by each event: a folder in which something is always written must not put it off for ever.
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._pause.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):  # disks of other machines send no news
            app.applicationStateChanged.connect(self._wait)

    def seen(self, session: Session) -> None:
        """The file as it is now is known: it was just read or written, or the user wants to keep the document."""
        if session.file is None:
            self.forget(session)
            return
        self._stamps[session] = _stamp(session.file)
        self._foreign.discard(session)
        self._tend()

    def forget(self, session: Session) -> None:
        """The session is closed."""
        self._stamps.pop(session, None)
        self._foreign.discard(session)
        self._tend()

    def is_foreign(self, session: Session) -> bool:
        """Whether the file holds another document than the one that was read or written last."""
        self.look()
        return session in self._foreign

    def look(self) -> None:
        """Compares every file with what is known of it."""
        for session, known in list(self._stamps.items()):
            assert session.file is not None
            stamp = _stamp(session.file)
            if stamp != known:
                self._stamps[session] = stamp
                self._judge(session, session.file, stamp)
        self._tend()

    def _judge(self, session: Session, file: Path, stamp: Stamp | None) -> None:
        if stamp is None:
            self._foreign.discard(session)
            self.vanished.emit(session)
        elif not _holds(file, session):
            self._foreign.add(session)
            self.changed.emit(session)

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _tend(self) -> None:
        """Watches just what is needed; Qt forgets a file that was replaced."""
        files = [s.file for s in self._stamps if s.file is not None]
        wanted = {str(p) for f in files for p in (f, f.parent) if p.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _holds(file: Path, session: Session) -> bool:
    """Whether the file holds what was last saved, whatever its date says."""
    saved = session.history.saved
    try:
        return saved is not None and dumps(load(file)) == dumps(saved)
    except NetBuilderError:
        return False
