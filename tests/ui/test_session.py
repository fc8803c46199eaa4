"""The open document: what it does and what it tells."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import AddNode, Connect, MakeBlock, RemoveNodes
from netbuilder.graph.node import Node
from netbuilder.graph.terminals import Input
from netbuilder.layers.core import Dense
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session


def drawn() -> Session:
    """Input → dense → head."""
    session = Session()
    session.do(AddNode(node=Node("x", Input(shape=(4,)))))
    session.do(AddNode(node=Node("dense", Dense(units=8))))
    session.do(AddNode(node=Node("head", Dense(units=3))))
    session.do(Connect(source="x", target="dense"))
    session.do(Connect(source="dense", target="head"))
    return session


def test_shapes_are_known_with_the_edit(qtbot: QtBot) -> None:
    session = drawn()
    outputs = session.inference.nodes["head"].outputs
    assert outputs is not None and outputs[0].shape == (3,)


def test_an_edit_that_cannot_be_done_is_told(qtbot: QtBot) -> None:
    session = drawn()
    with qtbot.waitSignal(session.refused) as told:
        assert not session.do(RemoveNodes(nodes=("nobody",)))
    assert "nobody" in told.args[0]


def test_what_is_gone_is_not_selected(qtbot: QtBot) -> None:
    session = drawn()
    session.select(Selection(("dense", "head")))
    session.do(RemoveNodes(nodes=("head",)))
    assert session.selection.nodes == ("dense",)


def test_a_block_is_entered_and_left_when_it_vanishes(qtbot: QtBot) -> None:
    session = drawn()
    session.do(MakeBlock(nodes=("dense",), name="body"))
    session.go(("body",))
    assert session.scope == ("body",) and "dense" in session.graph.nodes
    assert session.found is not None and session.found.nodes["dense"].outputs is not None
    session.undo()
    assert session.path == () and "dense" in session.graph.nodes
