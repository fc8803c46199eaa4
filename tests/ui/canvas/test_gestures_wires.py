"""Wires drawn, rewired, cut by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Edge
from netbuilder.graph.terminals import Input
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import layer, picture, session
from tests.ui.canvas.agreement import agrees, undone
from tests.ui.canvas.hands import CTRL, RIGHT, Hands, shown


def loose() -> Session:
    """Input, conv, dense, flatten, unwired."""
    nodes = {
        "x": Input(shape=(1, 28, 28)), "conv": layer("Conv2D"), "dense": layer("Dense"), "flatten": layer("Flatten"),
    }  # fmt: skip
    return session(nodes)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return shown(qtbot, loose())


def test_a_wire_is_drawn_from_port_to_port(hands: Hands) -> None:
    before = hands.session.document
    hands.drag(hands.port("x"), (200, 50), hands.port("conv", is_input=True))
    assert hands.edges() == {("x", "conv")}
    assert hands.session.history.undo_title == "connect x to conv"
    undone(hands, before)


def test_it_may_be_drawn_backwards(hands: Hands) -> None:
    hands.drag(hands.port("conv", is_input=True), (200, 50), hands.port("x"))
    assert hands.edges() == {("x", "conv")}
    agrees(hands.scene, hands.session)


def test_dropped_on_a_node_it_goes_to_the_first_free_fitting_port(hands: Hands) -> None:
    hands.drag(hands.port("x"), hands.body("flatten"))
    assert hands.edges() == {("x", "flatten")}


def test_what_fits_glows_and_the_rest_fades(hands: Hands) -> None:
    hands.press(hands.port("x"))
    hands.move((200, 80))
    nodes = hands.scene.nodes
    assert nodes["conv"].glow == {("x", True)} and not nodes["conv"].is_faded
    assert not nodes["dense"].glow and nodes["dense"].is_faded
    hands.key(Qt.Key.Key_Escape)
    agrees(hands.scene, hands.session)
    assert not hands.session.graph.edges and not hands.scene._wire.isVisible()


def test_the_reason_stands_beside_the_mouse_and_the_wire_may_be_put_there_all_the_same(hands: Hands) -> None:
    hands.press(hands.port("x"))
    hands.move(hands.port("dense", is_input=True))
    hint = hands.view.viewport().findChild(QLabel, "gesture_hint")
    assert hint is not None and hint.isVisible() and hint.text().startswith('Dense "dense" ')
    assert hands.scene._wire.state == "refused"
    hands.move(hands.port("flatten", is_input=True))
    assert not hint.isVisible() and hands.scene._wire.state == "ok"
    hands.move(hands.port("dense", is_input=True))
    hands.release(hands.port("dense", is_input=True))
    assert hands.edges() == {("x", "dense")}
    hands.session.check_now()
    assert any(p.node == "dense" and p.fixes for p in hands.session.problems)


def test_circles_are_refused_with_the_reason(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    with qtbot.waitSignal(hands.session.refused) as told:
        hands.drag(hands.port("pool"), hands.port("conv", is_input=True))
    assert "circle" in told.args[0]
    assert hands.session.document is before
    agrees(hands.scene, hands.session)


def test_an_end_is_taken_off_and_put_elsewhere(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    hands.drag(hands.port("pool", is_input=True), hands.port("flatten", is_input=True))
    assert hands.edges() == {("x", "conv"), ("conv", "flatten"), ("flatten", "dense")}
    undone(hands, before)


def test_an_end_let_go_over_nothing_is_gone(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    hands.drag(hands.port("pool", is_input=True), (550, 300))
    assert ("conv", "pool") not in hands.edges() and not hands.is_open("search_popup")
    undone(hands, before)


def test_a_wire_is_taken_off_near_its_end_too_at_either_side(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    start = hands.port("conv") + QPointF(14, 0)
    hands.drag(start, hands.port("x"))
    assert ("x", "pool") in hands.edges() and ("conv", "pool") not in hands.edges()
    agrees(hands.scene, hands.session)


def test_put_back_where_it_was_nothing_happened(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    hands.drag(hands.port("pool", is_input=True), (550, 300), hands.port("pool", is_input=True))
    assert hands.session.document is before and hands.session.history.undo_title is None
    agrees(hands.scene, hands.session)


def test_wires_of_a_merge_are_put_in_another_order(qtbot: QtBot) -> None:
    nodes = {"a": Input(shape=(4,)), "b": Input(shape=(4,)), "join": layer("Concatenate")}
    hands = shown(qtbot, session(nodes, "a join", "b join"))
    hands.drag(hands.port("join", is_input=True, index=1), (450, 200), hands.port("join", is_input=True, index=0))
    assert [e.source for e in hands.session.graph.edges] == ["b", "a"]
    agrees(hands.scene, hands.session)


def test_let_go_over_nothing_a_layer_is_searched_and_wired(hands: Hands) -> None:
    before = hands.session.document
    hands.drag(hands.port("x"), (200, 300))
    popup = hands.popup("search_popup")
    line = popup.findChild(QLineEdit)
    assert line is not None and line.hasFocus()
    QTest.keyClicks(line, "flat")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert Edge("x", "output", "flatten_1", "x") in hands.session.graph.edges
    assert hands.session.selection.nodes == ("flatten_1",) and hands.view.hasFocus()
    assert not hands.is_open("search_popup")
    undone(hands, before)


def test_tab_with_a_wire_in_the_hand_searches_at_once(hands: Hands) -> None:
    hands.press(hands.port("x"))
    hands.move((200, 300))
    hands.key(Qt.Key.Key_Tab)
    assert hands.is_open("search_popup") and not hands.session.graph.edges
    QTest.keyClick(hands.popup("search_popup").findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not hands.is_open("search_popup") and hands.view.hasFocus()
    agrees(hands.scene, hands.session)


def test_the_search_shows_what_fits_first_and_the_rest_faint(hands: Hands) -> None:
    hands.drag(hands.port("x"), (200, 300))
    popup = hands.popup("search_popup")
    assert popup.list.item(0).text() == "Flatten"  # the commonest that takes a picture
    QTest.keyClicks(popup.line, "conv")
    assert popup.list.item(0).text() == "Conv2D"
    rows = [popup.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(popup.list.count())]
    fits = [r.text for r in rows if not r.is_faint]
    assert "Conv2D" in fits and "Conv1D" not in fits
    assert [r.is_faint for r in rows] == sorted(r.is_faint for r in rows)
    QTest.keyClick(popup.line, Qt.Key.Key_Escape)


def test_the_knife_cuts_what_it_crosses(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    a, b = hands.wire("x", "conv"), hands.wire("conv", "pool")
    hands.drag(a - QPointF(0, 60), a + QPointF(0, 60), b + QPointF(0, 60), b - QPointF(0, 60), keys=CTRL, button=RIGHT)
    assert hands.edges() == {("pool", "flatten"), ("flatten", "dense")}
    assert hands.session.history.undo_title == "cut 2 wires"
    undone(hands, before)


def test_the_knife_put_away_leaves_no_trace(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    a = hands.wire("x", "conv")
    hands.press(a - QPointF(0, 60), CTRL, RIGHT)
    hands.move(a + QPointF(0, 60), CTRL)
    assert hands.scene.edges[hands.edge("x", "conv")].mark == "cut"
    hands.key(Qt.Key.Key_Escape)
    hands.release(a, CTRL)
    assert hands.session.document is before
    agrees(hands.scene, hands.session)


def test_double_click_on_a_wire_puts_a_dot_there(qtbot: QtBot) -> None:
    hands = shown(qtbot, picture())
    before = hands.session.document
    hands.double_click(hands.wire("conv", "pool"))
    assert ("conv", "identity") in hands.edges() and ("identity", "pool") in hands.edges()
    assert hands.scene.nodes["identity"].look.is_dot
    undone(hands, before)


def test_undo_in_the_middle_ends_the_gesture(hands: Hands) -> None:
    hands.drag(hands.port("x"), hands.port("conv", is_input=True))
    hands.press(hands.port("conv"))
    hands.move(hands.port("flatten", is_input=True))
    hands.session.undo()
    hands.release(hands.port("flatten", is_input=True))
    assert not hands.session.graph.edges
    agrees(hands.scene, hands.session)
