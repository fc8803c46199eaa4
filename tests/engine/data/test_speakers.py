"""Who speaks in the spoken digits: the file they come from does not say it, but its order does.

The coefficients were made of the recordings in the order in which a folder of Apple's file system lists its files:
that of a checksum of their names. The proof: in this order the labels of all 3,000 are right, and the coefficients of
recordings that are at hand, computed here, are those at their places.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import netbuilder
from netbuilder.engine.data.readers.wav import decode

SPEAKERS = ("george", "jackson", "lucas", "nicolas", "theo", "yweweler")
NAMES = [f"{digit}_{speaker}_{number}" for digit in range(10) for speaker in SPEAKERS for number in range(50)]
BUNDLED = Path(netbuilder.__file__).parent / "resources" / "datasets" / "spoken_digits.npz"
RECORDINGS = Path(__file__).parents[4] / "shared" / "data" / "fsdd_600_wav.zip"
CASTAGNOLI = 0x82F63B78  # the polynomial of CRC-32C, reflected
LOOKED_AT = 60  # of the 600 recordings
SILENCE = 1e-6
WINDOW, STEP, BANDS, KEPT = 400, 200, 128, 13  # samples at 8 kHz, mel bands, coefficients


def checksum(name: str) -> int:
    """CRC-32C without the last inversion over UTF-32, of which the file system keeps 22 bits."""
    state = 0xFFFFFFFF
    for byte in name.encode("utf-32-le"):
        state ^= byte
        for _ in range(8):
            state = (state >> 1) ^ (CASTAGNOLI if state & 1 else 0)
    return state & 0x3FFFFF


@pytest.fixture(scope="module")
def digits() -> dict[str, np.ndarray]:
    with np.load(BUNDLED) as file:
        return {name: file[name] for name in file.files}


def test_names_in_the_order_of_the_folder_are_those_of_the_labels(digits: dict[str, np.ndarray]) -> None:
    order = [name.split("_") for name in sorted(NAMES, key=lambda name: checksum(f"{name}.wav"))]
    assert digits["y"].tolist() == [int(digit) for digit, _, _ in order]
    assert digits["speaker"].tolist() == [speaker for _, speaker, _ in order]
    assert digits["recording"].tolist() == [int(number) for _, _, number in order]
    assert (digits["part"] == "test").tolist() == [int(number) < 5 for _, _, number in order]


def coefficients(sound: np.ndarray) -> np.ndarray:
    """Mel-frequency cepstral coefficients (steps, 13) in decibels, as torchaudio makes them by default."""
    frequencies = np.linspace(0, 4000, WINDOW // 2 + 1)
    edges = 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + 4000 / 700), BANDS + 2) / 2595) - 1)
    slopes, widths = edges[None] - frequencies[:, None], np.diff(edges)
    bands = np.maximum(0, np.minimum(-slopes[:, :-2] / widths[:-1], slopes[:, 2:] / widths[1:]))
    padded = np.pad(sound.astype(np.float64), WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::STEP] * np.hanning(WINDOW + 1)[:-1]
    loudness = 10 * np.log10(np.maximum(np.abs(np.fft.rfft(frames)) ** 2 @ bands, 1e-10))
    turns = np.cos(np.pi / BANDS * np.outer(np.arange(BANDS) + 0.5, np.arange(KEPT))) * np.sqrt(2 / BANDS)
    turns[:, 0] /= np.sqrt(2)
    return np.maximum(loudness, loudness.max() - 80) @ turns


def recordings() -> Iterator[tuple[list[str], np.ndarray]]:
    """Digit, speaker and number, and the sound at 8 kHz without silence at its ends."""
    with zipfile.ZipFile(RECORDINGS) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".wav"))
        for name in names[:: len(names) // LOOKED_AT]:
            sound, rate = decode(archive.read(name))
            assert rate == 8000
            loud = np.flatnonzero(np.abs(sound) > SILENCE)
            found = re.fullmatch(r"(\d)_([a-z]+)_(\d+)\.wav", name.rpartition("/")[2])
            assert found is not None
            yield list(found.groups()), sound[loud[0] : loud[-1] + 1]


@pytest.mark.skipif(not RECORDINGS.exists(), reason="needs recordings of the Free Spoken Digit Dataset")
def test_recordings_sound_as_at_their_places(digits: dict[str, np.ndarray]) -> None:
    ends = digits["lengths"].cumsum()
    places = {key: row for row, key in enumerate(zip(digits["speaker"], digits["y"], digits["recording"], strict=True))}
    differences = []
    for (digit, speaker, number), sound in recordings():
        row = places[speaker, int(digit), int(number)]
        theirs = digits["X"][ends[row] - digits["lengths"][row] : ends[row]]
        ours = coefficients(sound)
        assert abs(len(ours) - len(theirs)) <= 1
        steps = min(len(ours), len(theirs))
        differences.append(np.abs(ours[:steps] - theirs[:steps]).mean())
    # those of the neighbours are 6 to 30 away
    assert np.median(differences) < 0.01 and np.mean(np.array(differences) < 2) > 0.97
