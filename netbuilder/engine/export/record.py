"""What a run came to, for people: its curves, its answers on data it has not seen, what it was made with."""

from __future__ import annotations

import copy
import platform
from dataclasses import dataclass, replace
from typing import Any

import numpy
import torch

from netbuilder import __version__
from netbuilder.codegen.summary import Summary, summary
from netbuilder.engine.cases import Evaluation, evaluation
from netbuilder.engine.data import Data
from netbuilder.engine.distribution import World
from netbuilder.engine.evaluate import part_to_look_at
from netbuilder.engine.evaluated import evaluated
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.engine.learner import Learner
from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import Evaluate, Part
from netbuilder.protocol.events import Evaluated

PARTS: tuple[Part, ...] = ("test", "validation", "train")
PREFIXES: dict[Part, str] = {"train": "", "validation": "val_", "test": "test_"}  # of a metric's name in a run
NOT_METRICS = {"epoch", "step", "seconds", "learning_rate"}


@dataclass(frozen=True)
class Record:
    """``report``: as the run wrote it (empty when it was cut off). ``epochs``: the rows of metrics.csv. ``evaluated``:
    the answers on ``part``, the first of test, validation and train that there is. ``versions``: by program."""

    subject: Subject
    run: RunFolder
    data: Data
    report: dict[str, Any]
    epochs: list[dict[str, float]]
    part: Part
    evaluated: Evaluated
    summary: Summary
    versions: dict[str, str]

    @property
    def metrics(self) -> list[str]:
        """Names of loss and metrics, without the part they are of."""
        return [n for n in self.epochs[-1] if n not in NOT_METRICS and not n.startswith("val_")]

    def results(self) -> dict[Part, dict[str, float]]:
        """Loss and metrics on every part they are known of, last that of the answers."""
        told = self.report.get("metrics") or self.epochs[-1]
        found = {part: {n: told[p + n] for n in self.metrics if p + n in told} for part, p in PREFIXES.items()}
        found[self.part] |= {n: v for n, v in self.evaluated.values.items() if isinstance(v, float)}
        last = {self.part: found.pop(self.part)}
        return {part: values for part, values in (found | last).items() if values}

    @property
    def sizes(self) -> dict[str, int]:
        """Samples of each part."""
        return {"train": len(self.data.train), "validation": len(self.data.validation), "test": len(self.data.test)}


def record(subject: Subject) -> Record:
    """The record of a run; ExportError when there is none, or nothing was trained yet."""
    if subject.run is None or not (epochs := subject.run.metrics()):
        raise ExportError("There is nothing to report yet: train first, then export the run.")
    if subject.data is None:
        raise ExportError("The drawing has no data set any more, so its run cannot be reported.")
    part = next(name for name in PARTS if len(getattr(subject.data, name)) or name == "train")
    found = _evaluated(_task(subject, subject.data), part)
    counted = summary(subject.described, subject.inference)
    return Record(subject, subject.run, subject.data, subject.run.report(), epochs, part, found, counted, versions())


def versions() -> dict[str, str]:
    """Of the programs that decide about the numbers."""
    found = {"NetBuilder": __version__, "Python": platform.python_version()}
    return found | {"PyTorch": torch.__version__, "NumPy": numpy.__version__}


def _task(subject: Subject, data: Data) -> Task:
    """A copy of the model on the processor, as its evaluation wants it."""
    plan = replace(subject.document.plan, compile=False, precision="float32")
    model, device = copy.deepcopy(subject.model), torch.device("cpu")
    learner = Learner(subject.program, model, plan, device, World(), data.fitted.scalers)
    threads = torch.get_num_threads()
    return Task(subject.described, subject.program, model, data, learner, device, threads, World(), subject.base)


def _evaluated(task: Task, name: Part) -> Evaluated:
    part = part_to_look_at(task, name)
    found = next(step for step in evaluation(task, part) if isinstance(step, Evaluation))
    answers = evaluated(task, part, found, Evaluate(request=0, part=name))
    return next(step for step in answers if isinstance(step, Evaluated))
