"""The drawing as a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import Connect, MakeBlock, MoveNodes, RemoveNodes, SetLabel
from netbuilder.ui.panels.outline import OutlinePanel
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import picture


@pytest.fixture
def panel(qtbot: QtBot) -> OutlinePanel:
    made = OutlinePanel()
    qtbot.addWidget(made)
    made.resize(260, 400)
    made.show()
    made.look_at(picture())
    return made


def session(panel: OutlinePanel) -> Session:
    assert panel.session is not None
    return panel.session


def lines(panel: OutlinePanel) -> list[str]:
    items = [panel.tree.topLevelItem(i) for i in range(panel.tree.topLevelItemCount())]
    return [item.text(0) for item in items if item]


def test_nodes_stand_in_topological_order(panel: OutlinePanel) -> None:
    assert lines(panel) == ["x", "conv", "pool", "flatten", "dense"]
    session(panel).do(RemoveNodes(nodes=("pool",), reconnect=True))
    session(panel).do(SetLabel(node="conv", label="First"))
    assert lines(panel) == ["x", "First", "flatten", "dense"]
    item = panel.tree.topLevelItem(1)
    assert item is not None and item.text(1) == "Conv2D"


def test_the_selection_goes_both_ways(panel: OutlinePanel) -> None:
    session(panel).select(Selection(("pool", "conv")))
    assert {i.text(0) for i in panel.tree.selectedItems()} == {"conv", "pool"}
    assert session(panel).selection.nodes == ("pool", "conv")
    item = panel.tree.topLevelItem(4)
    assert item is not None
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=panel.tree.visualItemRect(item).center())
    assert session(panel).selection.nodes == ("dense",)


def test_keys_walk_the_list(panel: OutlinePanel) -> None:
    session(panel).select(Selection(("conv",)))
    QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    assert session(panel).selection.nodes == ("pool",)


def test_problems_are_marked_up_to_the_outermost_block(panel: OutlinePanel) -> None:
    s = session(panel)
    s.do(Connect(source="conv", target="dense"))
    s.check_now()
    item = panel.tree.topLevelItem(lines(panel).index("dense"))
    assert item is not None and not item.icon(0).isNull() and "has an error" in item.toolTip(0)
    s.do(MakeBlock(nodes=("dense",), name="head"))
    s.check_now()
    block = panel.tree.topLevelItem(lines(panel).index("head"))
    assert block is not None and not block.icon(0).isNull()


def test_blocks_are_opened_and_entered(panel: OutlinePanel) -> None:
    s = session(panel)
    s.do(MakeBlock(nodes=("conv", "pool"), name="stem"))
    item = panel.tree.topLevelItem(lines(panel).index("stem"))
    assert item is not None and item.childCount() == 0
    item.setExpanded(True)
    assert [item.child(i).text(0) for i in range(item.childCount())] == ["input", "conv", "pool", "output"]
    panel.tree.setCurrentItem(item.child(1))
    assert s.path == ("stem",) and s.selection.nodes == ("conv",)
    s.go(())
    s.reveal(("stem", "pool"))
    assert [i.text(0) for i in panel.tree.selectedItems()] == ["pool"]


def test_what_was_open_stays_open(panel: OutlinePanel) -> None:
    s = session(panel)
    s.do(MakeBlock(nodes=("conv", "pool"), name="stem"))
    item = panel.tree.topLevelItem(lines(panel).index("stem"))
    assert item is not None
    item.setExpanded(True)
    s.do(RemoveNodes(nodes=("dense",)))
    again = panel.tree.topLevelItem(lines(panel).index("stem"))
    assert again is not None and again.isExpanded() and again.childCount() == 4


def test_moving_a_node_makes_no_new_lines(panel: OutlinePanel) -> None:
    before = panel.tree.topLevelItem(0)
    session(panel).do(MoveNodes(positions=(("x", 5.0, 5.0),)))
    assert panel.tree.topLevelItem(0) is before


def test_no_document_no_lines(panel: OutlinePanel) -> None:
    panel.look_at(None)
    assert lines(panel) == []
