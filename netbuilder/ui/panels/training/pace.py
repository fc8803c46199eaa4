"""How fast a run goes, and what its process takes."""

from __future__ import annotations

import os
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

WINDOW = 10.0  # seconds
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Pace:
    """Steps a second over the last while, pauses left out."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float]] = deque()

    def rest(self) -> None:
        """The run holds: what was measured before says nothing about afterwards."""
        self._seen.clear()

    def note(self, step: float) -> None:
        """The run has come so far now."""
        now = time.monotonic()
        self._seen.append((now, step))
        while now - self._seen[0][0] > WINDOW and len(self._seen) > 2:
            self._seen.popleft()

    def seconds_for(self, steps: float) -> float | None:
        """How long so many steps take; None while that cannot be told."""
        if len(self._seen) < 2:
            return None
        (begun, first), (now, last) = self._seen[0], self._seen[-1]
        return steps * (now - begun) / (last - first) if last > first and now - begun > 0.3 else None


@dataclass
class Usage:
    """What a process takes of the computer, where the system tells."""

    memory: int | None = None  # bytes
    processor: float | None = None  # 1 is one core


class Meter:
    """Reads it from the system's tables of processes (Linux); elsewhere nothing is known."""

    def __init__(self) -> None:
        self._pid = 0
        self._before: tuple[float, float] | None = None

    def read(self, pid: int) -> Usage:
        """What the process takes now; the processor since the last time it was asked."""
        if pid != self._pid:
            self._pid, self._before = pid, None
        try:
            table = Path(f"/proc/{pid}")
            pages = int((table / "statm").read_text().split()[1])
            fields = (table / "stat").read_text().rpartition(")")[2].split()
        except (OSError, ValueError, IndexError):
            return Usage()
        spent, now = (int(fields[11]) + int(fields[12])) / TICKS, time.monotonic()
        before, self._before = self._before, (spent, now)
        share = (spent - before[0]) / (now - before[1]) if before and now > before[1] else None
        return Usage(pages * PAGE, share)
