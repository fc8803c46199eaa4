"""kill -9 at random instants, resumed: the same weights and the same metrics.csv, to the last bit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from netbuilder.graph.document import Document
from netbuilder.graph.files import save
from tests.engine.drawings import digits_cnn, digits_mlp, wave_lstm

TRIALS = 10
OFTEN = {"callbacks": [{"type": "ModelCheckpoint", "epochs": 0, "steps": 4}]}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("kind", ["mlp", "cnn", "lstm"])
def test_killed_and_resumed(kind: str, tmp_path: Path) -> None:
    document: Document = {
        "mlp": lambda: digits_mlp(**OFTEN),
        "cnn": lambda: digits_cnn(**OFTEN),
        "lstm": lambda: wave_lstm(tmp_path, **OFTEN),
    }[kind]()
    path = tmp_path / "drawing.netb"
    save(document, path)
    command = [sys.executable, "-m", "tests.engine.crash_host", str(path), str(tmp_path / "runs"), str(TRIALS), "7"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["hits"] >= TRIALS // 2
