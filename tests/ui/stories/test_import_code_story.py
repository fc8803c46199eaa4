"""Somebody brings a network of PyTorch: its Python file with a mistake put right, then weights somebody trained."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from pytestqt.qtbot import QtBot

from netbuilder.ui.dialogs.import_report.page import ImportReport
from netbuilder.ui.dialogs.importing.code import CodeSheet
from netbuilder.ui.dialogs.importing.weights import WeightsSheet
from netbuilder.ui.main_window import MainWindow
from tests.ui.stories.learner import Learner

FILE = """
from torch import nn

class Part(nn.Sequential):
    def __init__(self, n, m):
        super().__init__(nn.Linear(n, m), nn.ReLU())

class Net(nn.Module):
    def __init__(self, classes, width=8):
        super().__init__()
        self.body = Part(4, width)
        self.head = nn.Linear(width, classes)

    def forward(self, x):
        return self.head(self.body(x))
"""


def test_code_and_then_its_weights(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.resize(1440, 900)
    learner = Learner(qtbot, window, monkeypatch)
    (tmp_path / "net.py").write_text(FILE)
    window.open_file(tmp_path / "net.py")
    sheet = window.findChild(CodeSheet)
    assert isinstance(sheet, CodeSheet)
    assert (sheet.object.currentText(), sheet.arguments.placeholderText()) == ("Net", "classes, width=8")
    for arguments, shape, sentence in (
        ("", "", "missing 1 required positional argument: 'classes'"),
        ("3, width=open('x')", "", "expected values like 10, width=64"),
        ("3, width=6", "5", "shapes cannot be multiplied"),
    ):
        sheet.arguments.setText(arguments)
        sheet.inputs.setText(shape)
        learner.press(sheet.read)
        learner.until(lambda: sheet.outcome.kind == "error")
        assert sentence in sheet.outcome.text
        sheet.outcome.say("")
    sheet.inputs.setText("4")
    learner.press(sheet.read)
    learner.until(lambda: bool(window.sessions()) or sheet.outcome.kind == "error")
    assert window.sessions(), sheet.outcome.text
    widths = [getattr(node.layer, "units", None) for node in learner.session.document.graph.nodes.values()]
    assert {6, 3} <= set(widths)
    for page in window.findChildren(ImportReport):
        page.close()
    trained_elsewhere(learner, tmp_path / "trained.pth")


def trained_elsewhere(learner: Learner, file: Path) -> None:
    """Weights of other names: by their shapes they find their layers, and the plan starts from them."""
    before = learner.session.document.plan.weights
    torch.save({"a.weight": torch.ones(6, 4), "a.bias": torch.ones(6), "z.weight": torch.ones(2, 2)}, file)
    learner.window.open_file(file)
    sheet = learner.window.findChild(WeightsSheet)
    assert isinstance(sheet, WeightsSheet) and sheet.drawing.currentText() == "net"
    learner.press(sheet.read)
    learner.until(lambda: learner.session.document.plan.weights != before or sheet.outcome.kind == "error")
    assert "trained-" in learner.session.document.plan.weights, sheet.outcome.text
    page = learner.window.findChild(ImportReport)
    assert isinstance(page, ImportReport) and {e["status"] for e in page.model.entries} == {"same", "left out"}
    assert "start with new weights" in page.notes.text()
    page.close()
    learner.session.undo()
    assert learner.session.document.plan.weights == before
    torch.save({"w": torch.ones(7, 7)}, file)
    learner.window.open_file(file)
    sheet = learner.window.findChild(WeightsSheet)
    assert isinstance(sheet, WeightsSheet)
    learner.press(sheet.read)
    learner.until(lambda: sheet.outcome.kind == "error")
    assert '"trained.pth" fits no node of the drawing' in sheet.outcome.text
    sheet.close()
