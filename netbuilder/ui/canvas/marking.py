"""What letting go of the mouse would do, told by the looks of nodes and wires."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from netbuilder.graph.document import Edge
from netbuilder.ui.canvas.edge_item import EdgeItem, Mark
from netbuilder.ui.canvas.node_item import NodeItem

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene

NONE: frozenset[tuple[str, bool]] = frozenset()


class Marking:
    """Of one scene."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._marked: dict[NodeItem | EdgeItem, None] = {}

    def ports(self, fitting: Mapping[str, frozenset[tuple[str, bool]]]) -> None:
        """Fitting ports glow, nodes without one fade."""
        for node_id, item in self._scene.nodes.items():
            self._set(item, fitting.get(node_id, NONE), not fitting.get(node_id), item.is_cut)

    def node(self, node_id: str, is_faded: bool, is_cut: bool) -> None:
        """A node that takes no part, or that the knife would hit."""
        item = self._scene.nodes[node_id]
        self._set(item, item.glow, is_faded, is_cut)

    def edge(self, edge: Edge, mark: Mark) -> None:
        """What would happen to a wire."""
        item = self._scene.edges[edge]
        if item.mark != mark:
            item.mark = mark
            item.ink()
            self._marked[item] = None

    def clear(self) -> None:
        """Nothing would happen."""
        marked, self._marked = self._marked, {}
        for item in marked:
            if isinstance(item, NodeItem):
                self._set(item, NONE, False, False)
            elif item.mark:
                item.mark = ""
                item.ink()
        self._marked = {}

    def forget(self, item: NodeItem | EdgeItem) -> None:
        """An item goes away."""
        self._marked.pop(item, None)

    def _set(self, item: NodeItem, glow: frozenset[tuple[str, bool]], is_faded: bool, is_cut: bool) -> None:
        if (item.glow, item.is_faded, item.is_cut) != (glow, is_faded, is_cut):
            item.glow, item.is_faded, item.is_cut = glow, is_faded, is_cut
            item.update()
            self._marked[item] = None
