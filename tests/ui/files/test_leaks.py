"""Two hundred documents opened, edited and closed leave nothing behind."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from tests.ui.files.conftest import copy, edit, opened

ROUNDS, WARM = 200, 50
ALLOWED_MEGABYTES = 6


def work(window: MainWindow, file: Path) -> None:
    """Opens, edits, undoes, saves, closes."""
    session = opened(window, file)
    edit(session)
    QApplication.processEvents()
    session.undo()
    session.redo()
    window.actions_by_name["file.save"].trigger()
    window.actions_by_name["file.close"].trigger()
    assert not window.sessions()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def held(window: MainWindow) -> dict[str, int]:
    """What the process has: threads, file handles, timers, objects of Qt, documents."""
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    alive = [o for o in gc.get_objects() if issubclass(type(o), QObject) and isValid(o)]
    return {
        "threads": sum(1 for _ in Path("/proc/self/task").iterdir()),
        "handles": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "timers": sum(issubclass(type(o), QTimer) and o.isActive() for o in alive),
        "sessions": sum(type(o) is Session for o in alive),
        "pages": sum(type(o) is CanvasPage for o in alive),
        "children": len(window.findChildren(QObject)),
    }


def resident() -> float:
    """Megabytes of memory in use."""
    words = Path("/proc/self/statm").read_text().split()
    return int(words[1]) * 4096 / 1e6


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts what Linux tells of the process")
def test_nothing_grows_with_the_documents(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = copy("digits_cnn", tmp_path / "digits.netb")
    first = held(window)  # documents of tests before this one may still be about
    opened(window, file)
    assert held(window)["sessions"] <= first["sessions"] + 1
    window.actions_by_name["file.close"].trigger()
    for _ in range(WARM):
        work(window, file)
    before, memory = held(window), resident()
    for _ in range(ROUNDS - WARM):
        work(window, file)
    after = held(window)
    grown = Counter(after) - Counter(before)
    assert not grown, grown
    assert resident() - memory < ALLOWED_MEGABYTES
