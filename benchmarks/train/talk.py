"""What the contenders beside NetBuilder share: reading the workload, and saying what NetBuilder's events say."""

from __future__ import annotations

import ctypes
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np


def workload() -> tuple[dict[str, Any], np.ndarray, np.ndarray]:
    """The spec and the arrays in the folder named on the command line."""
    folder = Path(sys.argv[1])
    spec = json.loads((folder / "spec.json").read_text(encoding="utf-8"))
    with np.load(folder / "data.npz") as file:
        return spec, file["x_train"], file["y_train"]


def keep_freed_memory() -> None:
    """glibc: big blocks come from the heap, which is not handed back."""
    libc = ctypes.CDLL("libc.so.6")
    libc.mallopt(-3, 1 << 30)  # M_MMAP_THRESHOLD
    libc.mallopt(-1, (1 << 31) - 1)  # M_TRIM_THRESHOLD


def say(kind: str, **values: Any) -> None:
    """One line for whoever measures."""
    print(json.dumps({"type": kind, **values}), flush=True)


class Clock:
    """Says when the first batch and each epoch are over."""

    def __init__(self) -> None:
        self.is_first = True
        self.began = time.monotonic()

    def batch(self) -> None:
        if self.is_first:
            say("Metrics")
            self.is_first = False

    def epoch(self, loss: float) -> None:
        """The end of an epoch with its mean loss; the next one begins."""
        say("EpochEnd", seconds=time.monotonic() - self.began, values={"loss": loss})
        self.began = time.monotonic()
