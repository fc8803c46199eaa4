"""Settings of the process that make training faster and change no result."""

from __future__ import annotations

import ctypes
import sys

import torch

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
ONE_GIB = 1 << 30
LARGEST_INT = (1 << 31) - 1


def tune_process() -> None:
    """Keep freed memory, and never compute with denormal numbers. Call before the first tensor work."""
    _keep_freed_memory()
    torch.set_flush_denormal(True)


def _keep_freed_memory() -> None:
    """glibc hands big blocks back to the system at once, so that every step pays for new pages; keep them instead."""
    if not sys.platform.startswith("linux"):
        return
    try:
        mallopt = ctypes.CDLL("libc.so.6").mallopt
    except (OSError, AttributeError):  # another C library (musl): nothing to tune
        return
    mallopt(M_MMAP_THRESHOLD, ONE_GIB)
    mallopt(M_TRIM_THRESHOLD, LARGEST_INT)
