"""What nobody caught is told, and the window goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netbuilder.ui import mishap
from netbuilder.ui.main_window import MainWindow


def test_a_mistake_is_told_with_details_to_copy(
    qtbot: QtBot, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ZeroDivisionError("division by zero")
    mishap.tell(type(error), error, None)
    (bar,) = window.messages.bars()
    assert "ZeroDivisionError: division by zero" in bar.text and "ZeroDivisionError" in capsys.readouterr().err
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert "ZeroDivisionError: division by zero" in QGuiApplication.clipboard().text()


def test_the_end_of_the_program_is_no_mistake(window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    mishap.tell(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not window.messages.bars()
