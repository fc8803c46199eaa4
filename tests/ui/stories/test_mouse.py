"""The story of a drawing, told with the mouse: from the start page to the file and back."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps, load
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.person import Person

PLACES = {
    "Input": (-300.0, 0.0),
    "Conv2D": (-120.0, 0.0),
    "MaxPooling2D": (60.0, 0.0),
    "Flatten": (260.0, 0.0),
    "Dense": (-120.0, 160.0),
    "Output": (80.0, 160.0),
}
CHAIN = ("input", "conv2d", "max_pooling2d", "flatten", "dense", "output")


def test_draw_err_mend_block_undo_save_reopen(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name_file: object
) -> None:
    person = Person(qtbot, window, monkeypatch)
    person.click_button(window.start_page, "New")
    assert window.session is not None and person.session.document == Document()
    person.choose_data("Digits")
    assert person.session.document.data is not None
    draw(person)
    plant_and_mend(person)
    make_block_of_two(person)
    undo_and_redo(person)
    save_and_reopen(person, tmp_path / "story.netb", name_file)


def draw(person: Person) -> None:
    for layer, place in PLACES.items():
        person.drag_from_palette(layer, place)
    assert tuple(person.session.graph.nodes) == CHAIN
    for source, target in pairwise(CHAIN):
        person.wire(source, target)
    person.select("dense")
    person.type_parameter("dense", "units", "10")
    person.session.check_now()
    assert person.session.inference.is_valid, person.session.problems


def plant_and_mend(person: Person) -> None:
    """A window larger than the picture: told at the right node, healed by its button."""
    person.select("conv2d")
    person.type_parameter("conv2d", "filters", "16")
    person.type_parameter("conv2d", "kernel_size", "30")
    person.session.check_now()
    (problem,) = (p for p in person.session.problems if p.severity == "error")
    assert problem.path == ("conv2d",) and not person.session.inference.is_valid
    dense = person.session.inference.nodes["dense"]
    assert dense.outputs is None and dense.failure is None, "what follows waits in silence"
    (card,) = (c for c in person.problems.cards if c.problem.key == problem.key)
    person.qtbot.mouseClick(card.fixes[0], Qt.MouseButton.LeftButton)
    person.session.check_now()
    assert person.session.inference.is_valid and not person.problems.cards


def make_block_of_two(person: Person) -> None:
    person.select("conv2d", "max_pooling2d")
    person.trigger("model.make_block")
    person.accept_name("body")
    assert "body" in person.session.document.blocks
    (use,) = (n for n in person.session.graph.nodes.values() if n.type == "Block")
    person.select(use.id)
    person.type_parameter(use.id, "repeat", "3")
    assert person.session.graph.nodes[use.id].layer.line().endswith("3")


def undo_and_redo(person: Person) -> None:
    text = dumps(person.session.document)
    steps = person.undo_all()
    assert steps >= 15 and person.session.document == Document()
    assert person.redo_all() == steps and dumps(person.session.document) == text


def save_and_reopen(person: Person, file: Path, name_file: object) -> None:
    document = person.session.document
    person.trigger("file.save")
    name_file(file)  # type: ignore[operator]
    assert load(file) == document and person.session.is_saved
    person.trigger("file.close")
    assert person.window.session is None
    person.window.open_file(file)
    assert person.session.document == document
