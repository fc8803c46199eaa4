"""Adam and AdamW: torch's fused kernel where it can do the work, the plain formula otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.base import KerasOptimizer
from netbuilder.training.optimizers import Adam as Declaration


class Adam(KerasOptimizer):
    """w -= lr · √(1 - beta_2^t) / (1 - beta_1^t) · m / (√v + epsilon).

    torch's kernel computes lr / (1 - beta_1^t) · m / (√v / √(1 - beta_2^t) + eps): the same with
    eps = epsilon / √(1 - beta_2^t).
    """

    declaration: Declaration

    def __init__(self, parameters: Iterable[Tensor], declaration: Declaration, fused: bool = True) -> None:
        super().__init__(parameters, declaration)
        self.fused = fused
        self._step: Tensor | None = None

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        momentum, velocity = self.slots(parameters, "momentum"), self.slots(parameters, "velocity")
        largest = self.slots(parameters, "velocity_hat") if self.declaration.amsgrad else []
        if self.fused and (laid_out := self.fusable(parameters, gradients)):
            self._fused(parameters, laid_out, momentum, velocity, largest, group["lr"], group["t"])
        else:
            self._plain(parameters, gradients, momentum, velocity, largest, group["lr"], group["t"])

    def _fused(
        self,
        parameters: list[Tensor],
        gradients: list[Tensor],
        momentum: list[Tensor],
        velocity: list[Tensor],
        largest: list[Tensor],
        rate: float,
        t: int,
    ) -> None:
        d = self.declaration
        if self._step is None or self._step.device != parameters[0].device:
            self._step = torch.zeros((), device=parameters[0].device)
        self._step.fill_(t)
        torch._fused_adam_(
            parameters,
            gradients,
            momentum,
            velocity,
            largest,
            [self._step] * len(parameters),
            lr=rate,
            beta1=d.beta_1,
            beta2=d.beta_2,
            weight_decay=0.0,
            eps=d.epsilon / sqrt(1 - d.beta_2**t),
            amsgrad=d.amsgrad,
            maximize=False,
        )

    def _plain(
        self,
        parameters: list[Tensor],
        gradients: list[Tensor],
        momentum: list[Tensor],
        velocity: list[Tensor],
        largest: list[Tensor],
        rate: float,
        t: int,
    ) -> None:
        d = self.declaration
        torch._foreach_lerp_(momentum, gradients, 1 - d.beta_1)
        torch._foreach_mul_(velocity, d.beta_2)
        torch._foreach_addcmul_(velocity, gradients, gradients, value=1 - d.beta_2)
        if largest:
            torch._foreach_maximum_(largest, velocity)
        denominator = torch._foreach_sqrt(largest or velocity)
        torch._foreach_add_(denominator, d.epsilon)
        alpha = rate * sqrt(1 - d.beta_2**t) / (1 - d.beta_1**t)
        torch._foreach_addcdiv_(parameters, momentum, denominator, value=-alpha)
