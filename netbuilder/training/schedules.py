"""The schedules. In the formulas s is the step, n the length of the decay, lr the optimizer's learning rate."""

from __future__ import annotations

from math import ceil, cos, pi
from typing import ClassVar

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.training.schedule import Schedule

STEPS_HELP = "Length of the decay; empty: the whole run."


@declared
class Constant(Schedule):
    """The same learning rate all the time."""

    def rate(self, step: int, total: int, base: float) -> float:
        return base


@declared
class StepDecay(Schedule):
    """lr · factor^⌊s / every⌋: a drop every so many steps.

    Source: torch.optim.lr_scheduler.StepLR
    """

    also: ClassVar[tuple[str, ...]] = ("StepLR",)

    every: int = param(1000, "Steps from one drop to the next.", min=1, unit="steps")
    factor: float = param(0.5, "What is left after a drop.", min=0, max=1)

    def rate(self, step: int, total: int, base: float) -> float:
        return float(base * self.factor ** (step // self.every))


@declared
class MultiStepDecay(Schedule):
    """lr · factor^k after k of the points: drops at shares of the run.

    Source: torch.optim.lr_scheduler.MultiStepLR
    """

    also: ClassVar[tuple[str, ...]] = ("MultiStepLR",)

    at: tuple[float, ...] = param((0.5, 0.75), "Where the drops are; 0.5 is half of the run.", min=0, max=1)
    factor: float = param(0.1, "What is left after a drop.", min=0, max=1)

    def rate(self, step: int, total: int, base: float) -> float:
        return float(base * self.factor ** sum(step >= ceil(share * total) for share in self.at))


@declared
class PiecewiseConstantDecay(Schedule):
    """values[k] after k of the boundaries, whatever the optimizer's learning rate is.

    Source: keras.optimizers.schedules.PiecewiseConstantDecay
    """

    boundaries: tuple[int, ...] = param((1000,), "Steps up to and with which a value holds.", min=0, unit="steps")
    values: tuple[float, ...] = param((0.001, 0.0001), "One learning rate more than boundaries.", min=0)

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.values) != len(self.boundaries) + 1:
            wanted = f"{len(self.boundaries) + 1} learning rates"
            raise ParameterError("values", f"expected {wanted}, one more than boundaries, got {len(self.values)}")
        if list(self.boundaries) != sorted(self.boundaries):
            raise ParameterError("boundaries", f"expected growing steps, got {list(self.boundaries)}")

    def rate(self, step: int, total: int, base: float) -> float:
        return self.values[sum(step > boundary for boundary in self.boundaries)]


@declared
class ExponentialDecay(Schedule):
    """lr · decay_rate^(s / n).

    Source: keras.optimizers.schedules.ExponentialDecay
    """

    also: ClassVar[tuple[str, ...]] = ("ExponentialLR",)

    decay_steps: int | None = param(None, STEPS_HELP, min=1, unit="steps")
    decay_rate: float = param(0.1, "What is left after the decay steps.", min=0)
    staircase: bool = param(False, "Drop at once instead of gradually.")

    def rate(self, step: int, total: int, base: float) -> float:
        n = self.decay_steps or total
        return float(base * self.decay_rate ** (step // n if self.staircase else step / n))


@declared
class InverseTimeDecay(Schedule):
    """lr / (1 + decay_rate · s / n).

    Source: keras.optimizers.schedules.InverseTimeDecay
    """

    decay_steps: int | None = param(None, STEPS_HELP, min=1, unit="steps")
    decay_rate: float = param(1.0, "How fast it goes down.", min=0)

    def rate(self, step: int, total: int, base: float) -> float:
        return base / (1 + self.decay_rate * step / (self.decay_steps or total))


@declared
class PolynomialDecay(Schedule):
    """(lr - end) · (1 - s / n)^power + end; power 1 is a straight line.

    Source: keras.optimizers.schedules.PolynomialDecay
    """

    also: ClassVar[tuple[str, ...]] = ("PolynomialLR", "LinearLR", "linear")

    decay_steps: int | None = param(None, STEPS_HELP, min=1, unit="steps")
    end_learning_rate: float = param(0.0001, "Learning rate at the end.", min=0)
    power: float = param(1.0, "1: a straight line; 2: fast, then slow.", above=0)

    def rate(self, step: int, total: int, base: float) -> float:
        n = self.decay_steps or total
        return float((base - self.end_learning_rate) * (1 - min(step, n) / n) ** self.power + self.end_learning_rate)


@declared
class CosineDecay(Schedule):
    """lr · ((1 - alpha) · (1 + cos(π · s / n)) / 2 + alpha).

    Source: Loshchilov & Hutter 2016 (arXiv:1608.03983); keras.optimizers.schedules.CosineDecay
    """

    also: ClassVar[tuple[str, ...]] = ("CosineAnnealingLR",)

    decay_steps: int | None = param(None, STEPS_HELP, min=1, unit="steps")
    alpha: float = param(0.0, "Share of the learning rate left at the end.", min=0, max=1)

    def rate(self, step: int, total: int, base: float) -> float:
        n = self.decay_steps or total
        return base * _cosine(min(step, n) / n, self.alpha)


@declared
class CosineDecayRestarts(Schedule):
    """Cosine decay that starts again, each time t_mul as long and m_mul as high.

    Source: Loshchilov & Hutter 2016 (arXiv:1608.03983); keras.optimizers.schedules.CosineDecayRestarts
    """

    also: ClassVar[tuple[str, ...]] = ("CosineAnnealingWarmRestarts", "SGDR")

    first_decay_steps: int = param(1000, "Length of the first decay.", min=1, unit="steps")
    t_mul: float = param(2.0, "Each decay is this much longer than the one before.", min=1)
    m_mul: float = param(1.0, "Each decay starts at this share of the one before.", min=0)
    alpha: float = param(0.0, "Share of the learning rate left at the end of a decay.", min=0, max=1)

    def rate(self, step: int, total: int, base: float) -> float:
        start, length, height = 0.0, float(self.first_decay_steps), 1.0
        while step >= start + length:
            start, length, height = start + length, length * self.t_mul, height * self.m_mul
        return base * ((1 - self.alpha) * height * _cosine((step - start) / length, 0.0) + self.alpha)


@declared
class OneCycle(Schedule):
    """Up to lr in a cosine, then down to almost nothing: one hill over the run, lr being its top.

    Source: Smith & Topin 2017 (arXiv:1708.07120); torch.optim.lr_scheduler.OneCycleLR
    """

    also: ClassVar[tuple[str, ...]] = ("OneCycleLR", "super-convergence")

    rise: float = param(0.3, "Share of the run spent going up.", above=0, below=1)
    start_divisor: float = param(25.0, "The run starts at lr divided by this.", min=1)
    end_divisor: float = param(1e4, "… and ends at that divided by this.", min=1)

    def rate(self, step: int, total: int, base: float) -> float:
        start = base / self.start_divisor
        top = max(self.rise * total - 1, 1e-9)
        if step <= top:
            return start + (base - start) * (1 - _cosine(step / top, 0.0))
        end = start / self.end_divisor
        rest = max(total - 1 - top, 1e-9)
        return end + (base - end) * _cosine(min((step - top) / rest, 1.0), 0.0)


@declared
class WarmUp(Schedule):
    """lr · (s + 1) / steps in the first steps, then another schedule over the rest of the run.

    Big networks and transformers start badly at full speed.
    """

    also: ClassVar[tuple[str, ...]] = ("linear warm-up",)

    steps: int = param(100, "Length of the warm-up.", min=1, unit="steps")
    then: Schedule = param(Constant(), "What follows.")

    def rate(self, step: int, total: int, base: float) -> float:
        if step < self.steps:
            return base * (step + 1) / self.steps
        return self.then.rate(step - self.steps, max(total - self.steps, 1), base)


def _cosine(share: float, floor: float) -> float:
    """From 1 at share 0 down to ``floor`` at share 1."""
    return (1 - floor) * (1 + cos(pi * share)) / 2 + floor
