"""Which fields a recording of one's own (.wav) can fill."""

from __future__ import annotations

from netbuilder.datasets.catalogue import as_read
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays, JoinedWords, Source, WavFolder

MFCC_RATE, MFCC_STEP, MFCC_KEPT = 8000, 200, 13  # Hz; samples from one step to the next; coefficients


def takes_recordings(source: Source, field: Field) -> bool:
    """Whether a .wav file can become a sample of the field."""
    found = as_read(source)
    if isinstance(found, WavFolder):
        return field.padded and field.type.shape[1:] == (1,)
    return _is_cepstral(found) and field.padded and field.type.shape[1:] == (MFCC_KEPT,)


def longest_seconds(source: Source, field: Field) -> float:
    """How long a recording the field holds at most; 0 where nobody knows."""
    found, steps = as_read(source), field.type.shape[0] or 0
    if isinstance(found, WavFolder):
        return steps / found.rate if found.rate else 0.0
    return steps * MFCC_STEP / MFCC_RATE if _is_cepstral(found) else 0.0


def _is_cepstral(source: Source) -> bool:
    return isinstance(source, Arrays | JoinedWords) and source.recordings == "mfcc"
