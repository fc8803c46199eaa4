"""Other samples for a model that is being trained: points of a plane while somebody moves a slider or paints."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.engine.data import load
from netbuilder.engine.task import Task


def exchange(task: Task, dataset: Dataset, batch_size: int) -> None:
    """The task has these data and this batch size from now on; its model and learner stay what they are.

    Scalers are fitted anew, on the new training part. NetBuilderError when the model cannot read these data.
    """
    if task.world.size > 1 or dataset.window is not None:
        raise NetBuilderError("Data change during a run only where one process trains on single samples.")
    data = load(replace(dataset, fields=()), task.base)
    described = replace(dataset, fields=data.description.fields)
    assert task.document.data is not None
    before, now = (_read(d.fields) for d in (task.document.data, described))
    if before != now:
        raise NetBuilderError("These data have other fields or classes than those the run began with: train anew.")
    if len(data.train) == 0:
        raise NetBuilderError("There is no sample to train on.")
    task.data = data
    task.document = replace(
        task.document, data=described, plan=task.document.plan.with_setting("batch_size", batch_size)
    )
    for judge in task.learner.judges:
        scaler = data.fitted.scalers.get(judge.field) if described.is_told_in_units(judge.field) else None
        judge.scaler = scaler.to(task.device) if scaler is not None else None


def _read(fields: tuple[Field, ...]) -> list[tuple[object, ...]]:
    return [(field.name, field.type, field.names) for field in fields]
