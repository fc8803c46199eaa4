"""Models of other programs: opened, dropped, reported, saved with their weights; the worker is the real one."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from netbuilder.engine.export.safetensors import export_safetensors
from netbuilder.engine.export.subject import Subject
from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.ui.dialogs.import_report.page import ImportReport
from netbuilder.ui.dialogs.importing.code import CodeSheet
from netbuilder.ui.dialogs.importing.networks import networks
from netbuilder.ui.files import weights
from netbuilder.ui.files.importing import ENDINGS
from netbuilder.ui.files.weights import beside, keeping
from netbuilder.ui.main_window import MainWindow
from tests.ui.panels.trained import TEMPLATES, until


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Weights with their drawing, iris, as ``netbuilder export`` writes them."""
    export_safetensors(Subject(load(TEMPLATES / "iris.netb"), tmp_path), tmp_path / "flowers.safetensors")
    return tmp_path / "flowers.safetensors"


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """One in which nobody knows a layer, with two inputs to it."""
    nodes = {"image": {"layer": {"type": "Input", "shape": [4]}}, "mine": {"layer": "MyLayer"}}
    drawing = {"format": "netbuilder", "version": 1, "nodes": nodes, "edges": [["image", "mine"]]}
    save_file({"mine": np.ones(2)}, tmp_path / "strange.safetensors", {"netbuilder": json.dumps(drawing)})
    return tmp_path / "strange.safetensors"


def bars(window: MainWindow) -> list[str]:
    return [bar.text for bar in window.messages.bars()]


def is_told(window: MainWindow) -> bool:
    """Whether something is said to have gone wrong."""
    return any(bar.kind == "error" for bar in window.messages.bars())


def opened(qtbot: QtBot, window: MainWindow, file: Path) -> Document:
    window.open_file(file)
    until(qtbot, lambda: window.session is not None or is_told(window))
    assert window.session is not None, bars(window)
    return window.session.document


def test_it_opens_without_a_name_and_is_saved_with_its_weights(
    qtbot: QtBot, window: MainWindow, model: Path, tmp_path: Path
) -> None:
    document = opened(qtbot, window, model)
    assert "all 4 layers are here as they were" in bars(window)[-1]
    session = window.session
    assert session is not None and session.file is None and not session.is_saved
    kept = Path(document.plan.weights)
    assert kept.parent == keeping() and kept.is_file()
    assert window.files.saving._proposed(session).name == "flowers.netb"
    (tmp_path / "taken.safetensors").write_text("belongs to something else")
    window.files.saving.write(session, tmp_path / "taken.netb")
    assert load(tmp_path / "taken.netb").plan.weights == "taken-2.safetensors" == session.document.plan.weights
    assert (tmp_path / "taken-2.safetensors").read_bytes() == kept.read_bytes()
    assert (tmp_path / "taken.safetensors").read_text() == "belongs to something else"
    assert session.is_saved
    window.files.saving.write(session, tmp_path / "taken.netb")
    assert not (tmp_path / "taken-3.safetensors").exists()


def test_what_goes_wrong_and_what_is_unknown_is_shown(
    qtbot: QtBot, window: MainWindow, model: Path, strange: Path, tmp_path: Path
) -> None:
    """A file that is damaged, an import that is cancelled, one with a layer nobody knows: all asked of one worker."""
    (tmp_path / "broken.safetensors").write_bytes(b"nothing")
    window.open_file(tmp_path / "broken.safetensors")
    until(qtbot, lambda: is_told(window))
    assert '"broken.safetensors" is damaged' in bars(window)[-1] and window.session is None
    window.messages.clear()
    window.open_file(model)
    window.messages.bars()[-1].buttons[0].click()
    assert not bars(window)
    drop(window, strange)  # answered after the one that was cancelled would have been
    until(qtbot, lambda: window.findChild(ImportReport) is not None or is_told(window))
    assert len(window.sessions()) == 1, bars(window)
    look_at_report(window)


