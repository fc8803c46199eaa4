"""What is typed in the inspector goes to the document when it fits; it is never lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

import netbuilder
from netbuilder.graph.edits import MakeBlock, SetParams, Settings
from netbuilder.graph.files.disk import load
from netbuilder.training.optimizers import Adam
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.editors.editor import several
from netbuilder.ui.inspector.editors.nested import NestedEditor
from netbuilder.ui.inspector.editors.value_field import ValueField
from netbuilder.ui.inspector.form import Form
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.inspector.conftest import Opened, layer, row
from tests.ui.wheel import turn_wheel

Key = Qt.Key


def _field(panel: InspectorPanel, name: str) -> Any:
    """The field of a parameter, with the focus and all of it selected."""
    editor = row(panel, name).editor
    assert editor is not None
    panel.activateWindow()
    editor.field.setFocus()
    if isinstance(editor.field, ValueField):
        editor.field.selectAll()
    return editor.field


def _steps(session: Session) -> int:
    """How many steps can be undone; all are redone again."""
    count = 0
    while session.history.undo_title is not None:
        session.undo()
        count += 1
    for _ in range(count):
        session.redo()
    return count


def test_typing_is_shown_at_once_and_is_one_step(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "dense")
    qtbot.keyClicks(_field(panel, "units"), "64")
    assert layer(session, "dense").units == 64
    assert _steps(session) == 1
    session.undo()
    assert layer(session, "dense").units == 128
    assert row(panel, "units").editor.field.text() == "128"


def test_the_cursor_stays_where_one_types(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "dense")
    field = _field(panel, "units")
    qtbot.keyClicks(field, "0064")
    assert field.text() == "0064" and layer(session, "dense").units == 64
    qtbot.keyClick(field, Key.Key_Home)
    qtbot.keyClicks(field, "1")
    assert field.text() == "10064" and field.lineEdit().cursorPosition() == 1
    assert field is row(panel, "units").editor.field and field.hasFocus()


def test_leaving_a_field_writes_it_properly_and_ends_the_burst(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv")
    qtbot.keyClicks(_field(panel, "kernel_size"), "5")
    assert layer(session, "conv").kernel_size == (5, 5)
    qtbot.keyClick(row(panel, "kernel_size").editor.field, Key.Key_Tab)
    assert row(panel, "kernel_size").editor.field.text() == "5 × 5"
    qtbot.keyClicks(_field(panel, "kernel_size"), "7")
    assert _steps(session) == 2


def test_a_wrong_value_stays_with_a_sentence_and_the_document_keeps_the_good_one(
    qtbot: QtBot, opened: Opened, session: Session
) -> None:
    panel = opened(session, "dense")
    field = _field(panel, "units")
    qtbot.keyClicks(field, "lots")
    line = row(panel, "units")
    assert line.error.text() == 'Expected a positive integer, got "lots".' and line.error.isVisible()
    assert field.text() == "lots" and layer(session, "dense").units == 128 and field.property("state") == "error"
    assert "positive integer" in field.accessibleDescription()
    _field(panel, "activation")
    assert field.text() == "lots"
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == "128" and not line.error.isVisible() and _steps(session) == 0


def test_an_empty_field_means_the_default(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv_1")
    field = _field(panel, "filters")
    qtbot.keyClick(field, Key.Key_Backspace)
    assert layer(session, "conv_1").filters == 16 and field.lineEdit().placeholderText() == "32"
    qtbot.keyClick(field, Key.Key_Return)
    assert layer(session, "conv_1").filters == 32 and not row(panel, "filters").error.text()


def test_what_differs_from_the_default_can_be_reset(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv_1")
    assert row(panel, "filters").name.is_marked and not row(panel, "strides").name.is_marked
    field = _field(panel, "filters")
    qtbot.keyClick(field, Key.Key_Tab)
    reset = row(panel, "filters").reset
    assert reset.hasFocus() and reset.isVisible()
    qtbot.keyClick(reset, Key.Key_Space)
    assert layer(session, "conv_1").filters == 32 and not row(panel, "filters").name.is_marked
    assert field.hasFocus() and not reset.isVisible()


def test_arrows_count_in_one_step_and_the_lock_keeps_pairs_equal(
    qtbot: QtBot, opened: Opened, session: Session
) -> None:
    panel = opened(session, "conv")
    field = _field(panel, "kernel_size")
    for _ in range(3):
        qtbot.keyClick(field, Key.Key_Up)
    assert layer(session, "conv").kernel_size == (6, 6) and _steps(session) == 1
    qtbot.keyClick(field, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field.lineEdit().setCursorPosition(0)
    qtbot.keyClick(field, Key.Key_Down)
    assert layer(session, "conv").kernel_size == (5, 6)


def test_the_wheel_over_a_field_without_focus_changes_nothing(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv")
    panel.resize(280, 300)
    _field(panel, "filters")
    qtbot.waitUntil(lambda: panel.scroller.verticalScrollBar().maximum() > 0)
    before = session.document
    for name in ("kernel_size", "padding"):
        assert not turn_wheel(row(panel, name).editor.field)  # the panel behind takes it
    assert session.document == before
    assert turn_wheel(panel.scroller.viewport()) and panel.scroller.verticalScrollBar().value() > 0
    assert turn_wheel(row(panel, "filters").editor.field) and layer(session, "conv").filters == 31


def test_tab_goes_through_the_form_from_top_to_bottom(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "dense")
    _field(panel, "units")
    names = []
    for _ in range(3):
        names.append(panel.focusWidget().accessibleName())
        qtbot.keyClick(panel.focusWidget(), Key.Key_Tab)
    assert names == ["units", "activation", "use_bias"]


def test_every_field_has_a_name_for_screen_readers(opened: Opened, session: Session) -> None:
    panel = opened(session, "conv", is_whole=True)
    fields = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    outer = [w for w in fields if not isinstance(w.parent(), ValueField)]
    assert len(outer) > 15
    assert [w for w in outer if not (w.accessibleName() or getattr(w, "text", str)())] == []


def test_a_nested_declaration_keeps_its_own_form(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "dense", is_whole=True)
    editor = row(panel, "kernel_regularizer").editor
    assert isinstance(editor, NestedEditor)
    editor.field.setFocus()
    qtbot.keyClicks(editor.field, "L2")
    assert layer(session, "dense").kernel_regularizer.to_json() == "L2"
    inner = editor.form.rows["l2"].editor.field
    inner.setFocus()
    inner.selectAll()
    qtbot.keyClicks(inner, "1e-4")
    assert layer(session, "dense").kernel_regularizer.l2 == 1e-4
    inner.selectAll()
    qtbot.keyClicks(inner, "-1")
    assert "at least 0" in editor.form.rows["l2"].error.text()
    assert layer(session, "dense").kernel_regularizer.l2 == 1e-4
    assert inner is editor.form.rows["l2"].editor.field


def test_what_several_parameters_must_agree_on_is_said_under_the_field(
    qtbot: QtBot, opened: Opened, session: Session
) -> None:
    panel = opened(session, "dense", is_whole=True)
    editor = row(panel, "bias_initializer").editor
    editor.field.setFocus()
    qtbot.keyClicks(editor.field, "Orthogonal")
    assert "makes a matrix" in row(panel, "bias_initializer").error.text()
    assert layer(session, "dense").bias_initializer.to_json() == "Ones"  # "O" found that; "Or" went on


def test_a_word_or_a_value_of_ones_own(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv")
    line = row(panel, "padding")
    line.editor.field.setFocus()
    qtbot.keyClick(line.editor.field, Key.Key_End)
    assert layer(session, "conv").padding == (1, 1) and line.editor.numbers.hasFocus()
    qtbot.keyClicks(line.editor.numbers, "2 x 3")
    assert layer(session, "conv").padding == (2, 3) and line.editor.numbers.text() == "2 x 3"
    qtbot.keyClick(line.editor.numbers, Key.Key_Tab)
    assert line.editor.numbers.text() == "2 × 3"


def test_problems_stand_under_their_parameter_and_their_fix_heals(qtbot: QtBot, opened: Opened) -> None:
    session = Session(load(Path(netbuilder.__file__).parent / "resources" / "templates" / "residual.netb"))
    panel = opened(session, "conv")
    line = row(panel, "kernel_size")
    qtbot.keyClicks(_field(panel, "kernel_size"), "11")
    row(panel, "padding").editor.field.setFocus()
    qtbot.keyClicks(row(panel, "padding").editor.field, "valid")
    session.check_now()
    assert [p.code for p in line.problems.shown] == ["kernel-too-large"] and line.problems.isVisible()
    assert isinstance(panel.face, NodeFace) and not panel.face.problems.shown
    qtbot.mouseClick(line.problems.views[0].buttons[0], Qt.MouseButton.LeftButton)
    session.check_now()
    assert not session.problems[0:1] or session.problems[0].severity != "error"
    assert not line.problems.isVisible()


def test_several_nodes_are_edited_at_once_in_one_step(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv", "conv_1")
    field = _field(panel, "filters")
    assert field.text() == "" and field.lineEdit().placeholderText() == several()
    qtbot.keyClicks(field, "48")
    assert layer(session, "conv").filters == layer(session, "conv_1").filters == 48
    assert _steps(session) == 1
    session.undo()
    assert (layer(session, "conv").filters, layer(session, "conv_1").filters) == (32, 16)
    assert field.text() == ""


def test_different_layers_share_what_they_have_in_common(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv", "dense")
    assert isinstance(panel.face, NodeFace)
    assert {"activation", "use_bias"} <= set(panel.face.form.rows)
    assert not {"filters", "units", "padding"} & set(panel.face.form.rows)
    qtbot.keyClick(row(panel, "use_bias").editor.field, Key.Key_Space)
    assert not layer(session, "conv").use_bias and not layer(session, "dense").use_bias


def test_another_node_of_the_same_type_keeps_the_form(qtbot: QtBot, opened: Opened, session: Session) -> None:
    panel = opened(session, "conv")
    face, field = panel.face, _field(panel, "filters")
    qtbot.keyClicks(field, "wrong")
    session.select(Selection(("conv_1",)))
    qtbot.waitUntil(lambda: field.text() == "16")
    assert panel.face is face and not row(panel, "filters").error.text()
    field.selectAll()
    qtbot.keyClicks(field, "8")
    assert (layer(session, "conv").filters, layer(session, "conv_1").filters) == (32, 8)


def test_edits_from_elsewhere_are_shown(opened: Opened, session: Session) -> None:
    panel = opened(session, "conv")
    session.do(SetParams(node="conv", values=Settings([("filters", 7), ("padding", (2, 2))])))
    assert row(panel, "filters").editor.field.text() == "7"
    assert row(panel, "padding").editor.numbers.text() == "2 × 2"


@pytest.fixture
def block_session(session: Session) -> Session:
    session.do(MakeBlock(nodes=("conv", "conv_1"), name="pair"))
    session.go(("pair",))
    return session


def test_inside_a_block_a_parameter_can_follow_an_argument(
    qtbot: QtBot, opened: Opened, block_session: Session
) -> None:
    panel = opened(block_session, "conv")
    bindings = row(panel, "filters").bindings
    _field(panel, "filters")
    assert bindings.button.isVisible()
    bindings.tie_to_new()
    assert dict(block_session.document.blocks["pair"].arguments) == {"filters": 32}
    assert bindings.chip.isVisible() and bindings.chip.text() == "filters = 32"
    assert not row(panel, "filters").editor.isVisible()
    assert _steps(block_session) == 2
    bindings.tie("")
    assert row(panel, "filters").editor.isVisible() and not bindings.chip.isVisible()


def test_the_menu_of_arguments_opens_by_key(qtbot: QtBot, opened: Opened, block_session: Session) -> None:
    panel = opened(block_session, "conv")
    button = row(panel, "strides").bindings.button
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    bindings = row(panel, "strides").bindings
    menu = bindings.menu(button)
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions() if not a.isSeparator()] == ["New argument “strides”"]
    menu.actions()[-1].trigger()
    assert dict(block_session.graph.nodes["conv"].bindings) == {"strides": "strides"}
    menu.deleteLater()


@pytest.mark.parametrize("name", ["units", "label", "note"])
def test_undo_keys_take_back_steps_of_the_document(qtbot: QtBot, opened: Opened, session: Session, name: str) -> None:
    panel = opened(session, "dense")
    undo = QAction(panel)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.triggered.connect(session.undo)
    panel.addAction(undo)
    assert isinstance(panel.face, NodeFace) and panel.face.naming is not None
    field = {"units": _field(panel, "units"), "label": panel.face.naming.label, "note": panel.face.naming.note}[name]
    before = session.document
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "64")
    assert session.document != before
    qtbot.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.document == before and session.history.redo_title is not None


@pytest.mark.parametrize("width", [180, 260, 400])
def test_long_names_are_readable_and_fields_stand_below_each_other(qtbot: QtBot, width: int) -> None:
    class Somewhere:
        def values(self, name: str) -> list[Any]:
            return [getattr(Adam(), name)]

        def binding(self, name: str) -> str:
            return ""

        def end(self) -> None:
            """The field was left."""

    form = Form(Adam, Context(None), Somewhere())  # type: ignore[arg-type]
    qtbot.addWidget(form)
    form.resize(width, 300)
    form.show()
    form.update_values()
    qtbot.waitUntil(lambda: len({row.editor.x() for row in form.rows.values() if row.editor}) == 1)
    name, editor = form.rows["learning_rate"].name, form.rows["learning_rate"].editor
    assert editor is not None and editor.x() >= name.width() >= name.fontMetrics().horizontalAdvance("learning_rate")
    assert editor.width() > 0.38 * width
