"""The editor of a declaration inside a declaration: an initializer, a loss, a layer, with settings of its own."""

from __future__ import annotations

import types
from dataclasses import replace
from typing import Any, Union, get_args, get_origin

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.base.declared import Declared
from netbuilder.base.errors import ParameterError
from netbuilder.training.loss import Loss
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several
from netbuilder.ui.words import tr


def kind_of(kind: Any) -> tuple[type[Declared], bool] | None:
    """The class of what is chosen and whether nothing may be; None when it is no declaration."""
    members = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    classes = [k for k in members if isinstance(k, type) and issubclass(k, Declared)]
    rest = [k for k in members if k is not type(None) and k not in classes]
    return (classes[0], type(None) in members) if len(classes) == 1 and not rest else None


def choices_of(kind: type[Declared]) -> list[type[Declared]]:
    """The classes to choose from, by name; only those that can be made without settings."""
    found = {c for c in kind.table.values() if issubclass(c, kind) and c is not kind}
    return sorted((c for c in found if _is_ready(c)), key=lambda c: c.__name__)


def _is_ready(cls: type[Declared]) -> bool:
    try:
        cls.make({})
    except ParameterError:
        return False
    return True


class NestedEditor(Editor):
    """A list of classes; the settings of the chosen one stand below."""

    field: Combo
    keeps_text = False

    def build(self) -> QWidget:
        found = kind_of(self.parameter.kind)
        assert found is not None
        self.kind, is_optional = found
        self._value: Any = None
        self._below = QWidget()
        self._below_box = QVBoxLayout(self._below)
        self._below_box.setContentsMargins(12, 0, 0, 0)
        self._below.hide()
        self.form: Any = None
        combo = Combo()
        combo.offer([*([(None, nothing(self.kind))] if is_optional else []), *_entries(self.kind)])
        combo.setPlaceholderText(several())
        combo.activated.connect(self._choose)
        self.box.addWidget(combo)
        return combo

    def below(self) -> QWidget | None:
        return self._below

    def display(self, value: Any) -> None:
        self._value = None if value is SEVERAL else value
        name = type(value).__name__ if isinstance(value, Declared) else None
        if value is SEVERAL or not self.field.choose(name):
            self.field.setCurrentIndex(-1)
        self._show_form()

    def _show_form(self) -> None:
        from netbuilder.ui.inspector.form import Form  # here: forms hold editors and editors hold forms

        cls = type(self._value) if isinstance(self._value, Declared) else None
        if cls is None or not cls.parameters():
            self._below.hide()
            return
        if self.form is None or self.form.cls is not cls:
            self._drop_form()
            self.form = Form(cls, self.context, self)
            self._below_box.addWidget(self.form)
        self.form.update_values()
        self._below.show()

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _choose(self, index: int) -> None:
        name = self.field.itemData(index)
        self.tell(None if name is None else _kept(self.kind.table[name], self._value))
        self.left.emit()

    # What the form below edits

    def values(self, name: str) -> list[Any]:
        """The value of a setting of the chosen one."""
        return [getattr(self._value, name)]

    def set(self, name: str, value: Any) -> str:
        """Puts another value there; the sentence when it does not fit."""
        try:
            changed = replace(self._value, **{name: value})
        except ParameterError as error:
            return str(error.args[0])
        self._value = changed
        self.tell(changed)
        return ""

    def end(self) -> None:
        """The field below was left."""
        self.left.emit()

    def binding(self, name: str) -> str:
        """Settings inside settings follow no argument."""
        return ""


def nothing(kind: type[Declared]) -> str:
    """What it is called when none is chosen."""
    return tr("usual") if kind is Loss else tr("none")


def _entries(kind: type[Declared]) -> list[tuple[Any, str]]:
    return [(cls.__name__, cls.__name__) for cls in choices_of(kind)]


def _kept(cls: type[Declared], before: Any) -> Declared:
    """An instance with what the one before had under the same names, where that fits."""
    names = {p.name for p in before.parameters()} if isinstance(before, Declared) else set()
    same = {p.name: getattr(before, p.name) for p in cls.parameters() if p.name in names and not p.more}
    try:
        return cls(**same)
    except ParameterError:
        return cls()
