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
from netbuilder.datasets.recordings import MFCC_RATE
from netbuilder.engine.data.readers.cepstrum import coefficients
from netbuilder.engine.data.readers.wav import decode

SPEAKERS = ("george", "jackson", "lucas", "nicolas", "theo", "yweweler")
NAMES = [f"{digit}_{speaker}_{number}" for digit in range(10) for speaker in SPEAKERS for number in range(50)]
BUNDLED = Path(netbuilder.__file__).parent / "resources" / "datasets" / "spoken_digits.npz"
RECORDINGS = Path(__file__).parents[4] / "shared" / "data" / "fsdd_600_wav.zip"
CASTAGNOLI = 0x82F63B78  # the polynomial of CRC-32C, reflected
LOOKED_AT = 60  # of the 600 recordings


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


def recordings() -> Iterator[tuple[list[str], np.ndarray]]:
    """Digit, speaker and number, and the sound at 8 kHz."""
    with zipfile.ZipFile(RECORDINGS) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".wav"))
        for name in names[:: len(names) // LOOKED_AT]:
            sound, rate = decode(archive.read(name))
            assert rate == MFCC_RATE
            found = re.fullmatch(r"(\d)_([a-z]+)_(\d+)\.wav", name.rpartition("/")[2])
            assert found is not None
            yield list(found.groups()), sound


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
