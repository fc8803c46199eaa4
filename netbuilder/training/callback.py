"""What a callback is."""

from __future__ import annotations

import inspect
import re
from typing import Literal

from netbuilder.base.declared import Declared, declared
from netbuilder.base.parameter import param
from netbuilder.training.metric import Metric


@declared
class Callback(Declared, kind=True):
    """Something that is done besides training, at the end of a step or an epoch."""

    @classmethod
    def page(cls) -> str:
        """The help page: the whole docstring."""
        return inspect.getdoc(cls) or ""


@declared
class Watching(Callback, abstract=True):
    """A callback that follows one number of every epoch."""

    monitor: str = param("val_loss", 'The number it follows: "val_loss", "loss", "val_accuracy", …')
    mode: Literal["auto", "min", "max"] = param(
        "auto", "Which way is good; auto: the metric knows, and losses go down.", more=True
    )

    @property
    def wants_higher(self) -> bool:
        """Whether higher values of the monitored number are better."""
        return higher_is_better(self.monitor) if self.mode == "auto" else self.mode == "max"

    def improved(self, value: float, best: float | None, min_delta: float = 0.0) -> bool:
        """Whether ``value`` beats ``best`` by more than ``min_delta``; anything but NaN beats None."""
        if best is None:
            return value == value
        return value - min_delta > best if self.wants_higher else value + min_delta < best


def higher_is_better(name: str) -> bool:
    """Whether this number ("val_accuracy", "top_3_accuracy", "loss") is better when higher; losses are not."""
    plain = re.sub(r"top_\d+_", "top_5_", name)
    higher = (kind().name for kind in set(Metric.table.values()) if kind.better == "higher")
    return any(plain == metric or plain.endswith("_" + metric) for metric in higher)
