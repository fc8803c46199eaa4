"""The start page settles at every width of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow

IRIS = Path(__file__).parents[3] / "netbuilder" / "resources" / "templates" / "iris.netb"


def test_the_cards_take_as_many_columns_as_there_is_room_for(qtbot: QtBot, window: MainWindow) -> None:
    page = window.start_page
    qtbot.waitUntil(page.templates.is_complete)
    for width in range(900, 1700, 9):
        window.resize(width, 768)
        QApplication.processEvents()
        assert page.widget().width() == page.viewport().width()
    for width in range(1700, 900, -9):
        window.resize(width, 768)
        QApplication.processEvents()
        assert page.widget().width() == page.viewport().width()


def test_it_makes_room_for_a_document_before_it_was_ever_painted(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.files.open(IRIS)
    assert window.session is not None
