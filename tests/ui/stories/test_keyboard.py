"""The same story without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps, load
from netbuilder.ui.inspector.form import Form
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.person import Person

Key = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(person: Person, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Where the keyboard is."""
    person.come_to_front()
    QTest.keyClick(QApplication.focusWidget() or person.window, key, modifiers)


def write(text: str) -> None:
    """Into what has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_the_whole_story_by_keyboard(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name_file: object
) -> None:
    person = Person(qtbot, window, monkeypatch)
    press(person, Key.Key_N, CTRL)
    assert person.session.document == Document()
    person.choose_data("Digits")
    draw(person)
    plant_and_mend(person)
    make_block_of_two(person)
    text = dumps(person.session.document)
    steps = person.undo_all()
    assert steps >= 9 and person.session.document == Document()
    assert person.redo_all() == steps and dumps(person.session.document) == text
    press(person, Key.Key_S, CTRL)
    name_file(tmp_path / "keys.netb")  # type: ignore[operator]
    press(person, Key.Key_W, CTRL)
    assert window.session is None and dumps(load(tmp_path / "keys.netb")) == text


def draw(person: Person) -> None:
    """The palette adds after the selection and wires."""
    press(person, Key.Key_1, CTRL)
    for name in ("Input", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Output"):
        press(person, Key.Key_A, CTRL)
        write(name)
        press(person, Key.Key_Return)
    assert tuple(person.session.graph.nodes) == ("input", "conv2d", "max_pooling2d", "flatten", "dense", "output")
    assert len(person.session.graph.edges) == 5
    walk_to(person, "dense")
    edit(person, units="10")
    assert person.session.inference.is_valid


def walk_to(person: Person, node: str) -> None:
    """Into the canvas, then Tab from the first node on."""
    person.hands.view.setFocus()
    press(person, Key.Key_Escape)
    for _ in person.session.graph.nodes:
        press(person, Key.Key_Tab)
        if person.session.selection.current == node:
            return
    raise AssertionError(node)


def edit(person: Person, **values: str) -> None:
    """Enter opens the first parameters; Tab goes on to each that is named."""
    press(person, Key.Key_Return)
    form = person.hands.popup("quick_edit").findChild(Form)
    assert isinstance(form, Form)
    for name, value in values.items():
        editor = form.rows[name].editor
        for _ in range(8):
            if editor is not None and editor.isAncestorOf(QApplication.focusWidget()):
                break
            press(person, Key.Key_Tab)
        press(person, Key.Key_A, CTRL)
        write(value)
    press(person, Key.Key_Return)


def plant_and_mend(person: Person) -> None:
    walk_to(person, "conv2d")
    edit(person, filters="16", kernel_size="30")
    person.session.check_now()
    assert [p.path for p in person.session.problems if p.severity == "error"] == [("conv2d",)]
    (shortcut,) = person.window.actions_by_name["view.panel_problems"].shortcuts()
    press(person, Key(shortcut[0].key()), shortcut[0].keyboardModifiers())
    assert QApplication.focusWidget() in person.problems.cards[0].fixes, "the keyboard is at the first way out"
    press(person, Key.Key_Space)
    person.session.check_now()
    assert person.session.inference.is_valid


def make_block_of_two(person: Person) -> None:
    walk_to(person, "conv2d")
    press(person, Key.Key_Right, SHIFT)
    assert set(person.session.selection.nodes) == {"conv2d", "max_pooling2d"}
    press(person, Key.Key_E, CTRL | SHIFT)
    person.accept_name("body")
    (use,) = (n.id for n in person.session.graph.nodes.values() if n.type == "Block")
    walk_to(person, use)
    person.type_parameter(use, "repeat", "3")
    assert person.session.graph.nodes[use].layer.line().endswith("3")
