"""How much memory data may take, and where larger arrays go instead."""

from __future__ import annotations

import ctypes
import hashlib
import json
import mmap
import os
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from platformdirs import user_cache_dir

from netbuilder.engine.data.errors import DataError, bytes_text

Shape = tuple[int, ...]
UNUSED_DAYS = 14
FALLBACK_RAM = 8 << 30


def cache_folder() -> Path:
    """Folder of everything that can be fetched or computed again; NETBUILDER_CACHE moves it."""
    return Path(os.environ.get("NETBUILDER_CACHE") or user_cache_dir("netbuilder", appauthor=False))


def ram() -> int:
    """Bytes of memory in this machine."""
    if sys.platform == "win32":
        return _windows_ram()
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return FALLBACK_RAM


def _windows_ram() -> int:
    # GetPhysicallyInstalledSystemMemory (kernel32) fills in kilobytes.
    kilobytes = ctypes.c_ulonglong()
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 (absent elsewhere)
    return (
        kilobytes.value * 1024 if kernel.GetPhysicallyInstalledSystemMemory(ctypes.byref(kilobytes)) else FALLBACK_RAM
    )


def key_of(settings: object, *paths: Path) -> str:
    """A name for what ``settings`` make of these files or folders; changes when a file's size or date changes."""
    every = [p for path in paths for p in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    stamps = [(str(p.resolve()), s.st_size, s.st_mtime_ns) for p in every if (s := p.stat())]
    return hashlib.sha256(json.dumps([settings, stamps]).encode()).hexdigest()[:24]


def release(array: np.ndarray) -> None:
    """Takes the pages of an array on disk out of this process's memory; they are read again when needed.

    Changed pages are not lost: they go on to the file. Does nothing for arrays in memory, nor on Windows, whose
    system trims mapped pages by itself.
    """
    mapped = getattr(array, "_mmap", None)  # numpy offers no other way to the map behind the array
    if mapped is not None and hasattr(mmap, "MADV_DONTNEED"):
        mapped.madvise(mmap.MADV_DONTNEED)


@dataclass
class Room:
    """Hands out arrays: in memory as long as they fit under ``cap`` bytes, then in files of the cache.

    Files are kept under ``key`` and found again by the next run on the same data.
    """

    cap: int = field(default_factory=lambda: ram() // 2)
    key: str = ""
    used: int = 0

    def fits(self, size: int) -> bool:
        """Whether ``size`` more bytes stay under the cap."""
        return self.used + size <= self.cap

    def claim(self, size: int) -> bool:
        """Whether ``size`` more bytes fit; if so they count as used."""
        if not self.fits(size):
            return False
        self.used += size
        return True

    def take(self, wanted: Mapping[str, tuple[Shape, Any]]) -> tuple[dict[str, np.ndarray], bool]:
        """Arrays of these shapes and dtypes, and whether they are already filled from an earlier run.

        Whoever gets unfilled ones fills them and calls ``keep``.
        """
        size = sum(prod(shape) * np.dtype(dtype).itemsize for shape, dtype in wanted.values())
        if self.claim(size):
            return {name: np.zeros(shape, dtype) for name, (shape, dtype) in wanted.items()}, False
        if self._complete.exists():
            os.utime(self.folder)
            return {name: np.load(self._file(name), mmap_mode="r") for name in wanted}, True
        self._make_folder(size)
        return {
            name: np.lib.format.open_memmap(self._file(name), "w+", np.dtype(dtype), shape)
            for name, (shape, dtype) in wanted.items()
        }, False

    def keep(self, arrays: Mapping[str, np.ndarray]) -> None:
        """The arrays are filled: those in files may be used again."""
        on_disk = [a for a in arrays.values() if isinstance(a, np.memmap)]
        for array in on_disk:
            array.flush()
        if on_disk:
            self._complete.touch()

    @property
    def folder(self) -> Path:
        """Where the files of this data set are."""
        return cache_folder() / "streams" / (self.key or "unnamed")

    @property
    def _complete(self) -> Path:
        return self.folder / "complete"

    def _file(self, name: str) -> Path:
        return self.folder / (hashlib.sha256(name.encode()).hexdigest()[:16] + ".npy")

    def _make_folder(self, size: int) -> None:
        streams = self.folder.parent
        streams.mkdir(parents=True, exist_ok=True)
        for old in streams.iterdir():
            if old == self.folder or time.time() - old.stat().st_mtime > UNUSED_DAYS * 86400:
                shutil.rmtree(old, ignore_errors=True)
        free = shutil.disk_usage(streams).free
        if size > free * 0.9:
            raise DataError(
                f"The data need {bytes_text(size)}, more than the memory limit of {bytes_text(self.cap)}, and the disk "
                f"of {streams} has only {bytes_text(free)} free: free some space or use fewer data."
            )
        self.folder.mkdir(exist_ok=True)
