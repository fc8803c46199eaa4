"""What all optimizers share: clipping, weight decay, counting steps, averaging weights; Keras's order of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import unwrap
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.optimizers.clipping import clip
from netbuilder.engine.optimizers.ema import average
from netbuilder.engine.optimizers.layout import Layout
from netbuilder.training.optimizer import Optimizer

# torch wraps these so that their first call brings in its compiler, which takes a second; nobody compiles an optimizer.
ADD_GROUP = unwrap(torch.optim.Optimizer.add_param_group)
STATE_DICT = unwrap(torch.optim.Optimizer.state_dict)
LOAD_STATE_DICT = unwrap(torch.optim.Optimizer.load_state_dict)


class KerasOptimizer(torch.optim.Optimizer):
    """A torch optimizer that takes exactly Keras's steps.

    The learning rate is ``group["lr"]`` and may be changed at any time; ``group["t"]`` counts the steps done.
    All state is in ``state_dict`` and restores bit-exactly.
    """

    def __init__(self, parameters: Iterable[Tensor], declaration: Optimizer) -> None:
        self.declaration: Any = declaration
        self._kept: dict[str, tuple[list[Tensor], list[Tensor]]] = {}  # by name: parameters, their slots
        self._layout = Layout([])
        d = declaration
        self._clips = any(limit is not None for limit in (d.clipnorm, d.global_clipnorm, d.clipvalue))
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

    def add_param_group(self, param_group: dict[str, Any]) -> None:
        """One more group of parameters."""
        ADD_GROUP(self, param_group)

    def state_dict(self) -> dict[str, Any]:
        """All state; the tensors themselves, not copies."""
        found: dict[str, Any] = STATE_DICT(self)
        return found

    @torch.no_grad()
    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Back to a saved state, every tensor laid out in memory as its parameter is now."""
        LOAD_STATE_DICT(self, state_dict)
        self._kept = {}
        for p, state in self.state.items():
            for name, value in state.items():
                if isinstance(value, Tensor) and value.shape == p.shape and value.stride() != p.stride():
                    state[name] = torch.empty_like(p, memory_format=torch.preserve_format).copy_(value)

    def _step_group(self, group: dict[str, Any]) -> None:
        parameters = group["params"]
        gradients = [p.grad for p in parameters]
        if any(g is None for g in gradients):
            parameters = [p for p in parameters if p.grad is not None]
            gradients = [p.grad for p in parameters]
        if not parameters:
            return
        if self._clips:
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
        """The state tensors called ``name``, one a parameter, made with the value ``first`` when missing.

        The list is kept for the next step with the very same ``parameters``.
        """
        if not self.has_slots(parameters, name):
            self._kept[name] = parameters, [self._slot(p, name, first) for p in parameters]
        return self._kept[name][1]

    def fusable(self, parameters: list[Tensor], gradients: list[Tensor]) -> list[Tensor] | None:
        """The gradients as torch's fused kernels take them, or None when they cannot be."""
        if self._layout.parameters is not parameters:
            self._layout = Layout(parameters)
        return self._layout.of(gradients)

    def has_slots(self, parameters: list[Tensor], name: str) -> bool:
        """Whether ``slots`` was the last time asked for the same."""
        return name in self._kept and self._kept[name][0] is parameters

    def rename(self, parameters: list[Tensor], old: str, new: str, change: Callable[[Tensor], Tensor]) -> None:
        """Slots called ``old`` become slots called ``new``, of changed values."""
        self._kept = {}
        for state in (self.state[p] for p in parameters):
            if old in state:
                state[new] = change(state.pop(old))

    def _slot(self, parameter: Tensor, name: str, first: float) -> Tensor:
        state = self.state[parameter]
        if name not in state:
            state[name] = torch.full_like(parameter, first, memory_format=torch.preserve_format)
        found: Tensor = state[name]
        return found
