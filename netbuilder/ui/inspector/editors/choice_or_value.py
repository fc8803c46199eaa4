"""The editor of a closed list of words, or numbers instead: padding is "same", "valid" or so many pixels."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

from PySide6.QtWidgets import QWidget

from netbuilder.base.parameter import Parameter
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several
from netbuilder.ui.inspector.editors.notation import EMPTY, Notation
from netbuilder.ui.inspector.editors.value_field import ValueField
from netbuilder.ui.inspector.words import row
from netbuilder.ui.words import tr

OWN = "\N{NUMBER SIGN}"  # no word of a list


def parts(parameter: Parameter) -> tuple[tuple[Any, ...], Notation] | None:
    """The words and the notation of the numbers; None for other kinds."""
    kinds = get_args(parameter.kind) if get_origin(parameter.kind) in (Union, types.UnionType) else ()
    words = tuple(word for kind in kinds if get_origin(kind) is Literal for word in get_args(kind))
    numbers = [kind for kind in kinds if get_origin(kind) is not Literal]
    notation = Notation.of(parameter, numbers[0]) if words and len(numbers) == 1 else None
    return (words, notation) if notation else None


class ChoiceOrValueEditor(Editor):
    """A list whose last entry opens a field for numbers."""

    field: Combo

    def build(self) -> QWidget:
        found = parts(self.parameter)
        assert found is not None
        words, self.notation = found
        combo = Combo()
        combo.offer([*((word, str(word)) for word in words), (OWN, tr("own value"))])
        combo.setPlaceholderText(several())
        combo.activated.connect(self._choose)
        self.numbers = ValueField(self.notation)
        self.numbers.installEventFilter(self)
        self.numbers.typed.connect(self._typed)
        self.numbers.entered.connect(self.left)
        self.numbers.reverted.connect(self.reverted)
        self._below = QWidget()
        line = row(4)
        self._below.setLayout(line)
        line.addStretch(42)  # under the list
        line.addWidget(self.numbers, 58)
        self._below.hide()
        self.box.addWidget(combo)
        return combo

    def below(self) -> QWidget | None:
        return self._below

    def set_name(self, name: str, help: str) -> None:
        super().set_name(name, help)
        self.numbers.setAccessibleName(name + ": " + tr("own value"))

    def display(self, value: Any) -> None:
        is_own = value is not SEVERAL and not isinstance(value, str)
        self.field.choose(OWN if is_own else None if value is SEVERAL else value)
        self._below.setVisible(is_own)
        if is_own:
            self.numbers.set_text(self.notation.text(value))

    def _choose(self, index: int) -> None:
        value = self.field.itemData(index)
        self._below.setVisible(value == OWN)
        if value != OWN:
            self.tell(value)
            self.left.emit()
            return
        self.numbers.set_text(self.notation.text(tuple([1] * self.notation.count) if self.notation.count > 1 else 1))
        self._typed(self.numbers.text())  # before the focus moves: a field that is left shows what the document says
        self.numbers.setFocus()
        self.numbers.selectAll()

    def _typed(self, text: str) -> None:
        value = self.notation.value(text)
        if value is not EMPTY:
            self.tell(value)
