"""Which editor a parameter gets: by its kind, and by what the document around can offer."""

from __future__ import annotations

from collections.abc import Callable

from netbuilder.base.declared import Declared
from netbuilder.base.parameter import Parameter
from netbuilder.graph.block import Arguments, Block
from netbuilder.graph.terminals import Input, Output
from netbuilder.training.plan import Plan
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.editors.arguments import ArgumentsEditor
from netbuilder.ui.inspector.editors.choice import ChoiceEditor
from netbuilder.ui.inspector.editors.choice_or_value import ChoiceOrValueEditor, parts
from netbuilder.ui.inspector.editors.editor import Editor
from netbuilder.ui.inspector.editors.field_name import BlockNameEditor, FieldNameEditor
from netbuilder.ui.inspector.editors.nested import NestedEditor, kind_of
from netbuilder.ui.inspector.editors.nested_list import NestedListEditor, item_kind
from netbuilder.ui.inspector.editors.notation import Notation
from netbuilder.ui.inspector.editors.switch import SwitchEditor
from netbuilder.ui.inspector.editors.text import TextEditor
from netbuilder.ui.inspector.editors.value import ValueEditor
from netbuilder.ui.inspector.editors.weights import WeightsEditor

# Texts that name something of the document, or a file beside it.
NAMES: dict[tuple[type[Declared], str], type[Editor]] = {
    (Input, "field"): FieldNameEditor,
    (Output, "target"): FieldNameEditor,
    (Block, "block"): BlockNameEditor,
    (Plan, "weights"): WeightsEditor,
}
KINDS: tuple[tuple[Callable[[Parameter], object], type[Editor]], ...] = (
    (lambda p: p.kind is bool, SwitchEditor),
    (lambda p: p.choices, ChoiceEditor),
    (lambda p: p.kind is str, TextEditor),
    (lambda p: p.kind is Arguments, ArgumentsEditor),
    (lambda p: Notation.of(p), ValueEditor),
    (lambda p: parts(p), ChoiceOrValueEditor),
    (lambda p: kind_of(p.kind), NestedEditor),
    (lambda p: item_kind(p.kind), NestedListEditor),
)


def editor_class(owner: type[Declared], parameter: Parameter) -> type[Editor] | None:
    """The class of a parameter's editor; None for a kind that no form knows: it is shown, not edited."""
    named = NAMES.get((owner, parameter.name))
    return named or next((made for fits, made in KINDS if fits(parameter)), None)


def make_editor(owner: type[Declared], parameter: Parameter, context: Context) -> Editor | None:
    """The editor of a parameter."""
    found = editor_class(owner, parameter)
    return found(parameter, owner, context) if found else None
