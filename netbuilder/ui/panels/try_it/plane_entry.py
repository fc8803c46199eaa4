"""A point of a plane to try; points of one's own are painted there, too."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netbuilder.datasets import Dataset
from netbuilder.datasets.catalogue import POINT, classed_points, fields_of
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import MOST_PAINTED_CLASSES, Painted, Toy
from netbuilder.graph.edits import SetData
from netbuilder.ui.lab import Lab
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.plane.brushes import TRY, WIPE, Brushes
from netbuilder.ui.plane.controls import PlaneControls
from netbuilder.ui.plane.map import PlaneMap
from netbuilder.ui.plane.plane import Plane
from netbuilder.ui.plane.points import Dot
from netbuilder.ui.session import Session

APART, REACH = 9.0, 12.0  # px between two points of a stroke; what is wiped away around the mouse


class PlaneEntry(Entry):
    """Press or drag to choose a point; with a brush the stroke becomes points of the document's data, as one step."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.map, self.brushes = PlaneMap(field.names or ("x", "y")), Brushes()
        self.controls = PlaneControls()
        self._session: Session | None = None
        self._wiped: list[Dot] = []
        self.map.pressed.connect(self._use)
        self.map.dragged.connect(self._use)
        self.map.released.connect(self._end_stroke)
        self.map.moved.connect(self.changed)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.map, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addStretch(1)
        side.addWidget(self.controls)
        side.addWidget(self.brushes)
        side.addStretch(1)
        box.addLayout(side)

    def look_at(self, lab: Lab, session: Session) -> None:
        self._session = session
        self.map.points.look(lab, session)
        self.map.look_at(Plane.of(session))
        self.brushes.put(_brushes(session.document.data))
        self.controls.look_at(session)

    def value(self) -> Any:
        point = self.map.point
        return None if point is None else [point.x(), point.y()]

    def show_value(self, value: Any) -> None:
        self.map.put(QPointF(float(value[0]), float(value[1])))

    # Painting

    def _use(self, at: QPointF) -> None:
        brush = self.brushes.chosen
        if brush == TRY:
            self.map.put(at)
            self.changed.emit()
        elif brush == WIPE:
            self._wipe(at)
        elif all(self._distance(dot, at) >= APART for dot in self.map.fresh):
            self.map.fresh.append(Dot(at.x(), at.y(), self._names()[brush], None, "train"))
            self.map.update()

    def _wipe(self, at: QPointF) -> None:
        dots = self.map.points.dots
        hit = [dot for dot in dots if self._distance(dot, at) < REACH]
        if hit:
            self._wiped += hit
            self.map.points.dots = [dot for dot in dots if dot not in hit]
            self.map.update()

    def _distance(self, dot: Dot, at: QPointF) -> float:
        way = self.map.pixel(dot.x, dot.y) - self.map.pixel(at.x(), at.y())
        return float((way.x() ** 2 + way.y() ** 2) ** 0.5)

    def _names(self) -> tuple[str, ...]:
        return classed_points(MOST_PAINTED_CLASSES)[1].names

    def _end_stroke(self) -> None:
        """The stroke becomes an edit; what was not painted before are the points that are seen."""
        if self._session is None or not (self.map.fresh or self._wiped):
            return
        names = self._names()
        dots = self.map.points.dots + self.map.fresh
        painted = Painted(points=tuple((d.x, d.y, names.index(d.label)) for d in dots if d.label in names))
        self._wiped = []
        before = self._session.document.data
        if before is not None and painted.points:
            self._session.do_alone(SetData(data=_with(before, painted)))
        else:
            self.map.points.forget()


def _brushes(data: Dataset | None) -> tuple[str, ...]:
    """The classes that can be painted: those there are, and one more; none where the points are not for painting."""
    if data is None or not isinstance(data.source, Painted | Toy):
        return ()
    fields = fields_of(data.source)
    count = len(fields[1].names) if fields[1].is_label else 0
    return classed_points(MOST_PAINTED_CLASSES)[1].names[: min(count + 1, MOST_PAINTED_CLASSES)] if count else ()


def _with(before: Dataset, painted: Painted) -> Dataset:
    """The same preparation for other points."""
    rest = {"split": before.split, "seed": before.seed}
    scalers = tuple((name, scaling) for name, scaling in before.scalers if name == POINT.name)
    return replace(Dataset.of(painted, fields_of(painted), **rest), scalers=scalers)
