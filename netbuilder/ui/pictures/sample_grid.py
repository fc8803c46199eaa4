"""Samples side by side, each with what it is and what the model says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from netbuilder.ui.pictures import article_card, sample
from netbuilder.ui.pictures.tiles import paint_picture
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

IMAGE, ANSWER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SMALL, WIDE = QSize(98, 112), QSize(196, 112)  # of a cell with a picture; with anything else
PAD = 6


class SampleGrid(QListWidget):
    """Cells in rows; a tool tip and screen readers tell everything about a sample."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[dict[str, Any]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Delegate(self))
        self.setSpacing(0)

    def put(self, samples: Sequence[Mapping[str, Any]]) -> None:
        """Shows these instead of the ones before."""
        self.clear()
        self.shown = [dict(found) for found in samples]
        for found in samples:
            value = sample.main_field(found)
            image = sample.image_of(value)
            item = QListWidgetItem(self)
            answer = sample.image_of(found.get("predicted"))
            item.setData(IMAGE, image)
            item.setData(ANSWER, answer)
            item.setSizeHint(SMALL if image is not None and answer is None else WIDE)
            item.setToolTip(article_card.told(found) if article_card.is_article(found) else described(found))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, described(found))
        self.scrollToTop()

    def samples(self) -> list[dict[str, Any]]:
        """What is shown."""
        return self.shown


def described(found: Mapping[str, Any]) -> str:
    """A sample in words: its number, what it is, what the model says, and its values where they are few."""
    lines = [tr("Sample {number}").format(number=found["number"])] if "number" in found else []
    if "true" in found:
        said = tr("true: {true}, predicted: {predicted}")
        lines.append(said.format(true=sample.words(found["true"]), predicted=sample.words(found["predicted"])))
    best = sorted(found.get("probabilities", {}).items(), key=lambda p: -p[1])[:3]
    lines += [f"{name}: {100 * share:.1f} %" for name, share in best]
    for name, value in sample.fields_of(found).items():
        if sample.image_of(value) is None and not (isinstance(value, Mapping) and "series" in value):
            lines.append(f"{name}: {sample.words(value)[:300]}")
    return "\n".join(lines)


class _Delegate(QStyledItemDelegate):
    """Paints a cell: what the sample looks like; true → predicted; how sure the model is."""

    def __init__(self, grid: SampleGrid) -> None:
        super().__init__(grid)
        self.grid = grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found = self.grid.shown[index.row()]
        image: QImage | None = index.data(IMAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect).adjusted(2, 2, -2, -2)
        self._paint_ground(painter, option, cell)
        inside = cell.adjusted(PAD, PAD, -PAD, -PAD)
        if article_card.is_article(found):
            article_card.paint_article(painter, option.fontMetrics, found, inside)
            painter.restore()
            return
        line = option.fontMetrics.height()
        rows = 2 if "true" in found else 1
        answer: QImage | None = index.data(ANSWER)
        if image is not None and answer is not None:
            _paint_pair(painter, ((image, tr("in the data")), (answer, tr("answer"))), inside, line)
        else:
            sample.paint_value(painter, sample.main_field(found), image, inside.adjusted(0, 0, 0, -rows * line - 2))
            foot = QRectF(inside.left(), inside.bottom() - rows * line, inside.width(), line)
            self._paint_words(painter, option, found, foot)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, cell: QRectF) -> None:
        state = option.state
        is_held = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.setPen(theme.color("accent" if state & QStyle.StateFlag.State_HasFocus else "hairline"))
        painter.setBrush(theme.color("hover" if is_held else "panel"))
        painter.drawRoundedRect(cell, 6, 6)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, found: dict[str, Any], foot: QRectF
    ) -> None:
        metrics, flags = option.fontMetrics, int(Qt.AlignmentFlag.AlignVCenter)
        if "true" not in found:
            return
        is_right = found["true"] == found["predicted"]
        painter.setPen(theme.color("text"))
        true, answer = sample.words(found["true"]), sample.words(found["predicted"])
        words = f"{true} → {answer}" if true or answer else ""  # series have no words
        room = foot.width()
        painter.drawText(foot, flags, metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, int(room)))
        foot.translate(0, metrics.height())
        chosen = found["predicted"]
        share = found.get("probabilities", {}).get(chosen) if isinstance(chosen, str) else None
        mark, token = ("✓", "ok") if is_right else ("✗", "error")
        painter.setPen(theme.color("muted" if share is None else token))
        below = _off(found) if share is None else f"{mark} {100 * share:.0f} %"
        painter.drawText(foot, flags, metrics.elidedText(below, Qt.TextElideMode.ElideRight, int(room)))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if article_card.is_article(self.grid.shown[index.row()]):
            beside = self.grid.verticalScrollBar().sizeHint().width()
            return article_card.card_size(option.fontMetrics, self.grid.width() - beside - 4)
        return SMALL if index.data(IMAGE) is not None and index.data(ANSWER) is None else WIDE


def _paint_pair(
    painter: QPainter, pair: tuple[tuple[QImage, str], tuple[QImage, str]], inside: QRectF, line: float
) -> None:
    """Two pictures beside each other with a word below each."""
    half = QRectF(inside.left(), inside.top(), inside.width() / 2, inside.height() - line - 2)
    for image, words in pair:
        paint_picture(painter, image, half)
        painter.setPen(theme.color("muted"))
        below = QRectF(half.left(), half.bottom() + 2, half.width(), line)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), words)
        half.translate(half.width(), 0)


def _off(found: Mapping[str, Any]) -> str:
    """How far a number is off."""
    true, predicted = found["true"], found["predicted"]
    if isinstance(true, int | float) and isinstance(predicted, int | float):
        return tr("off by {amount}").format(amount=f"{predicted - true:+.4g}")
    return ""
