"""Which pitches a recording has when, as a small picture."""

from __future__ import annotations

import numpy as np

from netbuilder.engine import png

WINDOW_SECONDS = 0.032
WIDEST, HIGHEST = 240, 64  # pixels
RANGE = 8.0  # decades of power from black to white


def spectrogram(signal: np.ndarray, rate: int) -> str:
    """A mono recording as PNG in base64: time to the right, pitch upwards, loudness as brightness."""
    window = max(16, int(2 ** np.round(np.log2(rate * WINDOW_SECONDS))))
    padded = np.pad(signal.astype(np.float64), (0, max(0, window - len(signal))))
    step = max(window // 4, (len(padded) - window) // (WIDEST - 1) if len(padded) > window else 1)
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::step][:WIDEST]
    power = np.abs(np.fft.rfft(frames * np.hanning(window), axis=1)) ** 2
    bands = np.array_split(power[:, 1:], min(HIGHEST, power.shape[1] - 1), axis=1)
    loudness = np.log10(np.stack([band.mean(axis=1) for band in bands[::-1]]) + 1e-12)
    top = float(loudness.max())
    return png.encode(png.levels(loudness, (max(top - RANGE / 2, -12.0), max(top, -11.0))))
