"""How a node is painted, at every level of detail."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from netbuilder.ui.canvas import ink, lettering
from netbuilder.ui.canvas.geometry import PORT_RADIUS
from netbuilder.ui.canvas.look import GAP, ID_GAP, PAD_LEFT, PAD_RIGHT, TURN_UP, Look
from netbuilder.ui.canvas.signs import paint_badge, paint_link, paint_lock, paint_note
from netbuilder.ui.theme import theme

RADIUS, STRIP = 6.0, 5.0
STACK = 4.0  # how far the sheets under a repeated block look out
FADED, SILENT = 0.3, 0.45  # opacities
ROWS = (16.0, 33.0, 51.0)  # middles of the rows of a node 64 high
BORDERS = {"error": "error", "warning": "warning"}


def paint_flat(painter: QPainter, look: Look, width: float, height: float, token: str) -> None:
    """From far away: one rectangle."""
    painter.fillRect(QRectF(0, 0, width, height), ink.color(token, SILENT if look.is_silent else 0.85))


def paint_plain(painter: QPainter, look: Look, width: float, height: float, token: str) -> None:
    """From further off: body, strip and border, no text."""
    body = QRectF(0, 0, width, height)
    painter.setOpacity(_opacity(look))
    painter.setPen(ink.pen(token, 0))
    painter.setBrush(ink.brush("panel"))
    painter.drawRect(body)
    painter.fillRect(QRectF(0, 0, STRIP * 2, height), ink.color(family_token(look)))
    painter.setOpacity(1)


def paint_body(painter: QPainter, look: Look, width: float, height: float) -> None:
    """Sheet, family strip and border; a repeated block is a stack of sheets."""
    painter.setPen(border_pen(look))
    painter.setBrush(ink.brush("panel"))
    if look.is_block:
        painter.drawPath(_sheet_edges(width, height))
    painter.drawPath(_outline(width, height))
    painter.fillPath(_strip(height), ink.brush(family_token(look)))


def paint_rows(painter: QPainter, look: Look, width: float, height: float, scale: float, is_near: bool = True) -> None:
    """Name, line and shape; from near also id and figures, which nobody could read from further off."""
    top = (height - 64 * scale) / 2
    first, second, third = (top + row * scale for row in ROWS)
    room = width - PAD_LEFT - PAD_RIGHT
    marks = TURN_UP * scale * look.marks
    painter.setPen(ink.color("text"))
    title = lettering.elided(look.title, "title", room - marks, scale)
    lettering.write(painter, PAD_LEFT, first, title, "title", scale)
    painter.setPen(ink.color("muted"))
    left = lettering.width(title, "title", scale) + ID_GAP
    if is_near and look.shows_id and room - marks - left > 16:
        name = lettering.elided(look.id, "id", room - marks - left, scale)
        lettering.write(painter, PAD_LEFT + left, first + 0.5, name, "id", scale)
    if look.line:
        lettering.write(painter, PAD_LEFT, second, lettering.elided(look.line, "line", room, scale), "line", scale)
    if look.figures and is_near:
        lettering.write(painter, PAD_LEFT, third, look.figures, "figures", scale)
    if look.shape:
        taken = lettering.width(look.figures, "figures", scale) + GAP / 2 if look.figures else 0.0
        shape = lettering.elided(look.shape, "figures", max(room - taken, 12.0), scale)
        painter.setPen(ink.color("text"))
        left = width - PAD_RIGHT - lettering.width(shape, "figures", scale)
        lettering.write(painter, left, third, shape, "figures", scale)


def paint_marks(painter: QPainter, look: Look, width: float, scale: float) -> None:
    """Small signs in the top right corner: frozen or shared weights, a note; and the badge of a problem."""
    right = width - PAD_RIGHT
    if look.has_note:
        paint_note(painter, right - 4 * scale, ROWS[0] * scale, scale)
        right -= TURN_UP * scale
    if look.is_shared:
        paint_link(painter, right - 4 * scale, ROWS[0] * scale, scale)
        right -= TURN_UP * scale
    if look.is_frozen:
        paint_lock(painter, right - 4 * scale, ROWS[0] * scale, scale)
    if look.severity:
        paint_badge(painter, width, 0, look.severity, scale)


def paint_ports(painter: QPainter, points: list[QPointF], glowing: list[bool]) -> None:
    """The circles wires end at; those that fit the wire in the hand glow."""
    for point, glows in zip(points, glowing, strict=True):
        if glows:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.brush("accent", 0.25))
            painter.drawEllipse(point, PORT_RADIUS * 2.2, PORT_RADIUS * 2.2)
    painter.setBrush(ink.brush("panel"))
    for point, glows in zip(points, glowing, strict=True):
        painter.setPen(ink.pen("accent", 2) if glows else ink.pen("wire", 1.5))
        painter.drawEllipse(point, PORT_RADIUS, PORT_RADIUS)


def paint_dot(painter: QPainter, look: Look, side: float, token: str) -> None:
    """A bend of a wire that one can hold."""
    painter.setPen(ink.pen("canvas", 1))
    painter.setBrush(ink.brush(token))
    painter.drawEllipse(QPointF(side / 2, side / 2), 5.5, 5.5)
    if look.severity:
        paint_badge(painter, side, 0, look.severity, 0.75)


def paint_shadow(painter: QPainter, width: float, height: float) -> None:
    """The one shadow there is: under nodes that are held."""
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (6.0, 3.0, 0.0):
        painter.setBrush(ink.brush("window" if theme.is_dark else "text", 0.25 if theme.is_dark else 0.05))
        painter.drawRoundedRect(QRectF(-spread, 3 - spread / 2, width + 2 * spread, height + spread * 1.2), 9, 9)


def paint_selection(painter: QPainter, rect: QRectF) -> None:
    """The outline of what is selected."""
    painter.setPen(ink.pen("accent", 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS + 1.5, RADIUS + 1.5)


def paint_names(painter: QPainter, names: tuple[str, ...], points: list[QPointF], side: int, scale: float) -> None:
    """Names of ports beside their circles, outside the node; ``side``: -1 left, 1 right."""
    for name, point in zip(names, points, strict=True):
        wide = lettering.width(name, "chip", scale)
        left = point.x() + 8 if side > 0 else point.x() - 8 - wide
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.brush("canvas", 0.9))
        painter.drawRoundedRect(QRectF(left - 3, point.y() - 7 * scale, wide + 6, 14 * scale), 3, 3)
        painter.setPen(ink.color("muted"))
        lettering.write(painter, left, point.y(), name, "chip", scale)


def border_pen(look: Look) -> QPen:
    """Solid for what counts, dashed for what is bypassed or unknown."""
    dashes = (4.0, 3.0) if look.is_bypassed or look.is_unknown else ()
    token = BORDERS.get(look.severity or "", "hairline")
    if dashes and token == "hairline":
        token = "faint"
    return ink.pen(token, 1.5 if look.severity == "error" else 1.0, 1.0, dashes)


def family_token(look: Look) -> str:
    """The token of the strip's colour."""
    return "faint" if look.is_unknown else ink.FAMILY + look.family


def _opacity(look: Look) -> float:
    return SILENT if look.is_silent or look.is_bypassed else 1.0


@lru_cache(maxsize=512)
def _outline(width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), RADIUS, RADIUS)
    return path


@lru_cache(maxsize=512)
def _sheet_edges(width: float, height: float) -> QPainterPath:
    """The sheets that look out under a block."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for step in (2 * STACK, STACK):
        path.addRoundedRect(QRectF(step + 0.5, step + 0.5, width - 1, height - 1), RADIUS, RADIUS)
    return path


@lru_cache(maxsize=64)
def _strip(height: float) -> QPainterPath:
    """The coloured strip, round where the node is."""
    path = QPainterPath(QPointF(STRIP, 0))
    path.lineTo(STRIP, height)
    path.quadTo(0, height, 0, height - STRIP)
    path.lineTo(0, STRIP)
    path.quadTo(0, 0, STRIP, 0)
    return path
