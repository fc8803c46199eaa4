"""A row of a table to try: one line for each column."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from netbuilder.datasets.field import Field
from netbuilder.ui.inspector.words import label
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.words import tr


class RowEntry(Entry):
    """Numbers are typed; a category, of which the field has a column each ("colour=red"), is chosen."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.columns = field.names or tuple(f"{field.name} {i + 1}" for i in range(field.type.shape[0] or 1))
        self.editors: dict[str, QLineEdit | QComboBox] = {}
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 8, 0)
        self._form.setVerticalSpacing(4)
        page = QWidget()
        page.setProperty("role", "surface")
        page.setLayout(self._form)
        for column in self.columns:
            self._add(column)
        scroller = Scroller(self)
        scroller.put(page)
        box = QFormLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setWidget(0, QFormLayout.ItemRole.SpanningRole, scroller)
        self.setMinimumWidth(260)

    def _add(self, column: str) -> None:
        name, _, category = column.partition("=")
        editor = self.editors.get(name)
        if editor is None:
            editor = QComboBox() if category else QLineEdit("0")
            editor.setAccessibleName(name)
            self.editors[name] = editor
            if isinstance(editor, QComboBox):
                editor.activated.connect(self.changed)
            else:
                editor.textEdited.connect(self._check)
            self._form.addRow(label(name, "muted"), editor)
        if isinstance(editor, QComboBox):
            editor.addItem(category)
        elif self.field.range:
            low, high = self.field.range
            editor.setToolTip(tr("from {low} to {high} in the data").format(low=f"{low:g}", high=f"{high:g}"))

    def _check(self) -> None:
        """Marks what is no number."""
        for editor in self.editors.values():
            if isinstance(editor, QLineEdit):
                state = "" if _number(editor.text()) is not None else "error"
                if editor.property("state") != state:
                    editor.setProperty("state", state)
                    editor.style().polish(editor)
        self.changed.emit()

    def value(self) -> Any:
        found: list[float] = []
        for column in self.columns:
            name, _, category = column.partition("=")
            editor = self.editors[name]
            number = (
                float(editor.currentText() == category) if isinstance(editor, QComboBox) else _number(editor.text())
            )
            if number is None:
                return None
            found.append(number)
        return found[0] if not self.field.type.shape else found

    def show_value(self, value: Any) -> None:
        numbers = value if isinstance(value, list) else [value]
        for column, number in zip(self.columns, numbers, strict=False):
            name, _, category = column.partition("=")
            editor = self.editors[name]
            if isinstance(editor, QLineEdit):
                editor.setText(f"{number:.6g}")
            elif number:
                editor.setCurrentText(category)
        self._check()


def _number(text: str) -> float | None:
    """With a comma or a point."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
