"""How busy the device of a run is, and how much of its memory the run takes."""

from __future__ import annotations

import time
from dataclasses import dataclass

import torch

BEAT = 1.0  # seconds between two looks: asking the driver takes a millisecond


@dataclass(frozen=True)
class Reading:
    """``memory``: bytes of the device that the run's tensors take, 0 on the CPU. ``load``: 0 to 1, None where nothing
    tells."""

    memory: int = 0
    load: float | None = None


class Gauge:
    """Reads a device now and then."""

    def __init__(self, device: torch.device) -> None:
        self.device = device
        self._read_at = 0.0
        self._reading = Reading()

    def read(self) -> Reading:
        """The newest reading, at most a second old."""
        if self.device.type != "cpu" and time.monotonic() - self._read_at > BEAT:
            self._read_at = time.monotonic()
            self._reading = Reading(_memory(self.device), _load(self.device))
        return self._reading


def _memory(device: torch.device) -> int:
    if device.type == "mps":
        return int(torch.mps.current_allocated_memory())
    return int(torch.cuda.memory_allocated(device)) if device.type == "cuda" else 0


def _load(device: torch.device) -> float | None:
    """Needs the driver's own library (nvidia-ml-py), which is not always there."""
    if device.type != "cuda":
        return None
    try:
        return torch.cuda.utilization(device) / 100
    except Exception:  # the library is missing, too old, or not allowed to look: its errors are of many kinds
        return None
