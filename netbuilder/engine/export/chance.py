"""Chance in networks that are run to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def same_chance() -> Iterator[None]:
    """Inside, networks that draw random numbers draw the same ones every time."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield
