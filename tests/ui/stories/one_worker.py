"""One warm worker for all runs of a window: stories one after the other pay for torch once."""

from __future__ import annotations

from netbuilder.ui.engine_client.background import BackgroundRun
from netbuilder.ui.engine_client.worker_process import WorkerProcess
from netbuilder.ui.engine_client.workers import Workers


class OneWorker(Workers):
    """A real worker; when its run is no longer wanted it waits for the next one, where the program would end it."""

    def warm(self) -> None:
        if not self._taken:
            super().warm()

    def give_back(self, worker: WorkerProcess | BackgroundRun) -> None:
        if not isinstance(worker, WorkerProcess) or not worker.is_alive:
            return
        worker.heard.disconnect()
        worker.ended.disconnect()
        self._taken.remove(worker)
        worker.heard.connect(lambda _event: self.warmed.emit())
        worker.ended.connect(self._lose_spare)
        self._spare = worker
