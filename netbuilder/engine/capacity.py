"""Whether training fits into the memory there is, told before anything is built."""

from __future__ import annotations

import torch

from netbuilder.engine.failures import GIB, OutOfMemory, free_memory
from netbuilder.graph.size import Size, memory
from netbuilder.training.plan import Plan

# What is left to the rest of the system, and to what PyTorch needs beside tensors.
SHARE = 0.9
LARGEST = 1 << 20


def refuse_too_big(size: Size, plan: Plan, device: torch.device, batch_size: int) -> None:
    """OutOfMemory, with the batch size that would fit, when training needs more than is free."""
    free = free_memory(device)
    optimizer = type(plan.optimizer).__name__
    need = memory(size, batch_size, optimizer)
    if free is None or need <= free * SHARE:
        return
    fixed = memory(size, 0, optimizer)
    fitting = largest_batch(free, fixed, (need - fixed) / batch_size)
    amounts = f"Training needs at least {_gib(need)} of memory and {_gib(free)} are free on {device}"
    if fitting is None:
        raise OutOfMemory(f"{amounts}; {_gib(fixed)} of that are for the weights: make the network smaller.")
    raise OutOfMemory(f"{amounts}. Try a batch size of {fitting} instead of {batch_size}.", fitting)


def largest_batch(free: float, fixed: float, each: float) -> int | None:
    """The largest power of two that fits, ``each`` bytes a sample besides the fixed ones; None when not even one."""
    room = free * SHARE - fixed
    if room < each:
        return None
    count = int(min(room / max(each, 1.0), LARGEST))
    return 1 << (max(1, count).bit_length() - 1)


def _gib(size: float) -> str:
    return f"{size / GIB:.1f} GiB"
