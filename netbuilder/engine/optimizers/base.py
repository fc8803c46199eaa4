"""What all optimizers share: clipping, weight decay, counting steps, averaging weights; Keras's order of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.clipping import clip
from netbuilder.engine.optimizers.ema import average
from netbuilder.training.optimizer import Optimizer


class KerasOptimizer(torch.optim.Optimizer):
    """A torch optimizer that takes exactly Keras's steps.

    The learning rate is ``group["lr"]`` and may be changed at any time; ``group["t"]`` counts the steps done.
    All state is in ``state_dict`` and restores bit-exactly.
    """

    def __init__(self, parameters: Iterable[Tensor], declaration: Optimizer) -> None:
        self.declaration: Any = declaration
        super().__init__(list(parameters), {"lr": declaration.learning_rate, "t": 0})

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> Any:
        """One step with the gradients that are there; parameters without one stay as they are.

        Returns the closure's loss, or None without a closure.
        """
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        self.advance()
        return loss

    @torch.no_grad()
    def advance(self) -> None:
        """``step`` without a closure, and without what torch puts around it for profilers (0.08 ms)."""
        for group in self.param_groups:
            self._step_group(group)

    @torch.no_grad()
    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Back to a saved state, every tensor laid out in memory as its parameter is now."""
        super().load_state_dict(state_dict)
        for p, state in self.state.items():
            for name, value in state.items():
                if isinstance(value, Tensor) and value.shape == p.shape and value.stride() != p.stride():
                    state[name] = torch.empty_like(p, memory_format=torch.preserve_format).copy_(value)

    def _step_group(self, group: dict[str, Any]) -> None:
        parameters = [p for p in group["params"] if p.grad is not None]
        if not parameters:
            return
        gradients = [p.grad for p in parameters]
        clip(gradients, self.declaration)
        group["t"] += 1
        self.decay(parameters, group["lr"])
        self.update(parameters, gradients, group)
        if self.declaration.use_ema:
            average(parameters, [self.state[p] for p in parameters], group["t"], self.declaration)

    def decay(self, parameters: list[Tensor], rate: float) -> None:
        """w -= lr · weight_decay · w."""
        if self.declaration.weight_decay:
            torch._foreach_mul_(parameters, 1 - rate * self.declaration.weight_decay)

    def update(self, parameters: list[Tensor], gradients: list[Tensor], group: dict[str, Any]) -> None:
        """The optimizer's own rule, in place; ``group["t"]`` is 1 in the first step."""
        raise NotImplementedError(type(self).__name__)

    def slots(self, parameters: list[Tensor], name: str, first: float = 0.0) -> list[Tensor]:
        """The state tensors called ``name``, one a parameter, made with the value ``first`` when missing."""
        found = []
        for p in parameters:
            state = self.state[p]
            if name not in state:
                state[name] = torch.full_like(p, first, memory_format=torch.preserve_format)
            found.append(state[name])
        return found


def fusable(parameters: list[Tensor], gradients: list[Tensor]) -> list[Tensor] | None:
    """The gradients as torch's fused kernels take them, or None when they cannot be.

    The kernels want one device, float32, and every gradient laid out in memory as its parameter.
    """
    device = parameters[0].device
    if device.type not in ("cpu", "cuda"):
        return None
    found = []
    for p, g in zip(parameters, gradients, strict=True):
        if p.device != device or p.dtype != torch.float32 or g.layout != torch.strided:
            return None
        if g.stride() != p.stride():
            if not _same_layout(p, g):
                return None
            g = g.as_strided(p.size(), p.stride())
        found.append(g)
    return found


def _same_layout(p: Tensor, g: Tensor) -> bool:
    """Equal strides but for axes of size 1, where autograd leaves them as they come (channels_last, one channel)."""
    return all(n == 1 or a == b for n, a, b in zip(p.shape, p.stride(), g.stride(), strict=True))
