"""Activations which torch lacks."""

import torch


def clipped_relu(x: torch.Tensor, max_value: float | None, negative_slope: float, threshold: float) -> torch.Tensor:
    """Keras's ReLU: x from the threshold on, negative_slope · (x - threshold) below it, at most max_value."""
    y = torch.where(x >= threshold, x, negative_slope * (x - threshold))
    return y if max_value is None else y.clamp(max=max_value)
