"""The model's answers to new samples, and how active each node is."""

from __future__ import annotations

from typing import Any

import torch

from netbuilder.engine.answers import Answers, answer
from netbuilder.engine.given_samples import given_samples
from netbuilder.engine.learner import model_inputs
from netbuilder.engine.new_samples import Samples
from netbuilder.engine.probe import Watch
from netbuilder.engine.task import Task
from netbuilder.engine.writing import completed
from netbuilder.protocol.commands import Predict
from netbuilder.protocol.events import Predicted

WATCHED = 64  # samples whose activations are averaged


def predicted(task: Task, question: Predict) -> Predicted:
    """The answer; the model is in evaluation mode afterwards."""
    samples = given_samples(task, question.samples)
    found = answer(task, samples, question.beams)
    return Predicted(
        request=question.request,
        answers=[_of(found, i) for i in range(len(samples.names))],
        activations=activations(task, samples) if question.activations else {},
    )


def _of(found: list[Answers], sample: int) -> dict[str, Any]:
    """That of the first Output; with several also all by name."""
    every = {"outputs": {a.output: a.of(sample) for a in found}} if len(found) > 1 else {}
    return {**found[0].of(sample), **every}


@torch.no_grad()
def activations(task: Task, samples: Samples) -> dict[str, float]:
    """Mean absolute value of what leaves each node, over the largest in that node."""
    part, _ = completed(task, samples.part.first(WATCHED))
    batch = task.batches(part).at(torch.arange(len(part)))
    watch = Watch(task.model)
    watch.run(*model_inputs(task.program, batch))
    found = {i.node: batch.fields[i.field] for i in task.program.inputs} | watch.values
    sizes = {node: value.detach().float().abs() for node, value in found.items()}
    return {node: float((x.mean() / x.max().clamp(min=1e-12)).nan_to_num()) for node, x in sizes.items()}
