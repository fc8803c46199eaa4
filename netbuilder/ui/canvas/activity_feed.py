"""Asks the worker while it trains what the nodes do, for the canvas in front."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QElapsedTimer, QTimer

from netbuilder.protocol.commands import Probe
from netbuilder.protocol.events import AnyEvent, Probed
from netbuilder.ui.canvas.activity import Activity
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.following import Asker
from netbuilder.ui.plane.feed import PlaneFeed
from netbuilder.ui.plane.live import LiveData
from netbuilder.ui.session import Session

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

Mode = Literal["off", "on", "selected"]
SETTING = "canvas/activity"
LEAST = 500  # milliseconds between two questions
SHARE = 0.02  # of the training's time that the answers may take
SAMPLES = 32
REMEMBERED = 3  # answers; the quickest tells what one costs, the others waited for a batch


class ActivityFeed(Asker):
    """Off: nothing is asked. Answers that take long are asked for seldom, so that training keeps its speed.

    Args:
        window: whose document in front is watched.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._clock = QElapsedTimer()
        self._costs: deque[int] = deque(maxlen=REMEMBERED)  # milliseconds
        self.timer = QTimer(self, singleShot=True, interval=LEAST)
        self.timer.timeout.connect(self.ask)
        self.plane, self.live = PlaneFeed(window), LiveData(window)
        window.lab.changed.connect(self._on_lab)

    @property
    def mode(self) -> Mode:
        """Which nodes show what they do."""
        found = self._window.settings.text(SETTING, "on")
        return "selected" if found == "selected" else "off" if found == "off" else "on"

    def choose(self, mode: Mode) -> None:
        """Shows it on all nodes, on those selected, or nowhere."""
        self._window.settings.put(SETTING, mode)
        self._dress()
        self._look()

    def _turn(self) -> None:
        self._forget()
        super()._turn()
        self._dress()
        self._look()

    def _dress(self) -> None:
        if self._session is None:
            return
        activity = Activity.of(self._session)
        activity.only_selected = self.mode == "selected"
        if self.mode == "off":
            activity.clear()
        activity.probed.emit()

    def _training(self) -> Training | None:
        return self._window.lab.training(self._session) if self._session else None

    def _on_lab(self, session: Session) -> None:
        if session is not self._session:
            return
        training = self._training()
        if training is not None and training.state is State.STARTING:
            Activity.of(session).clear()
            self._costs.clear()
        self._look()

    def _on_edit(self) -> None:
        """What was measured belongs to the drawing that was trained."""
        training = self._training()
        if self._session is not None and (training is None or training.is_over):
            Activity.of(self._session).clear()

    def _look(self) -> None:
        training = self._training()
        if self.mode == "off" or training is None or training.state is not State.RUNNING:
            self._forget()
        elif self._number is None and not self.timer.isActive():
            self.timer.start(LEAST)

    def ask(self) -> None:
        """One look at every node."""
        training, window = self._training(), self._window
        if self._session is None or training is None or training.state is not State.RUNNING:
            return
        if not window.isVisible() or window.isMinimized():
            self.timer.start(LEAST)
            return
        self._clock.start()
        question = Probe(samples=SAMPLES, gradients=True, histograms=False)
        self._number = window.lab.ask_run(self._session, question, self._take)

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        training, session = self._training(), self._session
        if isinstance(event, Probed) and session is not None and training is not None:
            plan = session.document.plan.optimizer
            rates = training.curves.rates.values
            rate = rates[-1] if rates else float(getattr(plan, "learning_rate", 0.0))
            Activity.of(session).take(event.layers, rate, type(plan).__name__)
        if training is not None and training.state is State.RUNNING and self.mode != "off":
            self._costs.append(self._clock.elapsed())
            cost = min(self._costs) if len(self._costs) == REMEMBERED else 0
            self.timer.start(max(LEAST, int(cost / SHARE)))

    def _forget(self) -> None:
        self.timer.stop()
        self._forget_question()
