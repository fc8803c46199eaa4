"""The reason why a node cannot be computed, under the node, with the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from netbuilder.graph.problem import Fix, Problem
from netbuilder.ui.canvas import ink, lettering
from netbuilder.ui.canvas.node_item import PLAIN
from netbuilder.ui.canvas.node_paint import RADIUS
from netbuilder.ui.canvas.surroundings import wrapped
from netbuilder.ui.translation import said

if TYPE_CHECKING:
    from netbuilder.ui.canvas.scene import CanvasScene

WIDE, PAD_X, PAD_Y, LEADING, BETWEEN = 340.0, 12.0, 9.0, 18.0, 24.0
BELOW = 10.0  # distance from the node


class Bubble(QGraphicsItem):
    """Of one scene: stands under the first guilty node, or under the guilty node that is selected."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__()
        self._canvas = scene
        self._shown: tuple[str, Problem] | None = None
        self._lines: list[str] = []
        self._links: list[tuple[QRectF, str, Fix]] = []
        self._over: Fix | None = None
        self._body = QRectF()
        self.setZValue(10)
        self.hide()

    @property
    def problem(self) -> Problem | None:
        """What it tells now."""
        return self._shown[1] if self._shown else None

    def refresh(self) -> None:
        """Looks for what is to be told."""
        shown = self._wanted()
        if shown != self._shown:
            self.prepareGeometryChange()
            self._shown = shown
            self._over = None
            self._lay_out()
            self.update()
        self.setVisible(shown is not None)
        self.follow()

    def follow(self) -> None:
        """The node may stand elsewhere."""
        item = self._canvas.nodes.get(self._shown[0]) if self._shown else None
        if item is not None:
            self.setPos(self._left(item.body), item.y() + item.height + item.foot + BELOW)

    def _left(self, node: QRectF) -> float:
        """With the node's left edge; with its right one where it would stick out of the drawing on the right."""
        drawing, wide = self._canvas.content(), self._body.width()
        if node.left() + wide <= drawing.right():
            return node.left()
        return max(min(node.left(), drawing.left()), float(round(node.right() - wide)))

    def link_at(self, point: QPointF) -> Fix | None:
        """The way out whose words are at a point of the canvas."""
        if not self.isVisible():
            return None
        inside = point - self.pos()
        return next((fix for rect, _, fix in self._links if rect.adjusted(-4, -3, 4, 3).contains(inside)), None)

    def covers(self, point: QPointF) -> bool:
        """Whether it lies over a point of the canvas."""
        return self.isVisible() and self._body.contains(point - self.pos())

    def hover(self, fix: Fix | None) -> None:
        """The mouse is over a way out."""
        if fix is not self._over:
            self._over = fix
            self.update()

    def _wanted(self) -> tuple[str, Problem] | None:
        """The worst problem of the node selected last, where it has one; else the first error."""
        problems = self._canvas.verdicts.problems
        current = self._canvas.session.selection.current
        if current in problems and current in self._canvas.nodes:
            return current, problems[current][0]
        errors = ((n, p) for n, ps in problems.items() for p in ps if p.severity == "error")
        return next(((n, p) for n, p in errors if n in self._canvas.nodes), None)

    def _lay_out(self) -> None:
        scale = self._canvas.type_scale
        problem = self.problem
        self._lines, self._links = [], []
        if problem is None:
            return
        leading = LEADING * scale
        self._lines = wrapped(said(problem.sentence), WIDE * scale, scale)
        x, y = PAD_X, PAD_Y + len(self._lines) * leading
        for fix in problem.fixes:
            words = said(fix.title)
            wide = lettering.width(words, "title", scale)
            if x > PAD_X and x + wide > WIDE * scale + PAD_X:
                x, y = PAD_X, y + leading
            self._links.append((QRectF(x, y, wide, leading), words, fix))
            x += wide + BETWEEN
        right = max((r.right() for r, _, _ in self._links), default=0.0)
        wide = max((lettering.width(line, "words", scale) for line in self._lines), default=0.0) + PAD_X
        bottom = y + leading if self._links else y
        self._body = QRectF(0, 0, max(wide, right) + PAD_X, bottom + PAD_Y)

    def boundingRect(self) -> QRectF:
        return self._body.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if painter.worldTransform().m11() < PLAIN or self.problem is None:
            return
        scale = self._canvas.type_scale
        severity = self.problem.severity
        painter.setPen(ink.pen("hairline" if severity == "hint" else severity, 1, 0.7))
        painter.setBrush(ink.brush("error_panel" if severity == "error" else "panel"))
        painter.drawRoundedRect(self._body, RADIUS, RADIUS)
        painter.setPen(ink.color("text"))
        for row, line in enumerate(self._lines):
            lettering.write(painter, PAD_X, PAD_Y + (row + 0.5) * LEADING * scale, line, "words", scale)
        for rect, words, fix in self._links:
            painter.setPen(ink.color("accent"))
            lettering.write(painter, rect.left(), rect.center().y(), words, "title", scale)
            if fix is self._over:
                painter.setPen(ink.pen("accent", 1))
                painter.drawLine(rect.bottomLeft() - QPointF(0, 2), rect.bottomRight() - QPointF(0, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
