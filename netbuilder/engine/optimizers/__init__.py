"""Optimizers that take exactly Keras's steps, made from their declarations."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from netbuilder.engine.optimizers.accumulating import Adadelta, Adafactor, Adagrad
from netbuilder.engine.optimizers.adam import Adam
from netbuilder.engine.optimizers.adaptive import Adamax, Lamb, Nadam, RAdam
from netbuilder.engine.optimizers.base import KerasOptimizer
from netbuilder.engine.optimizers.ema import averaged, end_with_average
from netbuilder.engine.optimizers.rmsprop import RMSprop
from netbuilder.engine.optimizers.sgd import SGD, Lion, Rprop
from netbuilder.training import optimizers as declared
from netbuilder.training.optimizer import Optimizer

__all__ = ["MAKERS", "KerasOptimizer", "averaged", "end_with_average", "make_optimizer"]

MAKERS: dict[type[Optimizer], Any] = {
    declared.SGD: SGD,
    declared.RMSprop: RMSprop,
    declared.Adam: Adam,
    declared.AdamW: Adam,  # its weight decay is what every optimizer here does
    declared.Adamax: Adamax,
    declared.Nadam: Nadam,
    declared.RAdam: RAdam,
    declared.Rprop: Rprop,
    declared.Adagrad: Adagrad,
    declared.Adadelta: Adadelta,
    declared.Lion: Lion,
    declared.Lamb: Lamb,
    declared.Adafactor: Adafactor,
}


def make_optimizer(declaration: Optimizer, parameters: list[Tensor]) -> KerasOptimizer:
    """The optimizer of a declaration over these parameters (on any device).

    Change the learning rate through ``group["lr"]``; ``state_dict`` restores bit-exactly.
    """
    made = MAKERS[type(declaration)](parameters, declaration)
    assert isinstance(made, KerasOptimizer)
    return made
