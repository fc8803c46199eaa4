"""What other programs do to a file that is open."""

from __future__ import annotations

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from netbuilder.graph.files import dumps, load, save
from netbuilder.ui.files.watcher import PAUSE
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import copy, edit, opened, press, sentences


def changed(qtbot: QtBot, window: MainWindow, words: str = "was changed by another program") -> None:
    qtbot.waitUntil(lambda: any(words in told for told in sentences(window)))


def rewrite(file: Path) -> str:
    """Another program writes another drawing into the file as it is."""
    text = file.read_text(encoding="utf-8").replace('"epochs": 100', '"epochs": 3')
    file.write_text(text, encoding="utf-8")
    return text


def test_reload_takes_what_is_there_now(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    edit(session)
    text = rewrite(iris)
    changed(qtbot, window)
    press(qtbot, window, "Reload")
    assert dumps(session.document) == text and session.is_saved
    edit(session)  # the journal goes on from the new state
    window.actions_by_name["file.save"].trigger()
    assert load(iris) == session.document


def test_keep_mine_keeps_it_and_save_overwrites(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    document = session.document
    rewrite(iris)
    changed(qtbot, window)
    press(qtbot, window, "Keep mine")
    assert session.document == document and not session.is_saved
    window.actions_by_name["file.save"].trigger()
    assert session.is_saved and load(iris) == document


def test_an_editor_that_replaces_the_file(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    opened(window, iris)
    for epochs in (3, 4):
        new = iris.with_name("new")
        new.write_text(iris.read_text().replace('"epochs": 100', f'"epochs": {epochs}'))
        new.replace(iris)
        changed(qtbot, window)
        press(qtbot, window, "Reload")
        assert not sentences(window)
        assert window.session is not None and window.session.document.plan.epochs == epochs
        copy("iris", iris)
        changed(qtbot, window)
        press(qtbot, window, "Reload")


def test_save_does_not_overwrite_what_nobody_has_seen(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    edit(session)
    text = rewrite(iris)
    window.actions_by_name["file.save"].trigger()  # at once, before the watcher has noticed
    assert iris.read_text(encoding="utf-8") == text and not session.is_saved
    press(qtbot, window, "Overwrite")
    assert session.is_saved and load(iris) == session.document


def test_our_own_saves_and_mere_touches_are_no_news(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    for units in (3, 4, 5):
        edit(session, units)
        window.actions_by_name["file.save"].trigger()
    os.utime(iris, (1, 1))
    save(session.document, iris)
    with qtbot.waitSignal(window.files.watcher._pause.timeout):
        pass
    qtbot.wait(PAUSE)
    assert not sentences(window) and session.is_saved


def test_a_deleted_file_is_written_anew(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    iris.unlink()
    changed(qtbot, window, "was deleted or moved")
    assert not session.is_saved
    window.actions_by_name["file.save"].trigger()
    assert session.is_saved and load(iris) == session.document
    rewrite(iris)  # and it is watched again
    changed(qtbot, window)


def test_a_file_that_cannot_be_read_any_more(qtbot: QtBot, window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    document = session.document
    iris.write_text("{")
    changed(qtbot, window)
    press(qtbot, window, "Reload")
    assert "iris.netb cannot be opened" in sentences(window)[-1] and session.document is document


def test_closed_files_are_not_watched(window: MainWindow, iris: Path) -> None:
    opened(window, iris)
    watcher = window.files.watcher._watcher
    assert watcher.files() == [str(iris)] and watcher.directories() == [str(iris.parent)]
    window.actions_by_name["file.close"].trigger()
    assert not watcher.files() and not watcher.directories()
