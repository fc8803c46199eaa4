"""Export with a network that a real worker has trained: a dialog for every format, which tells what came of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import SetData, SetParams, SetPlan
from netbuilder.ui.dialogs.exporting.formats import FORMATS, format_of
from netbuilder.ui.dialogs.exporting.page import ExportPage
from netbuilder.ui.main_window import MainWindow
from tests.ui.panels.trained import open_template, train, until


@pytest.fixture
def iris(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A drawing that was never trained."""
    open_template(window, tmp_path, "iris", 3)
    assert window.session is not None
    window.session.check_now()
    return window


def page(window: MainWindow, ending: str) -> ExportPage:
    """The dialog, with a format chosen."""
    window.actions_by_name["file.export"].trigger()
    found = window.findChild(ExportPage)
    assert isinstance(found, ExportPage)
    found.show_format(format_of(ending))
    return found


def export(qtbot: QtBot, dialog: ExportPage, file: Path) -> str:
    """Types a name and exports; the sentence that tells the end of it."""
    dialog.name.setText(str(file))
    dialog.export.click()
    until(qtbot, lambda: dialog._number is None)
    return dialog.outcome.text


def test_what_is_missing_is_said(qtbot: QtBot, iris: MainWindow) -> None:
    for ending in (".csv", ".json"):
        dialog = page(iris, ending)
        assert not dialog.export.isEnabled() and "Train the network first" in dialog.remark.text()
    dialog = page(iris, ".py")
    assert dialog.export.isEnabled()
    assert [source.words for source in dialog.found] == [
        "new ones, not trained", "none: the script trains from the beginning",
    ]  # fmt: skip
    assert iris.session is not None
    iris.session.do(SetData(data=None))
    assert "No data" in page(iris, ".npz").remark.text()
    dialog.close()


def test_every_format_of_a_trained_network(qtbot: QtBot, iris: MainWindow, tmp_path: Path) -> None:
    train(qtbot, iris)
    dialog = page(iris, ".py")
    told = export(qtbot, dialog, tmp_path / "out.py")
    assert "largest difference" in told and "out.safetensors" in told
    code = "import runpy; print(runpy.run_path('out.py')['make_model']())"
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Linear" in ran.stdout
    assert "difference is 0." in export(qtbot, page(iris, ".safetensors"), tmp_path / "w.safetensors")
    export(qtbot, page(iris, ".csv"), tmp_path / "c.csv")
    assert len((tmp_path / "c.csv").read_text().splitlines()) == 4
    iris.settings.put("language", "zh_CN")
    export(qtbot, page(iris, ".html"), tmp_path / "r.html")
    assert '<html lang="zh-CN">' in (tmp_path / "r.html").read_text(encoding="utf-8")
    export(qtbot, page(iris, ".json"), tmp_path / "r.json")
    assert len(json.loads((tmp_path / "r.json").read_text())["epochs"]) == 3
    assert "difference is 0." in export(qtbot, page(iris, ".npz"), tmp_path / "d.npz")
    with np.load(tmp_path / "d.npz") as arrays:
        assert len(arrays["test/species"]) == 30
    export(qtbot, page(iris, ".md"), tmp_path / "t.md")
    assert "| hidden | Dense |" in (tmp_path / "t.md").read_text()
    assert "There is no folder" in export(qtbot, page(iris, ".md"), tmp_path / "gone" / "t.md")
    assert dialog.outcome.kind == "error"
    starting_weights(qtbot, iris, tmp_path)
    changed(iris)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    iris.lab.changed.emit(iris.session)  # nobody is left who would be told


def starting_weights(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """The weights a plan starts from can be chosen; they are those of the file."""
    assert window.session is not None
    window.session.do(SetPlan(plan=window.session.document.plan.with_setting("weights", "w.safetensors")))
    dialog = page(window, ".safetensors")
    dialog.weights.setCurrentIndex(1)
    assert "w.safetensors" in dialog.weights.currentText()
    assert "difference is 0." in export(qtbot, dialog, tmp_path / "again.safetensors")
    tensors = [(tmp_path / name).read_bytes()[-64:] for name in ("w.safetensors", "again.safetensors")]
    assert tensors[0] == tensors[1]


def changed(window: MainWindow) -> None:
    """The weights of a run belong to the drawing that was trained; that is told when it is another by now."""
    assert window.session is not None
    window.session.do(SetParams(node="hidden", values={"units": 5}))
    dialog = page(window, ".onnx")
    dialog.weights.setCurrentIndex(0)
    assert "changed since" in dialog.remark.text()


def test_the_drawing_as_a_script_that_trains(qtbot: QtBot, iris: MainWindow, tmp_path: Path) -> None:
    dialog = page(iris, ".py")
    dialog.weights.setCurrentIndex(1)
    (tmp_path / "s.py").write_text("mine")
    dialog.name.setText(str(tmp_path / "s.py"))
    assert "will be replaced" in dialog.remark.text()
    dialog.export.click()
    text = (tmp_path / "s.py").read_text()
    assert "def make_model" in text and "def train" in text and not dialog.remark.isVisible()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == text and "clipboard" in iris.messages.bars()[-1].text
    dialog.name.setText(str(tmp_path / "gone" / "s.py"))
    dialog.export.click()
    assert dialog.outcome.kind == "error" and "could not be written" in dialog.outcome.text
    dialog.close()


def test_a_name_is_kept_from_format_to_format_and_asked_for(qtbot: QtBot, iris: MainWindow, tmp_path: Path) -> None:
    """Several names in a row, typed into the dialog of files as a person does."""
    dialog = page(iris, ".onnx")
    assert dialog.name.text() == str(tmp_path / "iris.onnx")
    dialog.name.setText(str(tmp_path / "flowers.onnx"))
    dialog.show_format(format_of(".md"))
    assert dialog.name.text() == str(tmp_path / "flowers.md")
    for name in ("one.md", "two.md", "three.md"):
        dialog.choose_name.click()
        (files,) = [d for d in dialog.findChildren(QFileDialog) if d.isVisible()]
        line = files.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        line.setText(str(tmp_path / name))
        QTest.keyClick(line, "\r")
        assert dialog.name.text() == str(tmp_path / name)
    dialog.close()


def test_formats_that_the_window_offers_are_those_that_the_engine_writes() -> None:
    from netbuilder.engine.export import FORMATS as WRITTEN

    assert {f.ending: f.name for f in FORMATS} == {ending: name for ending, (name, _) in WRITTEN.items()}
