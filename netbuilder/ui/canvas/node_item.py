"""A node on the canvas: one item that paints itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from netbuilder.ui.canvas import activity_paint, geometry, ink, lettering, node_paint, units_paint
from netbuilder.ui.canvas.activity import Track
from netbuilder.ui.canvas.geometry import Port
from netbuilder.ui.canvas.look import Look
from netbuilder.ui.plane.plane import Units

MARGIN = 14.0  # around the body: ports, badge, selection, shadow
FLAT, PLAIN, FULL = 0.2, 0.45, 0.6  # below these scales: one rectangle; no text; no small figures
FADED = 0.3


class NodeItem(QGraphicsItem):
    """Shows a ``Look`` at a place. The scene sets everything; the item only paints.

    ``glow``: ports (name, is it an input) that fit the wire in the hand; ``is_faded``: cannot take part;
    ``is_lifted``: held by the mouse; ``is_flashing``: was looked for. ``track``: what it does in training, shown in a
    row below it, ``foot`` high; ``level``: how active it is for a sample.
    """

    def __init__(self, look: Look, scale: float = 1.0) -> None:
        super().__init__()
        self.look = look
        self.type_scale = scale
        self.glow: frozenset[tuple[str, bool]] = frozenset()
        self.is_selected = self.is_faded = self.is_lifted = self.is_hovered = self.is_cut = self.is_flashing = False
        self.track: Track | None = None
        self.units: Units | None = None
        self.foot = self.level = 0.0
        self.width, self.height = look.size(scale)
        self._place_ports()

    @property
    def id(self) -> str:
        return self.look.id

    @property
    def body(self) -> QRectF:
        """The node without its surroundings, on the canvas."""
        return QRectF(self.x(), self.y(), self.width, self.height)

    @property
    def whole(self) -> QRectF:
        """The node and what is below it, on the canvas."""
        return self.body.adjusted(0, 0, 0, self.foot)

    @property
    def row(self) -> QRectF:
        """The row below the node, in the item."""
        return QRectF(0, self.height, self.width, self.foot)

    def show_track(self, track: Track | None) -> None:
        """What it does in training, newly looked at; None: nothing is known."""
        if track is not None or self.track is not None:
            self.track = track
            self._fit_foot()

    def show_units(self, units: Units | None) -> None:
        """What each of its units gives in the plane; None: nothing is known."""
        if units is not None or self.units is not None:
            self.units = units
            self._fit_foot()

    def _fit_foot(self) -> None:
        """Room below for what is known; where the node stands and its ports stay."""
        units = units_paint.height(self.units) if self.units is not None else 0.0
        rows = units + (activity_paint.FOOT if self.track is not None else 0.0)
        foot = 0.0 if self.look.is_dot else rows * self.type_scale
        if foot != self.foot:
            self.prepareGeometryChange()
            self.foot = foot
            self._bounds = self._around()
        self.update()

    def show_level(self, level: float) -> None:
        """How active it is for the sample that is tried, 0 to 1."""
        if level != self.level:
            self.level = level
            self.update()

    def show_look(self, look: Look, scale: float) -> None:
        """Says something else from now on."""
        self.prepareGeometryChange()
        self.look, self.type_scale = look, scale
        self.width, self.height = look.size(scale)
        self._place_ports()
        self.update()

    def _place_ports(self) -> None:
        look = self.look
        self.input_points, self.output_points = geometry.port_points(
            len(look.inputs), len(look.outputs), self.width, self.height
        )
        if look.is_dot:
            middle = self.height / 2
            self.input_points = [QPointF(middle - 4, middle) for _ in look.inputs]
            self.output_points = [QPointF(middle + 4, middle) for _ in look.outputs]
        self._bounds = self._around()

    def _around(self) -> QRectF:
        left = right = MARGIN
        if self.is_hovered and self.names_ports:
            left += max((lettering.width(n, "chip", self.type_scale) for n in self.look.inputs), default=0)
            right += max((lettering.width(n, "chip", self.type_scale) for n in self.look.outputs), default=0)
        return QRectF(-left, -MARGIN, self.width + left + right, self.height + self.foot + 2 * MARGIN)

    @property
    def names_ports(self) -> bool:
        """Whether there is anything to tell its ports apart by."""
        return len(set(self.look.inputs)) > 1 or len(self.look.outputs) > 1

    def ports(self) -> list[Port]:
        """All ports, inputs first, where they are on the canvas."""
        look, at = self.look, self.pos()
        seen: dict[str, int] = {}
        found = []
        for name, point in zip(look.inputs, self.input_points, strict=True):
            index = seen[name] = seen.get(name, -1) + 1
            found.append(Port(look.id, name, True, at + point, index))
        for name, point in zip(look.outputs, self.output_points, strict=True):
            found.append(Port(look.id, name, False, at + point))
        return found

    def set_hovered(self, is_hovered: bool) -> None:
        """The mouse is over it: ports tell their names where there are several."""
        if is_hovered != self.is_hovered:
            self.is_hovered = is_hovered
            if self.names_ports:
                self.prepareGeometryChange()
                self._bounds = self._around()
                self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11()
        if scale < FLAT:
            token = self._flat_token()
            node_paint.paint_flat(painter, self.look, self.width, self.height, token)
        elif scale < PLAIN:
            node_paint.paint_plain(painter, self.look, self.width, self.height + self.foot, self._border_token())
        else:
            self._paint_all(painter, scale >= FULL)

    def _paint_all(self, painter: QPainter, is_near: bool) -> None:
        look, width, height, scale = self.look, self.width, self.height, self.type_scale
        opacity = FADED if self.is_faded else 0.45 if look.is_silent or look.is_bypassed else 1.0
        if opacity < 1:
            painter.setOpacity(opacity)
        if look.is_dot:
            node_paint.paint_dot(painter, look, width, "accent" if self.is_selected else "wire")
            self._paint_outline(painter)
            return
        if self.is_lifted:
            node_paint.paint_shadow(painter, width, height)
        node_paint.paint_body(painter, look, width, height + self.foot)
        if self.level or self.foot:
            self._paint_activity(painter)
        node_paint.paint_rows(painter, look, width, height, scale, is_near)
        self._paint_outline(painter)
        points = self.input_points + self.output_points
        node_paint.paint_ports(painter, points, self._glowing(len(points)))
        painter.setOpacity(1)
        node_paint.paint_marks(painter, look, width, scale)
        if self.is_hovered and self.names_ports:
            node_paint.paint_names(painter, look.inputs, self.input_points, -1, scale)
            node_paint.paint_names(painter, look.outputs, self.output_points, 1, scale)

    def _paint_activity(self, painter: QPainter) -> None:
        family, whole = node_paint.family_token(self.look), QRectF(0, 0, self.width, self.height + self.foot)
        if self.level:
            activity_paint.paint_glow(painter, self.level, family, whole)
        if not self.foot:
            return
        row = self.row
        if self.units is not None:
            units_paint.paint_units(painter, self.units, row, self.type_scale)
            row.setTop(row.top() + units_paint.height(self.units) * self.type_scale)
        if self.track is not None:
            activity_paint.paint_row(painter, self.track, family, row)
            activity_paint.paint_edge(painter, self.track, whole)

    def _paint_outline(self, painter: QPainter) -> None:
        rect = QRectF(0, 0, self.width, self.height + self.foot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.is_flashing:
            painter.setPen(ink.pen("accent", 6, 0.35))
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 9, 9)
        if self.is_cut:
            painter.setPen(ink.pen("error", 2, 1.0, (3.0, 3.0)))
            painter.drawRoundedRect(rect, 6, 6)
        if self.is_selected:
            node_paint.paint_selection(painter, rect)

    def _glowing(self, count: int) -> list[bool]:
        if not self.glow:
            return [False] * count
        inputs = [(name, True) in self.glow for name in self.look.inputs]
        return inputs + [(name, False) in self.glow for name in self.look.outputs]

    def _border_token(self) -> str:
        if self.is_selected:
            return "accent"
        if self.track is not None and self.track.trouble:
            return activity_paint.TOKENS[self.track.trouble[0]]
        return self.look.severity if self.look.severity in ("error", "warning") else "hairline"

    def _flat_token(self) -> str:
        token = self._border_token()
        return node_paint.family_token(self.look) if token == "hairline" else token
