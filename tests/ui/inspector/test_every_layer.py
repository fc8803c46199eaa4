"""Every layer there is can be shown, and each of its parameters edited, by typing and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import netbuilder.layers  # noqa: F401, fills the table
from netbuilder.base.declared import Declared, declared
from netbuilder.base.parameter import param
from netbuilder.graph.block import Block
from netbuilder.graph.document import Document
from netbuilder.graph.edits import AddBlock, AddNode
from netbuilder.graph.library import LIBRARY
from netbuilder.graph.node import Node
from netbuilder.layers.base import Layer
from netbuilder.layers.initializers import Initializer
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric
from netbuilder.ui.inspector.editors.arguments import ArgumentsEditor
from netbuilder.ui.inspector.editors.choice_or_value import ChoiceOrValueEditor
from netbuilder.ui.inspector.editors.editor import Editor
from netbuilder.ui.inspector.editors.field_name import FieldNameEditor
from netbuilder.ui.inspector.editors.registry import editor_class
from netbuilder.ui.inspector.editors.switch import SwitchEditor
from netbuilder.ui.inspector.editors.value import ValueEditor
from netbuilder.ui.inspector.row import ParameterRow
from netbuilder.ui.session import Session
from tests.ui.inspector.conftest import Opened, layer, row

LAYERS = sorted({cls.__name__ for cls in Layer.table.values()})
KINDS: tuple[type[Declared], ...] = (Layer, Loss, Metric, Initializer, Regularizer, Constraint)
TEXTS = ("2", "3", "0.5", "5", "0.1", "100", "1", "2, 1", "0.5, 0.7", "2, 1, 3", "7, 7", "-0.5")


def _editors() -> Iterator[tuple[str, type[Editor] | None]]:
    for kind in KINDS:
        for cls in kind.table.values():
            yield from ((f"{cls.__name__}.{p.name}", editor_class(cls, p)) for p in cls.parameters())


def test_every_kind_of_parameter_has_an_editor() -> None:
    assert [name for name, found in _editors() if found is None] == []


def _session(name: str) -> Session:
    settings = {"Block": {"block": "residual"}}.get(name, {})
    document = Document()
    for block in ("residual", "conv_bn_relu"):
        document = AddBlock(block=LIBRARY[block]()).apply(document)
    made = Layer.parse({"type": name, **settings})
    return Session(AddNode(node=Node("it", made)).apply(document))


@pytest.mark.parametrize("name", LAYERS)
def test_each_parameter_can_be_set_to_another_value(qtbot: QtBot, opened: Opened, name: str) -> None:
    session = _session(name)
    panel = opened(session, "it", is_whole=True)
    for parameter in Layer.table[name].parameters():
        before = session.document
        _change(qtbot, row(panel, parameter.name), session)
        value = getattr(layer(session, "it"), parameter.name)
        assert value != parameter.default, f"{parameter.name} is still {value}"
        assert not row(panel, parameter.name).error.text()
        session.undo()
        assert session.document == before, "more than one step"


def _change(qtbot: QtBot, line: ParameterRow, session: Session) -> None:
    """Uses the editor as a person would, until the document is another one."""
    editor, before = line.editor, session.document
    assert editor is not None
    if isinstance(editor, SwitchEditor):
        qtbot.keyClick(editor.field, Qt.Key.Key_Space)
    elif isinstance(editor, ValueEditor | ChoiceOrValueEditor):
        field = editor.field
        if isinstance(editor, ChoiceOrValueEditor):
            qtbot.keyClick(editor.field, Qt.Key.Key_End)
            field = editor.numbers
        for text in TEXTS:
            field.selectAll()
            qtbot.keyClicks(field, text)
            if not line.error.text() and session.document != before:
                break
    elif isinstance(editor, FieldNameEditor):
        editor.line.selectAll()
        qtbot.keyClicks(editor.line, "conv_bn_relu")
    elif isinstance(editor, ArgumentsEditor):
        field = next(iter(editor.fields.values())).field
        field.selectAll()
        qtbot.keyClicks(field, "12")
    else:
        key = Qt.Key.Key_Down if editor.field.currentIndex() == 0 else Qt.Key.Key_Up
        qtbot.keyClick(editor.field, key)
    session.end_burst()


@pytest.fixture
def new_layer() -> Iterator[type[Layer]]:
    """A layer somebody else declares."""

    @declared
    class Swirl(Layer):
        """Turns everything round.

        Input:  (...) float
        Output: the same
        """

        family = "core"
        turns: int = param(1, "How often.", min=1, unit="turns")
        start: Initializer | None = param(None, "Where from.", more=True)

    yield Swirl
    del Layer.table["Swirl"]


def test_a_new_layer_class_gets_its_form_by_itself(qtbot: QtBot, opened: Opened, new_layer: type[Layer]) -> None:
    session = Session(AddNode(node=Node("it", new_layer())).apply(Document()))
    panel = opened(session, "it", is_whole=True)
    for name in ("turns", "start"):
        _change(qtbot, row(panel, name), session)
        assert getattr(layer(session, "it"), name) != getattr(new_layer(), name)


def test_a_block_use_shows_the_arguments_of_its_block(qtbot: QtBot, opened: Opened) -> None:
    session = _session("Block")
    panel = opened(session, "it", is_whole=True)
    editor = row(panel, "arguments").editor
    assert isinstance(editor, ArgumentsEditor) and list(editor.fields) == ["filters", "strides"]
    assert layer(session, "it") == Block(block="residual")
