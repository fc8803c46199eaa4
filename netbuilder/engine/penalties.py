"""Regularizers: what the size of weights adds to the loss."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor

from netbuilder.layers.penalties import Regularizer


def penalty(regularized: Iterable[tuple[Tensor, Regularizer]]) -> Tensor:
    """The sum of l1 · Σ|w| + l2 · Σw² over all pairs, a scalar with gradient; 0 when there are none."""
    total: Tensor | None = None
    for parameter, rule in regularized:
        term = _term(parameter, rule)
        total = term if total is None else total + term
    return torch.zeros(()) if total is None else total


def _term(parameter: Tensor, rule: Regularizer) -> Tensor:
    l1, l2 = rule.factors
    term = parameter.new_zeros(())
    if l1:
        term = term + l1 * parameter.abs().sum()
    if l2:
        term = term + l2 * parameter.square().sum()
    return term
