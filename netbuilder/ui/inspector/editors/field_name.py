"""The editor of a name out of a list that the document around gives: a field of the data, a block."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr


class FieldNameEditor(Editor):
    """A field of the data set, with what is in it; another name may be typed."""

    field: Combo

    def build(self) -> QWidget:
        field = Combo()
        field.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        field.activated.connect(self._choose)
        self.line = QLineEdit()
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.left)
        field.setLineEdit(self.line)
        self.box.addWidget(field)
        return field

    def refresh_choices(self) -> None:
        """The fields of the data as it is now; what is typed stays."""
        typed = self.field.currentText()
        self.field.offer([(name, f"{name} · {words}") for name, words in self.choices()])
        self.field.setEditText(typed)

    def choices(self) -> list[tuple[str, str]]:
        """Names, with a word on each."""
        return [(f.name, said(f.describe().partition(": ")[2])) for f in self.context.fields()]

    def display(self, value: Any) -> None:
        self.refresh_choices()
        self.field.setEditText("" if value is SEVERAL else value)
        none = tr("choose a field") if self.context.fields() else tr("no data yet")
        self.line.setPlaceholderText(several() if value is SEVERAL else none)
        self.line.setCursorPosition(0)

    def _choose(self, index: int) -> None:
        name = self.field.itemData(index)
        self.field.setEditText(name)
        self.tell(name)
        self.left.emit()

    def _typed(self, text: str) -> None:
        self.tell(text.strip())


class BlockNameEditor(FieldNameEditor):
    """A block of the drawing."""

    def choices(self) -> list[tuple[str, str]]:
        found = [(name, self.context.block(name)) for name in self.context.blocks()]
        return [(name, tr("%n layers", "", len(block.graph.nodes)) if block else "") for name, block in found]
