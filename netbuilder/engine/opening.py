"""A trained model opened again, with its data: that of a run, or a drawing with the weights it starts from."""

from __future__ import annotations

from pathlib import Path

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.distribution import World
from netbuilder.engine.normalize import adapt
from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.start import give, run_weights, start_of_plan
from netbuilder.engine.task import Task, prepare
from netbuilder.graph.document import Document
from netbuilder.graph.files import load


def open_run(run: Path, document: Document | None = None, world: World | None = None) -> Task:
    """The trained model of a run with its data; ``document`` instead of the run's own, when given."""
    folder = RunFolder.open(run)
    task = prepare(document or load(folder.document_path), folder.base, world)
    task.model.load_state_dict(run_weights(folder))
    return task


def open_drawing(document: Document, base: Path) -> Task:
    """The model of a drawing with the weights its plan names, and its data; an error when it names none."""
    start = start_of_plan(document.plan, base)
    if start is None:
        raise NetBuilderError(
            "The drawing has no trained weights: train it, or name weights to start from in the plan."
        )
    task = prepare(document, base)
    task.given = give(task.model, start)
    adapt(task)
    return task
