"""Which gesture a button begins that is held and moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from netbuilder.graph.document import Edge
from netbuilder.ui.canvas.geometry import Port
from netbuilder.ui.canvas.gestures.box_select import BoxSelect
from netbuilder.ui.canvas.gestures.connecting import Hold, fast_end
from netbuilder.ui.canvas.gestures.cutting import Cut
from netbuilder.ui.canvas.gestures.gesture import Gesture, Modifiers
from netbuilder.ui.canvas.gestures.moving import Move
from netbuilder.ui.canvas.gestures.picking import END, Pick, combined
from netbuilder.ui.canvas.gestures.resizing import Resize

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

ALT = Qt.KeyboardModifier.AltModifier
ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Begin = Callable[[], Gesture]


def of(view: CanvasView, point: QPointF, picked: Pick, modifiers: Modifiers) -> Begin:
    """For the left button over what was picked."""
    if picked.port is not None:
        port = picked.port
        return lambda: hold(view, point, port)
    if picked.edge is not None and (end := loose_end(view, picked.edge, point)) is not None:
        edge = picked.edge
        return lambda: Hold(view, point, fast_end(view, edge, end), edge)
    if picked.is_corner and picked.surrounding is not None:
        frame = view.canvas.frames[picked.surrounding].frame
        return lambda: Resize(view, point, frame)
    if picked.node is not None or picked.surrounding is not None:
        return lambda: _move(view, point, picked, modifiers)
    return lambda: BoxSelect(view, point)


def cut(view: CanvasView, point: QPointF) -> Begin:
    """For the right button with Ctrl."""
    return lambda: Cut(view, point)


def hold(view: CanvasView, point: QPointF, port: Port) -> Hold:
    """A new wire from a port; from an input that has a wire, that wire comes off."""
    if port.is_input:
        into = view.canvas.wiring.incoming.get(port.node, [])
        wires = [e for e in into if e.target_port == port.name]
        if port.index < len(wires):
            edge = wires[port.index]
            return Hold(view, point, fast_end(view, edge, port), edge)
    return Hold(view, point, port)


def loose_end(view: CanvasView, edge: Edge, point: QPointF) -> Port | None:
    """The end of a wire near a point, as the port it is at; None in the middle of it."""
    reach = END / view.level
    scene = view.canvas
    near = [*scene.nodes[edge.target].ports(), *scene.nodes[edge.source].ports()]
    ends = {(edge.target, edge.target_port, True), (edge.source, edge.source_port, False)}
    for port in near:
        if (port.node, port.name, port.is_input) in ends and (port.position - point).manhattanLength() <= reach:
            return port
    return None


def _move(view: CanvasView, point: QPointF, picked: Pick, modifiers: Modifiers) -> Move:
    """All that is selected, with what was picked; it is selected, too, when it was not."""
    chosen = view.session.selection
    held = chosen if _holds(chosen.nodes + chosen.surroundings, picked) else picked.selection
    if modifiers & ADDING and held is not chosen:
        held = combined(chosen, picked.selection, Qt.KeyboardModifier.ShiftModifier)
    view.session.select(held)
    return Move(view, point, held, bool(modifiers & ALT))


def _holds(names: tuple[str, ...], picked: Pick) -> bool:
    return picked.node in names or picked.surrounding in names
