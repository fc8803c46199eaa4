"""The moving average of the weights that an optimizer with use_ema keeps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor

from netbuilder.training.optimizer import Optimizer

AVERAGE = "average"


def average(parameters: list[Tensor], states: list[dict[str, Any]], step: int, declaration: Optimizer) -> None:
    """average = momentum · average + (1 - momentum) · w after a step; the first average is w itself."""
    new = [p for p, state in zip(parameters, states, strict=True) if AVERAGE not in state]
    for p, state in zip(parameters, states, strict=True):
        if AVERAGE not in state:
            state[AVERAGE] = p.detach().clone(memory_format=torch.preserve_format)
    if len(new) < len(parameters):
        torch._foreach_lerp_([s[AVERAGE] for s in states], parameters, 1 - declaration.ema_momentum)
    every = declaration.ema_overwrite_frequency
    if every and step % every == 0:
        torch._foreach_copy_(parameters, [s[AVERAGE] for s in states])


def _averaged(optimizer: torch.optim.Optimizer) -> list[tuple[Tensor, Tensor]]:
    return [
        (p, optimizer.state[p][AVERAGE])
        for group in optimizer.param_groups
        for p in group["params"]
        if AVERAGE in optimizer.state.get(p, {})
    ]


@torch.no_grad()
def end_with_average(optimizer: torch.optim.Optimizer) -> None:
    """The weights become their average, where there is one: what Keras does at the end of fit."""
    for parameter, mean in _averaged(optimizer):
        parameter.copy_(mean)


@contextmanager
def averaged(optimizer: torch.optim.Optimizer) -> Iterator[None]:
    """Within: the weights are their average, where there is one. Afterwards they are bit-exactly what they were."""
    pairs = _averaged(optimizer)
    kept = [p.detach().clone(memory_format=torch.preserve_format) for p, _ in pairs]
    end_with_average(optimizer)
    try:
        yield
    finally:
        with torch.no_grad():
            for (parameter, _), old in zip(pairs, kept, strict=True):
                parameter.copy_(old)
