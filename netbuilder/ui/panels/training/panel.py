"""The panel "Training"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netbuilder.graph.diff import Change
from netbuilder.graph.edits import SetPlan
from netbuilder.ui.commands.train import obstacle
from netbuilder.ui.engine_client.training import Training
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.training.beat import Beat
from netbuilder.ui.panels.training.idle import Idle
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.panels.training.run_view import RunView


class TrainingPanel(Panel):
    """Before a run what will be trained, then its curves. Paints only while something new comes and it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.idle = Idle()
        self.idle.train.clicked.connect(self.start)
        self.view: RunView | None = None
        self.notice = QLabel()
        self.notice.setProperty("role", "muted")
        self.notice.setContentsMargins(20, 0, 20, 4)
        self.notice.setWordWrap(True)
        self.notice.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.idle, 1)
        self._box.addWidget(self.notice)
        self._beat = Beat(self)
        self._beat.struck.connect(self._paint)
        self._is_connected = False

    @property
    def training(self) -> Training | None:
        """The newest run of the document."""
        return self.lab.training(self.session) if self.lab and self.session else None

    # What comes in

    def look_at(self, session: Session | None) -> None:
        if self.lab is not None and not self._is_connected:
            self._is_connected = True
            self.lab.changed.connect(self._on_run)
            self.lab.heard.connect(self._on_event)
        super().look_at(session)

    def refresh(self) -> None:
        training = self.training
        if training is not None and self.isVisible():
            self._show_run(training)
        elif training is None:
            self.idle.put(self.session)
        self._turn(training is not None)

    def on_change(self, change: Change) -> None:
        if self.training is None and self.isVisible():
            self.idle.put(self.session)

    def on_check(self) -> None:
        if self.training is None and self.isVisible():
            self.idle.put(self.session)

    def on_go(self) -> None:
        """It is the whole network that is trained."""

    def _on_run(self, session: Session) -> None:
        """A run began, changed its state, or is over."""
        if session is self.session:
            self.notice.hide()
            self.refresh()

    def _on_event(self, session: Session, _event: object) -> None:
        if session is self.session and self.isVisible():
            self._beat.wake()

    def _paint(self) -> None:
        """A picture of what is new."""
        if self.view is not None:
            self.view.advance()

    # What is shown

    def _show_run(self, training: Training) -> None:
        view = self._view()
        if view.training is not training:
            view.follow(training)
        else:
            view.refresh()

    def _view(self) -> RunView:
        if self.view is None:
            from netbuilder.ui.panels.training.run_view import RunView  # numpy comes with it

            self.view = RunView()
            self._box.insertWidget(0, self.view, 1)
            self.view.told.connect(self._tell)
            outcome = self.view.side.outcome
            outcome.more_wanted.connect(self.train_more)
            outcome.warm_wanted.connect(self.start_warm)
            outcome.resume_wanted.connect(self.resume)
            outcome.again_wanted.connect(self.start)
            outcome.batch_wanted.connect(self.start_with_batch)
            outcome.node_wanted.connect(self._go_to)
        return self.view

    def _turn(self, has_run: bool) -> None:
        self.idle.setVisible(not has_run)
        if self.view is not None:
            self.view.setVisible(has_run)

    def _tell(self, words: str) -> None:
        self.notice.setText(words)
        self.notice.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._beat.rest()

    # What is done

    def start(self) -> None:
        """Trains from the beginning."""
        self._train()

    def start_warm(self) -> None:
        """A new run with the weights of the last one."""
        if self.training is not None:
            self._train(warm=self.training.run)

    def resume(self) -> None:
        """Goes on from the last checkpoint."""
        if self.training is not None and self.lab and self.session:
            self.lab.train(self.session, resume=self.training.run)

    def train_more(self, epochs: int) -> None:
        """Goes on with the run that has ended, for so many more epochs."""
        training = self.training
        if training is None or self.lab is None or self.session is None or training.run is None:
            return
        done = int(training.curves.pace.epoch_at(training.finished.step)) if training.finished else training.epochs
        self.lab.train(self.session, resume=training.run, epochs=done + epochs)

    def start_with_batch(self, size: int) -> None:
        """Another batch size in the plan, and a new run."""
        if self.session is not None:
            self.session.end_burst()
            self.session.do(SetPlan(plan=self.session.document.plan.with_setting("batch_size", size)))
            self._train()

    def _train(self, **how: object) -> None:
        if self.session is None or self.lab is None:
            return
        self.session.end_burst()
        self.session.check_now()
        reason = obstacle(self.session)
        if reason:
            self._tell(tr("Not yet: {reason}").format(reason=reason))
        else:
            self.lab.train(self.session, **how)  # type: ignore[arg-type]

    def _go_to(self, path: tuple[str, ...]) -> None:
        if self.session is not None:
            self.session.reveal(path)
