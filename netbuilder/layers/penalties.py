"""What training adds to the loss for a weight (regularizers) or does to it after a step (constraints)."""

from __future__ import annotations

from netbuilder.base.declared import Declared, declared
from netbuilder.base.parameter import param


@declared
class Regularizer(Declared, kind=True):
    """A penalty on the size of a tensor w: l1 · Σ|w| + l2 · Σw²."""

    @property
    def factors(self) -> tuple[float, float]:
        """(l1, l2)."""
        raise NotImplementedError(type(self).__name__)


@declared
class L1(Regularizer):
    """l1 · Σ|w|: pushes weights to exactly zero."""

    l1: float = param(0.01, "Strength.", min=0)

    @property
    def factors(self) -> tuple[float, float]:
        return self.l1, 0.0


@declared
class L2(Regularizer):
    """l2 · Σw²: keeps weights small."""

    l2: float = param(0.01, "Strength.", min=0)

    @property
    def factors(self) -> tuple[float, float]:
        return 0.0, self.l2


@declared
class L1L2(Regularizer):
    """l1 · Σ|w| + l2 · Σw²."""

    l1: float = param(0.0, "Strength of Σ|w|.", min=0)
    l2: float = param(0.0, "Strength of Σw².", min=0)

    @property
    def factors(self) -> tuple[float, float]:
        return self.l1, self.l2


@declared
class Constraint(Declared, kind=True):
    """A rule a weight is brought back to after every step. The norm of a unit is taken over all its incoming weights
    (every axis of the torch tensor but the first)."""


@declared
class MaxNorm(Constraint):
    """The norm of each unit's incoming weights stays at most max_value."""

    max_value: float = param(2.0, "Largest norm.", above=0)


@declared
class NonNeg(Constraint):
    """No negative weights."""


@declared
class UnitNorm(Constraint):
    """The norm of each unit's incoming weights is 1."""
