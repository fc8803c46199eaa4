"""Several documents: tabs, names, turning, closing."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.edits import SetNotes
from netbuilder.graph.files import save
from netbuilder.graph.node import Prose
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session


def _open(window: MainWindow, folder: Path, *names: str) -> list[Session]:
    for name in names:
        save(Document(), folder / name)
        window.open_file(folder / name)
    return window.sessions()


def _middle(bar: QTabBar, index: int) -> QPoint:
    return bar.tabRect(index).center() - QPoint(10, 0)


def test_tabs_are_seen_when_there_are_two(window: MainWindow, tmp_path: Path) -> None:
    _open(window, tmp_path, "a.netb")
    assert not window.tabs.tabBar().isVisible()
    _open(window, tmp_path, "b.netb")
    assert window.tabs.tabBar().isVisible()
    assert [window.tabs.tabText(i) for i in range(2)] == ["a", "b"]


def test_a_dot_says_what_is_not_saved(window: MainWindow, tmp_path: Path) -> None:
    session, _ = _open(window, tmp_path, "a.netb", "b.netb")
    session.do(SetNotes(notes=Prose("changed")))
    assert window.tabs.tabText(0) == "a •"
    session.undo()
    assert window.tabs.tabText(0) == "a"


def test_the_title_names_the_file(window: MainWindow, tmp_path: Path) -> None:
    (session,) = _open(window, tmp_path, "a.netb")
    assert window.file_title.text() == "a.netb — NetBuilder"
    session.do(SetNotes(notes=Prose("changed")))
    assert window.isWindowModified() and window.file_title.text().startswith("a.netb •")


def test_ctrl_tab_turns_and_comes_round(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = _open(window, tmp_path, "a.netb", "b.netb")
    assert window.session is second
    window.actions_by_name["view.next_document"].trigger()
    assert window.session is first
    window.actions_by_name["view.previous_document"].trigger()
    assert window.session is second


def test_panels_follow_the_tab(window: MainWindow, tmp_path: Path) -> None:
    first, _second = _open(window, tmp_path, "a.netb", "b.netb")
    window.show_session(first)
    assert all(panel.session is first for panel in window.panels.values())


def test_a_middle_click_closes(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    _first, second = _open(window, tmp_path, "a.netb", "b.netb")
    bar = window.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=_middle(bar, 0))
    assert window.sessions() == [second]


def test_the_cross_closes_its_own_tab(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    _first, second = _open(window, tmp_path, "a.netb", "b.netb")
    cross = window.tabs.tabBar().tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert isinstance(cross, QToolButton)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert window.sessions() == [second]


def test_ctrl_w_leads_to_the_start_page(window: MainWindow, tmp_path: Path) -> None:
    _open(window, tmp_path, "a.netb")
    assert not window.start_page.isVisible()
    window.actions_by_name["file.close"].trigger()
    assert window.start_page.isVisible() and window.session is None
    assert all(panel.session is None for panel in window.panels.values())


def test_a_closed_document_is_not_listened_to(window: MainWindow, tmp_path: Path) -> None:
    (session,) = _open(window, tmp_path, "a.netb")
    window.remove(session)
    session.filed.emit()
    session.refused.emit("nobody hears this")
    assert not window.messages.bars()
