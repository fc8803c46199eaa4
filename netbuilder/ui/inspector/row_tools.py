"""Small buttons at the end of a row's name, there while the mouse or the focus is on the row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget


class RowTools(QWidget):
    """Lies over the name, so that names keep their room.

    Args:
        row: what it belongs to; has a ``name`` label and an ``editor`` or none.
        buttons: those that may be needed; hidden ones take no room.
    """

    def __init__(self, row: QWidget, buttons: tuple[QToolButton, ...]) -> None:
        super().__init__(row)
        self._row, self._buttons = row, buttons
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QHBoxLayout(self)
        box.setContentsMargins(2, 0, 0, 0)
        box.setSpacing(0)
        for button in buttons:
            box.addWidget(button)
        row.installEventFilter(self)
        for child in row.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)
        self.hide()

    def place(self) -> None:
        """At the right end of the name; hidden while nothing is on the row or no button is needed."""
        needed = any(not button.isHidden() for button in self._buttons)
        focus = QApplication.focusWidget()
        is_here = self._row.underMouse() or (focus is not None and self._row.isAncestorOf(focus))
        self.setVisible(needed and is_here)
        if self.isVisible():
            name: QWidget = self._row.name  # type: ignore[attr-defined]
            size = self.sizeHint()
            y = name.geometry().center().y() - size.height() // 2
            self.setGeometry(name.geometry().right() - size.width(), y, size.width(), size.height())
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize)
        if event.type() in kinds:
            self.place()
        return False
