"""Presentation mode."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    window.add(Session())
    return window


def _frame(window: MainWindow) -> list[bool]:
    docks = [dock.isVisibleTo(window) for dock in window.docks.by_name.values()]
    return [window.menuBar().isVisible(), window.toolbar.isVisible(), window.status.isVisible(), *docks]


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_it_fills_the_screen_and_a_key_leaves(opened: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    before, size = _frame(opened), QApplication.font().pointSizeF()
    opened.actions_by_name["view.presentation"].trigger()
    assert not any(_frame(opened)) and opened.isFullScreen()
    assert QApplication.font().pointSizeF() > size
    assert opened.messages.bars()
    if key == Qt.Key.Key_F11:
        opened.actions_by_name["view.presentation"].trigger()
    else:
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        qtbot.keyClick(opened, key)
    assert _frame(opened) == before and not opened.isFullScreen()
    assert QApplication.font().pointSizeF() == size


def test_a_panel_can_be_shown_in_it(opened: MainWindow, qtbot: QtBot) -> None:
    opened.presentation.enter()
    opened.docks.toggle("code")
    qtbot.waitUntil(lambda: opened.docks.is_in_front("code"))
    opened.presentation.leave()


def test_closing_the_last_document_leaves_it(opened: MainWindow) -> None:
    assert opened.session is not None
    opened.presentation.enter()
    opened.remove(opened.session)
    assert not opened.presentation.is_on and opened.toolbar.isVisible() and not opened.status.isVisible()


def test_closing_the_window_in_it_keeps_the_layout(opened: MainWindow, qtbot: QtBot) -> None:
    opened.presentation.enter()
    opened.close()
    again = MainWindow(opened.settings)
    qtbot.addWidget(again)
    again.add(Session())
    assert again.docks.is_open("code") and not again.isFullScreen()
