"""WAV files of other programs."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbuilder.engine.data.readers.riff import EXTENSIBLE, FLOATS, PCM, parse
from netbuilder.engine.data.readers.wav import decode

TONE = np.sin(np.linspace(0, 20, 300)) * 0.9


def stored(sound: np.ndarray, kind: int, width: int) -> bytes:
    """The samples as such a file has them."""
    if kind == FLOATS:
        return sound.astype(f"<f{width}").tobytes()
    if width == 1:
        return (np.round(sound * 127) + 128).astype(np.uint8).tobytes()
    whole = np.round(sound * (2 ** (8 * width - 1) - 1)).astype("<i4" if width > 2 else "<i2")
    return b"".join(v.tobytes()[:width] for v in whole)


def file(kind: int, width: int, data: bytes, channels: int = 1, length: int | None = None, extra: bytes = b"") -> bytes:
    """A WAV file at 16 kHz, with a chunk of an odd length before the sound."""
    is_long = kind == EXTENSIBLE
    form = struct.pack("<HHIIHH", kind, channels, 16000, 16000 * width * channels, width * channels, 8 * width)
    if is_long:
        form += struct.pack("<HHI", 22, 8 * width, 0) + struct.pack("<H", PCM) + bytes(14)
    size = len(data) if length is None else length
    chunks = b"LIST" + struct.pack("<I", 3) + b"abc\0" + b"fmt " + struct.pack("<I", len(form)) + form
    chunks += b"data" + struct.pack("<I", size) + data + extra
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


@pytest.mark.parametrize(
    ("kind", "width"), [(PCM, 1), (PCM, 2), (PCM, 3), (PCM, 4), (FLOATS, 4), (FLOATS, 8), (EXTENSIBLE, 3)]
)
def test_sounds_of_every_kind(kind: int, width: int) -> None:
    data = stored(TONE, kind, width)
    sound, rate = decode(file(kind, width, data + data[:width] * (len(data) % 2)))
    assert rate == 16000 and sound.dtype == np.float32
    np.testing.assert_allclose(sound[: len(TONE)], TONE, atol=0.02 if width == 1 else 1e-3)


def test_a_stream_without_a_length_and_what_stands_behind_the_sound() -> None:
    data = stored(TONE, PCM, 2)
    assert len(decode(file(PCM, 2, data, length=0xFFFFFFFF))[0]) == len(TONE)
    assert len(decode(file(PCM, 2, data, extra=b"LIST" + struct.pack("<I", 4) + b"name"))[0]) == len(TONE)
    assert parse(file(PCM, 2, data, channels=2)).samples().shape == (len(TONE) // 2, 2)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (b"ID3 a song", "it is no WAV file"),
        (b"RIFF\0\0\0\0WAVE", "does not say how its sound is stored"),
        (file(PCM, 2, b""), "it holds no sound"),
        (file(PCM, 2, b"", extra=b"LIST" + struct.pack("<I", 4) + b"name"), "it holds no sound"),
        (file(PCM, 2, bytes(10), length=400), "it is cut off: 10 of 400 bytes of sound are there"),
        (file(17, 1, bytes(10)), r"compressed or of an unusual kind \(17, 8 bits\); save it as 16-bit PCM"),
        (file(PCM, 2, bytes(6), channels=2), "no whole number of samples"),
        (file(PCM, 2, bytes(6), channels=0), "no whole number of samples"),
        (file(FLOATS, 4, stored(np.array([0.5, np.nan]), FLOATS, 4)), "values that are no numbers"),
    ],
)
def test_what_is_no_sound_is_told(content: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        decode(content)


@given(st.binary(max_size=80), st.integers(0, 60))
def test_no_file_is_too_broken_for_a_sentence(noise: bytes, place: int) -> None:
    good = file(PCM, 2, stored(TONE[:8], PCM, 2))
    for content in (noise, good[:place] + noise, good[:place] + noise + good[place:]):
        try:
            sound, rate = decode(content)
        except ValueError as error:
            assert str(error).startswith("it")
        else:
            assert len(sound) and rate
