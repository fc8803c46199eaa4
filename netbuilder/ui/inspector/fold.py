"""A part of a panel that can be folded away under its title."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import theme

INDENT = 14


class FoldTitle(QAbstractButton):
    """A triangle and a text that wraps."""

    def __init__(self, text: str, is_bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(text)
        self.is_bold = is_bold
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        font = self.font()
        font.setBold(is_bold)
        self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        space = QRect(0, 0, max(1, width - INDENT), 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(space, flags, self.text()).height() + 4

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color("text" if self.is_bold or self.underMouse() or self.hasFocus() else "muted")
        painter.setPen(color)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self.rect().adjusted(INDENT, 2, 0, -2), flags, self.text())
        painter.setPen(QPen(theme.color("accent") if self.hasFocus() else color, 1.4))
        y = 2 + self.fontMetrics().height() / 2
        points = [(0, -2), (4, 2), (8, -2)] if self.isChecked() else [(2, -4), (6, 0), (2, 4)]
        painter.drawPolyline([QPointF(1 + dx, y + dy) for dx, dy in points])


class Fold(QWidget):
    """A title and what stands under it, made when it is first opened; whether it is open is remembered.

    Args:
        name: for the settings.
        text: the title.
        make: makes the content.
        is_open: at the very first.
    """

    toggled = Signal(bool)

    def __init__(
        self, name: str, text: str, make: Callable[[], QWidget], is_open: bool = False, is_bold: bool = False
    ) -> None:
        super().__init__()
        self._name, self._make = f"inspector/{name}", make
        self.content: QWidget | None = None
        self.title = FoldTitle(text, is_bold, self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self.title)
        self.title.toggled.connect(self._turn)
        self.title.setChecked(Settings().flag(self._name, is_open))
        self.title.clicked.connect(lambda is_on: Settings().put(self._name, is_on))

    def _turn(self, is_open: bool) -> None:
        if is_open and self.content is None:
            self.content = self._make()
            self._box.addWidget(self.content)
        if self.content is not None:
            self.content.setVisible(is_open)
        self.toggled.emit(is_open)
