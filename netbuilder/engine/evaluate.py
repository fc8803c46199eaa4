"""Loss and metrics on a part of the data."""

from __future__ import annotations

from typing import Any

import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.data import Part
from netbuilder.engine.judge import Scores
from netbuilder.engine.task import Task
from netbuilder.engine.writing import wanted_texts

# Larger pieces fall out of the processor's caches: 1,000 samples at a time are half as fast for convolutions.
CHUNK = 256


def evaluate(task: Task, part: Part, *, whole: bool = False) -> dict[str, Any]:
    """Means over all samples of a part, dropout off. ``whole``: also metrics that are not one number each."""
    batches = task.batches(part)
    scores = Scores(task.learner.judges)
    task.model.eval()
    for indices in batches.in_order(CHUNK):
        batch = batches.at(indices)
        outcome = task.learner.evaluate(batch)
        texts = wanted_texts(task, batch) if whole else None
        scores.add(batch, outcome.predictions, outcome.losses, outcome.total, texts)
    return scores.values(whole=whole)


def part_named(task: Task, name: str) -> Part:
    """The part called "train", "validation" or "test"; an error when it is empty."""
    part: Part | None = {"train": task.data.train, "validation": task.data.validation, "test": task.data.test}.get(name)
    if part is None or len(part) == 0:
        raise NetBuilderError(f"The data have no {name} part: give it a share of the samples in the split.")
    return part


def part_to_look_at(task: Task, name: str) -> Part:
    """The part called so, or the training part where it is empty: whoever looks inside a model needs some samples."""
    return part_named(task, name if len(getattr(task.data, name)) else "train")


@torch.no_grad()
def predictions(task: Task, part: Part) -> tuple[torch.Tensor, ...]:
    """What the model answers to every sample of a part, one tensor an output, (samples, *shape), on the CPU."""
    batches = task.batches(part)
    task.model.eval()
    found = [task.learner.predict_alone(batches.at(indices)) for indices in batches.in_order(CHUNK)]
    return tuple(torch.cat([p.cpu() for p in column]) for column in zip(*found, strict=True))
