"""Nodes that are held: elsewhere than the document has them, for the moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from netbuilder.ui.canvas import wires

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene

Places = Mapping[str, tuple[float, float]]


class Preview:
    """Of one scene."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._nodes: set[str] = set()
        self._surroundings: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._nodes or self._surroundings)

    def put(self, nodes: Places, surroundings: Places) -> None:
        """Nodes, frames and comments elsewhere; those held before and not named now go back."""
        scene = self._scene
        back = self._nodes - nodes.keys()
        for node_id in back:
            self._put_back(node_id)
        for node_id, (x, y) in nodes.items():
            item = scene.nodes[node_id]
            if not item.is_lifted:
                item.is_lifted = True
                item.update()
            item.setPos(x, y)
            scene.cells.put(node_id, item.body)
        self._nodes = set(nodes)
        for wire in wires.at(scene, back):
            wires.place(scene, wire)
        wires.follow(scene, nodes, self._shifts(nodes))
        self._put_surroundings(surroundings)
        scene.bubble.follow()

    def end(self) -> None:
        """Everything back to where the document has it."""
        nodes, self._nodes = self._nodes, set()
        for node_id in nodes:
            self._put_back(node_id)
        for item in wires.at(self._scene, nodes):
            wires.place(self._scene, item)
        self._put_surroundings({})
        if nodes:
            self._scene.bubble.follow()

    def _shifts(self, nodes: Places) -> dict[str, QPointF]:
        """How far from their places in the document nodes are."""
        graph = self._scene.graph
        return {i: QPointF(x, y) - QPointF(*graph.nodes[i].position) for i, (x, y) in nodes.items()}

    def _put_surroundings(self, places: Places) -> None:
        for surrounding_id in self._surroundings - places.keys():
            item = self._scene.surrounding(surrounding_id)
            item.setPos(*item.home)
        for surrounding_id, place in places.items():
            self._scene.surrounding(surrounding_id).setPos(*place)
        self._surroundings = set(places)

    def _put_back(self, node_id: str) -> None:
        item = self._scene.nodes[node_id]
        item.is_lifted = False
        item.setPos(*self._scene.seen[node_id][0].position)
        item.update()
        self._scene.cells.put(node_id, item.body)
