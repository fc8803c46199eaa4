"""Recordings are heard in the player of the system: the window itself has none."""

from __future__ import annotations

import sys
import tempfile
import wave
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

LOUDEST = 32767  # of 16 bits


def is_recording(value: Any) -> bool:
    """Whether a value of a sample can be heard."""
    return isinstance(value, Mapping) and "series" in value and "rate" in value


def hear(value: Mapping[str, Any], name: str) -> bool:
    """Opens a recording in the system's player; False where there is none.

    Args:
        value: with "series", one list a channel, and "rate" in Hz.
        name: what the player shows.
    """
    plain = "".join(letter if letter.isalnum() or letter in " -" else "_" for letter in name)[:60]
    file = Path(tempfile.mkdtemp(prefix="netbuilder-")) / f"{plain or 'recording'}.wav"
    write_wav(value["series"], int(value["rate"]), file)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def read_wav(file: Path) -> dict[str, Any] | None:
    """What a person sees of a recording of 16 bits: "series", "names" and "rate"; None for other files."""
    try:
        with wave.open(str(file)) as source:
            if source.getsampwidth() != 2:
                return None
            channels, rate = source.getnchannels(), source.getframerate()
            samples = array("h", source.readframes(source.getnframes()))
    except (wave.Error, EOFError, OSError, ValueError):
        return None
    if sys.byteorder == "big":
        samples.byteswap()
    series = [[v / (LOUDEST + 1) for v in samples[channel::channels]] for channel in range(channels)]
    return {"series": series, "names": [""] * channels, "rate": rate}


def write_wav(channels: Sequence[Sequence[float]], rate: int, file: Path) -> None:
    """Channels of numbers as a WAV file of 16 bits; what is louder than 1 is made quieter as a whole."""
    factor = LOUDEST / max(1.0, *(abs(v) for channel in channels for v in channel))
    samples = array("h", (round(v * factor) for step in zip(*channels, strict=True) for v in step))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as out:
        out.setnchannels(len(channels))
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())
