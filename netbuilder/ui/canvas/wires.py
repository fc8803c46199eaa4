"""Where the wires of a scene run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge
from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.routing import CLEAR, may_pass_nodes, route

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene

Ends = tuple[tuple[QPointF, QPointF], ...]
MOST_RECTS = 64  # when more nodes moved, every long wire is looked at again


def place(scene: CanvasScene, item: EdgeItem) -> None:
    """Leads a wire from port to port and gives it the colour of what flows."""
    item.setPos(0, 0)
    ends = ends_of(scene, item.edge)
    item.show_path(path_of(scene, item.edge, ends), ends)
    _fill(scene, item)


def refresh(scene: CanvasScene, item: EdgeItem) -> None:
    """Another colour, or another way where its ends moved."""
    if item.pos().isNull() and ends_of(scene, item.edge) == item.ends:
        _fill(scene, item)
    else:
        place(scene, item)


def _fill(scene: CanvasScene, item: EdgeItem) -> None:
    item.flowing = flowing(scene, item.edge)
    item.ink()
    scene.labels.put(item)


def path_of(scene: CanvasScene, edge: Edge, ends: Ends) -> QPainterPath:
    """The way a wire takes; several stretches where a variadic layer takes the same tensor more than once."""
    path = QPainterPath()
    for start, end in ends:
        path.addPath(route(start, end, scene.cells, (edge.source, edge.target)))
    return path


def ends_of(scene: CanvasScene, edge: Edge) -> Ends:
    """Where a wire starts and ends, once for every time it is in the document."""
    source, target = scene.nodes[edge.source], scene.nodes[edge.target]
    start = source.pos() + source.output_points[source.look.outputs.index(edge.source_port)]
    slots = [p for n, p in zip(target.look.inputs, target.input_points, strict=True) if n == edge.target_port]
    wires = [e for e in scene.wiring.incoming[edge.target] if e.target_port == edge.target_port]
    places = [min(i, len(slots) - 1) for i, e in enumerate(wires) if e == edge]
    return tuple((start, target.pos() + slots[i]) for i in places)


def flowing(scene: CanvasScene, edge: Edge) -> TensorType | None:
    """What flows along a wire, as far as it is known."""
    known = scene.known(edge.source)
    if known is None or not known.outputs:
        return None
    ports = scene.session.document.output_ports(scene.graph.nodes[edge.source])
    index = ports.index(edge.source_port) if edge.source_port in ports else len(known.outputs)
    return known.outputs[index] if index < len(known.outputs) else None


def at(scene: CanvasScene, nodes: Iterable[str]) -> list[EdgeItem]:
    """The wires of some nodes, each once."""
    found = dict.fromkeys(e for n in nodes for e in _at(scene, n))
    return [scene.edges[e] for e in found if e in scene.edges]


def passing(scene: CanvasScene, moved: list[QRectF]) -> list[EdgeItem]:
    """The wires in whose way nodes may stand that were, or are now, in some places."""
    return [item for item in scene.edges.values() if _may_meet(item, moved)] if moved else []


def _at(scene: CanvasScene, node_id: str) -> Iterable[Edge]:
    yield from scene.wiring.incoming.get(node_id, ())
    yield from scene.wiring.outgoing.get(node_id, ())


def _may_meet(item: EdgeItem, moved: list[QRectF]) -> bool:
    if not any(may_pass_nodes(*ends) for ends in item.ends):
        return False
    if len(moved) > MOST_RECTS:
        return True
    region = item.path().boundingRect()
    for start, end in item.ends:
        region = region.united(QRectF(start, end).normalized())
    # The way on the other side may have become the shorter one: hence the wide margin.
    beyond = region.height() + 2 * CLEAR
    region.adjust(-CLEAR, -beyond, CLEAR, beyond)
    return any(region.intersects(rect) for rect in moved)


def shifts(scene: CanvasScene, positions: Mapping[str, tuple[float, float]]) -> dict[str, QPointF]:
    """How far from their places in the document nodes are to be moved."""
    nodes = scene.graph.nodes
    return {i: QPointF(x, y) - QPointF(*nodes[i].position) for i, (x, y) in positions.items()}


def follow(scene: CanvasScene, nodes: Collection[str], moved: Mapping[str, QPointF]) -> None:
    """Wires of nodes that are held: those between two that move alike are only shifted."""
    for item in at(scene, nodes):
        shift = moved.get(item.edge.source)
        if shift is not None and shift == moved.get(item.edge.target):
            item.setPos(shift)
            scene.labels.put(item)
        else:
            place(scene, item)
