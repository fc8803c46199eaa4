"""SGD, Lion and Rprop: steps along the gradient or its sign."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.base import KerasOptimizer


class SGD(KerasOptimizer):
    """v = momentum · v - lr · g; w += v, or with nesterov w += momentum · v - lr · g."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d, rate = self.declaration, group["lr"]
        if not d.momentum:
            torch._foreach_add_(parameters, gradients, alpha=-rate)
            return
        velocity = self.slots(parameters, "momentum")
        torch._foreach_mul_(velocity, d.momentum)
        torch._foreach_add_(velocity, gradients, alpha=-rate)
        if d.nesterov:
            torch._foreach_add_(parameters, velocity, alpha=d.momentum)
            torch._foreach_add_(parameters, gradients, alpha=-rate)
        else:
            torch._foreach_add_(parameters, velocity)


class Lion(KerasOptimizer):
    """w -= lr · sign(beta_1 · m + (1 - beta_1) · g); m = beta_2 · m + (1 - beta_2) · g."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d = self.declaration
        momentum = self.slots(parameters, "momentum")
        step = list(torch._foreach_mul(momentum, d.beta_1))
        torch._foreach_add_(step, gradients, alpha=1 - d.beta_1)
        torch._foreach_add_(parameters, torch._foreach_sign(step), alpha=-group["lr"])
        torch._foreach_mul_(momentum, d.beta_2)
        torch._foreach_add_(momentum, gradients, alpha=1 - d.beta_2)


class Rprop(KerasOptimizer):
    """A step of its own for every weight, by its gradient's sign alone; none where the gradient has just turned."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d = self.declaration
        before, steps = self.slots(parameters, "gradient"), self.slots(parameters, "step_size", group["lr"])
        for parameter, gradient, old, step in zip(parameters, gradients, before, steps, strict=True):
            turned = gradient * old
            changed = torch.where(turned > 0, step * d.grow, torch.where(turned < 0, step * d.shrink, step))
            step.copy_(changed.clamp_(d.smallest, d.largest))
            used = torch.where(turned < 0, 0.0, gradient)
            parameter.sub_(used.sign() * step)
            old.copy_(used)
