"""Docks: out of sight without a document, moved, closed, remembered, put back."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar
from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panel import Panel
from netbuilder.ui.session import Session
from netbuilder.ui.settings import Settings
from netbuilder.ui.shell import docks as docks_module
from netbuilder.ui.shell.dock import AREAS, GRIP, LINE


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    """The window with an empty drawing."""
    window.add(Session())
    return window


def _another(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window of the next start."""
    window.close()
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.show()
    made.add(Session())
    return made


def _bar(window: MainWindow, title: str) -> tuple[QTabBar, int]:
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((bar, i) for bar in bars for i in range(bar.count()) if bar.tabText(i) == title)


def test_without_a_document_no_dock_is_seen(window: MainWindow) -> None:
    assert all(dock.isHidden() for dock in window.docks.by_name.values())


def test_each_panel_stands_at_its_side(opened: MainWindow) -> None:
    for dock in opened.docks.by_name.values():
        assert not dock.isHidden() and dock.panel is not None
        assert opened.dockWidgetArea(dock) == AREAS[dock.kind.area]


def test_the_first_panel_at_the_bottom_is_in_front(opened: MainWindow, qtbot: QtBot) -> None:
    first, second = [d.kind.name for d in opened.docks.by_name.values() if d.kind.area == "bottom"][:2]
    qtbot.waitUntil(lambda: opened.docks.is_in_front(first))
    assert not opened.docks.is_in_front(second)


def test_the_tabs_are_seen_at_once(opened: MainWindow, qtbot: QtBot) -> None:
    bars = opened.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.waitUntil(lambda: sorted(bar.count() for bar in bars if bar.isVisible())[:1] == [2])
    assert all(bar.isVisible() for bar in bars)


def test_no_panel_takes_the_room_of_its_neighbours(opened: MainWindow, qtbot: QtBot) -> None:
    for name in opened.docks.by_name:
        opened.docks.reveal(name)
        qtbot.waitUntil(lambda name=name: opened.docks.is_in_front(name))
    needed = {name: panel.minimumSizeHint().width() for name, panel in opened.panels.items()}
    assert max(needed.values()) <= 640, needed


def test_no_part_of_a_panel_is_a_window_of_its_own(opened: MainWindow, qtbot: QtBot) -> None:
    for name in opened.docks.by_name:
        opened.docks.reveal(name)
        qtbot.waitUntil(lambda name=name: opened.docks.is_in_front(name))
    strangers = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not opened]
    assert not strangers


def test_a_panel_is_toggled_with_its_key(opened: MainWindow, qtbot: QtBot) -> None:
    action = opened.actions_by_name["view.panel_training"]
    qtbot.waitUntil(lambda: opened.docks.is_in_front("training"))
    action.trigger()
    assert opened.docks.by_name["training"].isAncestorOf(QApplication.focusWidget()), "first the keyboard goes there"
    action.trigger()
    assert not opened.docks.is_open("training") and not action.isChecked()
    action.trigger()
    qtbot.waitUntil(lambda: opened.docks.is_in_front("training"))
    assert action.isChecked()


def test_the_menu_knows_when_a_panel_is_closed_otherwise(opened: MainWindow, qtbot: QtBot) -> None:
    action = opened.actions_by_name["view.panel_code"]
    assert action.isChecked()
    opened.docks.by_name["code"].close()
    qtbot.waitUntil(lambda: not action.isChecked())


def test_a_panel_behind_another_comes_to_the_front_first(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.docks.is_in_front("training"))
    opened.docks.toggle("code")
    qtbot.waitUntil(lambda: opened.docks.is_in_front("code"))
    assert opened.docks.is_open("problems")


def test_below_a_tab_the_title_is_a_line_and_alone_at_a_side_a_grip(opened: MainWindow, qtbot: QtBot) -> None:
    code = opened.docks.by_name["code"]
    qtbot.waitUntil(lambda: code.title.height_wanted() == LINE)
    for dock in opened.docks.by_name.values():
        if dock.kind.area == "right":
            dock.close()
    code.move_to("right")
    assert code.title.height_wanted() == GRIP


def test_a_dock_is_moved_floated_and_closed_by_its_menu(opened: MainWindow) -> None:
    code = opened.docks.by_name["code"]
    menu = {a.text(): a for a in code.menu().actions()}
    assert not menu["Move to the bottom"].isEnabled()
    menu["Move to the left"].trigger()
    assert opened.dockWidgetArea(code) == AREAS["left"]
    menu["Float"].trigger()
    assert code.isFloating()
    menu["Close"].trigger()
    assert code.isHidden()


def test_the_layout_is_remembered(opened: MainWindow, qtbot: QtBot) -> None:
    opened.docks.by_name["code"].move_to("left")
    opened.docks.by_name["summary"].close()
    again = _another(qtbot, opened)
    assert again.dockWidgetArea(again.docks.by_name["code"]) == AREAS["left"]
    assert not again.docks.is_open("summary")


def test_the_layout_survives_a_window_without_documents(opened: MainWindow, qtbot: QtBot) -> None:
    session = opened.session
    assert session is not None
    opened.docks.by_name["summary"].close()
    opened.remove(session)
    again = _another(qtbot, opened)
    assert not again.docks.is_open("summary")
    assert again.docks.is_open("code")


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x00\x00\x00\xff" * 40])
def test_a_damaged_layout_falls_back(qtbot: QtBot, damage: bytes) -> None:
    settings = Settings()
    settings.put(docks_module.LAYOUT, QByteArray(damage))
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.add(Session())
    assert all(not dock.isHidden() for dock in window.docks.by_name.values())


def test_a_layout_of_other_panels_is_not_taken(opened: MainWindow) -> None:
    state = opened.saveState(opened.docks.version + 1)
    assert not opened.restoreState(state, opened.docks.version)


def test_reset_puts_everything_back(opened: MainWindow) -> None:
    code = opened.docks.by_name["code"]
    code.setFloating(True)
    opened.docks.by_name["problems"].close()
    opened.actions_by_name["view.reset_layout"].trigger()
    assert not code.isFloating()
    assert opened.dockWidgetArea(code) == AREAS["bottom"]
    assert opened.docks.is_open("problems")


def test_a_count_stands_on_the_tab(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened.panels["problems"], "badge", lambda: (3, "error"), raising=False)
    opened.docks.dress_bars()
    bar, index = _bar(opened, "Problems")
    label = bar.tabButton(index, QTabBar.ButtonPosition.RightSide)
    assert isinstance(label, QLabel) and label.text() == "3"
    monkeypatch.setattr(opened.panels["problems"], "badge", lambda: None, raising=False)
    opened.docks.dress_bars()
    assert bar.tabButton(index, QTabBar.ButtonPosition.RightSide) is None


def test_every_panel_has_a_title_of_its_own(window: MainWindow) -> None:
    titles = [dock.windowTitle() for dock in window.docks.by_name.values()]
    assert len(set(titles)) == len(titles)
    assert all(isinstance(panel, Panel) for panel in window.panels.values())
