"""Somebody at the real window: eyes that find things, hands that work mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Edge
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.palette.panel import PalettePanel
from netbuilder.ui.panels.problems.panel import ProblemsPanel
from netbuilder.ui.session import Session
from tests.ui.canvas.hands import Hands

LEFT = Qt.MouseButton.LeftButton


class Person:
    """Works a window. What is dragged out of the palette is let go where ``carry_to`` says."""

    def __init__(self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.window = qtbot, window
        self.carry_to = QPointF()
        self.come_to_front()
        monkeypatch.setattr(QDrag, "exec", lambda drag, *_: self._carry(drag))

    def come_to_front(self) -> None:
        """Without a screen nobody else gives the window the keyboard."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    @property
    def hands(self) -> Hands:
        assert self.window.canvas is not None
        return Hands(self.window.canvas)

    @property
    def palette(self) -> PalettePanel:
        panel = self.window.panels["palette"]
        assert isinstance(panel, PalettePanel)
        return panel

    @property
    def inspector(self) -> InspectorPanel:
        panel = self.window.panels["inspector"]
        assert isinstance(panel, InspectorPanel)
        return panel

    @property
    def problems(self) -> ProblemsPanel:
        panel = self.window.panels["problems"]
        assert isinstance(panel, ProblemsPanel)
        return panel

    def click_button(self, inside: QWidget, text: str) -> None:
        """The visible button with these words."""
        found = [b for b in inside.findChildren(QPushButton) if b.isVisible() and text in b.text()]
        assert found, f"no button {text!r}"
        self.qtbot.mouseClick(found[0], LEFT)

    def drag_from_palette(self, layer: str, place: tuple[float, float]) -> None:
        """Types the layer's name into the search, then drags the first hit to a place on the canvas."""
        palette = self.palette
        palette.field.clear()
        QTest.keyClicks(palette.field, layer)
        row = palette.view.visualRect(palette.view.currentIndex()).center()
        self.carry_to = QPointF(*place)
        viewport = palette.view.viewport()
        QTest.mousePress(viewport, LEFT, pos=row)
        for step in range(1, 4):
            QTest.mouseMove(viewport, row + QPoint(8 * step, 8 * step))
        QTest.mouseRelease(viewport, LEFT, pos=row + QPoint(24, 24))

    def _carry(self, drag: QDrag) -> Qt.DropAction:
        """What the window system does while something is dragged: enter, move, drop."""
        hands, action = self.hands, Qt.DropAction.CopyAction
        viewport, data, at = hands.view.viewport(), drag.mimeData(), hands.at(self.carry_to)
        none = Qt.KeyboardModifier.NoModifier
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(viewport, kind(at, action, data, LEFT, none))
        event = QDropEvent(QPointF(at), action, data, LEFT, none)
        QApplication.sendEvent(viewport, event)
        assert event.isAccepted(), "the canvas did not take it"
        return action

    def choose_data(self, name: str) -> None:
        """From the menu of the data chip."""
        menu = self.window.toolbar.data.menu()
        menu.aboutToShow.emit()
        (entry,) = (a for a in menu.actions() if a.text().partition("\t")[0] == name)
        entry.trigger()

    def trigger(self, command: str) -> None:
        """Chooses a menu entry."""
        action = self.window.actions_by_name[command]
        assert action.isEnabled(), command
        action.trigger()

    def accept_name(self, text: str) -> None:
        """Types into the field that is open over the canvas."""
        line = self.hands.popup("inline_editor").findChild(QLineEdit)
        assert line is not None
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def select(self, *nodes: str) -> None:
        """Clicks on nodes, with Shift from the second on."""
        for number, node in enumerate(nodes):
            keys = Qt.KeyboardModifier.ShiftModifier if number else Qt.KeyboardModifier.NoModifier
            self.hands.click(self.hands.body(node), keys)
        assert set(self.session.selection.nodes) == set(nodes)

    def wire(self, source: str, target: str) -> None:
        """Drags a wire from the first output to the first input."""
        hands = self.hands
        hands.drag(hands.port(source), hands.port(target, is_input=True))
        assert (source, target) in hands.edges()

    def type_parameter(self, node: str, name: str, text: str) -> None:
        """Into the inspector's field of the node that is selected."""
        inspector = self.inspector
        self.qtbot.waitUntil(lambda: isinstance(inspector.face, NodeFace) and inspector.face.header.pill.text() == node)
        assert isinstance(inspector.face, NodeFace)
        editor = inspector.face.form.rows[name].editor
        assert editor is not None
        line = editor.field if isinstance(editor.field, QLineEdit) else editor.field.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def undo_all(self) -> int:
        """Ctrl+Z until nothing is left; how many steps there were."""
        return self._press_until_end(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo_all(self) -> int:
        return self._press_until_end(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    def _press_until_end(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> int:
        self.come_to_front()
        view = self.hands.view
        view.setFocus()
        count = 0
        while True:
            before = self.session.document
            QTest.keyClick(view, key, keys)
            if self.session.document is before:
                return count
            count += 1

    def edge(self, source: str, target: str) -> Edge:
        return self.hands.edge(source, target)
