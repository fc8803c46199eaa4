"""One line of a form: name, editor, and under it what is wrong."""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from netbuilder.base.declared import Declared, to_json
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import Parameter
from netbuilder.graph.problem import Problem
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.bindings import Bindings
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.editors.arguments import ArgumentsEditor
from netbuilder.ui.inspector.editors.editor import SEVERAL, same
from netbuilder.ui.inspector.editors.notation import EMPTY
from netbuilder.ui.inspector.editors.registry import make_editor
from netbuilder.ui.inspector.problem_view import ProblemList
from netbuilder.ui.inspector.row_tools import RowTools
from netbuilder.ui.inspector.target import Target
from netbuilder.ui.inspector.words import ElidedLabel, column, label, row, sentence
from netbuilder.ui.translation import parameter_help, said
from netbuilder.ui.words import tr


class ParameterRow(QWidget):
    """Keeps an editor and the document together: what is typed goes there when it fits, else a sentence says why not.

    Args:
        parameter: what is edited.
        owner: the class whose parameter it is.
        context: the document around.
        target: where the value is.
    """

    def __init__(self, parameter: Parameter, owner: type[Declared], context: Context, target: Target) -> None:
        super().__init__()
        self.parameter, self.owner, self.context, self.target = parameter, owner, context, target
        self._value: Any = self  # none was shown yet
        self.name = ElidedLabel(parameter.name, Qt.TextElideMode.ElideMiddle)
        self.editor = make_editor(owner, parameter, context)
        self.plain = label("", "muted")  # what no editor knows
        self.reset = self._button("mdi6.restore", tr("Reset {name}").format(name=parameter.name), self._reset)
        self.bindings = Bindings(parameter, context, target)
        self.error = label("", "error")
        self.problems = ProblemList()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        help = parameter_help(self.owner, self.parameter.name)
        self.name.setToolTip(f"{self.parameter.name}: {help}")
        above = row(4)
        self.name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # as wide as the form says
        above.addWidget(self.name)
        shown: QWidget = self.editor or self.plain
        shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        above.addWidget(shown, 1)
        above.addWidget(self.bindings.chip, 1)
        box = column(self, 4)
        box.addLayout(above)
        if self.editor:
            self.name.setBuddy(self.editor.field)
            self.editor.set_name(self.parameter.name, help)
            self.editor.setToolTip(help)
        below = self.editor.below() if self.editor else None
        for widget in (below, self.error, self.problems):
            if widget:
                box.addWidget(widget)
        self.error.hide()
        self.tools = RowTools(self, (self.reset, self.bindings.button))

    def _button(self, name: str, tip: str, run: Any) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, "faint"))
        button.setFixedSize(20, 20)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.clicked.connect(run)
        return button

    def _connect(self) -> None:
        if self.editor:
            self.editor.edited.connect(self._edit)
            self.editor.left.connect(self._leave)
            self.editor.reverted.connect(self._revert)

    def look_at(self, target: Target) -> None:
        """The same parameter of something else."""
        self.target = self.bindings.target = target
        self._value = self
        self._say("")
        if self.editor:
            self.editor.forget()
        self.update_value()

    # From the document

    def update_value(self) -> None:
        """Shows what the document says; what is being typed stays when it says the same."""
        values = self.target.values(self.parameter.name)
        value = values[0] if values and all(same(v, values[0]) for v in values) else SEVERAL
        if not same(value, self._value):
            self._value = value
            self._say("")
        self._show_value(value)
        is_changed = self.parameter.default is not MISSING and not same(value, self.parameter.default)
        self.name.mark(is_changed and not self.bindings.argument)
        self.reset.setVisible(is_changed and not self.bindings.argument)
        self._name_default()
        self.tools.place()

    def _show_value(self, value: Any) -> None:
        self.bindings.update()
        if self.editor is None:
            self.plain.setText("" if value is SEVERAL else str(to_json(value)))
            return
        self.editor.setVisible(not self.bindings.argument)
        if isinstance(self.editor, ArgumentsEditor):
            names = self.target.values("block")
            self.editor.show_block(names[0] if len(set(names)) == 1 else "")
        self.editor.refresh_choices()
        self.editor.put(value)

    def _name_default(self) -> None:
        if self.parameter.default is not MISSING:
            default = to_json(self.parameter.default)
            self.reset.setToolTip(tr("Back to the default: {value}").format(value=default))

    def show_problems(self, problems: list[Problem]) -> None:
        """The problems of the drawing that this parameter causes."""
        if self.context.session:
            self.problems.put(problems, self.context.session)

    # To the document

    def _edit(self, value: Any) -> None:
        if value is EMPTY:
            value = self.parameter.default
        try:
            checked = self.parameter.check(value)
        except ParameterError as error:
            self._say(said(str(error.args[0])))
            return
        before, self._value = self._value, checked
        if self.editor:
            self.editor.accept(checked)
        wrong = self.target.set(self.parameter.name, checked)
        if wrong:
            self._value = before
            if self.editor:
                self.editor.accept(before)
        self._say(said(wrong))
        if not wrong:
            self.update_value()  # what was typed before may have left an error, though the document did not change

    def _say(self, text: str) -> None:
        self.error.setText(sentence(text) if text else "")
        self.error.setVisible(bool(text))
        if self.editor:
            self.editor.set_wrong(bool(text))
            help = parameter_help(self.owner, self.parameter.name)
            self.editor.field.setAccessibleDescription(f"{self.error.text()} {help}".strip())

    def _leave(self) -> None:
        self.target.end()
        if self.editor and not self.error.text() and not self.editor.field.hasFocus():
            self.editor.put(self._value, anew=self.editor.keeps_text)

    def _revert(self) -> None:
        self._say("")
        if self.editor:
            self.editor.put(self._value, anew=True)
        self.target.end()

    def _reset(self) -> None:
        self.target.end()
        self._edit(self.parameter.default)
        if self.editor:
            self.editor.put(self._value, anew=True)
            self.editor.field.setFocus()
        self.target.end()
