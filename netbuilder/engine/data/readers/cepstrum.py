"""Mel-frequency cepstral coefficients, as the spoken digits have them: a recording becomes such a sequence."""

from __future__ import annotations

import numpy as np

from netbuilder.datasets.recordings import MFCC_KEPT, MFCC_RATE, MFCC_STEP

WINDOW, BANDS = 400, 128  # samples: 50 ms; triangles on the mel scale
SILENCE = 1e-6  # what is softer at both ends is cut off
RANGE = 80  # decibels below the loudest place of the sound


def coefficients(sound: np.ndarray) -> np.ndarray:
    """(steps, 13) float32 of a sound (time,) at 8 kHz; ValueError where it is shorter than half a window or silent.

    Power of Hann windows, 128 triangles on the mel scale 2595 · log10(1 + Hz / 700), decibels, DCT-II (orthonormal):
    what torchaudio.transforms.MFCC makes by default.
    """
    loud = np.flatnonzero(np.abs(sound) > SILENCE)
    if not len(loud) or loud[-1] - loud[0] < WINDOW // 2:
        raise ValueError("there is no sound in it")
    kept = sound[loud[0] : loud[-1] + 1].astype(np.float64)
    padded = np.pad(kept, WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::MFCC_STEP] * np.hanning(WINDOW + 1)[:-1]
    loudness = 10 * np.log10(np.maximum(np.abs(np.fft.rfft(frames)) ** 2 @ _triangles(), 1e-10))
    turns = np.cos(np.pi / BANDS * np.outer(np.arange(BANDS) + 0.5, np.arange(MFCC_KEPT))) * np.sqrt(2 / BANDS)
    turns[:, 0] /= np.sqrt(2)
    found: np.ndarray = np.maximum(loudness, loudness.max() - RANGE) @ turns
    return found.astype(np.float32)


def _triangles() -> np.ndarray:
    """(frequencies, bands): how much of each frequency each band takes."""
    frequencies = np.linspace(0, MFCC_RATE / 2, WINDOW // 2 + 1)
    edges = 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + MFCC_RATE / 2 / 700), BANDS + 2) / 2595) - 1)
    slopes, widths = edges[None] - frequencies[:, None], np.diff(edges)
    found: np.ndarray = np.maximum(0, np.minimum(-slopes[:, :-2] / widths[:-1], slopes[:, 2:] / widths[1:]))
    return found
