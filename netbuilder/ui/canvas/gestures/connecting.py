"""A wire in the hand: new from a port, or one end of a wire that was taken off."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from netbuilder.graph.document import Edge
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.canvas.geometry import PORT_RADIUS, Port
from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers
from netbuilder.ui.canvas.gestures.overlay import Hint
from netbuilder.ui.canvas.search_layers import Offer, open_search
from netbuilder.ui.canvas.temporary_wire import State
from netbuilder.ui.translation.sentences import said

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

REACH = 12.0  # screen pixels beyond a port within which the wire goes to it


class Hold(Gesture):
    """Ports that fit glow, the others fade; where it will not fit the reason stands beside the mouse.

    Let go over a port or a node it is wired; over nothing a search is opened whose layer is put at its end, or, when
    it was taken off something, it is gone.

    Args:
        view: the canvas.
        start: where the mouse took it.
        fast: the port at which the other end is held fast.
        detached: the wire that was taken off.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasView, start: QPointF, fast: Port, detached: Edge | None = None) -> None:
        super().__init__(view, start)
        self.fast, self.detached = fast, detached
        self.target: Port | None = None

    def begin(self) -> None:
        self.held = Fitting(self.session, self.fast.node, self.fast.name, self.fast.is_input, self.detached)
        self.reasons: dict[tuple[str, str], str] = {}
        self.hint = Hint(self.view)
        fits: dict[str, set[tuple[str, bool]]] = defaultdict(set)
        fits[self.fast.node].add((self.fast.name, self.fast.is_input))
        for node_id, port in self.held.ports():
            fits[node_id].add((port, not self.fast.is_input))
        self.scene.mark_ports({i: frozenset(ports) for i, ports in fits.items()})
        if self.detached is not None:
            self.scene.mark_edge(self.detached, "faded")

    def move(self, point: QPointF, modifiers: Modifiers) -> None:
        self.point = point
        self.target = self._target(point)
        reason = self._reason()
        loose = self.target.position if self.target else point
        self._show_wire(loose, "open" if self.target is None else "refused" if reason else "ok")
        self.hint.say(reason, self.view.mapFromScene(point))

    def finish(self, point: QPointF, modifiers: Modifiers) -> None:
        target = self.target
        if target is not None:
            self._wire_to(target)
        elif self.scene.node_at(point) is not None:
            return  # over a node that has no such port, or over its own
        elif self.detached is not None:
            drop = self.held.drop()
            if drop is not None:
                self.session.do(drop)
        else:
            self.search()

    def clear(self) -> None:
        self.scene.hide_wire()
        self.scene.clear_marks()
        self.hint.hide()
        self.hint.deleteLater()

    def search(self) -> None:
        """Looks for a layer to put at the loose end."""
        popup = open_search(self.view, self.point, Offer.at_wire(self.session, self.held))
        self._show_wire(self.point, "open")
        popup.closed.connect(self.scene.hide_wire)

    def _show_wire(self, loose: QPointF, state: State) -> None:
        ends = (loose, self.fast.position) if self.fast.is_input else (self.fast.position, loose)
        self.scene.show_wire(*ends, state)

    def _wire_to(self, target: Port) -> None:
        if self.held.is_circle(target.node):
            self.session.refused.emit(self.held.reason(target.node, target.name))
            return
        self.session.do(self.held.edit(target.node, target.name, self._index(target)))

    def _index(self, target: Port) -> int | None:
        """The place among the wires of a variadic layer, when its very port was aimed at."""
        node = self.scene.nodes[target.node]
        is_among_many = node.look.inputs.count(target.name) > 1
        return target.index if target.is_input and is_among_many and self._is_aimed else None

    def _target(self, point: QPointF) -> Port | None:
        """The port under the mouse, or the one of the node under it that fits best."""
        self._is_aimed = False
        port = self.scene.port_at(point, PORT_RADIUS + self.step(REACH))
        if port is not None and port.is_input != self.fast.is_input and port.node != self.fast.node:
            self._is_aimed = True
            return port
        node_id = self.scene.node_at(point)
        if node_id is None or node_id == self.fast.node:
            return None
        name = self.held.first_port(node_id) or self._any_port(node_id)
        ports = [p for p in self.scene.nodes[node_id].ports() if p.name == name and p.is_input != self.fast.is_input]
        return ports[-1] if ports else None

    def _any_port(self, node_id: str) -> str | None:
        """For telling why a circle will not do."""
        ports = [p.name for p in self.scene.nodes[node_id].ports() if p.is_input != self.fast.is_input]
        return ports[0] if ports else None

    def _reason(self) -> str:
        if self.target is None:
            return ""
        end = self.target.node, self.target.name
        if end not in self.reasons:
            self.reasons[end] = said(self.held.reason(*end))
        return self.reasons[end]


def fast_end(view: CanvasView, edge: Edge, port: Port) -> Port:
    """The port at the other end of a wire whose end at ``port`` was taken off."""
    node_id, name, is_input = (
        (edge.source, edge.source_port, False) if port.is_input else (edge.target, edge.target_port, True)
    )
    found = [p for p in view.canvas.nodes[node_id].ports() if p.name == name and p.is_input == is_input]
    return found[0]