def drop(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), *rest))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *rest))


def look_at_report(window: MainWindow) -> None:
    """What is unknown stands first; those of one status alone; a row is found on the canvas."""
    page = window.findChild(ImportReport)
    assert page is not None and page.isVisible() and window.session is not None
    assert [entry["source"] for entry in page.model.entries] == ["mine", "image"]
    page.filters["same"].click()
    assert page.model.rowCount() == 1 and not page.filters["left out"].isEnabled()
    page.filters["unknown"].click()
    page.table.selectRow(0)
    assert window.session.selection.nodes == ("mine",)
    page.copy.click()
    assert "mine\tMyLayer\tunknown\tmine" in QGuiApplication.clipboard().text()
    window.files.new()
    assert page.model.rowCount() == 0 and "was not imported" in page.title.text()
    page.close()


def test_a_drawing_that_was_not_imported_has_no_report(qtbot: QtBot, window: MainWindow) -> None:
    window.files.new()
    window.refresh_actions()
    assert not window.actions_by_name["file.import_report"].isEnabled()


def test_code_is_only_run_when_its_owner_wants_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(
        "import torch\nnet = torch.nn.Sequential(torch.nn.Linear(4, 2), torch.nn.ReLU())\n"
    )
    window.open_file(tmp_path / "net.py")
    sheet = window.findChild(CodeSheet)
    assert sheet is not None and "means running it" in sheet.remark.text() and window.lab._clerk is None
    assert sheet.object.currentText() == "net" and sheet.arguments.placeholderText() == "none"
    sheet.read.click()
    sheet.stop.click()
    assert "cancelled" in sheet.outcome.text and sheet.read.isEnabled()
    sheet.read.click()
    until(qtbot, lambda: window.session is not None or sheet.outcome.kind == "error")
    assert window.session is not None, sheet.outcome.text
    assert "Dense" in {node.type for node in window.session.document.graph.nodes.values()}
    for page in window.findChildren(ImportReport):
        page.close()


def test_what_a_file_offers_is_read_without_running_it(tmp_path: Path) -> None:
    text = "import torch\nraise SystemExit\nclass Part(torch.nn.Module):\n    def __init__(self, width): ...\n"
    text += "class Net(Part):\n    def __init__(self, classes: int, *, width: int = 2 * 8): ...\n"
    text += "class Other: ...\nmade = Net(3)\ncount = 3\ndef build(deep=True): ...\ndef _hidden(): ...\n"
    (tmp_path / "net.py").write_text(text)
    assert [(n.name, n.arguments) for n in networks(tmp_path / "net.py")] == [
        ("Net", "classes, width=2 * 8"), ("Part", "width"), ("made", ""), ("build", "deep=True"),
    ]  # fmt: skip
    (tmp_path / "net.py").write_text("class Net(:")
    assert networks(tmp_path / "net.py") == networks(tmp_path / "none.py") == []


def test_weights_follow_a_drawing_to_another_folder(tmp_path: Path) -> None:
    plan = replace(Document().plan, weights="w.safetensors")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "w.safetensors").write_text("")
    before, after = tmp_path / "a" / "x.netb", tmp_path / "b" / "x.netb"
    assert beside(plan, before, after).weights == str(tmp_path / "a" / "w.safetensors")
    assert beside(plan, before, tmp_path / "a" / "y.netb") == plan
    assert beside(plan, None, after) == plan


def test_weights_that_nobody_saved_go_after_a_month(tmp_path: Path) -> None:
    keeping().mkdir(parents=True)
    old, new = keeping() / "old.safetensors", keeping() / "new.safetensors"
    for path in (old, new):
        path.write_text("")
    month = old.stat().st_mtime - 31 * 86400
    os.utime(old, (month, month))
    weights.sweep()
    assert not old.exists() and new.exists()


def test_the_window_knows_what_the_engine_reads() -> None:
    from netbuilder.engine.importing import READERS

    assert set(READERS) == set(ENDINGS)
