"""WAV files as other programs write them: PCM and floats, plain and extensible headers, streams without a length."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

PCM, FLOATS, EXTENSIBLE = 1, 3, 0xFFFE
DTYPES = {(PCM, 2): "<i2", (PCM, 4): "<i4", (FLOATS, 4): "<f4", (FLOATS, 8): "<f8"}
OPEN_ENDED = 0xFFFFFFFF  # the length of a sound whose writer could not go back to tell it


@dataclass(frozen=True)
class Wave:
    """A sound as it is stored. ``kind``: PCM or FLOATS; ``width``: bytes of a sample; ``rate``: Hz."""

    kind: int
    width: int
    channels: int
    rate: int
    frames: bytes

    def samples(self) -> np.ndarray:
        """(time, channels) float32, full scale is -1 … 1."""
        if (self.kind, self.width) == (PCM, 1):
            values = (np.frombuffer(self.frames, np.uint8).astype(np.float32) - 128) / 128
        elif (self.kind, self.width) == (PCM, 3):
            padded = np.zeros((len(self.frames) // 3, 4), np.uint8)  # 24 bits become the upper three bytes of 32
            padded[:, 1:] = np.frombuffer(self.frames, np.uint8).reshape(-1, 3)
            values = padded.view("<i4")[:, 0] / 2**31
        else:
            values = np.frombuffer(self.frames, DTYPES[self.kind, self.width])
            values = values / 2 ** (8 * self.width - 1) if self.kind == PCM else values
        return values.astype(np.float32).reshape(-1, self.channels)


def parse(content: bytes) -> Wave:
    """The sound of a file; ValueError says what is wrong with it, as the end of a sentence."""
    if len(content) < 12 or content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise ValueError("it is no WAV file" if content else "it is empty")
    chunks = dict(_chunks(content))
    if b"fmt " not in chunks or len(chunks[b"fmt "]) < 16:
        raise ValueError("it does not say how its sound is stored")
    if not (frames := chunks.get(b"data", b"")):
        raise ValueError("it holds no sound")
    kind, channels, rate, _, size, bits = struct.unpack("<HHIIHH", chunks[b"fmt "][:16])
    if kind == EXTENSIBLE and len(chunks[b"fmt "]) >= 26:
        kind = int.from_bytes(chunks[b"fmt "][24:26], "little")
    width = (bits + 7) // 8
    if (kind, width) not in DTYPES and (kind, width) not in ((PCM, 1), (PCM, 3)):
        raise ValueError(f"its sound is compressed or of an unusual kind ({kind}, {bits} bits); save it as 16-bit PCM")
    if not channels or not rate or size != width * channels or len(frames) % size:
        raise ValueError("its sound has no whole number of samples")
    return Wave(kind, width, channels, rate, frames)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The pieces of the file by name; the sound of one that was cut off is refused."""
    start = 12
    while start + 8 <= len(content):
        name, length = content[start : start + 4], int.from_bytes(content[start + 4 : start + 8], "little")
        rest = len(content) - start - 8
        if name == b"data" and length == OPEN_ENDED:
            length = rest
        elif name == b"data" and length > rest:
            raise ValueError(f"it is cut off: {rest:,} of {length:,} bytes of sound are there")
        yield name, content[start + 8 : start + 8 + length]
        start += 8 + length + length % 2
