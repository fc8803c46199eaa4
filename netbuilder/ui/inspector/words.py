"""Pieces of text of the inspector: elided labels, rows of name and value."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.ui.theme import theme

MARK = 10  # px


class ElidedLabel(QLabel):
    """A text on one line with "…" in it where there is no room; a dot behind it is a mark.

    Args:
        text: the text.
        elide: where the dots stand.
    """

    def __init__(self, text: str = "", elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(text)
        self._elide = elide
        self.is_marked = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(16, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        words = self.fontMetrics().elidedText(self.text(), self._elide, self.width() - (MARK if self.is_marked else 0))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)
        if self.is_marked:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("muted"))
            x = self.fontMetrics().horizontalAdvance(words) + MARK / 2 + 1
            painter.drawEllipse(QPointF(x, self.height() / 2 + 0.5), 2, 2)

    def mark(self, is_marked: bool) -> None:
        """Puts the dot there or takes it away."""
        if is_marked != self.is_marked:
            self.is_marked = is_marked
            self.update()


def label(text: str = "", role: str = "", wraps: bool = True) -> QLabel:
    """A plain text, selectable by mouse."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    made.setProperty("role", role)
    made.setMinimumWidth(1)
    return made


def line() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def column(
    parent: QWidget | None = None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A layout from top to bottom."""
    box = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    return box


def row(spacing: int = 8) -> QHBoxLayout:
    """A layout from left to right."""
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    return box


def repolish(widget: QWidget, role: str) -> None:
    """Another look for a widget."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def sentence(text: str) -> str:
    """With a capital in front and a full stop behind."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "。", "!", "?")) else ".")
