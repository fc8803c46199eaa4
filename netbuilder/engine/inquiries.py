"""Questions to a training that runs: answered bit by bit between its batches, and it never knows."""

from __future__ import annotations

import time
import traceback
from collections import deque
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.desk import Cancelled, Steps
from netbuilder.engine.told import mistake, unanswered
from netbuilder.engine.undisturbed import Frozen, undisturbed
from netbuilder.protocol.commands import AnyQuestion
from netbuilder.protocol.events import AnyEvent, Progress

if TYPE_CHECKING:
    from netbuilder.engine.trainer import Trainer


class Inquiries:
    """One question after the other, each about the model as it was when its turn came.

    Training gets at least as much time as the answers, and goes on after every piece of one.
    """

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer
        self.waiting: deque[AnyQuestion] = deque()
        self.rest_until = 0.0
        self._steps: Steps | None = None
        self._frozen: Frozen | None = None

    def ask(self, question: AnyQuestion) -> None:
        self.waiting.append(question)

    def work(self) -> None:
        """After a batch: a piece of an answer, if it is time for one."""
        if not self.waiting or time.monotonic() < self.rest_until:
            return
        began = time.monotonic()
        self._piece()
        now = time.monotonic()
        self.rest_until = now + (now - began)

    def finish(self) -> None:
        """All that was asked; training holds or is over."""
        while self.waiting:
            self._piece()

    def _piece(self) -> None:
        question, task = self.waiting[0], self.trainer.task
        try:
            with undisturbed(task), self._as_asked():
                event = self._next(question)
        except NetBuilderError as error:
            event = unanswered(error, question.request)
        except Exception as error:
            traceback.print_exc()
            event = mistake(error, question.request)
        if event is None:
            self._frozen = self._frozen or Frozen(task)
            return
        self.trainer.emit(event)
        if not isinstance(event, Progress):
            self.waiting.popleft()
            self._steps = self._frozen = None

    def _as_asked(self) -> AbstractContextManager[Any]:
        return self._frozen.applied() if self._frozen else nullcontext()

    def _next(self, question: AnyQuestion) -> AnyEvent | None:
        desk = self.trainer.desk
        if desk.is_cancelled(question.request):
            raise Cancelled
        if self._steps is None:
            desk.step = self.trainer.position.step
            self._steps = desk.answer(question)
        return next(self._steps)
