"""Every test of data has a cache of its own."""

from pathlib import Path

import pytest
import torch

from tests.engine.data.web import file, server

__all__ = ["file", "server"]

torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("NETBUILDER_CACHE", str(folder))
    monkeypatch.setattr(Path, "home", lambda: folder / "home")
    return folder
