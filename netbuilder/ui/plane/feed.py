"""Asks for the plane of the document in front, while somebody can see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer

from netbuilder.protocol.commands import Surface
from netbuilder.protocol.events import AnyEvent, DataChanged, Surfaced
from netbuilder.ui.data.entering import plane_field
from netbuilder.ui.engine_client.trained import ask_model
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.following import Asker
from netbuilder.ui.plane.plane import Plane
from netbuilder.ui.session import Session

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

LEAST, MOST = 60, 400  # milliseconds between two questions
UNSEEN = 1000  # where nobody sees the answer, or there was none
SHARE = 0.15  # of the training's time that the answers may take: such networks are small, and watching is the point
SIZE = 64  # points along an axis


class PlaneFeed(Asker):
    """While it trains one answer after the other; else one when somebody begins to look, and one at the end of a run.

    Args:
        window: whose document in front is watched.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=LEAST)
        self._timer.timeout.connect(self.ask)
        window.lab.changed.connect(self._on_lab)
        window.lab.heard.connect(self._on_event)

    def _turn(self) -> None:
        self._forget()
        if self._session is not None:
            Plane.of(self._session).wanted.disconnect(self._timer.start)
        super()._turn()
        if self._session is not None:
            Plane.of(self._session).wanted.connect(self._timer.start)
            self._timer.start(LEAST)

    def _on_edit(self) -> None:
        """An answer belongs to the drawing that gave it; without its nodes it says nothing."""
        session = self._session
        if session is None or (answer := Plane.of(session).answer) is None:
            return
        is_whole = {path.partition("/")[0] for path in answer.nodes} <= session.document.graph.nodes.keys()
        if plane_field(session.document) is None or not is_whole:
            Plane.of(session).take(None)

    def _on_lab(self, session: Session) -> None:
        training = self._window.lab.training(session)
        if session is self._session and training is not None and training.state is not State.STARTING:
            self._timer.start(LEAST)

    def _on_event(self, session: Session, event: AnyEvent) -> None:
        """Other points: what the network says of them is wanted at once, also while it holds."""
        if session is self._session and isinstance(event, DataChanged):
            self._timer.start(0)

    def _is_seen(self, session: Session) -> bool:
        window = self._window
        is_shown = window.isVisible() and not window.isMinimized()
        return is_shown and (window.activity.mode != "off" or Plane.of(session).is_watched)

    def ask(self) -> None:
        """One look at the plane, where there is one and somebody to see it."""
        session, lab = self._session, self._window.lab
        if session is None or self._number is not None or plane_field(session.document) is None:
            return
        if not self._is_seen(session):
            self._go_on(UNSEEN)
        elif Plane.of(session).is_watched or lab.training(session) is not None:
            self._clock.start()
            question = Surface(size=SIZE, units=self._window.activity.mode != "off")
            self._number = ask_model(lab, session, question, self._take)

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        if self._session is not None and isinstance(event, Surfaced):
            Plane.of(self._session).take(event)
        pause = min(MOST, max(LEAST, int(self._clock.elapsed() / SHARE)))
        self._go_on(pause if isinstance(event, Surfaced) else UNSEEN)

    def _go_on(self, pause: int) -> None:
        training = self._window.lab.training(self._session) if self._session else None
        if training is not None and training.state is State.RUNNING:
            self._timer.start(pause)

    def _forget(self) -> None:
        self._timer.stop()
        self._forget_question()
