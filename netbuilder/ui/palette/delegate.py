"""How the lines of the palette look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netbuilder.ui.canvas.search import Hit
from netbuilder.ui.fonts import text_font
from netbuilder.ui.icons import icon
from netbuilder.ui.palette.groups import Group
from netbuilder.ui.palette.model import ROW, Row, words
from netbuilder.ui.theme import theme

HEIGHT, RADIUS, MARGIN, SQUARE, GLYPH = 24, 6, 8, 9, 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class PaletteDelegate(QStyledItemDelegate):
    """Paints groups, entries and "more"; nothing of it is a widget."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, max(HEIGHT, QFontMetrics(text_font()).height() + 8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(4, option.rect.top(), option.rect.right() - 8, option.rect.height())
        _background(painter, rect, option)
        if row.group:
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            _group(painter, rect, row.group, is_open)
        elif row.hit:
            is_star = row.hit.name in index.model().favourites  # type: ignore[attr-defined]
            _entry(painter, rect, row.hit, is_star)
        else:
            _text(painter, rect.adjusted(MARGIN + SQUARE + 8, 0, 0, 0), words(row), text_font(0.95), "muted")
        painter.restore()


def _background(painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
    states = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
    if not option.state & states:
        return
    has_focus = bool(option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_Active)
    has_focus = has_focus and option.widget is not None and option.widget.hasFocus()
    painter.setPen(QPen(theme.color("accent"), 1) if has_focus else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("hover"))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _group(painter: QPainter, rect: QRect, group: Group, is_open: bool) -> None:
    _triangle(painter, rect.left() + MARGIN, rect.center().y() + 0.5, is_open)
    glyph = QRect(rect.left() + MARGIN + 15, rect.center().y() - GLYPH // 2 + 1, GLYPH, GLYPH)
    icon(group.icon, "muted").paint(painter, glyph)
    if group.family:
        _dot(painter, glyph.right() - 1, glyph.top() + 1, theme.family(group.family))
    pill = _pill(painter, rect, str(group.count))
    _text(painter, rect.adjusted(MARGIN + 38, 0, -pill, 0), group.title(), text_font(0.98, bold=True), "muted")


def _dot(painter: QPainter, x: float, y: float, color: QColor) -> None:
    """The family's colour beside its icon, with a rim so that it stands off."""
    painter.setPen(QPen(theme.color("panel"), 1.5))
    painter.setBrush(color)
    painter.drawEllipse(QRectF(x - 3.5, y - 3.5, 8, 8))


def _triangle(painter: QPainter, x: float, y: float, is_open: bool) -> None:
    painter.setPen(QPen(theme.color("faint"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [(0, -2), (4, 2), (8, -2)] if is_open else [(2, -4), (6, 0), (2, 4)]
    painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in points])


def _pill(painter: QPainter, rect: QRect, text: str) -> int:
    """A count at the right end; the room it takes."""
    font = text_font(0.85)
    width = QFontMetrics(font).horizontalAdvance(text) + 12
    pill = QRect(rect.right() - width - 4, rect.center().y() - 8, width, 17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("hover"))
    painter.drawRoundedRect(pill, 8, 8)
    _text(painter, pill, text, font, "muted", CENTER)
    return width + 8


def _entry(painter: QPainter, rect: QRect, hit: Hit, is_star: bool) -> None:
    color = theme.family(hit.family)
    square = QRectF(rect.left() + MARGIN, rect.center().y() - SQUARE / 2 + 0.5, SQUARE, SQUARE)
    painter.setPen(QPen(color, 1.5) if hit.is_block else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hit.is_block else color)
    painter.drawRoundedRect(square, 2.5, 2.5)
    right = 6
    if is_star:
        icon("mdi6.star", "faint").paint(painter, QRect(rect.right() - 20, rect.center().y() - 6, 14, 14))
        right += 20
    space = rect.adjusted(MARGIN + SQUARE + 8, 0, -right, 0)
    used = _text(painter, space, hit.name, text_font(), "text")
    if hit.also:
        _text(painter, space.adjusted(used + 8, 0, 0, 0), hit.also, text_font(0.9), "muted")


def _text(painter: QPainter, rect: QRect, text: str, font: QFont, color: str, align: Qt.AlignmentFlag = LEFT) -> int:
    """Elided where it is too long; the width it takes."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setFont(font)
    painter.setPen(theme.color(color))
    painter.drawText(rect, int(align), shown)
    return metrics.horizontalAdvance(shown)
