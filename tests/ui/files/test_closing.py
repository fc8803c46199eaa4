"""Closing documents and the window: one question for all that is not saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from netbuilder.graph.files import load
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import copy, edit, full_disk, opened

Button = QMessageBox.StandardButton
Answer = Callable[[QMessageBox.StandardButton], str]


def journals(window: MainWindow) -> list[Path]:
    return sorted(window.files.journals.root.glob("*/*.journal"))


def test_what_is_saved_closes_without_a_question(window: MainWindow, iris: Path) -> None:
    edit(opened(window, iris))
    assert journals(window)
    window.actions_by_name["file.save"].trigger()
    window.actions_by_name["file.close"].trigger()
    assert not window.sessions() and not journals(window)
    assert window.close()
    assert not list(window.files.journals.root.iterdir())


def test_cancel_leaves_all_as_it_is(window: MainWindow, iris: Path, answer: Answer) -> None:
    session = opened(window, iris)
    edit(session)
    window.actions_by_name["file.close"].trigger()
    assert "iris.netb" in answer(Button.Cancel)
    assert window.sessions() == [session] and journals(window)


def test_discard_closes_and_forgets(window: MainWindow, iris: Path, answer: Answer) -> None:
    before = iris.read_bytes()
    edit(opened(window, iris))
    window.actions_by_name["file.close"].trigger()
    answer(Button.Discard)
    assert not window.sessions() and not journals(window) and iris.read_bytes() == before


def test_save_saves_and_closes(window: MainWindow, iris: Path, answer: Answer) -> None:
    session = opened(window, iris)
    edit(session)
    window.actions_by_name["file.close"].trigger()
    answer(Button.Save)
    assert not window.sessions() and load(iris) == session.document


def test_quitting_asks_once_for_all(
    qtbot: QtBot, window: MainWindow, iris: Path, answer: Answer, name_file: Callable[[Path], None]
) -> None:
    edit(opened(window, iris))
    opened(window, copy("wine", iris.with_name("wine.netb")))
    window.actions_by_name["file.new"].trigger()
    assert window.session is not None
    edit(window.session)
    window.actions_by_name["file.quit"].trigger()
    assert window.isVisible()
    words = answer(Button.Save)
    assert "2" in words and "iris.netb" in words and "untitled" in words and "wine" not in words
    name_file(iris.with_name("new.netb"))
    qtbot.waitUntil(lambda: not window.isVisible())
    assert iris.with_name("new.netb").exists()
    assert not list(window.files.journals.root.iterdir())


def test_a_name_that_is_not_given_keeps_the_window(window: MainWindow, answer: Answer) -> None:
    window.actions_by_name["file.new"].trigger()
    assert window.session is not None
    edit(window.session)
    assert not window.close()
    answer(Button.Save)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    assert window.isVisible() and not window.session.is_saved
    assert not window.close()  # and the question comes again
    answer(Button.Discard)
    assert not window.isVisible()


def test_a_save_that_fails_keeps_the_window(window: MainWindow, iris: Path, answer: Answer) -> None:
    session = opened(window, iris)
    edit(session)
    window.close()
    with full_disk():
        answer(Button.Save)
    assert window.isVisible() and not session.is_saved
