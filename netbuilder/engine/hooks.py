"""Which hook does a declared callback's work."""

from __future__ import annotations

from typing import Any

from netbuilder.engine import callbacks
from netbuilder.engine.rate_finder import RateFinder
from netbuilder.training import callbacks as declared
from netbuilder.training.callback import Callback

HOOKS: dict[type[Callback], type[Any]] = {
    declared.EarlyStopping: callbacks.EarlyStopping,
    declared.BestWeights: callbacks.BestWeights,
    declared.ReduceLROnPlateau: callbacks.ReduceLROnPlateau,
    declared.ModelCheckpoint: callbacks.Checkpoints,
    declared.CSVLogger: callbacks.CSVLogger,
    declared.TensorBoard: callbacks.TensorBoard,
    declared.LearningRateFinder: RateFinder,
}


def hooks(chosen: tuple[Callback, ...]) -> list[callbacks.Hook]:
    """The plan's callbacks at work, those that save last, so that they see what the others did.

    TerminateOnNaN needs none: a loss that is not a number always ends the run.
    """
    made = [HOOKS[type(c)](c) for c in chosen if type(c) in HOOKS]
    return sorted(made, key=lambda hook: isinstance(hook, callbacks.Checkpoints))
