"""One contender, one workload, one whole process: when its lines come, and what it cost."""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from contenders import Contender, Unavailable


@dataclass(frozen=True)
class Measured:
    """``epoch``: median seconds of an epoch, the first left out. ``first_batch``: from process start. ``cpu``: seconds
    of processor time of the whole process. ``memory``: peak, MB. ``loss``: mean of the last epoch."""

    epoch: float
    first_batch: float
    wall: float
    cpu: float
    memory: float
    loss: float

    def to_json(self) -> dict[str, float]:
        return asdict(self)


def measure(contender: Contender, folder: Path, build: bool) -> Measured:
    """Run it; Unavailable with its last words when it fails."""
    command = contender.command(folder, build)
    began = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        environment = {**os.environ, **contender.variables}
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, env=environment
        )
        assert process.stdout
        lines, memory = [], 0.0
        for line in process.stdout:
            lines.append((time.monotonic() - began, line))
            memory = max(memory, peak_memory(process.pid))
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - began
        if process.returncode:
            errors.seek(0)
            words = errors.read().decode(errors="replace").strip().splitlines()[-1:] or ["no reason given"]
            raise Unavailable(f"it ended with {process.returncode}: {words[0]}")
    events = [(at, _event(line)) for at, line in lines]
    first = next(at for at, event in events if event.get("type") in ("Metrics", "EpochEnd"))
    epochs = [event for _, event in events if event.get("type") == "EpochEnd"]
    seconds = [event["seconds"] for event in epochs[1:]]
    cpu = used.ru_utime + used.ru_stime
    return Measured(statistics.median(seconds), first, wall, cpu, memory, epochs[-1]["values"]["loss"])


def peak_memory(pid: int) -> float:
    """Peak resident MB of a running process; 0 where the system does not tell. (ru_maxrss of a child would count the
    moment before it became another program, when it still was a copy of this one.)"""
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return float(found[1]) / 1024 if found else 0.0


def _event(line: bytes) -> dict[str, Any]:
    """A line as an event; frameworks print other things too."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
