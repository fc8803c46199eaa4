"""Adagrad, Adadelta and Adafactor: steps scaled by accumulated squares."""

from __future__ import annotations

from math import sqrt
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.base import KerasOptimizer


class Adagrad(KerasOptimizer):
    """s += g²; w -= lr · g / √(s + epsilon)."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d = self.declaration
        total = self.slots(parameters, "accumulator", d.initial_accumulator_value)
        torch._foreach_addcmul_(total, gradients, gradients)
        root = torch._foreach_add(total, d.epsilon)
        torch._foreach_sqrt_(root)
        torch._foreach_addcdiv_(parameters, gradients, root, value=-group["lr"])


class Adadelta(KerasOptimizer):
    """d = g · √(D + epsilon) / √(v + epsilon); w -= lr · d."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d = self.declaration
        squares = self.slots(parameters, "accumulated_grad")
        steps = self.slots(parameters, "accumulated_delta_var")
        torch._foreach_mul_(squares, d.rho)
        torch._foreach_addcmul_(squares, gradients, gradients, value=1 - d.rho)
        delta = list(torch._foreach_add(steps, d.epsilon))
        torch._foreach_div_(delta, torch._foreach_add(squares, d.epsilon))
        torch._foreach_sqrt_(delta)
        torch._foreach_mul_(delta, gradients)
        torch._foreach_mul_(steps, d.rho)
        torch._foreach_addcmul_(steps, delta, delta, value=1 - d.rho)
        torch._foreach_add_(parameters, delta, alpha=-group["lr"])


class Adafactor(KerasOptimizer):
    """Squares of matrices are kept as the means of their rows and columns (the last two axes)."""

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        d, t = self.declaration, group["t"]
        rate = min(group["lr"], 1 / sqrt(t))
        share = float(t**d.beta_2_decay)  # of the new squares; all of them in the first step
        for parameter, gradient in zip(parameters, gradients, strict=True):
            step = gradient / self._squares(parameter, gradient**2 + d.epsilon_1, share).sqrt()
            step /= (_rms(step) / d.clip_threshold).clamp(min=1)
            parameter.sub_(step * (rate * _rms(parameter).clamp(min=d.epsilon_2)))

    def _squares(self, parameter: Tensor, squares: Tensor, share: float) -> Tensor:
        """The mean of the squares so far, after ``share`` of it became the new ones."""
        if parameter.ndim < 2:
            return self._mean(parameter, "velocity", squares, share)
        rows = self._mean(parameter, "rows", squares.mean(-1), share)
        columns = self._mean(parameter, "columns", squares.mean(-2), share)
        return (rows / rows.mean(-1, keepdim=True)).unsqueeze(-1) * columns.unsqueeze(-2)

    def _mean(self, parameter: Tensor, name: str, new: Tensor, share: float) -> Tensor:
        state = self.state[parameter]
        state[name] = new if name not in state else torch.lerp(state[name], new, share)
        found: Tensor = state[name]
        return found


def _rms(x: Tensor) -> Tensor:
    return x.square().mean().sqrt()
