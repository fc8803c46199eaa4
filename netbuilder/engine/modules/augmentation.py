"""Random changes of (batch, channels, height, width) images: each sample its own, in training mode only."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class RandomFlip(nn.Module):
    """Mirrors each image with probability ½, in each of the directions of ``mode``."""

    def __init__(self, mode: str = "horizontal_and_vertical") -> None:
        super().__init__()
        self.dims = tuple(dim for dim, name in ((3, "horizontal"), (2, "vertical")) if name in mode)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.training:
            for dim in self.dims:
                chosen = torch.rand(x.shape[0], 1, 1, 1, device=x.device) < 0.5
                x = torch.where(chosen, x.flip(dim), x)
        return x


class RandomAffine(nn.Module):
    """Rotates, shifts and zooms each image about its middle by amounts drawn from (lowest, highest).

    Args:
        rotation: turns, positive counter-clockwise.
        down, right: shift as part of height, width.
        zoom: 0.2 shows a fifth more of the image (smaller), -0.2 a fifth less; ``zoom_width`` the same for the width.
        fill_mode: "reflect", "nearest" or "constant" (``fill_value``) behind the edges.
    """

    def __init__(
        self,
        rotation: tuple[float, float] = (0.0, 0.0),
        down: tuple[float, float] = (0.0, 0.0),
        right: tuple[float, float] = (0.0, 0.0),
        zoom: tuple[float, float] = (0.0, 0.0),
        zoom_width: tuple[float, float] | None = None,
        fill_mode: str = "reflect",
        fill_value: float = 0.0,
        interpolation: str = "bilinear",
    ) -> None:
        super().__init__()
        self.rotation, self.down, self.right, self.zoom, self.zoom_width = rotation, down, right, zoom, zoom_width
        self.padding = {"reflect": "reflection", "nearest": "border", "constant": "zeros"}[fill_mode]
        self.fill_value, self.interpolation = fill_value, interpolation

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        grid = F.affine_grid(self.matrices(x), list(x.shape), align_corners=False).to(x.dtype)
        moved = F.grid_sample(x - self.fill_value, grid, self.interpolation, self.padding, align_corners=False)
        return moved + self.fill_value

    def matrices(self, x: torch.Tensor) -> torch.Tensor:
        """(batch, 2, 3): where in the old image, in units from -1 to 1, each point of the new one comes from."""
        angle = 2 * math.pi * self.draw(self.rotation, x)
        tall = 1 + self.draw(self.zoom, x)
        wide = tall if self.zoom_width is None else 1 + self.draw(self.zoom_width, x)
        down, right = 2 * self.draw(self.down, x), 2 * self.draw(self.right, x)
        ratio = x.shape[2] / x.shape[3]  # turning must not stretch images that are not square
        cos, sin = angle.cos(), angle.sin()
        across = torch.stack((cos * wide, -sin * ratio * tall, -right), dim=1)
        along = torch.stack((sin / ratio * wide, cos * tall, -down), dim=1)
        return torch.stack((across, along), dim=1)

    def draw(self, between: tuple[float, float], x: torch.Tensor) -> torch.Tensor:
        low, high = between
        return low + (high - low) * torch.rand(x.shape[0], device=x.device)


class RandomCrop(nn.Module):
    """Cuts height × width out of each image, at a random place in training, out of the middle otherwise."""

    def __init__(self, height: int, width: int) -> None:
        super().__init__()
        self.height, self.width = height, width

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        spare_height, spare_width = x.shape[2] - self.height, x.shape[3] - self.width
        if spare_height < 0 or spare_width < 0:
            raise ValueError(f"cannot cut {self.height}×{self.width} out of images of {x.shape[2]}×{x.shape[3]}.")
        if not self.training:
            top, left = spare_height // 2, spare_width // 2
            return x[:, :, top : top + self.height, left : left + self.width]
        batch = torch.arange(x.shape[0], device=x.device)[:, None, None, None]
        channel = torch.arange(x.shape[1], device=x.device)[:, None, None]
        rows = self.window(spare_height, self.height, x)[:, None, :, None]
        columns = self.window(spare_width, self.width, x)[:, None, None, :]
        return x[batch, channel, rows, columns]

    def window(self, spare: int, size: int, x: torch.Tensor) -> torch.Tensor:
        """(batch, size) indices of a window that starts at random."""
        start = torch.randint(0, spare + 1, (x.shape[0], 1), device=x.device)
        return start + torch.arange(size, device=x.device)


class RandomErasing(nn.Module):
    """Overwrites a rectangle (area within ``scale``, height to width from 0.3 to 3.3) of a ``factor`` of the images."""

    def __init__(self, factor: float, scale: tuple[float, float], fill_value: float | None = None) -> None:
        super().__init__()
        self.factor, self.scale, self.fill_value = factor, scale, fill_value

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        low, high = self.scale
        count, _, height, width = x.shape
        chance, size, shape, top, left = torch.rand(5, count, 1, device=x.device)
        area = (low + (high - low) * size) * height * width
        ratio = torch.exp(math.log(0.3) + (math.log(3.3) - math.log(0.3)) * shape)
        rows = self.within((area * ratio).sqrt(), top, height)
        columns = self.within((area / ratio).sqrt(), left, width)
        erased = rows[:, None, :, None] & columns[:, None, None, :] & (chance < self.factor)[:, :, None, None]
        fill = torch.randn_like(x) if self.fill_value is None else torch.full_like(x, self.fill_value)
        return torch.where(erased, fill, x)

    def within(self, length: torch.Tensor, place: torch.Tensor, size: int) -> torch.Tensor:
        """(batch, size): True over ``length`` pixels (at most all), from a start that ``place`` in 0 … 1 picks."""
        length = length.round().clamp(1, size)
        start = (place * (size - length + 1)).floor()
        index = torch.arange(size, device=length.device)
        return (index >= start) & (index < start + length)


class RandomBrightness(nn.Module):
    """Adds a random part of the value range to each image, and cuts to that range."""

    def __init__(self, factor: tuple[float, float], value_range: tuple[float, float]) -> None:
        super().__init__()
        self.factor, self.value_range = factor, value_range

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        low, high = self.factor
        lowest, highest = self.value_range
        change = low + (high - low) * torch.rand(x.shape[0], 1, 1, 1, device=x.device)
        return (x + change * (highest - lowest)).clamp(lowest, highest)


class RandomContrast(nn.Module):
    """mean + r · (x - mean) for each channel of each image, r drawn from ``factor``; cut to the value range."""

    def __init__(self, factor: tuple[float, float], value_range: tuple[float, float]) -> None:
        super().__init__()
        self.factor, self.value_range = factor, value_range

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        low, high = self.factor
        r = low + (high - low) * torch.rand(x.shape[0], 1, 1, 1, device=x.device)
        mean = x.mean((2, 3), keepdim=True)
        return (mean + r * (x - mean)).clamp(*self.value_range)
