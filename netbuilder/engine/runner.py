"""Whole runs: start, resume, warm start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine import checkpoint
from netbuilder.engine.control import Control
from netbuilder.engine.distribution import join
from netbuilder.engine.failures import in_words
from netbuilder.engine.hooks import hooks
from netbuilder.engine.learner import NonFiniteLoss
from netbuilder.engine.reporter import Listener
from netbuilder.engine.run_folder import RunError, RunFolder
from netbuilder.engine.start import give, start_again, start_of_plan, start_of_run, told
from netbuilder.engine.task import prepare
from netbuilder.engine.told import failed
from netbuilder.engine.trainer import Trainer
from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps, load
from netbuilder.protocol.events import Finished, Notice

Change = Callable[[Document], Document]


def start(
    document: Document,
    base: Path,
    run_dir: Path,
    listener: Listener,
    control: Control | None = None,
    *,
    warm_start: Path | None = None,
) -> Trainer:
    """A new run in a new folder below ``run_dir``, not yet begun; relative data paths start at ``base``.

    ``warm_start``: a run's folder, whose weights are taken instead of those the plan names.
    """
    world = join()
    with in_words(document.plan.batch_size, torch.device("cpu")):
        task = prepare(document, base, world, document.plan.batch_size)
        begin = start_of_run(warm_start) if warm_start else start_of_plan(document.plan, base)
        task.given = give(task.model, begin) if begin else frozenset()
    origin = begin.origin if begin else {}
    folder = RunFolder.create(run_dir, dumps(document), base, origin) if world.is_main else None
    trainer = Trainer(task, folder, control or Control(), listener, hooks(document.plan.callbacks))
    if begin is not None:
        trainer.emit(Notice(message=told(task.model, begin, task.given)))
    return trainer


def reopen(run: Path, listener: Listener, control: Control | None = None, change: Change | None = None) -> Trainer:
    """A run where its newest checkpoint left it, to the last bit; ``change`` may alter the plan (more epochs)."""
    folder = RunFolder.open(run)
    document = load(folder.document_path)
    if change is not None:
        document = change(document)
    task = prepare(document, folder.base, join(), room_for=document.plan.batch_size)
    trainer = Trainer(task, folder, control or Control(), listener, hooks(document.plan.callbacks))
    newest = folder.newest_checkpoint()
    if newest is not None:
        trainer.restore(newest)
        task.given = frozenset(task.model.state_dict())
        return trainer
    folder.truncate({})
    if folder.start:
        task.given = give(task.model, start_again(folder.start))
    return trainer


def run(trainer: Trainer) -> Finished:
    """Train to the end. What ends it before is noted in the run's folder before the error goes on."""
    try:
        return _run(trainer)
    except NetBuilderError as error:
        if trainer.folder is not None and trainer.task.world.is_main:
            with suppress(OSError):
                trainer.folder.add_event(failed(error))
        raise


def _run(trainer: Trainer) -> Finished:
    """When the loss stops being a number the last good weights are kept."""
    try:
        with in_words(trainer.plan.batch_size, trainer.task.device):
            return trainer.run()
    except NonFiniteLoss:
        if trainer.folder is not None and trainer.task.world.is_main:
            checkpoint.save_weights(trainer.folder.weights_path, trainer.task.model.state_dict())
        raise
    except OSError as error:
        place = trainer.folder.path if trainer.folder else Path()
        reason = (error.strerror or str(error)).lower()
        message = f'the run\'s folder "{place}" cannot be written ({reason}): put that right, then resume the run.'
        raise RunError(message) from error
