"""What the model says everywhere in a plane: the answer, and what each unit of each node gives."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.field import Field
from netbuilder.engine import png
from netbuilder.engine.answers import Answers, answer
from netbuilder.engine.data import Part
from netbuilder.engine.learner import model_inputs
from netbuilder.engine.new_samples import Raw, Samples, column, entering
from netbuilder.engine.probe import Watch
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import Surface
from netbuilder.protocol.events import Surfaced

LARGEST = 200  # points along an axis
UNITS, FINEST = 16, 24  # pictures of one node, and points along an axis of each
MARGIN = 0.08  # of the data's range, around it


def surface(task: Task, question: Surface, step: int = 0) -> Surfaced:
    """The answer; the model is in evaluation mode afterwards."""
    field = plane(task)
    if not 2 <= question.size <= LARGEST:
        raise NetBuilderError(f"expected 2 to {LARGEST} points along an axis, got {question.size}.")
    limits = _limits(task, field, question.range)
    found = answer(task, _grid(task, field, limits, question.size))
    chosen = next((a for a in found if a.output == question.output), found[0])
    pictures, heights = _pictures(chosen, question.size)
    return Surfaced(
        request=question.request,
        step=step,
        field=field.name,
        names=list(field.names or ("x", "y")),
        range=limits,
        output=chosen.output,
        columns=list(chosen.columns),
        are_classes=bool(chosen.chosen),
        pictures=pictures,
        heights=heights,
        nodes=_nodes(task, _grid(task, field, limits, min(FINEST, question.size))) if question.units else {},
    )


def plane(task: Task) -> Field:
    """The one field that enters the model; NetBuilderError when it is not two numbers."""
    fields = entering(task)
    if len(fields) != 1 or fields[0].type.shape != (2,) or fields[0].type.dtype != "float32":
        given = ", ".join(f"{f.name} ({f.type.describe()})" for f in fields)
        raise NetBuilderError(f"A plane needs a model that two numbers enter; into this one enters {given}.")
    return fields[0]


def _limits(task: Task, field: Field, wanted: list[float]) -> list[float]:
    """[left, right, bottom, top] in raw units: what is wanted, else the training data with a margin."""
    if wanted:
        if len(wanted) != 4 or not (wanted[0] < wanted[1] and wanted[2] < wanted[3]) or not np.isfinite(wanted).all():
            raise NetBuilderError(f"expected a range [left, right, bottom, top], got {wanted}.")
        return wanted
    points = task.data.train.columns[field.name].gather(torch.arange(len(task.data.train)))
    scaler = task.data.fitted.scalers.get(field.name)
    points = points.float() if scaler is None else scaler.inverse(points)
    low, high = points.amin(0), points.amax(0)
    room = (high - low).clamp(min=1e-6) * MARGIN
    return [float(v) for pair in zip((low - room).tolist(), (high + room).tolist(), strict=True) for v in pair]


def _grid(task: Task, field: Field, limits: list[float], size: int) -> Samples:
    """Points (size · size, 2) in the order of a picture's pixels: the first row is the top."""
    left, right, bottom, top = limits
    across, up = np.linspace(left, right, size), np.linspace(top, bottom, size)
    points = np.stack([a.ravel() for a in np.meshgrid(across, up)], 1).astype(np.float32)
    return Samples(Part({field.name: column(task, field.name, Raw(points, ()))}), ())


def _pictures(found: Answers, size: int) -> tuple[list[str], list[float]]:
    """A picture a column: probabilities from black (0) to white (1); numbers from their lowest to their highest."""
    values = np.asarray(found.values, dtype=np.float64).T.reshape(-1, size, size)
    finite = values[np.isfinite(values)]
    heights = [float(finite.min(initial=0.0)), float(finite.max(initial=0.0))]
    if not found.chosen and finite.size:
        heights = [float(finite.min()), float(finite.max())]
    limits = (0.0, 1.0) if found.chosen else (heights[0], heights[1])
    return [png.encode(p) for p in png.levels(values, limits)], heights


@torch.no_grad()
def _nodes(task: Task, samples: Samples) -> dict[str, dict[str, Any]]:
    """Of each node whose output is numbers in a row: the first units side by side, grey where they give zero."""
    batch = task.batches(samples.part).at(torch.arange(len(samples.part)))
    task.model.eval()
    watch = Watch(task.model)
    watch.run(*model_inputs(task.program, batch))
    found = {i.node: batch.fields[i.field] for i in task.program.inputs} | watch.values
    return {node: _strip(value) for node, value in found.items() if value.ndim == 2}


def _strip(value: Tensor) -> dict[str, Any]:
    """Each unit on its own scale: they differ by orders of magnitude."""
    size = round(len(value) ** 0.5)
    units = value[:, :UNITS].float().cpu().numpy().T.reshape(-1, size, size)
    pixels = np.concatenate([png.signed(unit) for unit in units], 1)
    return {"picture": png.encode(pixels), "units": len(units), "all": int(value.shape[1])}
