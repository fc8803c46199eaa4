"""The program is killed while it edits and saves: nothing that was done is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.layers.core import Dense
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import press

KILLS = int(os.environ.get("NETBUILDER_KILLS", "3"))  # 25 for the proof
EDITOR = Path(__file__).with_name("tireless_editor.py")
ROOT = Path(__file__).parents[3]


def killed_after(seconds: float, file: Path) -> int:
    """Lets the editor work for a while from its first edit on; the number of the last edit it reported."""
    words = [sys.executable, str(EDITOR), str(file)]
    last = 0
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        killer = threading.Timer(seconds, process.kill)
        assert process.stdout is not None
        for line in process.stdout:
            last = int(line) if line.endswith("\n") else last
            if last == 1:
                killer.start()
    killer.join()
    assert process.returncode == -9
    return last


def units(document: Document) -> int:
    layer = document.graph.nodes["hidden"].layer
    assert isinstance(layer, Dense)
    return layer.units


@pytest.mark.parametrize("kill", range(KILLS))
def test_killed_at_any_moment_nothing_is_lost(qtbot: QtBot, window: MainWindow, iris: Path, kill: int) -> None:
    reported = killed_after(random.Random(kill).uniform(0, 0.9), iris)
    window.files.start([])
    if window.messages.bars():
        press(qtbot, window, "Restore")
        assert window.session is not None and window.session.file == iris
        found = window.session.document
    else:  # killed just after a save
        found = load(iris)
    assert reported <= units(found) <= reported + 1
    assert found.graph.nodes["hidden"].position[0] - units(found) in (0, 1)  # moved first, then set
    assert not list(iris.parent.glob("*.journal")) and not list(iris.parent.glob(".*.part"))
