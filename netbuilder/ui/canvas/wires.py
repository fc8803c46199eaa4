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
Box = tuple[float, float, float, float]
MOST_RECTS = 64  # when more nodes moved, every long wire is looked at again


def place(scene: CanvasScene, item: EdgeItem) -> None:
    """Leads a wire from port to port and gives it the colour of what flows."""
    item.setPos(0, 0)
    ends = ends_of(scene, item.edge)
    item.show_path(path_of(scene, item.edge, ends), ends)
    span = _span(item)
    if span is not None:
        scene.spans[item.edge] = span
    else:
        scene.spans.pop(item.edge, None)
    _fill(scene, item)


def refresh(scene: CanvasScene, item: EdgeItem, may_have_moved: bool = True) -> None:
    """Another colour, or another way where its ends moved."""
    if item.pos().isNull() and (not may_have_moved or ends_of(scene, item.edge) == item.ends):
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
    if len(moved) > MOST_RECTS:
        return [scene.edges[e] for e in scene.spans]
    boxes = [(r.left(), r.top(), r.right(), r.bottom()) for r in moved]
    return [scene.edges[e] for e, span in scene.spans.items() if any(_meet(span, box) for box in boxes)]


def _span(item: EdgeItem) -> Box | None:
    """The region in which a node may be in the way of a wire; None for a wire too short for that."""
    if not any(may_pass_nodes(*ends) for ends in item.ends):
        return None
    region = item.path().boundingRect()
    # The way on the other side may have become the shorter one: hence the wide margin.
    beyond = region.height() + 3 * CLEAR
    return region.left() - CLEAR, region.top() - beyond, region.right() + CLEAR, region.bottom() + beyond


def _meet(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _at(scene: CanvasScene, node_id: str) -> Iterable[Edge]:
    yield from scene.wiring.incoming.get(node_id, ())
    yield from scene.wiring.outgoing.get(node_id, ())


def follow(scene: CanvasScene, nodes: Collection[str], moved: Mapping[str, QPointF]) -> None:
    """Wires of nodes that are held: those between two that move alike are only shifted."""
    for item in at(scene, nodes):
        shift = moved.get(item.edge.source)
        if shift is not None and shift == moved.get(item.edge.target):
            item.setPos(shift)
            scene.labels.put(item)
        else:
            place(scene, item)
