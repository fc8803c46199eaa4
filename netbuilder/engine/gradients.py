"""Gradients of a loss, straight from autograd's engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

ONE = torch.ones(())
# Not in torch's documentation, though others build on it too: where it is missing, the usual way is taken.
ENGINE: Callable[..., Any] | None = getattr(
    getattr(torch.autograd.Variable, "_execution_engine", None), "run_backward", None
)


def backward(loss: Tensor, inputs: Sequence[Tensor] | None = None) -> None:
    """torch.autograd.backward(loss), for a float32 number on a CPU and nothing compiled: there is nothing to do then
    for what torch puts around the engine, a tenth of the time that gradients of a small network take.

    ``inputs``: the leaves whose gradients are wanted; None: all.
    """
    if ENGINE is None or loss.dtype != torch.float32 or loss.device.type != "cpu":
        torch.autograd.backward(loss, inputs=inputs)
    else:
        ENGINE((loss,), (ONE,), False, False, tuple(inputs or ()), allow_unreachable=True, accumulate_grad=True)
