"""The window under test: no screen, settings of its own, and nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.ui.app import make_app
from netbuilder.ui.main_window import MainWindow


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QApplication]:
    """The application as the program makes it; windows that outlive a test have settings of their own too."""
    with pytest.MonkeyPatch.context() as patch:
        keep_settings_in(tmp_path_factory.mktemp("person"), patch)
        yield make_app()


@pytest.fixture(autouse=True)
def _own_settings(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_settings_in(tmp_path, monkeypatch)


def keep_settings_in(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Nothing of the person who runs the tests is read or written."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        patch.setenv(name, str(folder / name.lower()))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """A test that leaves a window or a thread fails."""
    windows, threads = set(qapp.topLevelWidgets()), set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in qapp.topLevelWidgets() if w not in windows and w.isVisible()]
    assert not left, f"windows left open: {left}"
    assert set(threading.enumerate()) <= threads, "threads left running"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The main window, shown, without a document."""
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=_discard)
    made.show()
    qtbot.waitExposed(made)
    return made


def _discard(window: MainWindow) -> None:
    """What a test drew need not be saved."""
    window.files.closing.is_decided = True
