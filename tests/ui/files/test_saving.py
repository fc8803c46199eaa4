"""Saving, and all the ways in which a disk can refuse."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.graph.files import load
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import copy, edit, full_disk, opened, press, sentences

NameFile = Callable[[Path], None]


def test_save_writes_the_file_and_leaves_nothing_beside_it(window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    edit(session)
    assert not session.is_saved
    window.actions_by_name["file.save"].trigger()
    assert session.is_saved and load(iris) == session.document
    assert [p.name for p in iris.parent.iterdir() if p.suffix in (".netb", ".part")] == ["iris.netb"]
    assert not window.actions_by_name["file.save"].isEnabled()


def test_a_new_drawing_asks_for_its_name(window: MainWindow, tmp_path: Path, name_file: NameFile) -> None:
    window.actions_by_name["file.new"].trigger()
    session = window.session
    assert session is not None
    edit(session)
    window.actions_by_name["file.save"].trigger()
    name_file(tmp_path / "mine")
    assert session.file == tmp_path / "mine.netb" and session.is_saved
    assert load(tmp_path / "mine.netb") == session.document
    assert window.settings.recent == [tmp_path / "mine.netb"]


def test_save_as_goes_on_in_the_new_file(window: MainWindow, iris: Path, name_file: NameFile) -> None:
    session = opened(window, iris)
    before = iris.read_bytes()
    edit(session)
    window.actions_by_name["file.save_as"].trigger()
    name_file(iris.with_name("copy.netb"))
    assert iris.read_bytes() == before
    assert session.file == iris.with_name("copy.netb") and load(session.file) == session.document


def test_a_file_open_in_another_tab_is_not_replaced(window: MainWindow, iris: Path, name_file: NameFile) -> None:
    wine = copy("wine", iris.with_name("wine.netb"))
    before = wine.read_bytes()
    opened(window, wine)
    session = opened(window, iris)
    window.files.saving._named(session, lambda: None, wine)
    assert "open in another tab" in sentences(window)[0]
    assert wine.read_bytes() == before and session.file == iris


def test_a_read_only_file_is_said_and_saved_elsewhere(window: MainWindow, iris: Path, name_file: NameFile) -> None:
    iris.chmod(0o444)
    before = iris.read_bytes()
    session = opened(window, iris)
    assert session.is_read_only and "read-only" in sentences(window)[0]
    edit(session)
    window.actions_by_name["file.save"].trigger()
    name_file(iris.with_name("other.netb"))
    assert iris.read_bytes() == before
    assert session.file == iris.with_name("other.netb") and session.is_saved and not session.is_read_only


def test_a_read_only_file_is_not_replaced_by_save_as(window: MainWindow, iris: Path) -> None:
    wine = copy("wine", iris.with_name("wine.netb"))
    wine.chmod(0o444)
    before = wine.read_bytes()
    session = opened(window, iris)
    window.files.saving._named(session, lambda: None, wine)
    assert "read-only" in sentences(window)[0] and wine.read_bytes() == before


def test_a_full_disk_leaves_file_and_document_as_they_are(window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    before = iris.read_bytes()
    edit(session)
    with full_disk():
        window.actions_by_name["file.save"].trigger()
    assert iris.read_bytes() == before and not session.is_saved
    assert [p for p in iris.parent.iterdir() if p.suffix == ".part"] == []
    told = sentences(window)[-1]
    assert told.startswith("iris.netb could not be saved") and "your changes are still here" in told


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "used up"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "may not write"),
        (errno.EIO, os.strerror(errno.EIO).lower()),
    ],
)
def test_refusals_are_told_in_words(
    qtbot: QtBot, window: MainWindow, iris: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    session = opened(window, iris)
    edit(session)

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("netbuilder.graph.files.disk.os.fsync", refuse)
    window.actions_by_name["file.save"].trigger()
    assert words in sentences(window)[-1] and not session.is_saved
    monkeypatch.undo()
    press(qtbot, window, "Try again")
    assert session.is_saved and load(iris) == session.document


def test_a_folder_that_vanished(window: MainWindow, tmp_path: Path, name_file: NameFile) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    session = opened(window, copy("iris", folder / "iris.netb"))
    edit(session)
    (folder / "iris.netb").unlink()
    folder.rmdir()
    window.actions_by_name["file.save"].trigger()
    assert "the folder is not there any more" in sentences(window)[-1] and not session.is_saved
    window.actions_by_name["file.save_as"].trigger()
    name_file(tmp_path / "rescued.netb")
    assert session.is_saved and load(tmp_path / "rescued.netb") == session.document


def test_save_all_asks_for_each_name_that_is_missing(window: MainWindow, iris: Path, name_file: NameFile) -> None:
    edit(opened(window, iris))
    for _ in range(2):
        window.actions_by_name["file.new"].trigger()
        assert window.session is not None
        edit(window.session)
    window.actions_by_name["file.save_all"].trigger()
    name_file(iris.with_name("one.netb"))
    name_file(iris.with_name("two.netb"))
    assert all(s.is_saved for s in window.sessions())
    assert [s.file.name for s in window.sessions() if s.file] == ["iris.netb", "one.netb", "two.netb"]
