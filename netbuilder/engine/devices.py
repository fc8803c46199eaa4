"""Which device a run uses, and how many threads."""

from __future__ import annotations

import os

import torch

from netbuilder.base.errors import NetBuilderError


class DeviceError(NetBuilderError):
    """The device asked for is not there."""


def available() -> list[str]:
    """Devices of this machine: "cpu", then "cuda:0", …, "mps"."""
    found = ["cpu", *(f"cuda:{i}" for i in range(torch.cuda.device_count()))]
    return [*found, "mps"] if torch.backends.mps.is_available() else found


def resolve(wanted: str) -> torch.device:
    """The device of "auto", "cpu", "cuda", "cuda:N" or "mps"; DeviceError names what there is."""
    found = available()
    if wanted == "auto":
        return torch.device(found[1] if len(found) > 1 else "cpu")
    name = "cuda:0" if wanted == "cuda" else wanted
    if name not in found:
        raise DeviceError(
            f'plan.device: expected one of auto, {", ".join(found)}, got "{wanted}"; choose one of these.'
        )
    return torch.device(name)


def threads(wanted: int, parameters: int) -> int:
    """CPU threads for a model: those asked for, else one for tiny models (hand-over costs more than it gains), or all.

    A window beside it needs no core of its own: the worker is nice to it.
    """
    if wanted:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1 if parameters < 20_000 else cores
