"""A canvas under test, and the hands that work it: real mouse and key events, places on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Edge
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.session import Session

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Place = QPointF | tuple[float, float] | QPoint  # a QPoint is one of the viewport


def shown(qtbot: QtBot, session: Session) -> Hands:
    """A view of a session, 1200 × 800, at its natural size, the origin near its upper left corner."""
    view = CanvasView(session)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    hands = Hands(view)
    hands.home()
    return hands


class Hands:
    """Places are on the canvas."""

    def __init__(self, view: CanvasView) -> None:
        self.view, self.session, self.scene = view, view.session, view.canvas

    def home(self) -> None:
        """Natural size, (0, 0) at (100, 200) of the viewport."""
        self.view.resetTransform()
        self.view.centerOn(0, 0)
        at = self.view.mapFromScene(QPointF(0, 0))
        self.view.pan(100 - at.x(), 200 - at.y())

    def at(self, place: Place) -> QPoint:
        """Where in the viewport a place is."""
        if isinstance(place, QPoint):
            return place
        return self.view.mapFromScene(QPointF(*place) if isinstance(place, tuple) else place)

    def body(self, node_id: str) -> QPointF:
        """Somewhere on a node where nothing else is."""
        return self.scene.nodes[node_id].body.center()

    def port(self, node_id: str, name: str = "", is_input: bool = False, index: int = 0) -> QPointF:
        """A port; the first output or input unless named."""
        ports = [
            p for p in self.scene.nodes[node_id].ports() if p.is_input == is_input and p.name in (name or p.name, name)
        ]
        return ports[index].position

    def wire(self, source: str, target: str, part: float = 0.5) -> QPointF:
        """A point on a wire."""
        return self.scene.edges[self.edge(source, target)].path().pointAtPercent(part)

    def edge(self, source: str, target: str) -> Edge:
        return next(e for e in self.session.graph.edges if (e.source, e.target) == (source, target))

    def edges(self) -> set[tuple[str, str]]:
        return {(e.source, e.target) for e in self.session.graph.edges}

    # Mouse

    def press(self, place: Place, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.view.viewport(), button, keys, self.at(place))
        self._down = button

    def move(self, place: Place, keys: Qt.KeyboardModifier = NONE) -> None:
        """With the button held: half the way, then all of it."""
        viewport = self.view.viewport()
        at = QPointF(self.at(place))
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(viewport.mapToGlobal(at.toPoint())), LEFT, self._down, keys
        )
        QApplication.sendEvent(viewport, event)

    def release(self, place: Place, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.view.viewport(), self._down, keys, self.at(place))

    def drag(
        self, start: Place, *places: Place, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        """Presses, moves through the places, releases at the last."""
        points = [self.at(place) for place in places]
        self.press(start, keys, button)
        for point in points:
            self.move(point, keys)
        self.release(points[-1], keys)

    def click(self, place: Place, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, keys, self.at(place))

    def double_click(self, place: Place) -> None:
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, self.at(place))
        QTest.mouseRelease(self.view.viewport(), LEFT, NONE, self.at(place))

    # Keyboard

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view, key, keys)

    def hold_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
        """A key with modifiers that stay down."""
        QApplication.sendEvent(self.view, QKeyEvent(QEvent.Type.KeyPress, key, keys))

    def popup(self, name: str) -> QWidget:
        """Something open over the canvas, by its object name."""
        found = [w for w in self.view.findChildren(QWidget, name) if w.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def is_open(self, name: str) -> bool:
        return any(w.isVisible() for w in self.view.findChildren(QWidget, name))
