"""Where a node puts samples or words: principal components of what leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.data import Part
from netbuilder.engine.look import output_of
from netbuilder.engine.shown import class_name
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import Project
from netbuilder.protocol.events import Projected

MOST, PIECE = 2000, 64  # points of an answer; samples that go through the model at a time


def projected(task: Task, part: Part, question: Project) -> Iterator[Projected | None]:
    """The answer, after a pause (None) for every piece of the samples."""
    if not 1 < question.count <= MOST:
        raise NetBuilderError(f"expected 2 to {MOST} samples to be put on a plane, got {question.count}.")
    if question.of == "words":
        yield _words(task, question)
        return
    numbers = torch.linspace(0, len(part) - 1, min(question.count, len(part))).round().to(torch.int64)
    rows = []
    for piece in torch.split(numbers, PIECE):
        rows.append(flat(output_of(task, part, piece, question.node)))
        yield None
    points, shares = components(torch.cat(rows))
    targets = _targets(task, part, numbers)
    yield Projected(
        request=question.request,
        node=question.node,
        points=points,
        shares=shares,
        numbers=numbers.tolist(),
        **targets,
    )


def components(values: Tensor) -> tuple[list[list[float]], list[float]]:
    """Coordinates of samples (samples, features) along their two first principal components, and what each explains.

    From the eigenvectors of the smaller one of the two matrices of products; a component points to where its largest
    coordinate is positive, so that the picture does not flip from one look to the next.
    """
    centred = values.double() - values.double().mean(0)
    if centred.shape[0] <= centred.shape[1]:
        variances, vectors = torch.linalg.eigh(centred @ centred.T)
        found = vectors * variances.clamp_min(0).sqrt()
    else:
        variances, vectors = torch.linalg.eigh(centred.T @ centred)
        found = centred @ vectors
    found = torch.nn.functional.pad(found.flip(1)[:, :2], (0, max(0, 2 - found.shape[1])))
    signs = found.gather(0, found.abs().argmax(0, keepdim=True)).sign()
    whole = variances.clamp_min(0).sum().clamp_min(1e-30)
    shares = (variances.clamp_min(0).flip(0)[:2] / whole).tolist()
    return [[float(f"{x:.5g}") for x in row] for row in (found * signs).tolist()], [*shares, 0.0][:2]


def flat(value: Tensor) -> Tensor:
    """(samples, features): means over the places of feature maps (samples, channels, …) and over the steps of sequences
    (samples, time, features); what is not finite counts as zero."""
    value = value.detach().float().cpu().nan_to_num(0, 0, 0)
    if value.ndim > 3:
        return value.flatten(2).mean(2)
    return value.mean(1) if value.ndim == 3 else value.reshape(len(value), -1)


def _words(task: Task, question: Project) -> Projected:
    """The rows of the node's table; its words are those of the one vocabulary that is as long."""
    modules = [task.model.get_submodule(s.module or "") for s in task.program.modules() if s.node == question.node]
    tables = [m for m in modules if isinstance(m, nn.Embedding)]
    if not tables:
        raise NetBuilderError(f'"{question.node}" has no table of words: expected the path of an Embedding.')
    table = tables[0].weight.detach()[: question.count].float().cpu()
    points, shares = components(table)
    fitting = [v for v in task.data.fitted.vocabularies.values() if len(v) <= len(tables[0].weight)]
    names = list(fitting[0])[: len(points)] if len(fitting) == 1 else []
    words = [names[i] if i < len(names) else str(i) for i in range(len(points))]
    numbers = list(range(len(points)))
    return Projected(
        request=question.request, node=question.node, points=points, shares=shares, numbers=numbers, words=words
    )


def _targets(task: Task, part: Part, numbers: Tensor) -> dict[str, Any]:
    """What colours the points: the class, or the number, that the first Output is to tell."""
    name = next((o.field for o in task.program.outputs if o.field), "")
    if not name:
        return {}
    field, values = task.data.description.field(name), part.columns[name].gather(numbers)
    if field.is_label:
        labels = values.reshape(len(values)).tolist()
        return {"classes": [class_name(field, i) for i in range(max(labels) + 1)], "labels": labels}
    if values[0].numel() == 1 and values.is_floating_point():
        scaler = task.data.fitted.scalers.get(name)
        raw = values if scaler is None else scaler.inverse(values)
        return {"values": [float(f"{v:.5g}") for v in raw.reshape(-1).tolist()]}
    return {}
