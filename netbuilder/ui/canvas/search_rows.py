"""How what can be chosen looks: a square in the family's colour, a name, what else there is to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netbuilder.ui.fonts import text_font
from netbuilder.ui.theme import theme

ROW = Qt.ItemDataRole.UserRole
HEIGHT, SQUARE, MARGIN = 26, 9, 8
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Choice:
    """One line: ``note`` stands in grey behind the text; ``is_faint``: possible, but with a mistake.

    ``tip``: more about it, asked for when the mouse is there.
    """

    text: str
    value: Any
    note: str = ""
    family: str = ""
    is_block: bool = False
    is_faint: bool = False
    tip: Callable[[], str] = str


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a ``Choice``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(0, 0, -2, 0)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(QPen(theme.color("accent"), 1) if is_current else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        _square(painter, rect, choice)
        space = rect.adjusted(MARGIN + SQUARE + 8, 0, -MARGIN, 0)
        used = _write(painter, space, choice.text, text_font(), "muted" if choice.is_faint else "text")
        _write(painter, space.adjusted(used + 8, 0, 0, 0), choice.note, text_font(0.9), "muted")
        painter.restore()


def _square(painter: QPainter, rect: QRect, choice: Choice) -> None:
    """Full for layers that fit, hollow for blocks; a line for what does not fit."""
    color = theme.family(choice.family, 0.45 if choice.is_faint else 1.0)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush if choice.is_block or choice.is_faint else color)
    square = QRectF(rect.left() + MARGIN, rect.center().y() - SQUARE / 2 + 0.5, SQUARE, SQUARE)
    painter.drawRoundedRect(square, 2.5, 2.5)


def _write(painter: QPainter, rect: QRect, text: str, font: QFont, token: str) -> int:
    """A text, elided where it is too long; the width it takes."""
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setFont(font)
    painter.setPen(theme.color(token))
    painter.drawText(rect, int(LEFT), shown)
    return QFontMetrics(font).horizontalAdvance(shown)
