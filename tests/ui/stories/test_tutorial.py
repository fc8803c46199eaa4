"""The steps of docs/tutorial/first-network.md, as they are written there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from netbuilder.cli.main import main
from netbuilder.codegen.summary import partial
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.person import Person

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REASON = 'Dense "dense" needs one feature axis; it gets 16 channels × 4 height × 4 width.'


@pytest.fixture
def person(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Person:
    monkeypatch.chdir(tmp_path)
    window.resize(1366, 768)  # a usual laptop
    return Person(qtbot, window, monkeypatch)


def test_the_first_network(person: Person, name_file: object, capsys: pytest.CaptureFixture[str]) -> None:
    draw(person)
    refuse(person)
    take_flatten_out(person)
    repeat(person)
    person.trigger("file.save")
    name_file(Path.cwd() / "digits.netb")  # type: ignore[operator]
    assert person.session.is_saved
    person.trigger("file.export_png")
    name_file(Path.cwd() / "digits.png")  # type: ignore[operator]
    assert Path("digits.png").exists()
    train_and_export(capsys)


def train_and_export(capsys: pytest.CaptureFixture[str]) -> None:
    """In the terminal."""
    for command in ("check digits.netb", "train digits.netb --epochs 20 --batch-size 32"):
        assert main(command.split()) == 0
    (run,) = (path for path in Path("runs").iterdir() if path.is_dir())
    assert main(["export", f"runs/{run.name}", "--to", "digits.py"]) == 0
    assert all(Path(f"digits.{ending}").exists() for ending in ("py", "safetensors", "npz"))
    accuracy = re.search(r"test_accuracy ([0-9.]+)", capsys.readouterr().out)
    assert accuracy and float(accuracy[1]) > 0.9


def draw(person: Person) -> None:
    person.click_button(person.window.start_page, "New")
    person.choose_data("Digits")
    palette = person.palette
    for name in ("Input", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Output"):
        palette.field.clear()
        QTest.keyClicks(palette.field, name)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    person.hands.key(Qt.Key.Key_Home)
    person.select("conv2d")
    person.type_parameter("conv2d", "filters", "16")
    choose(person, "padding", "same")
    choose(person, "activation", "relu")
    person.session.check_now()
    heal(person, "Set units to 10 at dense")
    found = person.session.found
    assert found is not None and partial(found).total.parameters == 2730


def choose(person: Person, name: str, value: str) -> None:
    """In a list of the inspector, by its first letters."""
    face = person.inspector.face
    assert isinstance(face, NodeFace)
    editor = face.form.rows[name].editor
    assert editor is not None
    combo = editor.field if isinstance(editor.field, QComboBox) else editor.field.findChild(QComboBox)
    assert combo is not None
    QTest.keyClicks(combo, value)
    QTest.keyClick(combo, Qt.Key.Key_Return)


def refuse(person: Person) -> None:
    """A wire that does not fit says why; Esc lets it go."""
    hands = person.hands
    hands.press(hands.port("max_pooling2d"))
    hands.move(hands.port("dense", is_input=True))
    hands.move(hands.port("dense", is_input=True))
    assert hands.popup("gesture_hint").text() == REASON  # type: ignore[attr-defined]
    hands.key(Qt.Key.Key_Escape)
    hands.release(hands.port("dense", is_input=True))


def take_flatten_out(person: Person) -> None:
    person.select("flatten")
    person.hands.key(Qt.Key.Key_Delete, CTRL)
    person.session.check_now()
    (problem,) = person.session.problems
    assert problem.sentence == REASON
    heal(person, "Insert Flatten before dense")


def heal(person: Person, fix: str) -> None:
    """By the button of the only problem there is."""
    person.window.docks.reveal("problems")
    person.qtbot.waitUntil(lambda: any(b.isVisible() for card in person.problems.cards for b in card.fixes))
    person.click_button(person.problems, fix)
    person.session.check_now()
    assert not person.session.problems


def repeat(person: Person) -> None:
    person.select("conv2d", "max_pooling2d")
    person.hands.key(Qt.Key.Key_E, CTRL | SHIFT)
    person.accept_name("body")
    person.select("body")
    person.type_parameter("body", "repeat", "3")
    assert person.session.inference.is_valid and not person.session.problems
