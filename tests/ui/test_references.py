"""Qt for Python 6.12.0 on Python 3.11 drops references to None, True and False until the process dies of it."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsRectItem, QGraphicsScene
from pytestqt.qtbot import QtBot

from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session

CALLS = 20_000
SLACK = 300  # what caches and the test itself take and give back


def references() -> dict[str, int]:
    gc.collect()
    return {str(value): sys.getrefcount(value) for value in (None, True, False)}


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there None, True and False are immortal")
def test_ordinary_calls_leave_the_counts_alone(qtbot: QtBot, window: MainWindow) -> None:
    scene = QGraphicsScene()
    item = QGraphicsRectItem(0, 0, 10, 10)
    scene.addItem(item)
    session = Session()
    point = QPointF(5, 5)
    before = references()
    for number in range(CALLS):
        item.setVisible(bool(number % 2))
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, True)
        item.setSelected(item.isVisible())
        scene.itemAt(point, item.transform())
        item.parentItem(), scene.focusItem(), item.isSelected()
        session.changed.emit(None)
        session.filed.emit()
        window.isVisible(), window.parent(), window.isWindowModified()
        window.setProperty("some", None)
        window.property("some")
    QApplication.processEvents()
    drift = {name: count - before[name] for name, count in references().items()}
    assert all(abs(change) < SLACK for change in drift.values()), drift


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there None, True and False are immortal")
def test_events_leave_the_counts_alone(qtbot: QtBot, window: MainWindow) -> None:
    """Events go through methods written in Python, whose answers Qt takes over."""
    session = Session()
    window.add(session)
    view = window.canvas
    assert view is not None
    viewport = view.viewport()
    for number in range(CALLS // 4):
        if number == CALLS // 8:  # by now all that is made once has been made
            before = references()
        QTest.mouseMove(viewport, QPoint(number % 200, number % 100))
        QApplication.processEvents()
    drift = {name: count - before[name] for name, count in references().items()}
    assert all(abs(change) < SLACK for change in drift.values()), drift
