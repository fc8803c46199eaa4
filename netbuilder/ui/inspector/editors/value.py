"""The editor of numbers and of tuples of numbers."""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several
from netbuilder.ui.inspector.editors.notation import EMPTY, Notation
from netbuilder.ui.inspector.editors.value_field import ValueField
from netbuilder.ui.translation import parameter_unit
from netbuilder.ui.words import tr


class ValueEditor(Editor):
    """A field with a text like "32", "1e-4", "3 × 3" or "64, 64"; empty means nothing where nothing is a value."""

    field: ValueField

    def build(self) -> QWidget:
        notation = Notation.of(self.parameter)
        assert notation is not None
        self.notation = notation
        field = ValueField(notation, parameter_unit(self.owner, self.parameter.name))
        field.typed.connect(self._typed)
        field.entered.connect(self._enter)
        field.reverted.connect(self.reverted)
        self.box.addWidget(field)
        return field

    def display(self, value: Any) -> None:
        self.field.set_text("" if value is SEVERAL else self.notation.text(value))
        self.field.lineEdit().setPlaceholderText(several() if value is SEVERAL else self._placeholder())
        self.field.lineEdit().setCursorPosition(0)

    def _placeholder(self) -> str:
        """What an empty field means."""
        default = self.parameter.default
        if self.notation.is_optional:
            return tr("none")
        return "" if default is MISSING else self.notation.text(default)

    def _typed(self, text: str) -> None:
        value = self.notation.value(text)
        if value is not EMPTY:
            self.tell(value)

    def _enter(self) -> None:
        self.finish()
        self.left.emit()

    def finish(self) -> None:
        """An empty field that must not be empty takes the default."""
        if not self.field.text().strip() and not self.notation.is_optional and self._shown is not SEVERAL:
            self.tell(EMPTY)
