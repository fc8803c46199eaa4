"""The editor of free text."""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several


class TextEditor(Editor):
    """A line of text."""

    field: QLineEdit

    def build(self) -> QWidget:
        field = QLineEdit()
        field.textEdited.connect(self.tell)
        field.returnPressed.connect(self.left)
        self.box.addWidget(field)
        return field

    def display(self, value: Any) -> None:
        self.field.setText("" if value is SEVERAL else str(value))
        default = "" if self.parameter.default is MISSING else str(self.parameter.default)
        self.field.setPlaceholderText(several() if value is SEVERAL else default)
        self.field.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
        else:
            super().keyPressEvent(event)
