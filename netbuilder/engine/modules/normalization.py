"""Normalization which torch lacks."""

import torch
from torch import nn


class Normalization(nn.Module):
    """(x - mean) / √variance for each channel or feature; ``adapt`` takes both from the training data.

    ``axis`` is the dim of channels (1) or features (-1).
    """

    mean: torch.Tensor
    variance: torch.Tensor

    def __init__(self, features: int, axis: int = -1) -> None:
        super().__init__()
        self.axis = axis
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("variance", torch.ones(features))

    @torch.no_grad()
    def adapt(self, x: torch.Tensor) -> None:
        """Takes mean and variance from x (samples, …). What never varies keeps variance 1, so that it becomes 0."""
        rows = x.movedim(self.axis, -1).flatten(0, -2).double()
        variance, mean = torch.var_mean(rows, 0, correction=0)
        self.mean.copy_(mean)
        self.variance.copy_(torch.where(variance > 0, variance, 1.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shape = [1] * x.dim()
        shape[self.axis] = -1
        return (x - self.mean.view(shape)) / self.variance.view(shape).sqrt().clamp_min(1e-7)


class KnownNormalization(nn.Module):
    """(x - mean) / √variance for each channel or feature, with numbers that are known; ``axis`` as above."""

    mean: torch.Tensor
    variance: torch.Tensor

    def __init__(self, mean: tuple[float, ...], variance: tuple[float, ...], axis: int = -1) -> None:
        super().__init__()
        self.axis = axis
        self.register_buffer("mean", torch.tensor(mean), persistent=False)
        self.register_buffer("variance", torch.tensor(variance), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shape = [1] * x.dim()
        shape[self.axis] = -1
        return (x - self.mean.view(shape)) / self.variance.view(shape).sqrt().clamp_min(1e-7)


class MaskedBatchNorm(nn.BatchNorm1d):
    """Batch normalization of (batch, time, features); while training only the first ``lengths`` steps count."""

    def forward(self, x: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
        if lengths is None or not self.training:
            return super().forward(x.flatten(0, 1)).view_as(x)
        true = torch.arange(x.shape[1], device=x.device) < lengths[:, None]
        return torch.zeros_like(x).masked_scatter(true[..., None], super().forward(x[true]))
