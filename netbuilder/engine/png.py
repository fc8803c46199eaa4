"""Numbers as small pictures, for the window."""

from __future__ import annotations

import base64
import io
from math import ceil, sqrt

import numpy as np
from PIL import Image


def encode(pixels: np.ndarray) -> str:
    """uint8 pixels (height, width) or (height, width, 3) as PNG in base64."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    return base64.b64encode(buffer.getvalue()).decode()


def picture(values: np.ndarray, limits: tuple[float, float] | None = None) -> str:
    """A sample (channels, height, width) as PNG in base64, over ``limits``."""
    return encode(pixels(values, limits))


def pixels(values: np.ndarray, limits: tuple[float, float] | None = None) -> np.ndarray:
    """A sample (channels, height, width) as uint8 pixels: three channels in colour, else the first in grey."""
    found = levels(values[:3] if len(values) >= 3 else values[:1], limits)
    return found.transpose(1, 2, 0) if len(found) == 3 else found[0]


def grid(pictures: list[np.ndarray]) -> Image.Image:
    """Pictures of one size beside each other, in about as many rows as columns."""
    columns = ceil(sqrt(len(pictures)))
    height, width = pictures[0].shape[:2]
    whole = np.zeros((ceil(len(pictures) / columns) * height, columns * width, *pictures[0].shape[2:]), np.uint8)
    for index, found in enumerate(pictures):
        top, left = index // columns * height, index % columns * width
        whole[top : top + height, left : left + width] = found
    return Image.fromarray(whole)


def levels(values: np.ndarray, limits: tuple[float, float] | None = None) -> np.ndarray:
    """Numbers as grey levels, uint8 of the same shape: black at the lower limit, white at the upper one."""
    known = np.nan_to_num(values.astype(np.float64))
    low, high = limits or (float(known.min(initial=0)), float(known.max(initial=0)))
    span = high - low if high > low else 1.0
    return np.clip((known - low) * (255 / span) + 0.5, 0, 255).astype(np.uint8)


def signed(values: np.ndarray) -> np.ndarray:
    """Weights as grey levels: zero is the middle, the largest absolute value black or white."""
    largest = float(np.abs(values).max(initial=0)) or 1.0
    return levels(values, (-largest, largest))
