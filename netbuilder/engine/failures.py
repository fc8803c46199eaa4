"""What torch throws, in a sentence for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch

from netbuilder.base.errors import NetBuilderError

GIB = 1024**3


class OutOfMemory(NetBuilderError):
    """The run needs more memory than there is. ``batch_size``: one that would fit, None when none would."""

    def __init__(self, message: str, batch_size: int | None = None) -> None:
        super().__init__(message)
        self.batch_size = batch_size


@contextmanager
def in_words(batch_size: int, device: torch.device) -> Iterator[None]:
    """Turn out-of-memory errors of torch into OutOfMemory."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise _out_of_memory(str(error), batch_size, device) from error
    except RuntimeError as error:
        if "can't allocate memory" not in str(error):
            raise
        raise _out_of_memory(str(error), batch_size, device) from error


def _out_of_memory(message: str, batch_size: int, device: torch.device) -> OutOfMemory:
    """Need, free, and a batch size that would fit when memory grows with the batch."""
    need, free = _wanted(message), free_memory(device)
    if need and free:
        fitting = max(1, int(batch_size * min(0.5, 0.8 * free / need)))
        amounts = f"one tensor needed {need / GIB:.1f} GiB more and {free / GIB:.1f} GiB were free"
    else:
        fitting, amounts = max(1, batch_size // 2), "nothing was left"
    sentence = f"Out of memory on {device}: {amounts}. Try a batch size of {fitting} instead of {batch_size}."
    return OutOfMemory(sentence, fitting if fitting < batch_size else None)


def _wanted(message: str) -> float | None:
    """Bytes torch asked for, as its messages put it."""
    if found := re.search(r"allocate (\d+) bytes", message):
        return float(found[1])
    if found := re.search(r"allocate ([\d.]+) (MiB|GiB)", message):
        return float(found[1]) * (GIB if found[2] == "GiB" else 1024**2)
    return None


def free_memory(device: torch.device) -> float | None:
    """Free bytes on a device, None where the system does not say."""
    if device.type == "cuda":
        return float(torch.cuda.mem_get_info(device)[0])
    meminfo = Path("/proc/meminfo")
    if device.type != "cpu" or not meminfo.exists():
        return None
    found = re.search(r"MemAvailable:\s+(\d+) kB", meminfo.read_text())
    return float(found[1]) * 1024 if found else None
