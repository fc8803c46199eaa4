"""A share drawn as a bar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from netbuilder.ui.panels.summary.model import SHARE_ROLE
from netbuilder.ui.theme import theme

HEIGHT, LABEL = 6.0, 48.0  # pixels


class BarDelegate(QStyledItemDelegate):
    """Paints SHARE_ROLE as a bar with the percentage behind it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        share = float(index.data(SHARE_ROLE) or 0.0)
        place = QRectF(option.rect).adjusted(8, 0, -8, 0)
        text = f"{100 * share:.1f} %" if 0 < share < 0.1 else f"{100 * share:.0f} %"
        painter.save()
        painter.setPen(theme.color("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(place.left(), place.center().y() - HEIGHT / 2, max(0.0, place.width() - LABEL), HEIGHT)
        for width, color in ((track.width(), "hairline"), (track.width() * share, "accent")):
            painter.setBrush(theme.color(color))
            painter.drawRoundedRect(QRectF(track.left(), track.top(), width, HEIGHT), 3, 3)
        painter.restore()
