"""Sampling with its share of the loss, and gradients that turn round."""

import torch
from torch import nn


class Sampling(nn.Module):
    """mean + exp(log_variance / 2) · noise in training, the mean otherwise.

    After each forward ``penalty`` holds kl_weight · KL(N(mean, variance) ‖ N(0, 1)), summed over a sample's elements
    and averaged over the batch; None before the first one and when kl_weight is 0.
    """

    def __init__(self, kl_weight: float = 1.0) -> None:
        super().__init__()
        self.kl_weight = kl_weight
        self.penalty: torch.Tensor | None = None

    def forward(self, mean: torch.Tensor, log_variance: torch.Tensor) -> torch.Tensor:
        if self.kl_weight:
            distance = 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance)
            self.penalty = self.kl_weight * distance.sum() / mean.shape[0]
        if not self.training:
            return mean
        return mean + (0.5 * log_variance).exp() * torch.randn_like(mean)


class Noise(nn.Module):
    """Standard normal numbers, (batch, units), a new row for every sample of the input."""

    def __init__(self, units: int) -> None:
        super().__init__()
        self.units = units

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.randn(x.shape[0], self.units, device=x.device)


def reverse_gradient(x: torch.Tensor, weight: float = 1.0) -> torch.Tensor:
    """x itself; the gradient that comes back is multiplied by -weight."""
    y = x.view_as(x)
    if y.requires_grad:
        y.register_hook(lambda gradient: gradient * -weight)  # type: ignore[no-untyped-call]
    return y
