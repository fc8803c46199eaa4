"""The canvas for screen readers: a list whose items are the nodes, in topological order."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from netbuilder.ui.arrange.walking import order
from netbuilder.ui.canvas.accessible_words import node_name
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

Event = QAccessible.Event


class CanvasAccessible(QAccessibleWidget):
    """The view, as a list of nodes. Interfaces of nodes are made when one asks for them and kept until they go."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = ref(view)  # Qt may keep this longer than the view lives
        self._nodes: dict[str, NodeAccessible] = {}

    def is_alive(self) -> bool:
        """Whether the view is still there."""
        return self._view() is not None and isValid(self._view())

    @property
    def view(self) -> CanvasView:
        found = self._view()
        assert found is not None
        return found

    def names(self) -> list[str]:
        """Ids of the nodes, in the order in which they are read."""
        return order(self.view.canvas.graph, self.view.canvas.wiring)

    def node(self, node_id: str) -> NodeAccessible:
        """The interface of a node."""
        if node_id not in self._nodes:
            self._nodes[node_id] = NodeAccessible(self, node_id)
            QAccessible.registerAccessibleInterface(self._nodes[node_id])
        return self._nodes[node_id]

    def forget(self, node_ids: set[str]) -> None:
        """Nodes that are gone; whoever holds their interfaces finds them invalid."""
        for node_id in node_ids & self._nodes.keys():
            gone = self._nodes.pop(node_id)  # it has to live until Qt has let go of it
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))

    @property
    def known(self) -> set[str]:
        """Nodes whose interfaces somebody asked for."""
        return set(self._nodes)

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            count = len(self.view.canvas.nodes)
            return tr("Drawing, %n nodes", "", count)
        return super().text(kind)

    def childCount(self) -> int:
        return len(self.view.canvas.nodes)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        names = self.names()
        return self.node(names[index]) if 0 <= index < len(names) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        names = self.names()
        return names.index(child.node_id) if isinstance(child, NodeAccessible) and child.node_id in names else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self.view.viewport().mapFromGlobal(QPoint(x, y))
        found = self.view.canvas.node_at(self.view.mapToScene(at))
        return self.node(found) if found else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self.view.session.selection.current
        return self.node(current) if current and self.view.hasFocus() else None


class NodeAccessible(QAccessibleInterface):
    """One node, as an item of the list."""

    def __init__(self, canvas: CanvasAccessible, node_id: str) -> None:
        super().__init__()
        self._canvas, self.node_id = canvas, node_id

    @property
    def view(self) -> CanvasView:
        return self._canvas.view

    def isValid(self) -> bool:
        return self._canvas.is_alive() and self.node_id in self.view.canvas.nodes

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self._canvas

    def window(self) -> None:  # type: ignore[override]
        return None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        scene = self.view.canvas
        if not self.isValid() or kind not in (QAccessible.Text.Name, QAccessible.Text.Description):
            return ""
        if kind == QAccessible.Text.Description:
            return scene.nodes[self.node_id].look.line
        node = scene.graph.nodes[self.node_id]
        return node_name(node, scene.known(self.node_id), scene.verdicts.severity.get(self.node_id))

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are changed on the canvas."""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        there = self.view.mapFromScene(self.view.canvas.nodes[self.node_id].body).boundingRect()
        return QRect(self.view.viewport().mapToGlobal(there.topLeft()), there.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        chosen = self.view.session.selection
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = self.node_id in chosen.nodes
        state.focused = self.node_id == chosen.current and self.view.hasFocus()
        state.invisible = not self.isValid()
        return state

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1


class Announcer(QObject):
    """Tells assistive technology what changed on a canvas; costs nothing while none is listening."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.view = view
        self._before: tuple[str, ...] = ()
        view.session.selected.connect(self._selected)
        view.canvas.redrawn.connect(self._redrawn)

    def _selected(self) -> None:
        found = interface(self.view)
        before, self._before = self._before, self.view.session.selection.nodes
        if found is None or not QAccessible.isActive():
            return
        nodes = self.view.canvas.nodes
        for node_id in sorted(set(before) ^ set(self._before)):
            if node_id in nodes:
                kind = Event.SelectionAdd if node_id in self._before else Event.SelectionRemove
                QAccessible.updateAccessibility(QAccessibleEvent(found.node(node_id), kind))
        current = self.view.session.selection.current
        if current in nodes and current is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(found.node(current), Event.Focus))

    def _redrawn(self) -> None:
        found = _MADE.get(self.view)
        if found is None:
            return
        found.forget(found.known - self.view.canvas.nodes.keys())
        if QAccessible.isActive():
            for node_id in sorted(found.known):
                QAccessible.updateAccessibility(QAccessibleEvent(found.node(node_id), Event.NameChanged))


_MADE: WeakKeyDictionary[QObject, CanvasAccessible] = WeakKeyDictionary()


def interface(view: CanvasView) -> CanvasAccessible | None:
    """The interface of a canvas, where one was asked for."""
    if QAccessible.isActive() and view not in _MADE:
        QAccessible.queryAccessibleInterface(view)
    return _MADE.get(view)


def install() -> None:
    """Makes every canvas known to screen readers; once a process."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make)


_is_installed = False


def _make(key: str, thing: QObject) -> QAccessibleInterface | None:
    from netbuilder.ui.canvas.view import CanvasView

    if not isinstance(thing, CanvasView):
        return None
    made = _MADE[thing] = CanvasAccessible(thing)
    thing.destroyed.connect(lambda: made.forget(made.known))
    return made
