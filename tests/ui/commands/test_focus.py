"""While one draws the window keeps the focus: nothing flashes up as a window of its own."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if is_window and not isinstance(watched, QMenu):
            self.shown.append(repr(watched))
        return False


def add(window: MainWindow, text: str) -> None:
    """By keyboard alone: A, a few letters, Enter."""
    assert window.canvas is not None
    QTest.keyClick(window.canvas, Qt.Key.Key_A)
    field = next(w for w in window.canvas.findChildren(QLineEdit) if w.isVisible() and w.hasFocus())
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_network_is_drawn_by_keyboard_and_the_canvas_keeps_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.add(Session())
    session, canvas = window.session, window.canvas
    assert session is not None and canvas is not None
    canvas.setFocus()
    QApplication.processEvents()
    watch = Watch()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    try:
        for text in ("input", "conv2d", "maxpool2d", "flatten", "dense", "output"):
            add(window, text)
            assert canvas.hasFocus()
        for nodes in ((), ("conv2d",), ("conv2d", "dense"), ("input",), ("output",)):
            session.select(Selection(nodes))
            QApplication.processEvents()
        session.select(Selection((), session.graph.edges[:1]))
        while session.history.undo_title:
            session.undo()
            QApplication.processEvents()
    finally:
        QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert watch.shown == [] and canvas.hasFocus()
    session.redo()
    while session.history.redo_title:
        session.redo()
    wires = [(e.source, e.target) for e in session.graph.edges]
    names = ["input", "conv2d", "max_pooling2d", "flatten", "dense", "output"]
    assert wires == list(itertools.pairwise(names))
