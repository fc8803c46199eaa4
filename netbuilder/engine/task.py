"""A document made ready to run: data loaded, shapes inferred with what is really there, model built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import fx

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import Program, to_program
from netbuilder.codegen.writer import writer_of
from netbuilder.datasets.field import Field
from netbuilder.engine import devices
from netbuilder.engine.batch import Batch
from netbuilder.engine.build import build_program
from netbuilder.engine.capacity import refuse_too_big
from netbuilder.engine.data import Data, Part, load
from netbuilder.engine.distribution import World
from netbuilder.engine.learner import Learner
from netbuilder.engine.naive import error_in_training
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from netbuilder.graph.size import total
from netbuilder.training.metrics_regression import MeanAbsoluteScaledError


class DrawingError(NetBuilderError):
    """The drawing has a mistake, so it cannot be trained."""


@dataclass
class Task:
    """Everything a run needs."""

    document: Document
    program: Program
    model: fx.GraphModule
    data: Data
    learner: Learner
    device: torch.device
    threads: int
    world: World
    base: Path
    given: frozenset[str] = frozenset()  # names of the tensors that did not begin with new values

    def batches(self, part: Part) -> Batches:
        """The part's samples, only the fields this model reads, on its device where they fit."""
        return Batches(part, needed_fields(self.program), self.device)


def prepare(document: Document, base: Path, world: World | None = None, room_for: int = 0) -> Task:
    """The task of a document whose relative paths start at ``base``; an error names what is in the way.

    ``room_for``: OutOfMemory when there is not enough memory to train with batches of so many samples.
    """
    world = world or World()
    if document.data is None:
        raise DrawingError("The drawing has no data set: choose one before training.")
    data = load(document.data, base)
    described = replace(document.data, fields=data.description.fields)
    document = replace(document, data=described)
    inference = infer(document)
    for problem in problems(document, inference):
        if problem.severity == "error":
            raise DrawingError(problem.sentence)
    program = to_program(document, inference)
    device = devices.resolve(document.plan.device)
    if room_for:
        refuse_too_big(total(inference), document.plan, device, min(room_for, len(data.train)))
    model = build_program(program, document.plan.seed)
    threads = devices.threads(document.plan.threads, sum(p.numel() for p in model.parameters()))
    torch.set_num_threads(threads)
    model.to(device)
    scalers = {n: s.to(device) for n, s in data.fitted.scalers.items() if described.is_told_in_units(n)}
    learner = Learner(program, model, document.plan, device, world, scalers)
    _refuse_unread(program, described.fields)
    for name in needed_fields(program):
        described.field(name)  # a metric may name one there is not
    for judge in learner.judges:
        seasons = {m.season for m in judge.judgement.metrics if isinstance(m, MeanAbsoluteScaledError)}
        judge.scales = {season: error_in_training(data, season) for season in seasons}
    return Task(document, program, model, data, learner, device, threads, world, base)


def _refuse_unread(program: Program, fields: tuple[Field, ...]) -> None:
    """An error where a metric looks at texts and nothing in the drawing writes them."""
    found = writer_of(program, fields)
    for place, output in enumerate(program.outputs):
        for metric in output.judgement.metrics if output.judgement else ():
            if metric.of_text and (found is None or found.output != place):
                raise DrawingError(
                    f'The metric {metric.name} of "{output.node}" needs a network that writes: choose pairs of texts '
                    "as data, and let the field of what was written so far enter the network."
                )


def needed_fields(program: Program) -> set[str]:
    """Names of the fields that enter the model, are targets, or are looked at by metrics."""
    judged = [o.judgement for o in program.outputs if o.judgement is not None]
    besides = {name for j in judged for m in j.metrics for name in m.fields()}
    return {i.field for i in program.inputs} | {o.field for o in program.outputs if o.field} | besides


class Batches:
    """Batches of a part by sample number."""

    def __init__(self, part: Part, fields: set[str], device: torch.device) -> None:
        self.part = Part({name: column for name, column in part.columns.items() if name in fields})
        self.device = device
        if device.type != "cpu" and self.part.in_memory:
            self.part = self.part.to(device)
        self.count, self.in_memory = len(self.part), self.part.in_memory
        self.buffers: dict[str, torch.Tensor] = {}
        self.room = 0

    def __len__(self) -> int:
        return self.count

    def at(self, indices: torch.Tensor) -> Batch:
        """The samples at ``indices`` (batch,), valid until the next call."""
        size = indices.shape[0]
        if self.room < size:
            self.buffers, self.room = self.part.buffers(size), size
        if self.in_memory:
            indices = indices.to(self.device)
        found = self.part.gather(indices, self.buffers)
        return Batch(size, found, self.part.gather_lengths(indices)).to(self.device)

    def in_order(self, size: int) -> list[torch.Tensor]:
        """Sample numbers in order, in pieces of at most ``size``."""
        return list(torch.split(torch.arange(len(self)), size))
