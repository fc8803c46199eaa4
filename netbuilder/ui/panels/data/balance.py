"""How many samples there are of each class, as bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbuilder.ui import figures
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

LINE, BAR, MOST = 20, 8, 40  # px, px, classes


class Balance(QWidget):
    """One line a class: name, bar, count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def put(self, counts: list[tuple[str, int]]) -> None:
        """Shows these classes."""
        self.counts = list(counts)
        words = tr(", ").join(f"{name}: {figures.whole(count)}" for name, count in self.counts)
        self.setAccessibleName(tr("Samples of each class: {counts}").format(counts=words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = min(len(self.counts), MOST) + (len(self.counts) > MOST)
        return QSize(200, LINE * lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((count for _, count in self.counts), default=1) or 1
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(name) for name, _ in self.counts), default=0)
        left = min(names, self.width() * 2 // 5) + 8
        right = metrics.horizontalAdvance(figures.whole(most)) + 8
        for number, (name, count) in enumerate(self.counts[:MOST]):
            y = number * LINE
            painter.setPen(theme.color("text"))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 8)
            painter.drawText(QRectF(0, y, left - 8, LINE), int(Qt.AlignmentFlag.AlignVCenter), text)
            painter.setPen(theme.color("muted"))
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(QRectF(self.width() - right, y, right, LINE), flags, figures.whole(count))
            painter.setPen(Qt.PenStyle.NoPen)
            space = self.width() - left - right
            painter.setBrush(theme.color("hairline"))
            painter.drawRoundedRect(QRectF(left, y + (LINE - BAR) / 2, space, BAR), 2, 2)
            painter.setBrush(theme.family("core"))
            painter.drawRoundedRect(QRectF(left, y + (LINE - BAR) / 2, space * count / most, BAR), 2, 2)
        if len(self.counts) > MOST:
            painter.setPen(theme.color("muted"))
            words = tr("and %n more", "", len(self.counts) - MOST)
            painter.drawText(QRectF(0, MOST * LINE, self.width(), LINE), int(Qt.AlignmentFlag.AlignVCenter), words)
