"""Small signs painted on the canvas: badges of problems, frozen and shared weights, notes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from netbuilder.graph.problem import Severity
from netbuilder.ui.canvas import ink, lettering

RADIUS = 8.0


def paint_badge(painter: QPainter, x: float, y: float, severity: Severity, scale: float = 1.0) -> None:
    """The sign of a problem, around a point: a disc for errors, a triangle for warnings, a ring for hints."""
    radius = RADIUS * scale
    painter.setPen(ink.pen("canvas", 1.5))
    painter.setBrush(ink.brush("panel" if severity == "hint" else severity))
    if severity == "warning":
        corners = [QPointF(0, -1.15), QPointF(1.1, 0.8), QPointF(-1.1, 0.8)]
        painter.drawPolygon(QPolygonF([QPointF(x + c.x() * radius, y + c.y() * radius) for c in corners]))
    else:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    if severity == "hint":
        painter.setPen(ink.pen("muted", 1.5))
        painter.drawEllipse(QPointF(x, y), radius - 1, radius - 1)
    sign = "i" if severity == "hint" else "!"
    painter.setPen(ink.color("muted" if severity == "hint" else "panel"))
    wide = lettering.width(sign, "title", scale)
    lettering.write(painter, x - wide / 2, y + (1 if severity == "warning" else 0), sign, "title", scale)


def paint_link(painter: QPainter, x: float, y: float, scale: float = 1.0) -> None:
    """Two links of a chain: weights shared with another node."""
    painter.setPen(ink.pen("muted", 1.4 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shift in (-2.4, 2.4):
        box = QRectF(x + (shift - 3.4) * scale, y - 2.2 * scale, 6.8 * scale, 4.4 * scale)
        painter.drawRoundedRect(box, 2.2 * scale, 2.2 * scale)


def paint_lock(painter: QPainter, x: float, y: float, scale: float = 1.0) -> None:
    """A closed lock: the weights are frozen."""
    painter.setPen(ink.pen("muted", 1.4 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(x - 2.6 * scale, y - 5 * scale, 5.2 * scale, 7 * scale), 0, 180 * 16)
    painter.setBrush(ink.brush("muted"))
    painter.drawRoundedRect(QRectF(x - 4 * scale, y - 1 * scale, 8 * scale, 5.5 * scale), 1, 1)


def paint_note(painter: QPainter, x: float, y: float, scale: float = 1.0) -> None:
    """A written sheet: the node has a note."""
    painter.setPen(ink.pen("muted", 1.2 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x - 3.5 * scale, y - 4.5 * scale, 7 * scale, 9 * scale), 1, 1)
    for row in (-2, 0, 2):
        painter.drawLine(QPointF(x - 1.6 * scale, y + row * scale), QPointF(x + 1.6 * scale, y + row * scale))
