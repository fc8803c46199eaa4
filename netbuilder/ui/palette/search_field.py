"""The field above the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.words import tr


class SearchField(QLineEdit):
    """Text to search for; Down, Up and Enter work on the list below, Esc empties it."""

    moved = Signal(int)  # lines down in the list
    accepted = Signal()  # Enter
    helped = Signal()  # F1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = QLabel("Tab", self)
        self.hint.setProperty("role", "pill")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = self.addAction(icon("mdi6.close"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._turn)
        self.translate()
        self._turn("")

    def translate(self) -> None:
        """The words in the language in use."""
        self.setPlaceholderText(tr("Search layers"))
        self.setAccessibleName(tr("Search layers"))
        self.setToolTip(tr("Names, names in Keras and PyTorch, words of the help. Tab searches on the canvas."))
        self._clear.setToolTip(tr("Clear the search"))

    def _turn(self, text: str) -> None:
        self.hint.setVisible(not text)
        self._clear.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.hint.sizeHint()
        self.hint.setGeometry(self.width() - size.width() - 8, (self.height() - 18) // 2, size.width(), 18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_F1:
            self.helped.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
