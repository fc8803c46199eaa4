"""Relatives of Adam: Adamax, Nadam, Lamb, RAdam. Formulas in netbuilder/training/optimizers.py."""

from __future__ import annotations

from math import sqrt
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.base import KerasOptimizer


class _Moments(KerasOptimizer):
    """Keeps mean gradients and mean squared gradients."""

    def moments(self, parameters: list[Tensor], gradients: list[Tensor]) -> tuple[list[Tensor], list[Tensor]]:
        """m and v after this step's gradients."""
        d = self.declaration
        momentum, velocity = self.slots(parameters, "momentum"), self.slots(parameters, "velocity")
        torch._foreach_lerp_(momentum, gradients, 1 - d.beta_1)
        torch._foreach_mul_(velocity, d.beta_2)
        torch._foreach_addcmul_(velocity, gradients, gradients, value=1 - d.beta_2)
        return momentum, velocity

    def root(self, velocity: list[Tensor], t: int) -> list[Tensor]:
        """√(v / (1 - beta_2^t)) + epsilon."""
        root = list(torch._foreach_sqrt(velocity))
        torch._foreach_div_(root, sqrt(1 - self.declaration.beta_2**t))
        torch._foreach_add_(root, self.declaration.epsilon)
        return root


class Adamax(KerasOptimizer):
    """Adam with the largest gradient in place of the mean square."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d = self.declaration
        momentum, norm = self.slots(parameters, "momentum"), self.slots(parameters, "norm")
        torch._foreach_lerp_(momentum, gradients, 1 - d.beta_1)
        torch._foreach_mul_(norm, d.beta_2)
        torch._foreach_maximum_(norm, torch._foreach_abs(gradients))
        rate = group["lr"] / (1 - d.beta_1 ** group["t"])
        torch._foreach_addcdiv_(parameters, momentum, torch._foreach_add(norm, d.epsilon), value=-rate)


class Nadam(_Moments):
    """Adam that looks ahead along its momentum; ``group["product"]`` is mu_1 · … · mu_t."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        t = group["t"]
        now, ahead = self._mu(t), self._mu(t + 1)
        product = group["product"] = group.get("product", 1.0) * now
        momentum, velocity = self.moments(parameters, gradients)
        root = self.root(velocity, t)
        rate = group["lr"]
        torch._foreach_addcdiv_(parameters, momentum, root, value=-rate * ahead / (1 - product * ahead))
        torch._foreach_addcdiv_(parameters, gradients, root, value=-rate * (1 - now) / (1 - product))

    def _mu(self, t: int) -> float:
        return float(self.declaration.beta_1 * (1 - 0.5 * 0.96**t))


class Lamb(_Moments):
    """Adam's step, scaled by the size of the weight."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        t = group["t"]
        momentum, velocity = self.moments(parameters, gradients)
        steps = list(torch._foreach_div(momentum, self.root(velocity, t)))
        torch._foreach_div_(steps, 1 - self.declaration.beta_1**t)
        for parameter, step in zip(parameters, steps, strict=True):
            size, length = torch.linalg.vector_norm(parameter), torch.linalg.vector_norm(step)
            ratio = torch.where((size > 0) & (length > 0), size / length, 1.0)
            parameter.sub_(step * (ratio * group["lr"]))


class RAdam(_Moments):
    """Momentum at first, Adam's step as soon as the mean square can be trusted."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d, t = self.declaration, group["t"]
        momentum, velocity = self.moments(parameters, gradients)
        rate = group["lr"] / (1 - d.beta_1**t)
        end = 2 / (1 - d.beta_2) - 1
        now = end - 2 * t * d.beta_2**t / (1 - d.beta_2**t)
        if now <= 5:
            torch._foreach_add_(parameters, momentum, alpha=-rate)
            return
        trust = sqrt((now - 4) * (now - 2) * end / ((end - 4) * (end - 2) * now)) * sqrt(1 - d.beta_2**t)
        root = torch._foreach_add(torch._foreach_sqrt(velocity), d.epsilon)
        torch._foreach_addcdiv_(parameters, momentum, root, value=-rate * trust)
