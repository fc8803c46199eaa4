"""Noise and penalties: they act in training only."""

import torch
from torch import nn


class GaussianNoise(nn.Module):
    """x + N(0, stddev²) in training, x otherwise."""

    def __init__(self, stddev: float) -> None:
        super().__init__()
        self.stddev = stddev

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.stddev * torch.randn_like(x) if self.training else x


class GaussianDropout(nn.Module):
    """x · N(1, rate / (1 - rate)) in training, x otherwise."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.stddev = (rate / (1 - rate)) ** 0.5

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * (1 + self.stddev * torch.randn_like(x)) if self.training else x


class DropPath(nn.Module):
    """Zeros whole samples with probability ``rate`` in training and scales the others by 1 / (1 - rate)."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.keep = 1 - rate

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        chosen = torch.rand(x.shape[0], *(1,) * (x.dim() - 1), device=x.device) < self.keep
        return x * chosen / self.keep


class ActivityRegularization(nn.Module):
    """Gives x on; after each forward ``penalty`` holds l1 · Σ|x| + l2 · Σx², averaged over the batch."""

    def __init__(self, l1: float, l2: float) -> None:
        super().__init__()
        self.l1, self.l2 = l1, l2
        self.penalty: torch.Tensor | None = None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.penalty = (self.l1 * x.abs().sum() + self.l2 * x.square().sum()) / x.shape[0]
        return x
