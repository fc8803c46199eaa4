"""Small operations on tensors that torch has no single function for. Dims count the batch."""

import torch
from torch import nn


class ScaleShift(nn.Module):
    """scale · x + shift, with one scale and one shift for each element of axis ``dim``."""

    def __init__(self, size: int, dim: int) -> None:
        super().__init__()
        self.dim = dim
        self.scale = nn.Parameter(torch.ones(size))
        self.shift = nn.Parameter(torch.zeros(size))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shape = [1] * x.dim()
        shape[self.dim] = -1
        return x * self.scale.view(shape) + self.shift.view(shape)


class LearnedTensor(nn.Module):
    """A tensor of weights (*shape,), the same for every sample of the batch that comes in."""

    def __init__(self, *shape: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(shape))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.weight.expand(x.shape[0], *self.weight.shape)


def broadcast_sample(x: torch.Tensor, *shape: int) -> torch.Tensor:
    """(batch, …) -> (batch, *shape): axes of size 1 repeated; -1 in ``shape`` leaves an axis as it is."""
    return x.expand(-1, *shape)


def cast(x: torch.Tensor, dtype: str) -> torch.Tensor:
    """The same values as "float32", "int64" or "bool"."""
    return x.to({"float32": torch.float32, "int64": torch.int64, "bool": torch.bool}[dtype])


def take_slice(x: torch.Tensor, dim: int, start: int = 0, stop: int | None = None, step: int = 1) -> torch.Tensor:
    """x[start:stop:step] along axis ``dim``."""
    return x[(slice(None),) * dim + (slice(start, stop, step),)]


def repeat_vector(x: torch.Tensor, n: int) -> torch.Tensor:
    """(batch, features) -> (batch, n, features)"""
    return x.unsqueeze(1).expand(-1, n, -1)


def fill_padded(x: torch.Tensor, dim: int, value: str, lengths: torch.Tensor) -> torch.Tensor:
    """x with ``value`` ("0", "nan", "inf", "-inf") behind the first ``lengths`` elements of axis ``dim``."""
    steps = torch.arange(x.shape[dim], device=x.device).view([-1] + [1] * (x.dim() - 1 - dim))
    true = lengths.to(x.device).clamp(min=1).view([-1] + [1] * (x.dim() - 1))
    return x.masked_fill(steps >= true, float(value))
