"""When a recording begins and ends."""

from __future__ import annotations

import math
import wave
from array import array
from pathlib import Path

import pytest

from netbuilder.ui.recording.take import FULL, PATIENCE, Take

RATE = 8000


def tone(seconds: float, loudness: float) -> bytes:
    return array("h", (round(math.sin(i / 3) * loudness * (FULL - 1)) for i in range(round(seconds * RATE)))).tobytes()


def fed(*parts: tuple[float, float], longest: float = 0.0, block: int = 333) -> Take:
    """A take of tones of so many seconds and that loudness, that come in blocks of odd sizes."""
    take = Take(RATE, longest)
    sound = b"".join(tone(*part) for part in parts)
    for start in range(0, len(sound), 2 * block):
        take.feed(sound[start : start + 2 * block])
    return take


def seconds(take: Take, folder: Path) -> float:
    take.save(folder / "take.wav")
    with wave.open(str(folder / "take.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return file.getnframes() / RATE


@pytest.mark.parametrize("noise", [0.0, 0.003, 0.03])
def test_a_word_is_cut_out_of_the_silence_around_it(tmp_path: Path, noise: float) -> None:
    take = fed((1.0, noise), (0.5, 0.5), (2.0, noise))
    assert take.is_heard and take.is_over
    assert 0.6 < seconds(take, tmp_path) < 0.95  # the word and a little of what is around it


def test_a_short_pause_within_a_word_does_not_end_it(tmp_path: Path) -> None:
    take = fed((0.2, 0.0), (0.3, 0.4), (0.3, 0.0), (0.3, 0.4), (1.0, 0.0))
    assert take.is_over and seconds(take, tmp_path) > 0.9


def test_it_ends_at_the_longest_sound_there_may_be(tmp_path: Path) -> None:
    take = fed((0.1, 0.0), (5.0, 0.3), longest=1.0)
    assert take.is_over and seconds(take, tmp_path) == pytest.approx(1.0)


def test_who_speaks_before_it_begins_is_heard(tmp_path: Path) -> None:
    take = fed((0.5, 0.6), (1.0, 0.001))
    assert take.is_over and 0.5 <= seconds(take, tmp_path) < 0.8


def test_nobody_speaks() -> None:
    assert not fed((PATIENCE - 1, 0.002)).is_over
    take = fed((PATIENCE + 0.1, 0.002))
    assert take.is_over and not take.is_heard
    take.feed(tone(1.0, 0.9))
    assert not take.is_heard, "it is over"


def test_the_level_follows_what_is_heard() -> None:
    assert fed((0.3, 0.25)).level == pytest.approx(0.25, abs=0.01)
    assert fed((0.3, 0.25), (0.1, 0.0)).level == 0
    assert Take(RATE).level == 0 and fed((0.3, 1.0)).level == pytest.approx(1.0, abs=0.01)
