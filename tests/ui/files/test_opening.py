"""Opening files: each once, broken ones told, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from netbuilder.graph.files import load
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import copy, edit, opened, sentences


def test_several_files_are_opened_each_once(window: MainWindow, iris: Path, tmp_path: Path) -> None:
    wine = copy("wine", tmp_path / "wine.netb")
    window.files.start([iris, wine])
    assert [s.file for s in window.sessions()] == [iris, wine]
    link = tmp_path / "link.netb"
    link.symlink_to(iris)
    first = window.sessions()[0]
    assert opened(window, link) is first and opened(window, iris) is first
    assert len(window.sessions()) == 2
    assert window.settings.recent == [wine, iris]


def test_the_dialog_opens_all_that_is_chosen(qtbot: QtBot, window: MainWindow, iris: Path, tmp_path: Path) -> None:
    copy("wine", tmp_path / "wine.netb")
    window.actions_by_name["file.open"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None and dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.setDirectory(str(tmp_path))
    dialog.filesSelected.emit([str(tmp_path / "wine.netb"), str(iris)])
    dialog.reject()
    assert [s.file.name for s in window.sessions() if s.file] == ["wine.netb", "iris.netb"]
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff\xfe", "byte 0"),
        (b"{", "line 1"),
        (b"[]", "format"),
        (
            b'{"format": "netbuilder", "version": 1, "nodes": {"a": {"layer": {"type": "Dense", "units": "two"}}}}',
            "units",
        ),
    ],
)
def test_a_broken_file_is_told_with_the_place(window: MainWindow, tmp_path: Path, content: bytes, place: str) -> None:
    file = tmp_path / "broken.netb"
    file.write_bytes(content)
    assert not window.files.open(file)
    assert not window.sessions() and not window.settings.recent
    (told,) = sentences(window)
    assert told.startswith("broken.netb") and place in told
    assert file.read_bytes() == content


def test_a_recent_file_that_is_gone_is_forgotten(window: MainWindow, tmp_path: Path) -> None:
    window.settings.add_recent(tmp_path / "gone.netb")
    assert not window.files.open(tmp_path / "gone.netb")
    assert "gone.netb cannot be read" in sentences(window)[0]
    assert window.settings.recent == []


def test_unknown_layers_survive(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "future.netb"
    node = {"layer": {"type": "FromTheFuture", "size": [1, {"deep": True}]}}
    file.write_text(json.dumps({"format": "netbuilder", "version": 1, "nodes": {"a": node}}))
    session = opened(window, file)
    edit(session)
    window.actions_by_name["file.save"].trigger()
    assert session.is_saved
    written = json.loads(file.read_text())["nodes"]["a"]
    assert written.items() >= node.items()


def test_recent_files_are_a_menu(window: MainWindow, iris: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = copy("wine", tmp_path / "other" / "iris.netb")
    window.files.start([iris, other])
    menu = window.files.recent
    menu.refresh()
    names = [a.text() for a in menu.actions() if a.text()]
    assert names[:2] == ["&1  other/iris.netb", f"&2  {tmp_path.name}/iris.netb"]
    menu.actions()[1].trigger()
    assert window.session is not None and window.session.file == iris
    menu.actions()[-1].trigger()
    assert window.settings.recent == []


def test_opening_keeps_what_is_drawn(window: MainWindow, iris: Path) -> None:
    session = opened(window, iris)
    assert session.document == load(iris) and session.is_saved and not session.is_read_only
