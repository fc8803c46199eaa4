"""Panels behind other tabs."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from tests.ui.drawings import template


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


def test_a_panel_that_goes_behind_selects_nothing_on_the_canvas(window: MainWindow, qtbot: QtBot) -> None:
    first, session = Session(), Session(template("iris"))
    window.add(first)
    window.remove(first)
    window.add(session)  # its canvas comes behind the panels when Qt looks for who gets the keyboard next
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for name in ("evaluate", "try_it", "runs"):
        window.docks.reveal(name)
        qtbot.waitUntil(window.panels[name].hasFocus)
    assert not session.selection.nodes


def test_a_walk_with_tab_begins_at_the_first_node(window: MainWindow, qtbot: QtBot) -> None:
    session = Session(template("iris"))
    window.add(session)
    window.activateWindow()
    window.panels["palette"].setFocus(Qt.FocusReason.OtherFocusReason)
    view = window.findChild(CanvasView)
    assert view is not None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(session.selection.nodes) == 1
