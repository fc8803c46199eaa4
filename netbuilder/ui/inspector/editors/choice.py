"""The editor of a closed list of values."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several


class ChoiceEditor(Editor):
    """One of the values the declaration lists."""

    field: Combo

    def build(self) -> QWidget:
        field = Combo()
        field.offer([(value, str(value)) for value in self.parameter.choices])
        field.setPlaceholderText(several())
        field.activated.connect(self._choose)
        self.box.addWidget(field)
        return field

    def display(self, value: Any) -> None:
        self.field.choose(None if value is SEVERAL else value)

    def _choose(self, index: int) -> None:
        self.tell(self.field.itemData(index))
        self.left.emit()
