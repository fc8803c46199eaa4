"""What the window says of runs without being asked: what they start with, that one failed, that one goes on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer

from netbuilder.graph.files import load
from netbuilder.protocol.events import Notice
from netbuilder.ui.commands.train import show_panel
from netbuilder.ui.engine_client.trained import newest_run
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.session import Session
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class RunNews(QObject):
    """Of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._known: WeakKeyDictionary[Session, Training] = WeakKeyDictionary()
        window.lab.changed.connect(self._on_run)
        window.lab.heard.connect(self._on_event)

    def look_for_background_run(self, session: Session) -> None:
        """A document was opened: offers to follow a run of it that goes on by itself, else shows its newest one."""
        run = self._window.lab.background_run(session)
        if run is not None:
            words = tr("A run of this drawing goes on in the background.")
            self._window.tell(words, "info", [(tr("Follow it"), partial(self._follow, session, run))])
        elif session.file is not None and self._window.lab.training(session) is None:
            QTimer.singleShot(0, self, partial(self._recall, session))  # the drawing is painted first

    def _recall(self, session: Session) -> None:
        """What was trained of a drawing is there again when it is opened: its curves, its model, ways to go on."""
        lab = self._window.lab
        run = newest_run(lab.runs_folder(session), session.document)
        if run is None or session not in self._window.sessions() or lab.training(session) is not None:
            return
        from netbuilder.ui.panels.runs import record  # here: a window starts without

        known = record.read(run)
        if known is not None and known.condition is not record.Condition.RUNNING:  # as one of the command line may be
            lab.recall(session, run, load(run / "document.netb").plan)

    def _follow(self, session: Session, run: Path) -> None:
        if session in self._window.sessions():
            self._window.lab.follow(session, run)
            self._window.show_session(session)
            show_panel(self._window)

    def _on_run(self, session: Session) -> None:
        """What went wrong is told once; who looks at the curves sees the sentence there."""
        training = self._window.lab.training(session)
        if training is None:
            return
        if training is not self._known.get(session):
            self._known[session] = training
            training.refused.connect(self._refuse)
        elif training.state in (State.FAILED, State.LOST) and not self._is_seen(session):
            self._window.tell(said(training.trouble), "error", [(tr("Show"), partial(self._show, session))])

    def _on_event(self, session: Session, event: object) -> None:
        """A sentence of the run, such as which weights it starts with."""
        if isinstance(event, Notice) and session in self._window.sessions():
            self._window.tell(said(event.message))

    def _is_seen(self, session: Session) -> bool:
        return session is self._window.session and self._window.docks.is_in_front("training")

    def _refuse(self, sentence: str) -> None:
        self._window.tell(said(sentence), "warning")

    def _show(self, session: Session) -> None:
        self._window.show_session(session)
        show_panel(self._window)
