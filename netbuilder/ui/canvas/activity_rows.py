"""Puts the activity of a document on the nodes of the graph that is shown."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from netbuilder.ui.canvas.activity import Activity
from netbuilder.ui.plane.plane import Plane

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene


class ActivityRows(QObject):
    """Rows appear with the first figures and go when there are none; nodes keep their place and their ports.

    Args:
        scene: whose nodes.
    """

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self.activity = Activity.of(scene.session)
        self.activity.probed.connect(self.show_rows)
        self.activity.excited.connect(self.show_glow)
        self.plane = Plane.of(scene.session)
        self.plane.changed.connect(self.show_units)
        scene.session.selected.connect(self._on_select)

    def show(self) -> None:
        """All that is known, on nodes drawn anew."""
        if self.activity.tracks:
            self.show_rows()
        if self.plane.units:
            self.show_units()
        if self.activity.levels:
            self.show_glow()

    def show_rows(self) -> None:
        """Newer figures of every node, or none."""
        session, only = self._scene.session, self.activity.only_selected
        path, chosen = session.path, session.selection.nodes
        for node_id, item in self._scene.nodes.items():
            is_meant = not only or node_id in chosen
            item.show_track(self.activity.track((*path, node_id)) if is_meant else None)
        self._scene.bubble.follow()

    def show_units(self) -> None:
        """What the units of every node give in the plane, or nothing."""
        path = self._scene.session.path
        for node_id, item in self._scene.nodes.items():
            item.show_units(self.plane.units.get("/".join((*path, node_id))))

    def show_glow(self) -> None:
        """How active every node is for the sample that is tried."""
        path = self._scene.session.path
        for node_id, item in self._scene.nodes.items():
            item.show_level(sqrt(self.activity.level((*path, node_id))))

    def at(self, point: QPointF) -> str | None:
        """The node in whose row a point is."""
        near = [item for item in self._scene.nodes.values() if item.foot] if self.activity.tracks else []
        return next((item.id for item in reversed(near) if item.row.contains(point - item.pos())), None)

    def _on_select(self) -> None:
        if self.activity.only_selected and self.activity.tracks:
            self.show_rows()
