"""Files dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from netbuilder.graph.document import Document
from netbuilder.graph.files import save
from netbuilder.ui.main_window import MainWindow


def _drop(window: MainWindow, *files: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(f)) for f in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, none))
    return enter.isAccepted()


def test_drawings_are_opened(window: MainWindow, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.netb", "b.NETB")]
    for file in files:
        save(Document(), file)
    assert _drop(window, *files)
    assert [s.file for s in window.sessions()] == files
    assert window.settings.recent[0] == files[1]


def test_a_file_that_is_open_comes_to_the_front(window: MainWindow, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.netb", "b.netb")]
    for file in files:
        save(Document(), file)
        _drop(window, file)
    _drop(window, files[0])
    assert len(window.sessions()) == 2 and window.session is not None and window.session.file == files[0]


@pytest.mark.parametrize("name", ["notes.txt", "picture.png"])
def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("something")
    assert not _drop(window, tmp_path / name)


def test_a_damaged_file_is_told(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "broken.netb").write_text("{")
    _drop(window, tmp_path / "broken.netb")
    assert not window.sessions()
    (bar,) = window.messages.bars()
    assert bar.kind == "error" and "broken.netb" in bar.text
