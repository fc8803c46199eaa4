"""One recording while it is made: how loud it is, when it begins, and when it is over."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

FULL = 32768  # loudest of 16 bits
PIECE = 0.02  # seconds that are judged together
QUIET = 0.01  # of full scale: softer is silence everywhere
OVER_NOISE, LOUDEST_NOISE = 4, 0.05  # times the softest piece so far; no room is louder, so that was a voice
BEFORE, PAUSE = 0.15, 0.6  # seconds kept before the first sound; of silence that end it
PATIENCE = 8.0  # seconds until somebody must have spoken
LONGEST = 30.0  # seconds of a sound whose length nobody limits


class Take:
    """Keeps what is heard from the first sound to the silence behind it.

    Args:
        rate: samples a second, of 16 bits, one channel.
        longest: seconds that are kept at most; 0: half a minute.
        pause: seconds of silence that end it.
    """

    def __init__(self, rate: int, longest: float = 0.0, pause: float = PAUSE) -> None:
        self.rate, self.level = rate, 0.0
        self._piece = max(1, round(rate * PIECE))
        self._most = max(1, round((longest or LONGEST) / PIECE))
        self._pause = max(1, round(pause / PIECE))
        self._rest = array("h")
        self._before: list[array[int]] = []
        self._kept: list[array[int]] = []
        self._noise = LOUDEST_NOISE
        self._waited = self._silent = 0

    @property
    def is_heard(self) -> bool:
        """Whether anybody has spoken."""
        return bool(self._kept)

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to wait for."""
        if not self._kept:
            return self._waited * PIECE >= PATIENCE
        return len(self._kept) >= self._most or self._silent >= self._pause

    def feed(self, block: bytes) -> None:
        """More of what the microphone hears, as it comes; what comes when it is over is not kept."""
        self._rest.frombytes(block)
        while len(self._rest) >= self._piece and not self.is_over:
            piece, self._rest = self._rest[: self._piece], self._rest[self._piece :]
            self._judge(piece)
        if self.is_over:
            self._rest = array("h")

    def _judge(self, piece: array[int]) -> None:
        self.level = max(abs(v) for v in piece) / FULL
        self._noise = min(self._noise, max(self.level, 1 / FULL))
        is_loud = self.level > max(QUIET, OVER_NOISE * self._noise)
        if self._kept or is_loud:
            self._kept += [*self._before, piece]
            self._before = []
            self._silent = 0 if is_loud else self._silent + 1
        else:
            self._waited += 1
            self._before = [*self._before, piece][-round(BEFORE / PIECE) :]

    def save(self, file: Path) -> None:
        """Writes a WAV file of 16 bits; the silence at its end is cut, but for a little."""
        spare = max(0, self._silent - round(BEFORE / PIECE))
        sound = array("h", (v for piece in self._kept[: self._most][: len(self._kept) - spare] for v in piece))
        if sys.byteorder == "big":
            sound.byteswap()
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(self.rate)
            out.writeframes(sound.tobytes())
