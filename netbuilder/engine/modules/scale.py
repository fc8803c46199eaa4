"""A learned factor for each feature."""

import torch
from torch import nn


class LayerScale(nn.Module):
    """x · weight, one weight for each channel (axis 1) or feature (axis -1)."""

    def __init__(self, features: int, axis: int = -1) -> None:
        super().__init__()
        self.axis = axis
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shape = [1] * x.dim()
        shape[self.axis] = -1
        return x * self.weight.view(shape)
