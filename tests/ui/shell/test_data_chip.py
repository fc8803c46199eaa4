"""The data in the toolbar."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from netbuilder.datasets import CATALOGUE, Dataset
from netbuilder.datasets.source import Csv, Toy
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from netbuilder.ui.data.drawing import first_network
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from netbuilder.ui.shell import data_words


@pytest.fixture
def session(window: MainWindow) -> Session:
    """An empty drawing in the window."""
    made = Session()
    window.add(made)
    return made


def _entries(window: MainWindow) -> dict[str, QAction]:
    menu = window.toolbar.data.menu()
    menu.aboutToShow.emit()
    return {a.text().partition("\t")[0]: a for a in menu.actions() if a.text()}


def test_without_a_document_there_is_no_chip(window: MainWindow) -> None:
    assert not window.toolbar.data.isVisible()


def test_no_data_yet(window: MainWindow, session: Session) -> None:
    assert window.toolbar.data.isVisible()
    assert "No data yet" in window.toolbar.data.accessibleName()


def test_choosing_data_is_one_step(window: MainWindow, session: Session) -> None:
    _entries(window)["Digits"].trigger()
    assert session.document.data == Dataset.of(CATALOGUE["digits"].source)
    session.check_now()
    assert "1×8×8 → 10 classes" in window.toolbar.data.accessibleName()
    assert _entries(window)["Digits"].isChecked()
    assert _entries(window)["Digits"].text().endswith("1×8×8 → 10 classes")
    session.undo()
    assert session.document == Document()


def test_the_bundled_data_are_offered_and_none(window: MainWindow, session: Session) -> None:
    bundled = {e.description.title for e in CATALOGUE.values() if e.is_bundled}
    assert bundled <= set(_entries(window))
    assert not _entries(window)["No data"].isEnabled()
    _entries(window)["Iris"].trigger()
    _entries(window)["No data"].trigger()
    assert session.document.data is None


def test_a_first_network_is_offered_and_is_one_step(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    _entries(window)["Digits"].trigger()
    with_data = session.document
    (bar,) = window.messages.bars()
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert session.document.graph.nodes
    session.check_now()
    assert not [p for p in session.problems if p.severity == "error"]
    assert "Draw a first network for these data" not in _entries(window)
    session.undo()
    assert session.document == with_data


@pytest.mark.parametrize("entry", ["Own file…", "Own folder…"])
def test_own_data_are_asked_for(
    entry: str, window: MainWindow, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought: list[Path] = []
    monkeypatch.setattr(window, "bring_data", brought.append)
    _entries(window)[entry].trigger()
    (dialog,) = (d for d in window.findChildren(QFileDialog) if d.isVisible())
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert brought == [tmp_path]


def test_data_to_fetch_are_left_to_the_data_panel(
    window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[object] = []
    monkeypatch.setattr(window.panels["data"], "choose", chosen.append)
    (entry,) = (a for name, a in _entries(window).items() if name.startswith("CIFAR-10"))
    entry.trigger()
    assert chosen == [CATALOGUE["cifar10"].source] and window.docks.is_in_front("data")
    assert session.document.data is None


def test_points_in_the_plane_are_made(window: MainWindow, session: Session) -> None:
    menu = _entries(window)["Points in the plane"].menu()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert session.document.data is not None and isinstance(session.document.data.source, Toy)


@pytest.mark.parametrize("name", [e.name for e in CATALOGUE.values() if e.is_bundled])
def test_the_first_network_is_sound(name: str) -> None:
    data = Dataset.of(CATALOGUE[name].source)
    document = first_network(data).apply(Document(data=data))
    assert document.data == data
    assert not [p for p in problems(document, infer(document)) if p.severity == "error"]


def test_data_of_a_file_are_called_as_it_is() -> None:
    data = Dataset(source=Csv(path="measured/cars.csv", targets=("price",)))
    assert data_words.name(data) == "cars.csv"
    assert data_words.contents(data) == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("digits", "1 797 · 1×8×8 → 10 classes"),
        ("topics", "8 000 · up to 30 words → 8 classes"),
        ("spoken_sequences", "2 000 · 120×13 → up to 5 words"),
        ("wikipedia_articles", "85 · 150×11, … → 97"),
    ],
)
def test_data_are_told_in_a_few_words(name: str, words: str) -> None:
    assert data_words.contents(Dataset.of(CATALOGUE[name].source)).replace("\N{NARROW NO-BREAK SPACE}", " ") == words
