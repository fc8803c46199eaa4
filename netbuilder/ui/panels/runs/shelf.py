"""All runs of a folder, kept up to date: read bit by bit, and again only when something in them changed."""

from __future__ import annotations

import os
from collections import deque
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QObject, QTimer, Signal

from netbuilder.ui.panels.runs.record import Condition, Record, read, stamp

SLICE = 8  # milliseconds of reading before the window gets its turn
PAUSE = 300  # milliseconds after news from the disk
BEAT = 1500  # milliseconds between two looks at runs that are going on


class Shelf(QObject):
    """Nothing is read until ``open``; ``close`` stops all work, and what is known stays."""

    changed = Signal(object)  # list of Records: new or others
    gone = Signal(object)  # Path
    filled = Signal()  # all that lies there is known

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.records: dict[Path, Record] = {}
        self._todo: deque[Path] = deque()
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._work = QTimer(self, interval=0)
        self._beat = QTimer(self, interval=BEAT)
        self._watcher.directoryChanged.connect(self._wait)
        self._pause.timeout.connect(self.look)
        self._work.timeout.connect(self._read_some)
        self._beat.timeout.connect(self._look_at_running)

    @property
    def is_reading(self) -> bool:
        return bool(self._todo)

    def open(self, folder: Path) -> None:
        """Shows the runs below a folder, and watches it."""
        if folder != self.folder:
            self.close()
            for path in list(self.records):
                self._lose(path)
            self.folder = folder
        self._beat.start()
        self.look()

    def close(self) -> None:
        """Nobody looks."""
        for timer in (self._pause, self._work, self._beat):
            timer.stop()
        self._todo.clear()
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def look(self) -> None:
        """Compares what is there with what is known; the newest first."""
        if self.folder is None:
            return
        self._watch()
        there = _folders(self.folder)
        for path in set(self.records) - set(there):
            self._lose(path)
        self._todo = deque(there)
        self._work.start()

    def again(self, path: Path) -> None:
        """Something in a run changed."""
        self._tell(self._read(path, is_forced=True))

    def _watch(self) -> None:
        """A folder that is not there yet is seen when it is made: its parent is watched."""
        assert self.folder is not None
        place = self.folder if self.folder.is_dir() else self.folder.parent
        if str(place) not in self._watcher.directories() and place.is_dir():
            self._watcher.addPath(str(place))

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _read_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        found: list[Record] = []
        while self._todo and clock.elapsed() < SLICE:
            found += self._read(self._todo.popleft())
        self._tell(found)
        if not self._todo:
            self._work.stop()
            self.filled.emit()

    def _read(self, path: Path, is_forced: bool = False) -> list[Record]:
        """The record, where it is another one."""
        known = self.records.get(path)
        if known is not None and not is_forced and known.stamp == stamp(path):
            return []
        found = read(path)
        if found is None or found == known:
            return []
        self.records[path] = found
        return [found]

    def _tell(self, records: list[Record]) -> None:
        if records:
            self.changed.emit(records)

    def _look_at_running(self) -> None:
        running = [path for path, r in self.records.items() if r.condition is Condition.RUNNING]
        self._tell([record for path in running for record in self._read(path, is_forced=True)])

    def _lose(self, path: Path) -> None:
        del self.records[path]
        self.gone.emit(path)


def _folders(folder: Path) -> list[Path]:
    """Their names begin with the time, so that the newest come first."""
    try:
        with os.scandir(folder) as found:
            names = [entry.name for entry in found if entry.is_dir() and not entry.name.startswith(".")]
    except OSError:
        return []
    return [folder / name for name in sorted(names, reverse=True)]
