"""Learning-rate finder: before a run, rates from low to high, one a step, and the loss over them."""

from __future__ import annotations

import copy
import csv
from math import isfinite

import torch

from netbuilder.engine.callbacks import Hook
from netbuilder.engine.learner import NonFiniteLoss
from netbuilder.engine.trainer import Trainer
from netbuilder.protocol.events import Notice
from netbuilder.training.callbacks import LearningRateFinder


class RateFinder(Hook):
    """Tries the rates, writes `learning_rates.csv` into the run's folder, and puts everything back as it was."""

    def __init__(self, rule: LearningRateFinder) -> None:
        self.rule = rule

    def on_start(self, trainer: Trainer) -> None:
        if trainer.position.step > 0:
            return
        weights = copy.deepcopy(trainer.task.model.state_dict())
        state = copy.deepcopy(trainer.learner.state())
        chance = trainer.chance.state()
        tried = self._try(trainer)
        trainer.task.model.load_state_dict(weights)
        trainer.learner.restore(state)
        trainer.chance.restore(chance)
        self._tell(trainer, tried)

    def _try(self, trainer: Trainer) -> list[tuple[float, float]]:
        """(rate, loss before the step) a step, until the loss explodes."""
        tried: list[tuple[float, float]] = []
        order = trainer.chance.order(len(trainer.batches), True)
        size = trainer.plan.batch_size
        trainer.learner.train_mode()
        for step in range(self.rule.steps):
            start = step * size % max(len(order) - size + 1, 1)
            for player in trainer.learner.players:
                player.set_rate(self.rule.rate(step))
            try:
                loss = trainer.learner.learn(trainer.batches.at(order[start : start + size]), step).total
            except NonFiniteLoss:
                break
            tried.append((self.rule.rate(step), loss))
            if loss > self.rule.stop_factor * min(loss for _, loss in tried):
                break
        return tried

    def _tell(self, trainer: Trainer, tried: list[tuple[float, float]]) -> None:
        best = steepest(tried)
        if trainer.folder is not None and trainer.task.world.is_main:
            with (trainer.folder.path / "learning_rates.csv").open("w", newline="", encoding="utf-8") as file:
                csv.writer(file, lineterminator="\n").writerows([("learning_rate", "loss"), *tried])
        if best is not None:
            rate = trainer.learner.players[0].rate
            message = f"The loss falls fastest at a learning rate of {best:.2g}; this run uses {rate:g}."
        else:
            message = "The learning-rate finder saw no rate at which the loss falls."
        trainer.emit(Notice(message=message))


def steepest(tried: list[tuple[float, float]]) -> float | None:
    """The rate at which the smoothed loss falls fastest over the logarithm of the rate; None when it never falls."""
    if len(tried) < 5:
        return None
    losses = torch.tensor([loss for _, loss in tried], dtype=torch.float64)
    smooth = torch.nn.functional.avg_pool1d(losses[None, None], 5, 1, 2, count_include_pad=False)[0, 0]
    slopes = smooth[1:] - smooth[:-1]
    index = int(slopes.argmin())
    fall = float(slopes[index])
    return tried[index][0] if isfinite(fall) and fall < 0 else None
