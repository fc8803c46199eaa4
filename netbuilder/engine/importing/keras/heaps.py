"""HDF5 keeps texts of any length in heaps. The library reads a damaged heap for ever, so heaps are walked first.

Layout: HDF5 File Format Specification, section III.E (Global Heap).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

SIGNATURE = b"GCOL\x01\x00\x00\x00"
HEADER = 16  # bytes of a heap's header, and of that of each text in it
CHUNK = 2**22
MAX_HEAP = 64 * 2**20


def are_sound(file: IO[bytes]) -> bool:
    """Whether every heap of a file comes to its end; the file is left at its start."""
    try:
        return all(_is_sound(file, place) for place in list(_places(file)))
    finally:
        file.seek(0)


def _places(file: IO[bytes]) -> Iterator[int]:
    """Where heaps begin."""
    file.seek(0)
    start, kept = 0, b""
    while data := file.read(CHUNK):
        whole = kept + data
        at = whole.find(SIGNATURE)
        while at >= 0:
            yield start - len(kept) + at
            at = whole.find(SIGNATURE, at + 1)
        start, kept = start + len(data), whole[-len(SIGNATURE) + 1 :]


def _is_sound(file: IO[bytes], place: int) -> bool:
    """Whether the texts of a heap lead from one to the next, up to its end."""
    file.seek(place + len(SIGNATURE))
    (size,) = struct.unpack("<Q", file.read(8).ljust(8, b"\0"))
    if size > MAX_HEAP:
        return False
    file.seek(place)
    heap, at = file.read(size), HEADER
    while at + HEADER <= len(heap):
        index, length = struct.unpack_from("<H6xQ", heap, at)
        step = HEADER + -(-length // 8) * 8 if index else length
        if step == 0 or at + step > size:
            return False
        at += step
    return bool(len(heap) == size)
