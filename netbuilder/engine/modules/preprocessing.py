"""Preprocessing that torch has no single function for. Images are (batch, channels, height, width)."""

import torch
import torch.nn.functional as F


def center_crop(x: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """The middle height × width of each image."""
    top, left = (x.shape[-2] - height) // 2, (x.shape[-1] - width) // 2
    if top < 0 or left < 0:
        raise ValueError(f"cannot cut {height}×{width} out of images of {x.shape[-2]}×{x.shape[-1]}.")
    return x[..., top : top + height, left : left + width]


def grayscale(x: torch.Tensor, channels: int = 1) -> torch.Tensor:
    """(batch, 3, height, width) red, green, blue -> (batch, channels, height, width)."""
    weights = torch.tensor([0.299, 0.587, 0.114], dtype=x.dtype, device=x.device)
    return (x * weights[:, None, None]).sum(1, keepdim=True).expand(-1, channels, -1, -1)


def point_features(x: torch.Tensor, coordinates: bool, squares: bool, product: bool, sines: bool) -> torch.Tensor:
    """(…, 2) -> (…, features): of each point those of x, y; x², y²; x · y; sin(π · x), sin(π · y) that are wanted."""
    found = [x] if coordinates else []
    found += [x.square()] if squares else []
    found += [x[..., :1] * x[..., 1:]] if product else []
    found += [torch.sin(torch.pi * x)] if sines else []
    return torch.cat(found, -1)


def one_hot(x: torch.Tensor, size: int) -> torch.Tensor:
    """int64 (…) below ``size`` -> float (…, size)."""
    return F.one_hot(x, size).to(torch.get_default_dtype())


def count_tokens(x: torch.Tensor, size: int, once: bool, lengths: torch.Tensor | None = None) -> torch.Tensor:
    """int64 (batch, time) -> float (batch, size): how often each id occurs, or with ``once`` whether it does."""
    counted = torch.ones(x.shape, device=x.device)
    if lengths is not None:
        counted = (torch.arange(x.shape[1], device=x.device) < lengths.to(x.device)[:, None]).to(counted.dtype)
    counts = torch.zeros(x.shape[0], size, device=x.device).scatter_add(1, x, counted)
    return counts.clamp(max=1.0) if once else counts
