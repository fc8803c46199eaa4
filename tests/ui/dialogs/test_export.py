"""Export with a network that a real worker has trained: by the menu of the toolbar, told in a bar."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import SetData, SetParams
from netbuilder.ui.commands.export import COMMANDS
from netbuilder.ui.main_window import MainWindow
from tests.ui.panels.trained import open_template, train, until

TRAINED = {"file.export_trained", "file.export_weights", "file.export_curves", "file.export_report"}


def bars(window: MainWindow) -> list[str]:
    return [bar.text for bar in window.messages.bars()]


def name(window: MainWindow, file: Path) -> None:
    """Answers the dialog that asks for a name; its own typing is tested with saving."""
    (dialog,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def entries(window: MainWindow) -> dict[str, bool]:
    """What the menu of the toolbar offers, and whether it can be done."""
    menu = window.toolbar.export.menu()
    menu.aboutToShow.emit()
    return {action.objectName(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}


def export(qtbot: QtBot, window: MainWindow, command: str, file: Path) -> str:
    """Chooses an entry and a name; the sentence that tells the end of it."""
    window.messages.clear()
    window.actions_by_name[command].trigger()
    name(window, file)
    until(qtbot, lambda: any("is written." in bar.text or bar.kind == "error" for bar in window.messages.bars()))
    return bars(window)[-1]


def test_what_needs_a_run_is_greyed_and_says_why(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert not window.toolbar.export.isVisible()
    open_template(window, tmp_path, "iris", 3)
    assert window.toolbar.export.isVisible()
    found = entries(window)
    assert list(found) == [command.name for command in COMMANDS]
    assert {name for name, is_ready in found.items() if not is_ready} == TRAINED
    assert all("Train the network first" in window.actions_by_name[name].toolTip() for name in TRAINED)
    assert window.session is not None
    window.session.do(SetData(data=None))
    until(qtbot, lambda: not entries(window)["file.export_data"])
    assert "No data" in window.actions_by_name["file.export_data"].toolTip()


def test_every_format_of_a_trained_network(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 3)
    train(qtbot, window)
    assert all(entries(window).values())
    told = export(qtbot, window, "file.export_trained", tmp_path / "out.py")
    assert "largest difference" in told and "out.safetensors" in told
    code = "import runpy; print(runpy.run_path('out.py')['make_model']())"
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Linear" in ran.stdout
    assert "difference is 0." in export(qtbot, window, "file.export_weights", tmp_path / "w.safetensors")
    export(qtbot, window, "file.export_curves", tmp_path / "c.csv")
    assert len((tmp_path / "c.csv").read_text().splitlines()) == 4
    export(qtbot, window, "file.export_report", tmp_path / "r.json")
    assert len(json.loads((tmp_path / "r.json").read_text())["epochs"]) == 3
    assert "difference is 0." in export(qtbot, window, "file.export_data", tmp_path / "d.npz")
    with np.load(tmp_path / "d.npz") as arrays:
        assert len(arrays["test/species"]) == 30
    changed(qtbot, window, tmp_path)


def changed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """The weights belong to the drawing they were trained in; that is told when it is another by now."""
    assert window.session is not None
    window.session.do(SetParams(node="hidden", values={"units": 5}))
    window.session.check_now()
    told = export(qtbot, window, "file.export_weights", tmp_path / "old.safetensors")
    assert "changed since" in told and window.messages.bars()[-1].kind == "warning"


def test_the_drawing_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 3)
    export(qtbot, window, "file.export_table", tmp_path / "t.md")
    assert "| hidden | Dense |" in (tmp_path / "t.md").read_text()
    export(qtbot, window, "file.export_script", tmp_path / "s.py")
    text = (tmp_path / "s.py").read_text()
    assert "def make_model" in text and "def train" in text
    window.actions_by_name["file.copy_script"].trigger()
    assert QGuiApplication.clipboard().text() == text and "clipboard" in bars(window)[-1]


@pytest.mark.parametrize("command", ["file.export_weights", "file.export_table"])
def test_what_cannot_be_written_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path, command: str) -> None:
    open_template(window, tmp_path, "iris", 1)
    train(qtbot, window)
    window.actions_by_name[command].trigger()
    file = tmp_path / "gone" / ("w.safetensors" if command.endswith("weights") else "t.md")
    name(window, file)
    until(qtbot, lambda: any(bar.kind == "error" for bar in window.messages.bars()))
