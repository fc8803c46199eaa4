"""A row of a table to try: one field for each column."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from netbuilder.datasets.field import Field
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.inspector.words import label
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.words import tr

NAME, EDITOR = 148, 92  # px at most for a column's name, at least for its value
WIDTH = NAME + EDITOR + 20  # px of a name with its value
FEW = 4  # rows that stay below each other however wide the place is


class RowEntry(Entry):
    """Numbers are typed; a category, of which the field has a column each ("colour=red"), is chosen.

    Many columns stand in several stacks side by side where there is room.
    """

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.columns = field.names or tuple(f"{field.name} {i + 1}" for i in range(field.type.shape[0] or 1))
        self.editors: dict[str, QLineEdit | ComboBox] = {}
        self._names: dict[str, QLabel] = {}
        self._stacks = 0
        page = QWidget()
        page.setProperty("role", "surface")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        for column in self.columns:
            self._add(column)
        scroller = Scroller(self)
        scroller.put(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroller)
        self.setMinimumWidth(WIDTH)
        self._arrange(1)

    def _add(self, column: str) -> None:
        name, _, category = column.partition("=")
        editor = self.editors.get(name)
        if editor is None:
            editor = ComboBox() if category else QLineEdit("0")
            editor.setAccessibleName(name)
            editor.setMinimumWidth(EDITOR)
            self.editors[name] = editor
            self._names[name] = _name(name)
            if isinstance(editor, ComboBox):
                editor.activated.connect(self.changed)
            else:
                editor.textEdited.connect(self._check)
        if isinstance(editor, ComboBox):
            editor.addItem(category)
        elif self.field.range:
            low, high = self.field.range
            editor.setToolTip(tr("from {low} to {high} in the data").format(low=f"{low:g}", high=f"{high:g}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        most = ceil(len(self.editors) / FEW)
        self._arrange(max(1, min(event.size().width() // WIDTH, most)))

    def _arrange(self, stacks: int) -> None:
        """Downwards first, as one reads a table's columns."""
        if stacks == self._stacks:
            return
        self._stacks = stacks
        high = ceil(len(self.editors) / stacks)
        for number, (name, editor) in enumerate(self.editors.items()):
            stack, row = divmod(number, high)
            self._grid.addWidget(self._names[name], row, 2 * stack)
            self._grid.addWidget(editor, row, 2 * stack + 1)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, column % 2 if column < 2 * stacks else 0)
        self._grid.setRowStretch(len(self.editors), 1)

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
            number = float(editor.currentText() == category) if isinstance(editor, ComboBox) else _number(editor.text())
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
                editor.setCursorPosition(0)
            elif number:
                editor.setCurrentText(category)
        self._check()


def _name(text: str) -> QLabel:
    """On one line; a long one in full in its tool tip."""
    made = label("", "muted", wraps=False)
    made.setText(made.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, NAME))
    made.setToolTip(text if made.text() != text else "")
    return made


def _number(text: str) -> float | None:
    """With a comma or a point."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
