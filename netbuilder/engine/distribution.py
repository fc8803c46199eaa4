"""Several processes, one training: the same program under torchrun, each on its share of every batch."""

from __future__ import annotations

import os
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import nn

from netbuilder.engine.batch import Batch


@dataclass(frozen=True)
class World:
    """This process among ``size`` that train together; one alone is the ordinary case."""

    rank: int = 0
    size: int = 1

    @property
    def is_main(self) -> bool:
        """The one process that writes files and reports."""
        return self.rank == 0

    def share(self, batch: Batch) -> tuple[Batch, float]:
        """This process's samples of a global batch, and the factor that makes the mean of all processes' gradients
        the gradient of the global mean. A process left without samples takes one with factor 0."""
        if self.size == 1:
            return batch, 1.0
        bounds = [batch.size * r // self.size for r in range(self.size + 1)]
        start, stop = bounds[self.rank], bounds[self.rank + 1]
        if start == stop:
            return batch.part(0, 1), 0.0
        return batch.part(start, stop), (stop - start) * self.size / batch.size

    def wrap(self, model: nn.Module, device: torch.device) -> nn.Module:
        """The model whose gradients are averaged over the processes."""
        return nn.parallel.DistributedDataParallel(model, device_ids=[device] if device.type == "cuda" else None)

    def mean(self, values: list[float], share: float) -> list[float]:
        """Means over the global batch from this process's means."""
        if self.size == 1:
            return values
        tensor = torch.tensor(values, dtype=torch.float64) * (share / self.size)
        dist.all_reduce(tensor)
        return [float(v) for v in tensor]

    def agree(self, wish: bool) -> bool:
        """Whether any process wishes it: all of them stop after the same batch, or none does."""
        if self.size == 1:
            return wish
        votes = torch.tensor(float(wish), device="cuda" if dist.get_backend() == "nccl" else "cpu")
        dist.all_reduce(votes)
        return bool(votes.item() > 0)

    def gather(self, tensor: torch.Tensor, share: float) -> torch.Tensor:
        """The samples of all processes, in the order of the global batch."""
        if self.size == 1:
            return tensor
        parts: list[torch.Tensor | None] = [None] * self.size
        dist.all_gather_object(parts, tensor.detach().cpu() if share else tensor[:0].detach().cpu())
        return torch.cat([p.to(tensor.device) for p in parts if p is not None])


def join() -> World:
    """The world torchrun has described in the environment; alone when it has not."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size > 1 and not dist.is_initialized():
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    return World(int(os.environ.get("RANK", "0")), size)


def leave() -> None:
    """End the group, if there is one."""
    if dist.is_initialized():
        dist.destroy_process_group()
