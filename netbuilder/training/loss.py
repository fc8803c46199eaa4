"""What a loss is."""

from __future__ import annotations

import inspect
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import Declared, declared
from netbuilder.base.tensor import TensorType

Task = Literal["classification", "binary", "regression", "sequence"]


@declared
class Loss(Declared, kind=True):
    """How wrong a prediction is, as one number that training makes small: the mean over the batch.

    The docstring of a loss is its help page: the formula, what it is for, its source. Class variables:
    ``task``: what it is for, and so which metrics are usual with it. ``activation``: what turns the raw prediction
    into what people want to see ("softmax", "sigmoid" or "linear"); applied by predict where the loss has
    ``from_logits`` and it is on. ``target_lengths``: its first call also takes ``target_lengths=`` (int64, (batch,)).
    """

    task: ClassVar[Task] = "regression"
    activation: ClassVar[Literal["linear", "sigmoid", "softmax"]] = "linear"
    target_lengths: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ()

    def check(self, prediction: TensorType, target: TensorType) -> None:
        """ShapeError with a sentence when this loss cannot compare the two."""
        raise NotImplementedError(type(self).__name__)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        """The computation as data, for types that ``check`` accepts.

        The first call gets (prediction, target), and ``lengths=`` when the prediction has lengths (the call then has
        ``lengths`` set): padded steps do not count. The result is a scalar.
        """
        raise NotImplementedError(type(self).__name__)

    @property
    def shown_as(self) -> str:
        """The activation that predict applies: "linear" when the network ends in one already."""
        return self.activation if getattr(self, "from_logits", True) else "linear"

    @classmethod
    def page(cls) -> str:
        """The help page: the whole docstring."""
        return inspect.getdoc(cls) or ""


def options(**values: object) -> dict[str, Any]:
    """Keyword arguments of a call without those that say nothing (0.0, (), False)."""
    return {name: value for name, value in values.items() if value not in (0.0, (), False)}
