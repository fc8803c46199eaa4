"""A button that looks like a field and holds several texts: the data chip, the search field of the toolbar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from netbuilder.ui.icons import SIZE, icon

HEIGHT = 28


class FieldButton(QPushButton):
    """An icon and labels in a row; ``box`` is the row.

    Args:
        sign: name of the icon in front.
        parent: the widget it stands in.
    """

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(10, 0, 10, 0)
        self.box.setSpacing(6)
        self._icon = self.label("")
        self._icon.setPixmap(icon(sign).pixmap(SIZE, self.devicePixelRatio()))
        self._sign = sign

    def label(self, role: str) -> QLabel:
        """One more text at the end of the row, in a role of the style sheet."""
        made = QLabel(self)
        made.setProperty("role", role)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.box.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def add_menu(self, fill: Callable[[], None]) -> QMenu:
        """A mark that it opens, and the menu, filled each time it does: what it offers may have changed."""
        self.label("faint").setText("▾")
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(fill)
        self.setMenu(menu)
        return menu

    def refresh_icon(self) -> None:
        """Paints the icon anew, in the colours of the theme as it is now."""
        self._icon.setPixmap(icon(self._sign).pixmap(SIZE, self.devicePixelRatio()))

    def sizeHint(self) -> QSize:
        return QSize(self.box.sizeHint().width(), max(HEIGHT, self.box.sizeHint().height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
