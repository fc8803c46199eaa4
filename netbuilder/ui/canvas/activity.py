"""What the nodes of a document do: while it is trained, and for a sample that is tried."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from PySide6.QtCore import QObject, Signal

from netbuilder.training.health import Level, health
from netbuilder.ui.session import Session

LONGEST = 80  # points of a sparkline


@dataclass
class Track:
    """Mean and spread of what leaves a node, over the training, and what is wrong with it."""

    points: deque[tuple[float, float]] = field(default_factory=lambda: deque(maxlen=LONGEST))
    trouble: tuple[Level, str] | None = None
    stats: Mapping[str, Any] = field(default_factory=dict)

    def add(self, stats: Mapping[str, Any], rate: float, optimizer: str) -> None:
        """One more look at the node."""
        mean, std = stats.get("mean"), stats.get("std")
        if mean is not None and std is not None and isfinite(mean) and isfinite(std):
            self.points.append((float(mean), float(std)))
        self.stats = stats
        self.trouble = health(stats, rate, optimizer)


class Activity(QObject):
    """One for each open document; ``Activity.of(session)`` finds it. Paths are those of the worker: "block/node"."""

    probed = Signal()  # newer figures, or none any more
    excited = Signal()  # another sample goes through, or none

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tracks: dict[str, Track] = {}
        self.levels: dict[str, float] = {}
        self.only_selected = False

    @classmethod
    def of(cls, session: Session) -> Activity:
        """That of a document."""
        return session.findChild(cls) or cls(session)

    def take(self, layers: Mapping[str, Mapping[str, Any]], rate: float, optimizer: str) -> None:
        """What a Probe found."""
        for path, stats in layers.items():
            self.tracks.setdefault(path, Track()).add(stats, rate, optimizer)
        self.probed.emit()

    def clear(self) -> None:
        """Nothing is known any more: nodes look as in a drawing again."""
        if self.tracks:
            self.tracks = {}
            self.probed.emit()

    def excite(self, levels: Mapping[str, float]) -> None:
        """How active each node is for the sample that is tried, 0 to 1."""
        if levels != self.levels:
            self.levels = dict(levels)
            self.excited.emit()

    def track(self, path: tuple[str, ...]) -> Track | None:
        """That of a node; of a block that of the last node in it."""
        return _found(self.tracks, "/".join(path))

    def level(self, path: tuple[str, ...]) -> float:
        """How active a node is for the sample that is tried."""
        return _found(self.levels, "/".join(path)) or 0.0


def _found(known: Mapping[str, Any], name: str) -> Any:
    if name in known:
        return known[name]
    inner = [path for path in known if path.startswith(name + "/")]
    return known[inner[-1]] if inner else None
