"""What a learning-rate schedule is."""

from __future__ import annotations

import inspect
from typing import ClassVar

from netbuilder.base.declared import Declared, declared


@declared
class Schedule(Declared, kind=True):
    """How the learning rate changes over a run; a plain formula, so it can be drawn before the run starts."""

    also: ClassVar[tuple[str, ...]] = ()

    def rate(self, step: int, total: int, base: float) -> float:
        """Learning rate of one step.

        Args:
            step: steps done so far (0 for the first).
            total: steps of the whole run, at least 1.
            base: the optimizer's learning rate.
        """
        raise NotImplementedError(type(self).__name__)

    @classmethod
    def page(cls) -> str:
        """The help page: the whole docstring."""
        return inspect.getdoc(cls) or ""
