"""The numbers of a run as they come in: what plots draw."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import nan
from pathlib import Path

from netbuilder.protocol.events import (
    AnyEvent,
    CheckpointSaved,
    DataChanged,
    EpochEnd,
    Finished,
    LearningRateChanged,
    Metrics,
    Started,
)
from netbuilder.protocol.lines import ProtocolError, decode_event
from netbuilder.ui.engine_client.pace import Pace


@dataclass
class Line:
    """One curve: steps and values, growing; a value that is no number is NaN and makes a gap."""

    steps: array[float] = field(default_factory=lambda: array("d"))
    values: array[float] = field(default_factory=lambda: array("d"))

    def add(self, step: float, value: float | None) -> None:
        self.steps.append(step)
        self.values.append(nan if value is None else value)

    def __len__(self) -> int:
        return len(self.steps)


@dataclass(frozen=True)
class Mark:
    """Something that happened at a step: a line on the plots."""

    step: int
    kind: str  # "learning-rate", "data", "checkpoint", "stop"
    words: str = ""


@dataclass
class Curves:
    """Everything a run said in numbers.

    ``batches``: the loss of every batch. ``running``: running means within an epoch, by metric. ``epochs``: values at
    the end of each epoch, by metric, ``val_`` ones too, over the number of the epoch. ``rates``: the learning rate.
    """

    pace: Pace = field(default_factory=Pace)
    batches: Line = field(default_factory=Line)
    running: dict[str, Line] = field(default_factory=dict)
    epochs: dict[str, Line] = field(default_factory=dict)
    rates: Line = field(default_factory=Line)
    marks: list[Mark] = field(default_factory=list)

    def hear(self, event: AnyEvent) -> None:
        """Takes an event in; those without numbers are passed over."""
        match event:
            case Started():
                self.pace.begin(event.steps_per_epoch)
            case DataChanged():
                self.pace.change(event.epoch, event.step, event.steps_per_epoch)
                self._mark_data(event)
            case Metrics():
                self._measure(event)
            case EpochEnd():
                _add(self.epochs, event.epoch, event.values)
            case LearningRateChanged():
                self.rates.add(event.step, event.learning_rate)
                self.marks.append(Mark(event.step, "learning-rate", event.reason))
            case CheckpointSaved():
                self.marks.append(Mark(event.step, "checkpoint"))
            case Finished(reason="stopped" | "early-stopping"):
                self.marks.append(Mark(event.step, "stop", event.reason))

    def _mark_data(self, event: DataChanged) -> None:
        """One mark for a slider that is moved."""
        if self.marks and self.marks[-1].kind == "data" and event.step - self.marks[-1].step < event.steps_per_epoch:
            self.marks.pop()
        self.marks.append(Mark(event.step, "data"))

    def _measure(self, event: Metrics) -> None:
        for step, loss in event.points:
            self.batches.add(step, loss)
        _add(self.running, event.step, event.values)
        self.rates.add(event.step, event.learning_rate)

    @property
    def metrics(self) -> list[str]:
        """Names without ``val_``, loss first."""
        names = {name.removeprefix("val_"): None for name in (*self.running, *self.epochs)}
        return sorted(names, key=lambda name: name != "loss")

    @classmethod
    def read(cls, file: Path, until: float | None = None) -> Curves:
        """From a run's events.jsonl; lines that are damaged are passed over, as after a crash.

        ``until``: only what was said before the run was begun, or gone on with, at this time.
        """
        made = cls()
        with file.open("rb") as lines:
            for line in lines:
                try:
                    event = decode_event(line)
                except ProtocolError:
                    continue
                if isinstance(event, Started) and event.time == until:
                    break
                made.hear(event)
        return made


def _add(lines: dict[str, Line], step: int, values: Mapping[str, float | None]) -> None:
    for name, value in values.items():
        lines.setdefault(name, Line()).add(step, value)
