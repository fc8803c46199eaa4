"""Numbers as small pictures, for the window."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image


def encode(pixels: np.ndarray) -> str:
    """uint8 pixels (height, width) or (height, width, 3) as PNG in base64."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    return base64.b64encode(buffer.getvalue()).decode()


def picture(values: np.ndarray, limits: tuple[float, float] | None = None) -> str:
    """A sample (channels, height, width): three channels in colour, else the first in grey, over ``limits``."""
    channels = values[:3] if len(values) >= 3 else values[:1]
    pixels = levels(channels, limits)
    return encode(pixels.transpose(1, 2, 0) if len(pixels) == 3 else pixels[0])


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
