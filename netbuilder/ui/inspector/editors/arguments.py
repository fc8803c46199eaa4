"""The editor of the values for a block's arguments."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from netbuilder.base.parameter import Parameter
from netbuilder.graph.block import Arguments, Block, Scalar
from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor
from netbuilder.ui.inspector.editors.notation import EMPTY
from netbuilder.ui.inspector.editors.switch import SwitchEditor
from netbuilder.ui.inspector.editors.text import TextEditor
from netbuilder.ui.inspector.editors.value import ValueEditor
from netbuilder.ui.words import tr


class ArgumentsEditor(Editor):
    """A field for each argument of the block; those left as they are follow the block."""

    field: QLabel
    keeps_text = False

    def build(self) -> QWidget:
        self._values: dict[str, Scalar] = {}
        self._usual: dict[str, Scalar] = {}
        self.fields: dict[str, Editor] = {}
        self.block = ""
        self._below = QWidget()
        self._grid = QGridLayout(self._below)
        self._grid.setContentsMargins(12, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        label = QLabel()
        label.setProperty("role", "muted")
        self.box.addWidget(label)
        return label

    def below(self) -> QWidget | None:
        return self._below

    def show_block(self, name: str) -> None:
        """Whose arguments these are."""
        self.block = name

    def refresh_choices(self) -> None:
        found = self.context.block(self.block)
        usual = dict(found.arguments) if found else {}
        shape = {name: type(value) for name, value in usual.items()}
        if shape != {name: type(value) for name, value in self._usual.items()}:
            self._make_fields(usual)
        self._usual = usual
        self.field.setText("" if usual else tr("none"))
        self._below.setVisible(bool(usual))
        self._show_values()

    def display(self, value: Any) -> None:
        self._values = {} if value is SEVERAL else dict(value)
        self.refresh_choices()

    def _show_values(self) -> None:
        for name, editor in self.fields.items():
            editor.put(self._values.get(name, self._usual[name]))

    def _make_fields(self, usual: dict[str, Scalar]) -> None:
        for widget in self._below.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            widget.hide()
            widget.deleteLater()
        self.fields = {}
        for number, (name, value) in enumerate(usual.items()):
            editor = self._make_field(name, value)
            label = QLabel(name)
            label.setBuddy(editor)
            self._grid.addWidget(label, number, 0)
            self._grid.addWidget(editor, number, 1)

    def _make_field(self, name: str, usual: Scalar) -> Editor:
        kinds = {bool: SwitchEditor, int: ValueEditor, float: ValueEditor, str: TextEditor}
        parameter = Parameter(name=name, kind=type(usual), default=usual, help="")
        made = kinds[type(usual)](parameter, Block, self.context)
        made.set_name(name, tr("Argument of the block {name}").format(name=self.block))
        made.edited.connect(lambda value: self._set(name, value))
        made.left.connect(self.left)
        self.fields[name] = made
        return made

    def _set(self, name: str, value: Any) -> None:
        """What is as usual is not written down, so that it follows the block."""
        changed = dict(self._values)
        if value is EMPTY or value == self._usual[name]:
            changed.pop(name, None)
        else:
            changed[name] = value
        self.tell(Arguments.parse(changed) if all(isinstance(v, int | float | str) for v in changed.values()) else None)
