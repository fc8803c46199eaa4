"""Running a document in a test and looking at what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from netbuilder.engine import runner
from netbuilder.engine.control import Control
from netbuilder.engine.trainer import Trainer
from netbuilder.graph.document import Document
from netbuilder.protocol.commands import AnyCommand
from netbuilder.protocol.events import AnyEvent


class Ear:
    """Listens to a run; ``reply`` may answer an event with commands."""

    def __init__(self, reply: Callable[[AnyEvent], Iterable[AnyCommand]] = lambda event: ()) -> None:
        self.events: list[AnyEvent] = []
        self.control = Control()
        self.reply = reply

    def __call__(self, event: AnyEvent) -> None:
        self.events.append(event)
        for command in self.reply(event):
            self.control.put(command)

    def of(self, kind: type[AnyEvent]) -> list[AnyEvent]:
        return [e for e in self.events if isinstance(e, kind)]


def train(document: Document, folder: Path, ear: Ear | None = None, **options: object) -> Trainer:
    """A whole run in ``folder``/runs."""
    ear = ear or Ear()
    trainer = runner.start(document, folder, folder / "runs", ear, ear.control, **options)  # type: ignore[arg-type]
    runner.run(trainer)
    return trainer
