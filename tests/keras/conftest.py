"""Keras itself beside our layers, losses and optimizers; without it these tests are skipped."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

# Both are read when Keras is imported.
os.environ["KERAS_BACKEND"] = "torch"
os.environ["KERAS_TORCH_DEVICE"] = "cpu"


@pytest.fixture(autouse=True)
def alike() -> Iterator[None]:
    """One thread and one seed."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    yield
    torch.set_num_threads(threads)
