"""Recordings to try, prepared as those a run was trained on."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from netbuilder.datasets.field import Field
from netbuilder.datasets.recordings import MFCC_RATE
from netbuilder.datasets.source import Source, WavFolder
from netbuilder.engine.data import DataError
from netbuilder.engine.data.readers import cepstrum, wav


def recordings(field: Field, files: dict[str, bytes], source: Source, base: Path) -> tuple[np.ndarray, np.ndarray]:
    """(files, time, features) and their true lengths: at the rate of the data in folder ``base``, cut or padded."""
    rate = _rate(source, base)
    longest = field.type.shape[0] or 1
    values = np.zeros((len(files), longest, field.type.shape[1] or 1), np.float32)
    lengths = np.zeros(len(files), np.int64)
    for row, (name, content) in enumerate(files.items()):
        try:
            sound, own = wav.decode(content)
            made = _features(source, wav.resample(sound, own, rate or own))[:longest]
        except ValueError as error:
            raise DataError(f"{name} is no recording that can be read: {error}.") from None
        values[row, : len(made)] = made
        lengths[row] = len(made)
    return values, lengths


def _rate(source: Source, base: Path) -> int:
    """Hz of the data; 0 where nobody knows it any more."""
    if not isinstance(source, WavFolder):
        return MFCC_RATE
    path = base / Path(source.path).expanduser()
    return source.rate or (wav.own_rate(path) if path.exists() else 0)


def _features(source: Source, sound: np.ndarray) -> np.ndarray:
    """(time, features) of a sound (time,)."""
    return sound[:, None] if isinstance(source, WavFolder) else cepstrum.coefficients(sound)
