"""The canvas by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import MakeBlock
from netbuilder.graph.terminals import Input
from netbuilder.ui.canvas.gestures.connect_to import connect_to
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import layer, picture, session
from tests.ui.canvas.agreement import agrees
from tests.ui.canvas.hands import CTRL, SHIFT, Hands, shown

Key = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return shown(qtbot, picture())


def walked(hands: Hands, *keys: Qt.Key) -> list[str | None]:
    found = []
    for key in keys:
        hands.key(key)
        found.append(hands.session.selection.current)
    return found


def test_tab_walks_in_topological_order_and_leaves_at_the_end(hands: Hands) -> None:
    assert walked(hands, *[Key.Key_Tab] * 5) == ["x", "conv", "pool", "flatten", "dense"]
    assert walked(hands, *[Key.Key_Backtab] * 2) == ["flatten", "pool"]
    other = QLineEdit(hands.view.parentWidget() or hands.view)
    other.show()
    hands.session.select(Selection(("dense",)))
    hands.key(Key.Key_Tab)
    assert not hands.view.hasFocus() or hands.session.selection.current == "dense"


def test_the_ring_tells_the_current_of_several(hands: Hands) -> None:
    ring = hands.view.controller.ring
    hands.session.select(Selection(("x",)))
    assert ring._item is None
    hands.key(Key.Key_Right, SHIFT)
    assert hands.session.selection.nodes == ("x", "conv")
    assert ring._item is not None and ring._item.path().boundingRect().contains(hands.scene.nodes["conv"].body)
    hands.click((500, 400))
    assert ring._item is None
    agrees(hands.scene, hands.session)


def test_arrows_follow_the_wires(hands: Hands) -> None:
    hands.session.select(Selection(("conv",)))
    assert walked(hands, Key.Key_Right, Key.Key_Right, Key.Key_Left) == ["pool", "flatten", "pool"]


def test_ctrl_and_arrows_move_in_one_step(hands: Hands) -> None:
    before = hands.session.document
    hands.session.select(Selection(("conv",)))
    for key, keys in ((Key.Key_Right, CTRL),) * 3 + ((Key.Key_Down, CTRL | SHIFT),):
        hands.hold_key(key, keys)
    assert hands.session.graph.nodes["conv"].position == (360.0, 4.0)
    QTest.keyRelease(hands.view, Key.Key_Control)
    hands.session.undo()
    assert hands.session.document == before
    agrees(hands.scene, hands.session)


def test_what_is_walked_to_is_brought_into_view(hands: Hands) -> None:
    hands.view.pan(-5000, 0)
    hands.session.select(Selection(("conv",)))
    hands.key(Key.Key_Right)
    assert hands.view.seen.contains(hands.scene.nodes["pool"].body)


def test_enter_edits_the_first_parameters_in_one_step(hands: Hands) -> None:
    before = hands.session.document
    hands.session.select(Selection(("dense",)))
    hands.key(Key.Key_Return)
    assert hands.is_open("quick_edit")
    field = hands.view.focusWidget()
    assert field is not None
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, "64")
    QTest.keyClick(field, Key.Key_Return)
    assert hands.session.graph.nodes["dense"].layer == layer("Dense", units=64)
    assert not hands.is_open("quick_edit") and hands.view.hasFocus()
    hands.session.undo()
    assert hands.session.document == before


def test_a_click_elsewhere_closes_the_quick_edit(hands: Hands) -> None:
    hands.double_click(hands.body("dense"))
    assert hands.is_open("quick_edit")
    hands.click((500, 400))
    assert not hands.is_open("quick_edit")


def test_connect_to_lists_what_fits_first(qtbot: QtBot) -> None:
    nodes = {"x": Input(shape=(1, 28, 28)), "dense": layer("Dense"), "conv": layer("Conv2D"), "add": layer("Add")}
    hands = shown(qtbot, session(nodes))
    before = hands.session.document
    hands.session.select(Selection(("x",)))
    popup = connect_to(hands.view)
    assert popup is not None
    rows = [popup.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(popup.list.count())]
    assert [(r.text, r.is_faint) for r in rows] == [("conv", False), ("add", False), ("dense", True)]
    assert rows[2].tip().startswith('Dense "dense" ')
    QTest.keyClick(popup.line, Key.Key_Down)
    QTest.keyClick(popup.line, Key.Key_Return)
    assert hands.edges() == {("x", "add")}
    hands.session.undo()
    assert hands.session.document == before


def test_tab_after_a_click_on_the_empty_canvas_searches_there(hands: Hands) -> None:
    hands.click((500, 400))
    hands.key(Key.Key_Tab)
    line = hands.popup("search_popup").findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "dropout")
    QTest.keyClick(line, Key.Key_Return)
    assert hands.scene.nodes["dropout"].body.adjusted(-20, -20, 20, 20).contains(500, 400)
    agrees(hands.scene, hands.session)


def test_on_an_empty_canvas_tab_searches(qtbot: QtBot) -> None:
    hands = shown(qtbot, Session())
    hands.key(Key.Key_Tab)
    assert hands.is_open("search_popup")
    QTest.keyClick(hands.popup("search_popup").findChild(QLineEdit), Key.Key_Escape)
    assert not hands.is_open("search_popup") and not hands.session.graph.nodes


def test_double_click_on_the_empty_canvas_searches(hands: Hands) -> None:
    hands.double_click((500, 400))
    line = hands.popup("search_popup").findChild(QLineEdit)
    QTest.keyClicks(line, "no such layer")
    popup = hands.popup("search_popup")
    assert popup.none.isVisible() and not popup.list.isVisible()  # type: ignore[attr-defined]
    hands.click((700, 500))
    assert not hands.is_open("search_popup")


def test_blocks_are_entered_by_double_click_and_left_with_esc(hands: Hands) -> None:
    hands.session.do(MakeBlock(nodes=("conv", "pool"), name="stem"))
    hands.double_click(hands.body("stem"))
    assert hands.session.path == ("stem",)
    agrees(hands.scene, hands.session)
    hands.key(Key.Key_Escape)
    assert hands.session.path == () and hands.session.selection.nodes == ("stem",)
    hands.key(Key.Key_Escape)
    assert not hands.session.selection
    agrees(hands.scene, hands.session)
