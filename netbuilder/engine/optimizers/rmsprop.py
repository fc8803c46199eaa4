"""RMSprop: torch's fused Adam kernel where it can do the work, the plain formula otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.base import KerasOptimizer
from netbuilder.training.optimizers import RMSprop as Declaration


class RMSprop(KerasOptimizer):
    """v = rho · v + (1 - rho) · g²; w -= lr · g / √(v + epsilon).

    The fused kernel adds its own epsilon outside the root, so it is given 0 and works on "shifted" = v + epsilon,
    which obeys shifted = rho · (shifted + epsilon · (1 - rho) / rho) + (1 - rho) · g². With beta1 = 0 its mean
    gradient is the gradient itself, and at step infinity it corrects no bias.
    """

    declaration: Declaration

    def __init__(self, parameters: Iterable[Tensor], declaration: Declaration, fused: bool = True) -> None:
        super().__init__(parameters, declaration)
        self.fused = fused and not declaration.momentum and not declaration.centered
        self._infinity: Tensor | None = None

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        if self.fused and (laid_out := self.fusable(parameters, gradients)):
            self._fused(parameters, laid_out, group["lr"])
        else:
            self._plain(parameters, gradients, group["lr"])

    def _fused(self, parameters: list[Tensor], gradients: list[Tensor], rate: float) -> None:
        d = self.declaration
        shifted = self._shifted(parameters)
        torch._foreach_add_(shifted, d.epsilon * (1 - d.rho) / d.rho)
        if self._infinity is None or self._infinity.device != parameters[0].device:
            self._infinity = torch.tensor(inf, device=parameters[0].device)
        torch._fused_adam_(  # the gradients stand in for their own mean: with beta1 = 0 it is written back unchanged
            parameters,
            gradients,
            gradients,
            shifted,
            [],
            [self._infinity] * len(parameters),
            lr=rate,
            beta1=0.0,
            beta2=d.rho,
            weight_decay=0.0,
            eps=0.0,
            amsgrad=False,
            maximize=False,
        )

    def _shifted(self, parameters: list[Tensor]) -> list[Tensor]:
        epsilon = self.declaration.epsilon
        if not self.has_slots(parameters, "shifted"):
            self.rename(parameters, "velocity", "shifted", lambda v: v + epsilon)
        return self.slots(parameters, "shifted", epsilon)

    def _velocity(self, parameters: list[Tensor]) -> list[Tensor]:
        epsilon = self.declaration.epsilon
        if not self.has_slots(parameters, "velocity"):
            self.rename(parameters, "shifted", "velocity", lambda v: (v - epsilon).clamp_(min=0))
        return self.slots(parameters, "velocity")

    def _plain(self, parameters: list[Tensor], gradients: list[Tensor], rate: float) -> None:
        d = self.declaration
        velocity = self._velocity(parameters)
        torch._foreach_mul_(velocity, d.rho)
        torch._foreach_addcmul_(velocity, gradients, gradients, value=1 - d.rho)
        denominator = torch._foreach_add(velocity, d.epsilon)
        if d.centered:
            means = self.slots(parameters, "average_gradient")
            torch._foreach_lerp_(means, gradients, 1 - d.rho)
            torch._foreach_addcmul_(denominator, means, means, value=-1)
        torch._foreach_sqrt_(denominator)
        if not d.momentum:
            torch._foreach_addcdiv_(parameters, gradients, denominator, value=-rate)
            return
        momentum = self.slots(parameters, "momentum")
        torch._foreach_mul_(momentum, d.momentum)
        torch._foreach_addcdiv_(momentum, gradients, denominator, value=rate)
        torch._foreach_sub_(parameters, momentum)
