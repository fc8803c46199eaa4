"""Where a window trains: its workers, the runs of its documents, and questions to a worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import msgspec
from platformdirs import user_data_path
from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.graph.files import dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import AnyCommand, Cancel
from netbuilder.protocol.events import AnyEvent, Failed, Ready
from netbuilder.training.plan import Plan
from netbuilder.ui.engine_client.background import BackgroundRun, background_run_of
from netbuilder.ui.engine_client.ending import Ending
from netbuilder.ui.engine_client.past_run import PastRun
from netbuilder.ui.engine_client.training import Training
from netbuilder.ui.engine_client.worker_process import WorkerProcess
from netbuilder.ui.engine_client.workers import Workers
from netbuilder.ui.session import Session

Answer = Callable[[AnyEvent], None]
BREATH = 700  # milliseconds after the first picture of the window in which it has the computer for itself


class Lab(QObject):
    """One a window. Runs belong to documents; a question belongs to who asked it.

    The process for questions is apart from those that train, so that a look at the data never waits for a run.
    """

    changed = Signal(object)  # Session: a run of it began, is in another state, or is over
    heard = Signal(object, object)  # Session, event: everything its worker says
    warmed = Signal()  # the next Train starts at once

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workers = Workers(self)
        self.workers.warmed.connect(self._take_devices)
        self.devices: list[str] = []  # that a worker has found, once one was warm
        self._trainings: dict[Session, Training] = {}
        self._recalled: dict[Session, Training] = {}  # being read
        self._clerk: WorkerProcess | None = None
        self._numbers = count(1)
        self._is_closed = False
        self._asked: dict[int, tuple[WorkerProcess, Answer]] = {}

    @property
    def is_warm(self) -> bool:
        spare = self.workers.spare
        return spare is not None and spare.ready is not None

    @property
    def is_warming(self) -> bool:
        return self.workers.spare is not None and not self.is_warm

    def warm_soon(self) -> None:
        """Starts a spare worker when the window has been painted; the program does so, tests and pictures do not."""
        QTimer.singleShot(BREATH, self, self._warm)

    def _warm(self) -> None:
        if not self._is_closed:  # a window may close before it has breathed
            self.workers.warm()

    def training(self, session: Session) -> Training | None:
        """The newest run of a document in this window."""
        return self._trainings.get(session)

    def trainings(self) -> list[tuple[Session, Training]]:
        """All documents that were trained, with their newest runs."""
        return list(self._trainings.items())

    def runs_folder(self, session: Session) -> Path:
        """Where runs of a document lie: beside its file, or with the user's data for one never saved."""
        return session.file.parent / "runs" if session.file else user_data_path("netbuilder") / "runs"

    def train(
        self, session: Session, *, resume: Path | None = None, warm: Path | None = None, epochs: int = 0
    ) -> Training:
        """Trains the document as it is now; ``warm``: a run whose weights are taken over where they fit.

        ``resume``: goes on with that run instead, up to ``epochs`` in all where they are more than it was to have.
        """
        self.forget(session)
        training = Training(self.workers.take(), self)
        self._keep(session, training)
        document = parse_json(dumps(session.document))
        training.plan, training.data = session.document.plan, session.document.data
        training.begin(document, session.folder, self.runs_folder(session), resume=resume, warm=warm, epochs=epochs)
        self.changed.emit(session)
        return training

    def follow(self, session: Session, run: Path) -> Training:
        """Takes up a run that another process trains: one that was left to itself, or one of the command line."""
        self.forget(session)
        training = Training(BackgroundRun(run, self), self)
        self._keep(session, training)
        training.follow()
        self.changed.emit(session)
        return training

    def background_run(self, session: Session) -> Path | None:
        """A run of the document that goes on in the background, though this window does not follow it."""
        if session in self._trainings:
            return None
        return background_run_of(session.document, self.runs_folder(session))

    def recall(self, session: Session, run: Path, plan: Plan) -> None:
        """Shows a run of former times as the newest one of its document, once it has been read; nothing is started.

        Args:
            plan: by which it was trained.
        """
        training = Training(PastRun(run, self), self)
        training.plan = plan
        self._recalled[session] = training
        training.worker.ended.connect(partial(self._remember, session))
        training.follow()

    def going(self) -> list[tuple[Session, Training]]:
        """The runs that are not over."""
        return [(s, t) for s, t in self._trainings.items() if not t.is_over]

    def detach(self, session: Session) -> None:
        """Lets a run go on by itself; the document can be closed without ending it."""
        training = self._trainings.pop(session, None)
        if training is not None:
            training.detach()
            self.workers.let_go(training.worker)

    def forget(self, session: Session) -> None:
        """The document is closed or gets another run: the worker of the old one stops, saves and leaves."""
        reading = self._recalled.pop(session, None)
        if reading is not None:
            reading.worker.leave()
            reading.setParent(None)
        old = self._trainings.pop(session, None)
        if old is not None:
            self._part_with(old)

    def ask(self, question: AnyCommand, answer: Answer) -> int:
        """Asks a worker that is kept for questions; ``answer`` gets the event that comes back. Gives the number."""
        return self._send(self._ready_clerk(), question, answer)

    def ask_run(self, session: Session, question: AnyCommand, answer: Answer) -> int | None:
        """Asks the worker that trained the document's model, or, where it is gone or another window's, the one for
        questions, which opens the run. None when there is no run."""
        training = self._trainings.get(session)
        if training is None:
            return None
        if isinstance(training.worker, WorkerProcess) and training.worker.is_alive:
            return self._send(training.worker, question, answer)
        if training.run is None or not hasattr(question, "run"):
            return None
        return self.ask(msgspec.structs.replace(question, run=str(training.run)), answer)

    def forget_question(self, number: int) -> None:
        """Whoever asked does not want to know any more; work on the answer stops."""
        worker, _ = self._asked.pop(number, (None, None))
        if worker is not None:
            worker.send(Cancel(request=number))

    def close(self) -> None:
        """The window closes: all processes go, but for those that were detached."""
        self._is_closed = True
        self._asked.clear()  # who asked goes with the window
        if self._clerk is not None:
            self._clerk.kill()
        self.workers.close()

    def _remember(self, session: Session, _ending: Ending) -> None:
        """A run of former times is read; the document may have been closed or trained meanwhile."""
        training = self._recalled.pop(session, None)
        if training is not None and training.is_over:
            self._keep(session, training)
            self.changed.emit(session)

    def _keep(self, session: Session, training: Training) -> None:
        self._trainings[session] = training
        training.changed.connect(partial(self._turn, session, training))
        training.heard.connect(partial(self._hear, session))
        training.worker.ended.connect(partial(self._give_up, training.worker))

    def _send(self, worker: WorkerProcess, question: AnyCommand, answer: Answer) -> int:
        number = next(self._numbers)
        self._asked[number] = worker, answer
        worker.send(msgspec.structs.replace(question, request=number))
        return number

    def _ready_clerk(self) -> WorkerProcess:
        if self._clerk is None or not self._clerk.is_alive:
            self._clerk = WorkerProcess(self)
            self._clerk.heard.connect(self._answer)
            self._clerk.ended.connect(self._lose_clerk)
            if not self._is_closed:
                self._clerk.start()
        return self._clerk

    def _lose_clerk(self, ending: Ending) -> None:
        clerk, self._clerk = self._clerk, None
        self._give_up(clerk, ending)
        if clerk is not None:
            clerk.deleteLater()

    def _give_up(self, worker: object, ending: Ending) -> None:
        """Nobody waits for ever for a process that is gone."""
        for number, (asked, _) in list(self._asked.items()):
            if asked is worker:
                self._answer(Failed(message=ending.sentence, code="request", request=number))

    def _turn(self, session: Session, training: Training) -> None:
        """A run is in another state; when it is over there is time to warm up the worker for the next."""
        if training.is_over and not self.going() and not self._is_closed:
            self.workers.warm()
        self.changed.emit(session)

    def _take_devices(self) -> None:
        spare = self.workers.spare
        if spare is not None and spare.ready is not None:
            self.devices = spare.ready.devices
            self.warmed.emit()

    def _hear(self, session: Session, event: AnyEvent) -> None:
        if isinstance(event, Ready):
            self.devices = event.devices
            self.warmed.emit()
        self._answer(event)
        self.heard.emit(session, event)

    def _answer(self, event: AnyEvent) -> None:
        number = getattr(event, "request", 0)
        if number and number in self._asked:
            is_last = type(event).__name__ != "Progress"
            _, answer = self._asked.pop(number) if is_last else self._asked[number]
            answer(event)

    def _part_with(self, training: Training) -> None:
        """Its own run stops; one of another process is only not followed any more. What is left of it is forgotten."""
        is_going = not training.is_over and not training.is_background
        if is_going:
            training.stop()
        training.changed.disconnect()  # what is connected knows the run, and would keep it alive
        training.heard.disconnect()
        self.workers.give_back(training.worker)
        training.setParent(None)
        if is_going and not self.going() and not self._is_closed:
            self.workers.warm()
