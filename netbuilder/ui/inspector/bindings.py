"""A parameter that follows an argument of the block around: the button that ties it, the chip that says so."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QSizePolicy, QToolButton

from netbuilder.base.parameter import Parameter
from netbuilder.graph.block import Arguments, Scalar
from netbuilder.graph.edits import Batch, Bind, Edit, SetBlock, free_name
from netbuilder.graph.node import Prose
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.editors.notation import written
from netbuilder.ui.inspector.target import NodesTarget, Target
from netbuilder.ui.words import tr


class Bindings:
    """Shown only inside a block, for parameters that one number, text or switch can be.

    Args:
        parameter: what is tied.
        context: the document around.
        target: the nodes.
    """

    def __init__(self, parameter: Parameter, context: Context, target: Target) -> None:
        self.parameter, self.context, self.target = parameter, context, target
        self.argument = ""
        self.button = QToolButton()
        self.button.setIcon(icon("mdi6.link-plus", "faint"))
        self.button.setFixedSize(20, 20)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name(self.button, tr("Let {name} follow an argument of the block").format(name=parameter.name))
        self.button.clicked.connect(lambda: self.open_menu(self.button))
        self.chip = QPushButton()
        self.chip.setIcon(icon("mdi6.link-variant"))
        self.chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chip.clicked.connect(lambda: self.open_menu(self.chip))
        self.button.hide()
        self.chip.hide()

    def _name(self, button: QAbstractButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(words)

    def update(self) -> None:
        """Shows what the document says."""
        self.argument = self.target.binding(self.parameter.name)
        session = self.context.session
        can_follow = isinstance(self.target, NodesTarget) and _takes_scalar(self.parameter)
        self.button.setVisible(bool(session and session.scope) and can_follow and not self.argument)
        self.chip.setVisible(bool(self.argument))
        if self.argument:
            value: Any = dict(self.context.arguments()).get(self.argument, "?")
            self.chip.setText(f"{self.argument} = {written(value)}")
            words = tr("{name} follows the block's argument {argument}; change the block's value, or untie it here")
            self._name(self.chip, words.format(name=self.parameter.name, argument=self.argument))

    def open_menu(self, under: QAbstractButton) -> None:
        """Shows the menu below a button."""
        self.menu(under).popup(under.mapToGlobal(under.rect().bottomLeft()))

    def menu(self, under: QAbstractButton) -> QMenu:
        """Arguments to tie it to, a new one, or untie."""
        menu = QMenu(under)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, value in self.context.arguments():
            action = menu.addAction(f"{name} = {written(value)}", lambda name=name: self.tie(name))  # type: ignore[misc]
            action.setEnabled(name != self.argument)
        menu.addSeparator()
        if self.argument:
            menu.addAction(tr("Untie"), lambda: self.tie(""))
        else:
            action = menu.addAction(tr("New argument “{name}”").format(name=self._new_name()), self.tie_to_new)
            action.setEnabled(self._scalar() is not None)
        return menu

    def tie(self, argument: str) -> None:
        """Lets the parameter follow an argument; none: it has its own value again."""
        self._do(self._ties(argument))

    def tie_to_new(self) -> None:
        """Gives the block a new argument with the value there is now, and ties the parameter to it."""
        session, name = self.context.session, self._new_name()
        block = self.context.block(session.scope[-1]) if session and session.scope else None
        value = self._scalar()
        if block is None or value is None:
            return
        arguments = {**dict(block.arguments), name: value}
        made = SetBlock(name=block.name, arguments=Arguments.parse(arguments), note=Prose(block.note))
        self._do([made, *self._ties(name)])

    def _scalar(self) -> Scalar | None:
        """The value there is now, as a block's argument can have it; None when it cannot."""
        values = set(self.target.values(self.parameter.name))
        value = values.pop() if len(values) == 1 else None
        if isinstance(value, tuple) and len(set(value)) == 1:
            value = value[0]
        return value if isinstance(value, int | float | str) else None

    def _new_name(self) -> str:
        return free_name(self.parameter.name, dict(self.context.arguments()))

    def _ties(self, argument: str) -> list[Edit]:
        assert isinstance(self.target, NodesTarget)
        scope, name = self.target.session.scope, self.parameter.name
        return [Bind(scope=scope, node=node.id, parameter=name, argument=argument) for node, _ in self.target.layers()]

    def _do(self, edits: list[Edit]) -> None:
        session = self.context.session
        if session and edits:
            session.end_burst()
            title = edits[-1].title(session.document)
            session.do(edits[0] if len(edits) == 1 else Batch(name=title, edits=tuple(edits)))
            session.end_burst()


def _takes_scalar(parameter: Parameter) -> bool:
    """Whether a single number, text or switch can be its value; (3, 3) can be written as 3."""
    is_union = get_origin(parameter.kind) in (Union, types.UnionType)
    return any(map(_is_scalar, get_args(parameter.kind) if is_union else (parameter.kind,)))


def _is_scalar(kind: Any) -> bool:
    inner = get_args(kind) if get_origin(kind) is tuple else ()
    is_even = bool(inner) and inner[-1] is not Ellipsis and all(k == inner[0] for k in inner)
    return is_even or kind in (int, float, bool) or get_origin(kind) is Literal
