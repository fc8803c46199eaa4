"""Metrics for numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import need_numbers
from netbuilder.training.metric import Metric


@dataclass(frozen=True, kw_only=True)
class NumberMetric(Metric, abstract=True):
    """A metric over two equal shapes of numbers."""

    better: ClassVar[Literal["higher", "lower"]] = "lower"

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        need_numbers(prediction, target)


@dataclass(frozen=True, kw_only=True)
class MeanAbsoluteError(NumberMetric):
    """Mean of |prediction - target|, in the target's unit."""

    also: ClassVar[tuple[str, ...]] = ("MAE",)

    @property
    def name(self) -> str:
        return "mae"


@dataclass(frozen=True, kw_only=True)
class MeanSquaredError(NumberMetric):
    """Mean of (prediction - target)²."""

    also: ClassVar[tuple[str, ...]] = ("MSE",)

    @property
    def name(self) -> str:
        return "mse"


@dataclass(frozen=True, kw_only=True)
class RootMeanSquaredError(NumberMetric):
    """Square root of the mean of (prediction - target)², in the target's unit."""

    also: ClassVar[tuple[str, ...]] = ("RMSE",)

    @property
    def name(self) -> str:
        return "rmse"


@dataclass(frozen=True, kw_only=True)
class R2Score(NumberMetric):
    """R²: 1 - Σ(t - p)² / Σ(t - mean t)², over all numbers: 1 is perfect, 0 as good as always saying the mean."""

    better: ClassVar[Literal["higher", "lower"]] = "higher"
    also: ClassVar[tuple[str, ...]] = ("coefficient of determination",)

    @property
    def name(self) -> str:
        return "r2"


@dataclass(frozen=True, kw_only=True)
class MeanAbsolutePercentageError(NumberMetric):
    """100 · mean of |t - p| / max(|t|, 1e-7), in percent."""

    also: ClassVar[tuple[str, ...]] = ("MAPE",)

    @property
    def name(self) -> str:
        return "mape"


@dataclass(frozen=True, kw_only=True)
class SymmetricMeanAbsolutePercentageError(NumberMetric):
    """100 · mean of 2 |t - p| / max(|t| + |p|, 1e-7), in percent (0 … 200). For forecasts."""

    also: ClassVar[tuple[str, ...]] = ("sMAPE",)

    @property
    def name(self) -> str:
        return "smape"
