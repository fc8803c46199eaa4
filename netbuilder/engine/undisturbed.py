"""A look at a model that changes nothing: neither what it learns next nor what chance draws next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor

from netbuilder.engine.task import Task


@contextmanager
def undisturbed(task: Task) -> Iterator[None]:
    """Generators, buffers and modes are afterwards as they were before; gradients are nobody's business here."""
    states = _states(task)
    modes = [(module, module.training) for module in task.model.modules()]
    buffers = [(buffer, buffer.clone()) for buffer in task.model.buffers()]
    try:
        yield
    finally:
        for module, mode in modes:
            module.training = mode
        with torch.no_grad():
            for buffer, kept in buffers:
                buffer.copy_(kept)
        _restore(task, states)


class Frozen:
    """The weights of a model as they are now, whatever training does to them later."""

    def __init__(self, task: Task) -> None:
        self.tensors: list[Tensor] = [*task.model.parameters(), *task.model.buffers()]
        self.kept = [t.detach().clone() for t in self.tensors]

    @contextmanager
    def applied(self) -> Iterator[None]:
        """The model has these weights; afterwards its own again, the very same memory."""
        own = [t.data for t in self.tensors]
        try:
            self._point(self.kept)
            yield
        finally:
            self._point(own)

    def _point(self, values: list[Tensor]) -> None:
        for tensor, value in zip(self.tensors, values, strict=True):
            tensor.data = value


def _states(task: Task) -> tuple[Tensor, list[Tensor]]:
    on_gpu = task.device.type == "cuda"
    return torch.get_rng_state(), torch.cuda.get_rng_state_all() if on_gpu else []


def _restore(task: Task, states: tuple[Tensor, list[Tensor]]) -> None:
    torch.set_rng_state(states[0])
    if states[1]:
        torch.cuda.set_rng_state_all(states[1])
