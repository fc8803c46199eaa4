"""What a metric is."""

from __future__ import annotations

import inspect
import re
from typing import ClassVar, Literal

from netbuilder.base.declared import Declared, declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType
from netbuilder.training.loss import Loss


@declared
class Metric(Declared, kind=True):
    """A number people judge a model by; training does not look at it.

    Class variables: ``better``: which way is good. ``live``: cheap enough for every step. ``of_text``: looks at what
    the model writes by itself, word by word. ``also``: search words.
    """

    better: ClassVar[Literal["higher", "lower"]] = "higher"
    live: ClassVar[bool] = True
    of_text: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ()

    @property
    def name(self) -> str:
        """What curves, tables and ``monitor`` call it: "accuracy", "top_5_accuracy"."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", type(self).__name__).lower()

    def fields(self) -> tuple[str, ...]:
        """Fields of the data it needs besides prediction and target."""
        return ()

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        """ShapeError when this metric cannot compare the two."""
        raise NotImplementedError(type(self).__name__)

    def check(self, prediction: TensorType, target: TensorType) -> None:
        """ShapeError with code "metric-fit" when this metric cannot compare the two."""
        try:
            self.fits(prediction, target)
        except ShapeError as error:
            raise ShapeError(f"the metric {self.name} does not fit: {error}", code="metric-fit") from None

    @classmethod
    def page(cls) -> str:
        """The help page: the whole docstring."""
        return inspect.getdoc(cls) or ""


def default_metrics(loss: Loss) -> tuple[Metric, ...]:
    """The usual metrics beside a loss: accuracy for classes, mean absolute error for numbers."""
    names = {"classification": ("Accuracy",), "binary": ("Accuracy",), "regression": ("MeanAbsoluteError",)}
    return tuple(Metric.parse(name) for name in names.get(loss.task, ()))
