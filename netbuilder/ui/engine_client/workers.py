"""The workers of a window: one warm and waiting, one for each run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from netbuilder.ui.engine_client.background import BackgroundRun
from netbuilder.ui.engine_client.ending import Ending
from netbuilder.ui.engine_client.worker_process import PROGRAM, WorkerProcess


class Workers(QObject):
    """Keeps a worker warm, so that Train starts at once. The next warms up when it is told to: not while one trains.

    A spare that dies is not started again by itself: whatever killed it would kill the next. ``trouble`` tells why.
    """

    warmed = Signal()  # the spare is ready
    trouble = Signal(object)  # Ending of a spare

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = PROGRAM) -> None:
        super().__init__(parent)
        self._program = program
        self._spare: WorkerProcess | None = None
        self._taken: list[WorkerProcess] = []

    @property
    def spare(self) -> WorkerProcess | None:
        """The worker that is warming up or waiting."""
        return self._spare

    def warm(self) -> None:
        """Starts a spare where there is none."""
        if self._spare is None or not self._spare.is_alive:
            self._spare = WorkerProcess(self, self._program)
            self._spare.heard.connect(lambda _event: self.warmed.emit())
            self._spare.ended.connect(self._lose_spare)
            self._spare.start()

    def take(self) -> WorkerProcess:
        """The warm worker, or one that is still warming up; its first command waits until it is ready."""
        self.warm()
        taken = self._spare
        assert taken is not None
        taken.heard.disconnect()
        taken.ended.disconnect()
        self._taken.append(taken)
        self._spare = None
        return taken

    def let_go(self, worker: WorkerProcess | BackgroundRun) -> None:
        """A worker that trains on by itself, after the window too."""
        if worker in self._taken:
            self._taken.remove(worker)
        worker.abandon()

    def give_back(self, worker: WorkerProcess | BackgroundRun) -> None:
        """A worker that is no longer needed: it stops, saves and leaves."""
        worker.ended.connect(self._bury)
        worker.leave()
        self._bury()

    def close(self) -> None:
        """The window closes: those that are leaving may finish what they save, all others go at once."""
        if self._spare is not None:
            self._spare.kill()
        for worker in [w for w in self._taken if w.is_leaving]:
            worker.wait()
        for worker in list(self._taken):
            worker.kill()

    def _bury(self, _ending: Ending | None = None) -> None:
        for gone in [w for w in self._taken if w.is_leaving and not w.is_alive]:
            self._taken.remove(gone)
            gone.deleteLater()

    def _lose_spare(self, ending: Ending) -> None:
        if self._spare is not None:
            self._spare.deleteLater()
        self._spare = None
        if not ending.is_expected:
            self.trouble.emit(ending)
