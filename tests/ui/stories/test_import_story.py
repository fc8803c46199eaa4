"""Somebody brings a model of Keras: opens it, looks at the report, trains it on, exports it for ONNX, opens that."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.ui.dialogs.exporting.page import ExportPage
from netbuilder.ui.dialogs.import_report.page import ImportReport
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.learner import Learner
from tests.ui.stories.test_training_story import NameFile

MODEL = Path(__file__).with_name("digits.keras")  # written by Keras 3.15 on JAX: Conv2D, MaxPooling2D, Flatten, Dense


def test_a_model_of_keras_is_trained_on_and_goes_to_onnx(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name_file: NameFile
) -> None:
    window.resize(1440, 900)
    learner = Learner(qtbot, window, monkeypatch)
    learner.drop_model(MODEL)
    look_at_the_report(learner)
    learner.choose_data("Digits")
    heal(learner)
    learner.set_epochs(1)
    learner.trigger("file.save")
    name_file(tmp_path / "digits.netb")
    assert (tmp_path / "digits.safetensors").is_file()
    learner.train(State.DONE)
    learner.told("tensors start with the weights of digits.safetensors")
    to_onnx(learner, tmp_path / "digits.onnx")
    before = len(learner.window.sessions())
    window.open_file(tmp_path / "digits.onnx")
    learner.until(lambda: len(window.sessions()) > before)
    layers = {type(node.layer).__name__ for node in learner.session.document.graph.nodes.values()}
    assert {"Input", "Conv2D", "MaxPooling2D", "Dense", "Output"} <= layers, layers


def look_at_the_report(learner: Learner) -> None:
    assert "all 8 layers are here as they were" in learner.told("digits.keras")
    learner.trigger("file.import_report")
    page = learner.window.findChild(ImportReport)
    assert isinstance(page, ImportReport)
    row = next(i for i, entry in enumerate(page.model.entries) if entry["kind"] == "Conv2D")
    page.table.selectRow(row)
    (node,) = learner.session.selection.nodes
    assert type(learner.session.document.graph.nodes[node].layer).__name__ == "Conv2D"
    page.close()


def heal(learner: Learner) -> None:
    """What the file could not say: which field enters, and which is compared with the answer."""
    learner.session.check_now()
    while problems := [p for p in learner.session.problems if p.severity == "error"]:
        assert problems[0].fixes, problems[0].sentence
        learner.session.do_alone(problems[0].fixes[0].edit)
        learner.session.check_now()


def to_onnx(learner: Learner, file: Path) -> None:
    learner.trigger("file.export_onnx")
    dialog = learner.window.findChild(ExportPage)
    assert isinstance(dialog, ExportPage)
    dialog.name.setText(str(file))
    learner.press(dialog.export)
    learner.until(lambda: "is written." in dialog.outcome.text or dialog.outcome.kind == "error")
    assert "Read back and compared" in dialog.outcome.text, dialog.outcome.text
    dialog.close()
