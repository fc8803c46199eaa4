"""A run that a worker trains, as the window knows it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from netbuilder.datasets.dataset import Dataset
from netbuilder.protocol.commands import (
    AnyCommand,
    ChangeData,
    Continue,
    Detach,
    Evaluate,
    Pause,
    Probe,
    SetLearningRate,
    Step,
    Stop,
    Train,
)
from netbuilder.protocol.events import AnyEvent, Failed, Finished, Metrics, Paused, Resumed, Started
from netbuilder.training.plan import Plan
from netbuilder.ui.engine_client.background import BackgroundRun
from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.engine_client.ending import Ending
from netbuilder.ui.engine_client.worker_process import WorkerProcess


class State(Enum):
    """Where a run stands."""

    STARTING = "starting"  # the worker loads data and builds the model
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    DONE = "done"  # Finished came; the worker still answers Evaluate and Probe
    FAILED = "failed"  # Failed came
    LOST = "lost"  # the worker is gone


OVER = {State.DONE, State.FAILED, State.LOST}
REQUESTS = {"error", "protocol", "request", "cancelled"}  # codes of Failed that are about a single command


class Training(QObject):
    """Follows one run: its state, its numbers, and the commands that steer it.

    Args:
        worker: a worker of its own; the run keeps it for questions after the end. Or a run of another process.
    """

    changed = Signal()  # another state
    heard = Signal(object)  # every event, after it was taken in
    refused = Signal(str)  # a command could not be obeyed: the sentence

    def __init__(self, worker: WorkerProcess | BackgroundRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self.state = State.STARTING
        self.curves = Curves()
        self.started: Started | None = None
        self.finished: Finished | None = None
        self.trouble = ""  # why it failed or was lost, in a sentence
        self.failed: Failed | None = None
        self.ending: Ending | None = None
        self.epochs = 0  # of the whole run, with those that were added
        self.speed = 0.0  # samples a second
        self.device_memory = 0  # bytes on a graphics card
        self.device_load: float | None = None  # how busy that is, 0 to 1
        self.plan: Plan | None = None  # the document's, when the run began
        self.data: Dataset | None = None  # what it trains on, where this window began it
        worker.heard.connect(self._hear)
        worker.ended.connect(self._lose)

    @property
    def run(self) -> Path | None:
        """The run's folder, once it has one.

        One that is read from its folder is there: what it said of its place may be as another process saw it, or old.
        """
        if self.started is None:
            return None
        return self.worker.run if isinstance(self.worker, BackgroundRun) else Path(self.started.run)

    @property
    def is_background(self) -> bool:
        """Whether it is another process's: it goes on when nobody follows it."""
        return isinstance(self.worker, BackgroundRun)

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    def follow(self) -> None:
        """Takes in a run of another process, from its first event on."""
        self.worker.start()

    def begin(
        self,
        document: dict[str, Any],
        folder: Path,
        runs: Path,
        *,
        resume: Path | None = None,
        warm: Path | None = None,
        epochs: int = 0,
    ) -> None:
        """Starts to train; with ``resume`` goes on with that run to the last bit, up to ``epochs`` in all."""
        self._go(State.STARTING)
        command = Train(
            document=document,
            folder=str(folder),
            run_dir=str(runs),
            resume=str(resume) if resume else None,
            warm_start=str(warm) if warm else None,
            epochs=epochs,
        )
        self.worker.send(command)

    def pause(self) -> None:
        self._steer(Pause())

    def go_on(self, epochs: int = 0) -> None:
        """From a pause, or for more epochs than planned."""
        self.epochs += epochs
        self._steer(Continue(epochs=epochs))

    def step(self, unit: Literal["batch", "epoch"] = "batch") -> None:
        """While paused: one batch or one epoch further."""
        self._steer(Step(unit=unit))

    def stop(self) -> None:
        """After the running batch; the weights are kept."""
        if not self.is_over:
            self._steer(Stop())
            self._go(State.STOPPING)

    def set_learning_rate(self, rate: float, turn: int = 0) -> None:
        self._steer(SetLearningRate(learning_rate=rate, turn=turn))

    def change_data(self, data: Dataset, batch_size: int) -> None:
        """Other samples of the same fields, from the next batch on."""
        self.data = data
        if self.plan is not None:
            self.plan = self.plan.with_setting("batch_size", batch_size)
        self._steer(ChangeData(data=data.to_json(), batch_size=batch_size))

    def detach(self) -> None:
        """Trains on when the window closes."""
        self._steer(Detach())

    def ask(self, question: Evaluate | Probe) -> None:
        """The answer comes through ``heard``."""
        self.worker.send(question)

    def _steer(self, command: AnyCommand) -> None:
        if not self.is_over:
            self.worker.send(command)

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Started):
            self._remember(event)
        self.curves.hear(event)
        match event:
            case Started():
                self.started, self.finished = event, None
                self.epochs = event.epochs
                self._go(State.RUNNING)
            case Metrics():
                self.speed = event.samples_per_second
                self.device_memory, self.device_load = event.device_memory, event.device_load
            case Paused():
                self._go(State.PAUSED)
            case Resumed():
                self._go(State.RUNNING)
            case Finished():
                self.finished = event
                self._go(State.DONE)
            case Failed() if not self.is_over:
                self._fail(event)
        self.heard.emit(event)

    def _remember(self, event: Started) -> None:
        """What a run that is gone on with said before; one that is read from its folder says it all again."""
        file = Path(event.run) / "events.jsonl"
        if event.step and file.is_file() and not self.is_background:
            self.curves = Curves.read(file, until=event.time)

    def _fail(self, event: Failed) -> None:
        """A request that could not be done leaves the run as it is; a run that could not go on is over."""
        if event.code in REQUESTS:
            if not event.request:  # a question's answer goes to who asked
                self.refused.emit(event.message)
            return
        self.failed, self.trouble = event, event.message
        self._go(State.FAILED)

    def _lose(self, ending: Ending) -> None:
        self.ending = ending
        if not self.is_over:
            self.trouble = ending.sentence
            self._go(State.LOST)

    def _go(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()
