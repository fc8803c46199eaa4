"""Constraints: rules that weights are brought back to after a step."""

from __future__ import annotations

import torch
from torch import Tensor

from netbuilder.layers.penalties import Constraint, MaxNorm, NonNeg, UnitNorm

EPSILON = 1e-7  # Keras's, keeps the division away from zero


@torch.no_grad()
def constrain(parameter: Tensor, rule: Constraint) -> None:
    """Bring ``parameter`` back to its rule, in place. Norms are over every axis but the first (the units)."""
    if isinstance(rule, NonNeg):
        parameter.clamp_(min=0)
    elif isinstance(rule, MaxNorm):
        norms = _norms(parameter)
        parameter.mul_(norms.clamp(max=rule.max_value) / (norms + EPSILON))
    elif isinstance(rule, UnitNorm):
        parameter.div_(_norms(parameter) + EPSILON)
    else:
        raise LookupError(f"no such constraint: {type(rule).__name__}")


def _norms(parameter: Tensor) -> Tensor:
    """(units, 1, …); of a vector, which has one weight a unit, the norm of the whole."""
    dims = tuple(range(1, parameter.ndim)) or (0,)
    return parameter.square().sum(dims, keepdim=True).sqrt()
