"""A run opened again: its trained model with its data."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file

from netbuilder.engine import checkpoint
from netbuilder.engine.distribution import World
from netbuilder.engine.run_folder import RunError, RunFolder
from netbuilder.engine.task import Task, prepare
from netbuilder.graph.document import Document
from netbuilder.graph.files import load


def open_run(run: Path, document: Document | None = None, world: World | None = None) -> Task:
    """The trained model of a run with its data; ``document`` instead of the run's own, when given."""
    folder = RunFolder.open(run)
    task = prepare(document or load(folder.document_path), folder.base, world)
    task.model.load_state_dict(run_weights(folder))
    return task


def run_weights(folder: RunFolder) -> dict[str, torch.Tensor]:
    """The weights a run ended with, or those of its newest checkpoint while it has not ended."""
    if folder.weights_path.exists():
        return load_file(folder.weights_path)
    newest = folder.newest_checkpoint()
    if newest is None:
        raise RunError(f'the run "{folder.path}" has no weights yet: it was stopped before the first checkpoint.')
    return checkpoint.load_model(newest)
