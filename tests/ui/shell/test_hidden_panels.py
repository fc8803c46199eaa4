"""Panels behind other tabs."""

from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session


def test_a_panel_behind_a_tab_is_hidden_and_comes_back_in_its_size(window: MainWindow, qtbot: QtBot) -> None:
    window.add(Session())
    training, code = window.panels["training"], window.panels["code"]
    qtbot.waitUntil(lambda: training.isVisible() and not code.isVisible())
    size = window.docks.by_name["training"].size()
    window.docks.reveal("code")
    qtbot.waitUntil(lambda: code.isVisible() and not training.isVisible())
    assert window.docks.by_name["code"].size() == size
    window.docks.reveal("training")
    qtbot.waitUntil(lambda: training.isVisible() and not code.isVisible())
    assert window.docks.by_name["training"].size() == size
