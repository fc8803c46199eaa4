"""Documents on disk, and what a person does with the window's questions about them."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netbuilder.graph.edits import AddNode, SetParams, Settings
from netbuilder.graph.node import Node
from netbuilder.layers.core import Dense
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session

TEMPLATES = Path(__file__).parents[3] / "netbuilder" / "resources" / "templates"


@pytest.fixture
def iris(tmp_path: Path) -> Path:
    """A drawing on disk."""
    return copy("iris", tmp_path / "iris.netb")


def copy(template: str, file: Path) -> Path:
    file.write_bytes((TEMPLATES / f"{template}.netb").read_bytes())
    return file


def edit(session: Session, units: int = 7) -> None:
    """A change, as an undo step of its own."""
    session.end_burst()
    if "added" not in session.document.graph.nodes:
        assert session.do(AddNode(node=Node("added", Dense(units=5))))
    assert session.do(SetParams(node="added", values=Settings.parse({"units": units})))


def opened(window: MainWindow, file: Path) -> Session:
    assert window.files.open(file)
    assert window.session is not None
    return window.session


def sentences(window: MainWindow) -> list[str]:
    return [bar.text for bar in window.messages.bars()]


def press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Presses the button with these words in a bar of the window."""
    buttons = [b for bar in window.messages.bars() for b in bar.buttons if b.text() == words]
    assert len(buttons) == 1, f"{words}: {sentences(window)}"
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


@pytest.fixture
def name_file(qtbot: QtBot, window: MainWindow) -> Callable[[Path], None]:
    """Types the name of a file into the dialog that is open and confirms."""

    def type_name(file: Path) -> None:
        (dialog,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(file))
        (chosen,) = dialog.selectedFiles()  # with an ending, where the dialog adds one
        assert Path(chosen).with_suffix("") == file.with_suffix(""), "the list of files has another one"
        dialog.accept()
        qtbot.waitUntil(lambda: not isValid(dialog))

    return type_name


@pytest.fixture
def answer(qtbot: QtBot, window: MainWindow) -> Callable[[QMessageBox.StandardButton], str]:
    """Answers the question about unsaved documents; its words."""

    def click(button: QMessageBox.StandardButton) -> str:
        (box,) = window.findChildren(QMessageBox)
        words = box.text()
        found = box.button(button)
        assert isinstance(found, QPushButton)
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))
        return words

    return click


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may grow; short, since what pytest prints may go to a file too."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
