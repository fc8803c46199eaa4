"""Every engine test runs in a process tuned as the program tunes its own."""

import pytest
import torch

from netbuilder.engine.tuning import tune_process


@pytest.fixture(autouse=True, scope="session")
def _one_thread() -> None:
    tune_process()
    torch.set_num_threads(1)
