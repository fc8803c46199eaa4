"""The plan in forms: what is typed is in the document, as one step for each field."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import SetPlan
from netbuilder.graph.terminals import Output
from netbuilder.training.callbacks import EarlyStopping
from netbuilder.training.losses_classification import SparseCategoricalCrossentropy
from netbuilder.training.optimizers import SGD
from netbuilder.training.schedules import CosineDecay
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.editors.value_field import ValueField
from netbuilder.ui.inspector.editors.weights import WeightsEditor
from netbuilder.ui.inspector.form import Form
from netbuilder.ui.lab import Lab
from netbuilder.ui.panels.plan.panel import PlanPanel
from netbuilder.ui.panels.training.idle import plan_line
from netbuilder.ui.session import Session
from tests.ui.drawings import template

LONG = 60_000  # milliseconds


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(template("digits_mlp"), tmp_path / "digits.netb")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> PlanPanel:
    made = PlanPanel()
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.look_at(session)
    made.show()
    return made


def field(form: Form, *names: str) -> QWidget:
    """The field of a parameter, inside nested forms by several names."""
    row = form.rows[names[0]]
    assert row.editor is not None
    if len(names) > 1:
        inner = row.editor.form  # type: ignore[attr-defined]
        return field(inner, *names[1:])
    return row.editor.field


def write(qtbot: QtBot, where: QWidget, text: str) -> None:
    assert isinstance(where, ValueField | QLineEdit)
    where.setFocus()
    where.selectAll()
    qtbot.keyClicks(where, text)
    qtbot.keyClick(where, Qt.Key.Key_Return)


def choose(where: QWidget, name: str) -> None:
    assert isinstance(where, Combo)
    index = where.findData(name)
    assert index >= 0, name
    where.setCurrentIndex(index)
    where.activated.emit(index)


def test_what_is_typed_is_planned(qtbot: QtBot, panel: PlanPanel, session: Session) -> None:
    before = session.document
    write(qtbot, field(panel.forms["run"], "epochs"), "120")
    assert session.document.plan.epochs == 120
    write(qtbot, field(panel.forms["run"], "batch_size"), "64")
    assert session.document.plan.batch_size == 64 and session.document.plan.epochs == 120
    session.undo()
    assert session.document.plan.batch_size == before.plan.batch_size and session.document.plan.epochs == 120
    session.undo()
    assert session.document == before, "one step a field, however many keys"
    assert field(panel.forms["run"], "epochs").text() == str(before.plan.epochs)  # type: ignore[attr-defined]


def test_what_does_not_fit_says_why_and_changes_nothing(qtbot: QtBot, panel: PlanPanel, session: Session) -> None:
    before = session.document
    row = panel.forms["run"].rows["device"]
    write(qtbot, field(panel.forms["run"], "device"), "gpu")
    assert "cuda" in row.error.text() and session.document == before


def test_optimizer_with_its_settings(qtbot: QtBot, panel: PlanPanel, session: Session) -> None:
    assert panel.turns is not None
    choose(field(panel.turns.forms[0], "optimizer"), "SGD")
    assert isinstance(session.document.plan.optimizer, SGD)
    write(qtbot, field(panel.turns.forms[0], "optimizer", "learning_rate"), "0.25")
    assert session.document.plan.optimizer.learning_rate == 0.25


def test_the_schedule_is_drawn_before_the_run(panel: PlanPanel, session: Session) -> None:
    assert panel.preview is not None
    flat = panel.preview.curves[0].series.y
    assert flat.min() == flat.max()
    choose(field(panel.forms["schedule"], "schedule"), "CosineDecay")
    assert isinstance(session.document.plan.schedule, CosineDecay)
    curve = panel.preview.curves[0].series
    rate = session.document.plan.optimizer.learning_rate
    assert (
        curve.y[0] == rate
        and curve.y[-1] < rate / 100
        and all(a >= b for a, b in zip(curve.y, curve.y[1:], strict=False))
    )
    per_epoch = 45  # 1,797 samples, a fifth for the test, a tenth for validation, 32 a batch
    assert abs(panel.preview.full[1] - session.document.plan.epochs * per_epoch) < 10 * session.document.plan.epochs


def test_callbacks_come_and_go(panel: PlanPanel, session: Session) -> None:
    choose(field(panel.forms["callbacks"], "callbacks"), "EarlyStopping")
    assert [type(c) for c in session.document.plan.callbacks] == [EarlyStopping]
    session.undo()
    assert session.document.plan.callbacks == ()


def test_loss_of_an_output(panel: PlanPanel, session: Session) -> None:
    (node,) = session.document.graph.of_type(Output)
    choose(field(panel.forms[f"output {node.id}"], "loss"), "SparseCategoricalCrossentropy")
    layer = session.document.graph.nodes[node.id].layer
    assert isinstance(layer, Output) and isinstance(layer.loss, SparseCategoricalCrossentropy)


def test_several_optimizers(qtbot: QtBot, panel: PlanPanel, session: Session) -> None:
    assert panel.turns is not None
    qtbot.mouseClick(panel.turns.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.turns is not None and len(panel.turns.forms) == 2)
    write(qtbot, field(panel.turns.forms[1], "every"), "5")
    assert [t.every for t in session.document.plan.turns] == [1, 5]
    session.do(SetPlan(plan=template("iris").plan))
    qtbot.waitUntil(lambda: panel.turns is not None and len(panel.turns.forms) == 1)


def test_a_forecast_before_the_run(qtbot: QtBot, lab: Lab, session: Session) -> None:
    panel = PlanPanel()
    qtbot.addWidget(panel)
    panel.lab = lab
    panel.resize(1000, 300)
    panel.look_at(session)
    panel.show()
    box = panel.forecast
    assert box is not None
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert not box.button.isEnabled()
    qtbot.waitUntil(lambda: bool(box.facts.facts()), timeout=LONG)
    assert "in all" in box.facts.facts()["Time"] and "free" in box.facts.facts()["Memory"]
    qtbot.mouseClick(box.largest, Qt.MouseButton.LeftButton)
    assert str(session.document.plan.batch_size) in box.largest.text().replace("\N{NARROW NO-BREAK SPACE}", "")
    assert "changed since" in box.words.text()


def test_weights_to_start_from_are_chosen_and_cleared(qtbot: QtBot, panel: PlanPanel, session: Session) -> None:
    """Beside the drawing they are written without its folder."""
    assert session.file is not None
    (session.file.parent / "mine.safetensors").write_text("")
    editor = panel.forms["run"].rows["weights"].editor
    assert isinstance(editor, WeightsEditor)
    editor.choose.click()
    (dialog,) = [d for d in panel.findChildren(QFileDialog) if d.isVisible()]
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(str(session.file.parent / "mine.safetensors"))
    dialog.accept()
    assert session.document.plan.weights == "mine.safetensors" == editor.field.text()
    assert "starts from mine.safetensors" in plan_line(session)
    panel.forms["run"].rows["weights"].reset.click()
    assert session.document.plan.weights == ""
