"""Keys pressed in the window, as a person presses them."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.edits import SetNotes
from netbuilder.graph.files import save
from netbuilder.graph.node import Prose
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.dialogs.shortcuts import Shortcuts
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from tests.ui.drawings import template

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def two(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with two documents, in front of all others."""
    for name in ("a.netb", "b.netb"):
        save(Document(), tmp_path / name)
        window.open_file(tmp_path / name)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def test_tabs(two: MainWindow) -> None:
    first, second = two.sessions()
    _press(two, Qt.Key.Key_Tab, CTRL)
    assert two.session is first
    _press(two, Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert two.session is second
    _press(two, Qt.Key.Key_W, CTRL)
    assert two.sessions() == [first]


def test_undo_and_redo(two: MainWindow) -> None:
    session = two.session
    assert session is not None
    session.do(SetNotes(notes=Prose("changed")))
    _press(two, Qt.Key.Key_Z, CTRL)
    assert session.document == Document()
    _press(two, Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.document.notes == "changed"


def test_panels_new_drawing_presentation_and_help(two: MainWindow, qtbot: QtBot) -> None:
    name = list(two.panels)[1]
    was_open = two.docks.is_in_front(name)
    _press(two, Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: two.docks.is_in_front(name) != was_open)
    _press(two, Qt.Key.Key_N, CTRL)
    assert len(two.sessions()) == 3
    _press(two, Qt.Key.Key_F11)
    assert two.presentation.is_on
    _press(two, Qt.Key.Key_F11)
    assert not two.presentation.is_on
    _press(two, Qt.Key.Key_F1)
    sheet = two.findChild(Shortcuts)
    assert isinstance(sheet, Shortcuts) and sheet.isVisible()


def test_escape_leaves_the_presentation_from_the_canvas(two: MainWindow) -> None:
    two.presentation.enter()
    assert two.canvas is not None
    two.canvas.setFocus()
    _press(two, Qt.Key.Key_Escape)
    assert not two.presentation.is_on


def test_everything_of_the_frame_is_reached_with_tab(two: MainWindow) -> None:
    two.docks.reset()
    two.toolbar.search.setFocus()
    seen = set()
    for _ in range(400):
        widget = two.focusWidget()
        if widget in seen:
            break
        seen.add(widget)
        two.focusNextChild()
    names = {w.objectName() for w in seen if w is not None}
    assert {"search", "data", "problem_count"} <= names


def test_tab_walks_all_through_the_window(window: MainWindow, qtbot: QtBot) -> None:
    """Round and round, through toolbar, panels and canvas; nothing holds the keyboard."""
    session = Session(template("iris"))
    window.add(session)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.findChild(CanvasView)
    window.panels["palette"].setFocus()
    met: list[QWidget | None] = []
    for _ in range(60):
        met.append(window.focusWidget())
        _press(window, Qt.Key.Key_Tab)
    stuck = [here for here, then in pairwise(met) if here is then and here is not view]  # the canvas walks its nodes
    assert not stuck
    assert view in met and met.count(met[0]) > 1 and len(set(met)) > 12
