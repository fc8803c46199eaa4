"""What stands around the nodes: frames and comments."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from netbuilder.graph.document import Comment, Frame
from netbuilder.ui.canvas import ink, lettering
from netbuilder.ui.canvas.node_item import FLAT, PLAIN
from netbuilder.ui.canvas.node_paint import RADIUS, paint_selection

TITLE = 28.0  # height of the strip by which a frame is held
CORNER = 12.0
PAD_X, PAD_Y, LEADING, MOST_WIDE = 12.0, 9.0, 18.0, 272.0
LEAST = (80.0, 48.0)


class Surrounding(QGraphicsItem):
    """A frame or comment: selected, and where it is, in common. ``body``: in its own coordinates."""

    def __init__(self) -> None:
        super().__init__()
        self.is_selected = False
        self.type_scale = 1.0
        self.body = QRectF()

    def boundingRect(self) -> QRectF:
        return self.body.adjusted(-4, -4, 4, 4)

    @property
    def home(self) -> tuple[float, float]:
        """Where the document has it."""
        raise NotImplementedError

    @property
    def rect(self) -> QRectF:
        """Where it is on the canvas."""
        return self.body.translated(self.pos())


class FrameItem(Surrounding):
    """A dashed rectangle with a title, behind the nodes."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setZValue(-3)
        self.show_frame(frame)

    def show_frame(self, frame: Frame) -> None:
        """Is another one from now on, in the same place of the document."""
        self.prepareGeometryChange()
        self.frame = frame
        x, y, width, height = frame.rect
        self.setPos(x, y)
        self.body = QRectF(0, 0, max(width, LEAST[0]), max(height, LEAST[1]))
        self.update()

    @property
    def home(self) -> tuple[float, float]:
        return self.frame.rect[:2]

    def is_held_at(self, point: QPointF) -> bool:
        """Whether a point of the canvas is where a frame is taken hold of: its title or its border."""
        rect = self.rect
        inner = rect.adjusted(6, TITLE, -6, -6)
        return rect.adjusted(-4, -4, 4, 4).contains(point) and not inner.contains(point)

    def has_corner_at(self, point: QPointF) -> bool:
        """Whether a point is on the corner by which a frame is made larger."""
        corner = self.rect.bottomRight()
        return abs(point.x() - corner.x()) <= CORNER and abs(point.y() - corner.y()) <= CORNER

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11()
        painter.fillRect(self.body, ink.color("wire", 0.05))
        painter.setPen(ink.pen("faint", 0 if scale < FLAT else 1, 0.8, () if scale < PLAIN else (5.0, 4.0)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if scale < PLAIN:
            painter.drawRect(self.body)
            return
        painter.drawRoundedRect(self.body, RADIUS, RADIUS)
        painter.setPen(ink.color("muted"))
        title = lettering.elided(self.frame.title, "title", self.body.width() - 24, self.type_scale)
        lettering.write(painter, 12, TITLE / 2 + 2, title, "title", self.type_scale)
        if self.is_selected:
            paint_selection(painter, self.body)
            corner = self.body.bottomRight()
            painter.setPen(ink.pen("accent", 1.5))
            for step in (4.0, 8.0):
                painter.drawLine(corner - QPointF(step, 2), corner - QPointF(2, step))


class CommentItem(Surrounding):
    """A text on a sheet in the colour of notes."""

    def __init__(self, comment: Comment, scale: float = 1.0) -> None:
        super().__init__()
        self.type_scale = scale
        self.setZValue(-2)
        self.show_comment(comment)

    def show_comment(self, comment: Comment) -> None:
        """Says something else from now on, or stands elsewhere."""
        self.prepareGeometryChange()
        self.comment = comment
        self.setPos(*comment.position)
        self.lines = wrapped(comment.text, MOST_WIDE, self.type_scale)
        wide = max((lettering.width(line, "words", self.type_scale) for line in self.lines), default=0.0)
        tall = len(self.lines) * LEADING * self.type_scale
        self.body = QRectF(0, 0, max(wide + 2 * PAD_X, LEAST[0]), tall + 2 * PAD_Y)
        self.update()

    @property
    def home(self) -> tuple[float, float]:
        return self.comment.position

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if painter.worldTransform().m11() < PLAIN:
            painter.fillRect(self.body, ink.color("note"))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.brush("note"))
        painter.drawRoundedRect(self.body, RADIUS, RADIUS)
        leading = LEADING * self.type_scale
        first = len(wrapped(self.comment.text.partition("\n")[0], MOST_WIDE, self.type_scale))
        for row, line in enumerate(self.lines):
            painter.setPen(ink.color("text" if row < first else "muted"))
            lettering.write(painter, PAD_X, PAD_Y + (row + 0.5) * leading, line, "words", self.type_scale)
        if self.is_selected:
            paint_selection(painter, self.body)


def wrapped(text: str, room: float, scale: float = 1.0) -> list[str]:
    """The lines of a text, broken where they are too long; a word longer than a line is broken too."""
    found = []
    for paragraph in text.split("\n")[:200]:
        line = ""
        for piece in _pieces(paragraph):
            if line and lettering.metrics("words", scale).horizontalAdvance(line + piece.rstrip()) > room:
                found.append(line.rstrip())
                line = ""
            line += piece
        found.append(line.rstrip())
    return found


def _pieces(text: str) -> list[str]:
    """Where a line may end: after spaces, and after every sign of a script that has none."""
    found = [""]
    for sign in text[:20_000]:
        found[-1] += sign
        if sign == " " or ord(sign) > 0x2E80 or len(found[-1]) > 24:
            found.append("")
    return [piece for piece in found if piece]
