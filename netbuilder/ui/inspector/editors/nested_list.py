"""The editor of a list of declarations, each with settings of its own: the metrics of an output."""

from __future__ import annotations

import types
from dataclasses import replace
from typing import Any, Union, get_args, get_origin

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from netbuilder.base.declared import Declared
from netbuilder.base.parameter import Parameter
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.editors.editor import SEVERAL, Editor, several
from netbuilder.ui.inspector.editors.nested import NestedEditor, choices_of
from netbuilder.ui.words import tr

USUAL, NONE, ADD = "\N{BULLET}", "\N{EMPTY SET}", "\N{PLUS SIGN}"  # no names of classes


def item_kind(kind: Any) -> tuple[type[Declared], bool] | None:
    """The class of the list's items and whether nothing may stand for the usual ones; None for other kinds."""
    members = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    lists = [get_args(k) for k in members if get_origin(k) is tuple]
    if len(lists) != 1 or len(lists[0]) != 2 or lists[0][1] is not Ellipsis:
        return None
    item = lists[0][0]
    return (item, type(None) in members) if isinstance(item, type) and issubclass(item, Declared) else None


class NestedListEditor(Editor):
    """A list that adds; the items stand below, each can be taken away."""

    field: Combo
    keeps_text = False

    def build(self) -> QWidget:
        found = item_kind(self.parameter.kind)
        assert found is not None
        self.kind, self.is_optional = found
        self._value: tuple[Declared, ...] | None = None
        self._items: list[_Item] = []
        self._below = QWidget()
        self._rows = QVBoxLayout(self._below)
        self._rows.setContentsMargins(12, 0, 0, 0)
        self._rows.setSpacing(4)
        self._below.hide()
        combo = Combo()
        combo.setPlaceholderText(several())
        usual = [(USUAL, tr("usual"))] if self.is_optional else []
        names = [(cls.__name__, tr("add {name}").format(name=cls.__name__)) for cls in choices_of(self.kind)]
        combo.offer([*usual, (NONE, tr("none")), (ADD, ""), *names])
        combo.activated.connect(self._choose)
        self.box.addWidget(combo)
        return combo

    def below(self) -> QWidget | None:
        return self._below

    def display(self, value: Any) -> None:
        self._value = None if value is SEVERAL else value
        items = self._value or ()
        number = self.field.findData(ADD)
        self.field.setItemText(number, tr("%n chosen", "", len(items)))
        chosen = USUAL if value is None else ADD if items else NONE
        self.field.setCurrentIndex(-1 if value is SEVERAL else self.field.findData(chosen))
        if [type(i.value) for i in self._items] != [type(v) for v in items]:
            self._make_items(items)
        for item, one in zip(self._items, items, strict=True):
            item.put(one)
        self._below.setVisible(bool(items))

    def _make_items(self, values: tuple[Declared, ...]) -> None:
        for item in self._items:
            item.hide()
            item.deleteLater()
        self._items = [_Item(self, number, value) for number, value in enumerate(values)]
        for item in self._items:
            self._rows.addWidget(item)

    def _choose(self, index: int) -> None:
        name = self.field.itemData(index)
        now = self._value or ()
        plain: dict[Any, Any] = {USUAL: None, NONE: (), ADD: self._value}
        self.tell(plain[name] if name in plain else (*now, self.kind.table[name]()))
        self.left.emit()

    def change(self, number: int, value: Declared | None) -> None:
        """Puts another item in a place, or takes it away."""
        items = list(self._value or ())
        items[number : number + 1] = [] if value is None else [value]
        self.tell(tuple(items))


class _Item(QWidget):
    """One of the list: its class, its settings, a button that takes it away."""

    def __init__(self, owner: NestedListEditor, number: int, value: Declared) -> None:
        super().__init__()
        self.value = value
        single = replace(owner.parameter, kind=owner.kind, default=type(value)(), help="")
        self.editor = NestedEditor(Parameter(**vars(single)), owner.owner, owner.context)
        self.editor.set_name(f"{owner.parameter.name} {number + 1}", "")
        self.editor.edited.connect(lambda new: owner.change(number, new))
        self.editor.left.connect(owner.left)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(self.editor, 1)
        line.addWidget(self._remove_button(owner, number))
        box.addLayout(line)
        below = self.editor.below()
        assert below is not None
        box.addWidget(below)

    def _remove_button(self, owner: NestedListEditor, number: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("mdi6.close"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tr("Take away"))
        button.setAccessibleName(tr("Take away {name}").format(name=type(self.value).__name__))
        button.clicked.connect(lambda: owner.change(number, None))
        return button

    def put(self, value: Declared) -> None:
        """Shows another value of the same class."""
        self.value = value
        self.editor.put(value)
