"""Meters over numbers."""

from __future__ import annotations

from math import sqrt

from torch import Tensor

from netbuilder.engine.metrics.meter import Meter, ratio, widest


class NumberMeter(Meter):
    """The mean of something over all pairs of numbers."""

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        truth = self.real(target.reshape(prediction.shape), lengths).float()
        guess = self.real(prediction, lengths).float()
        self.add("cases", truth.numel())
        self.see(guess, truth)

    def see(self, guess: Tensor, truth: Tensor) -> None:
        """Take pairs into account, equal shapes."""
        self.add("sum", self.error(guess, truth).sum(dtype=widest(guess)))

    def error(self, guess: Tensor, truth: Tensor) -> Tensor:
        """What is averaged, for every pair."""
        raise NotImplementedError(type(self).__name__)

    def compute(self) -> float:
        return ratio(self.total("sum"), self.total("cases"))


class MeanAbsoluteError(NumberMeter):
    """|p - t|."""

    def error(self, guess: Tensor, truth: Tensor) -> Tensor:
        return (guess - truth).abs()


class MeanSquaredError(NumberMeter):
    """(p - t)²."""

    def error(self, guess: Tensor, truth: Tensor) -> Tensor:
        return (guess - truth).square()


class RootMeanSquaredError(MeanSquaredError):
    """√ of the mean of (p - t)²."""

    def compute(self) -> float:
        return sqrt(super().compute())


class MeanAbsolutePercentageError(NumberMeter):
    """100 · |p - t| / max(|t|, 1e-7)."""

    def error(self, guess: Tensor, truth: Tensor) -> Tensor:
        return 100 * (guess - truth).abs() / truth.abs().clamp(min=1e-7)


class SymmetricMeanAbsolutePercentageError(NumberMeter):
    """200 · |p - t| / max(|p| + |t|, 1e-7)."""

    def error(self, guess: Tensor, truth: Tensor) -> Tensor:
        return 200 * (guess - truth).abs() / (guess.abs() + truth.abs()).clamp(min=1e-7)


class MeanAbsoluteScaledError(MeanAbsoluteError):
    """|p - t| / ``scale``, the naive forecast's mean absolute error in the training data."""

    scale = 1.0

    def compute(self) -> float:
        return ratio(super().compute(), self.scale)


class Coverage(NumberMeter):
    """Whether t ≤ p."""

    def error(self, guess: Tensor, truth: Tensor) -> Tensor:
        return (truth <= guess).float()


class R2Score(MeanSquaredError):
    """1 - Σ(t - p)² / Σ(t - mean)²; sums in double precision, as large means would eat small variances."""

    def see(self, guess: Tensor, truth: Tensor) -> None:
        super().see(guess, truth)
        wide = truth.to(widest(truth))
        self.add("truths", wide.sum())
        self.add("squares", wide.square().sum())

    def compute(self) -> float:
        cases, truths = self.total("cases"), self.total("truths")
        if not cases:
            return float("nan")
        return 1 - ratio(self.total("sum"), max(self.total("squares") - truths * truths / cases, 0.0))
