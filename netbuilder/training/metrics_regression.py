"""Metrics for numbers."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import need_numbers
from netbuilder.training.metric import Metric


@declared
class NumberMetric(Metric, abstract=True):
    """A metric over two equal shapes of numbers."""

    better: ClassVar[Literal["higher", "lower"]] = "lower"

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        need_numbers(prediction, target)


@declared
class MeanAbsoluteError(NumberMetric):
    """Mean of |prediction - target|, in the target's unit."""

    also: ClassVar[tuple[str, ...]] = ("MAE",)

    @property
    def name(self) -> str:
        return "mae"


@declared
class MeanSquaredError(NumberMetric):
    """Mean of (prediction - target)²."""

    also: ClassVar[tuple[str, ...]] = ("MSE",)

    @property
    def name(self) -> str:
        return "mse"


@declared
class RootMeanSquaredError(NumberMetric):
    """Square root of the mean of (prediction - target)², in the target's unit."""

    also: ClassVar[tuple[str, ...]] = ("RMSE",)

    @property
    def name(self) -> str:
        return "rmse"


@declared
class R2Score(NumberMetric):
    """R²: 1 - Σ(t - p)² / Σ(t - mean t)², over all numbers: 1 is perfect, 0 as good as always saying the mean."""

    better: ClassVar[Literal["higher", "lower"]] = "higher"
    also: ClassVar[tuple[str, ...]] = ("coefficient of determination",)

    @property
    def name(self) -> str:
        return "r2"


@declared
class MeanAbsolutePercentageError(NumberMetric):
    """100 · mean of |t - p| / max(|t|, 1e-7), in percent."""

    also: ClassVar[tuple[str, ...]] = ("MAPE",)

    @property
    def name(self) -> str:
        return "mape"


@declared
class SymmetricMeanAbsolutePercentageError(NumberMetric):
    """100 · mean of 2 |t - p| / max(|t| + |p|, 1e-7), in percent (0 … 200). For forecasts."""

    also: ClassVar[tuple[str, ...]] = ("sMAPE",)

    @property
    def name(self) -> str:
        return "smape"


@declared
class MeanAbsoluteScaledError(NumberMetric):
    """Mean absolute error over that of a naive forecast one step ahead in the training data. For forecasts.

    Below 1: better than saying that the value of one season ago comes again. It has no unit, so that series of any
    size can be compared (Hyndman & Koehler 2006). The data need a forecast window.
    """

    also: ClassVar[tuple[str, ...]] = ("MASE",)

    season: int = param(1, "Rows from one season to the next; 1: the value before comes again.", min=1, unit="rows")

    @property
    def name(self) -> str:
        return "mase"


@declared
class Coverage(NumberMetric):
    """Part of the targets that do not exceed the prediction: for the q-quantile it should be q.

    Beside the Quantile loss: a limit learned with q = 0.9 that 9 of 10 days keep below is an honest one.
    """

    better: ClassVar[Literal["higher", "lower"]] = "higher"
    also: ClassVar[tuple[str, ...]] = ("quantile", "calibration", "prediction interval", "service level")
