"""What an optimizer is."""

from __future__ import annotations

import inspect
from typing import ClassVar

from netbuilder.base.declared import Declared, declared
from netbuilder.base.parameter import param


@declared
class Optimizer(Declared, kind=True):
    """How the gradient g of a weight w becomes a step. Names, formulas and defaults are those of keras.optimizers.

    In every step: gradients are clipped (the first of clipnorm, global_clipnorm, clipvalue that is set), then
    w -= learning_rate · weight_decay · w, then the optimizer's own rule, then the moving average of the weights.
    """

    also: ClassVar[tuple[str, ...]] = ()

    learning_rate: float = param(0.001, "Size of a step; a schedule multiplies it.", min=0, max=1e6)
    weight_decay: float | None = param(None, "Shrinks every weight by this share of the step.", min=0, more=True)
    clipnorm: float | None = param(None, "Largest norm of each weight's gradient.", above=0, more=True)
    global_clipnorm: float | None = param(None, "Largest norm of all gradients together.", above=0, more=True)
    clipvalue: float | None = param(None, "Largest size of a gradient's numbers.", above=0, more=True)
    use_ema: bool = param(False, "Keep a moving average of the weights and end with it.", more=True)
    ema_momentum: float = param(0.99, "How much of the average stays in each step.", min=0, max=1, more=True)
    ema_overwrite_frequency: int | None = param(
        None, "Every so many steps the weights become their average.", min=1, unit="steps", more=True
    )

    @classmethod
    def page(cls) -> str:
        """The help page: the whole docstring."""
        return inspect.getdoc(cls) or ""
