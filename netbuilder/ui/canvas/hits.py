"""What is under a point of the canvas, by arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from netbuilder.graph.document import Edge
from netbuilder.ui.canvas.edge_item import EdgeItem
from netbuilder.ui.canvas.geometry import Port

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene


def node_at(scene: CanvasScene, point: QPointF) -> str | None:
    """The uppermost node at a point: a selected one, else the one added last."""
    x, y = point.x(), point.y()
    found = scene.cells.near(x, y, x, y)
    if not found:
        return scene.activity.at(point)
    if len(found) < 2:
        return next(iter(found))
    uppermost = [i for i in scene.nodes if i in found]
    return max(uppermost, key=lambda i: (scene.nodes[i].zValue(), uppermost.index(i)))


def port_at(scene: CanvasScene, point: QPointF, reach: float) -> Port | None:
    """The nearest port within reach."""
    x, y = point.x(), point.y()
    near = scene.cells.near(x - reach, y - reach, x + reach, y + reach)
    ports = [(_apart(point, port.position), port) for i in scene.nodes if i in near for port in scene.nodes[i].ports()]
    best = min(ports, key=lambda p: p[0], default=None)
    return best[1] if best is not None and best[0] <= reach else None


def edge_at(scene: CanvasScene, point: QPointF, reach: float) -> Edge | None:
    """The nearest wire within reach."""
    region = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
    near = scene.items(region, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
    found = [(item.distance(point), item.edge) for item in near if isinstance(item, EdgeItem)]
    best = min(found, key=lambda f: f[0], default=None)
    return best[1] if best is not None and best[0] <= reach else None


def surrounding_at(scene: CanvasScene, point: QPointF) -> str | None:
    """A comment, else a frame by its title or border."""
    for comment_id, comment in reversed(scene.comments.items()):
        if comment.rect.contains(point):
            return comment_id
    return next((i for i, frame in reversed(scene.frames.items()) if frame.is_held_at(point)), None)


def _apart(a: QPointF, b: QPointF) -> float:
    return ((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5
