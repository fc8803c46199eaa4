"""What the window says."""

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import RemoveNodes
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session


def test_at_most_three_and_the_oldest_goes(window: MainWindow) -> None:
    for text in "abcd":
        window.tell(text, "error")
    assert [bar.text for bar in window.messages.bars()] == ["b", "c", "d"]


def test_what_is_said_twice_stands_there_once(window: MainWindow) -> None:
    for text in ("a", "b", "a"):
        window.tell(text, "warning")
    assert [bar.text for bar in window.messages.bars()] == ["b", "a"]


def test_the_cross_takes_it_away(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.tell("something", "error")
    assert window.messages.isVisible()
    qtbot.mouseClick(bar.cross, Qt.MouseButton.LeftButton)
    assert not window.messages.bars() and not window.messages.isVisible()


def test_a_button_answers_and_closes(window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    actions = [("Reload", lambda: said.append("reload")), ("Keep mine", lambda: said.append("keep"))]
    bar = window.tell("changed", "warning", actions)
    assert [b.text() for b in bar.buttons] == ["Reload", "Keep mine"]
    qtbot.mouseClick(bar.buttons[1], Qt.MouseButton.LeftButton)
    assert said == ["keep"] and not window.messages.bars()


def test_escape_closes(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.tell("something", "error")
    qtbot.keyClick(bar.cross, Qt.Key.Key_Escape)
    assert not window.messages.bars()


def test_only_news_without_buttons_go_by_themselves(window: MainWindow) -> None:
    timed = {kind: bool(window.tell(kind, kind).findChildren(QTimer)) for kind in ("info", "ok", "warning", "error")}
    assert timed == {"info": True, "ok": True, "warning": False, "error": False}
    assert not window.tell("choose", "info", [("Now", lambda: None)]).findChildren(QTimer)


def test_it_goes_when_its_time_is_over(window: MainWindow, qtbot: QtBot) -> None:
    (timer,) = window.tell("news").findChildren(QTimer)
    timer.start(0)
    qtbot.waitUntil(lambda: not window.messages.bars())


def test_a_refused_edit_is_told(window: MainWindow) -> None:
    session = Session()
    window.add(session)
    assert not session.do(RemoveNodes(nodes=("nobody",)))
    (bar,) = window.messages.bars()
    assert bar.kind == "error" and "nobody" in bar.text
    assert bar.accessibleName() == bar.text
