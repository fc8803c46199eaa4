"""Padding which depends on the size of the data."""

import torch
import torch.nn.functional as F


def pad_same(
    x: torch.Tensor, reach: int | tuple[int, ...], strides: int | tuple[int, ...], value: float = 0.0
) -> torch.Tensor:
    """Pads the spatial axes of (batch, channels, …) so that a window gives ceil(size / stride) outputs (Keras)."""
    pads: list[int] = []
    for axis in range(x.dim() - 1, 1, -1):
        length = reach if isinstance(reach, int) else reach[axis - 2]
        stride = strides if isinstance(strides, int) else strides[axis - 2]
        outputs = (x.shape[axis] + stride - 1) // stride
        total = max((outputs - 1) * stride + length - x.shape[axis], 0)
        pads += [total // 2, total - total // 2]
    return F.pad(x, pads, value=value)
