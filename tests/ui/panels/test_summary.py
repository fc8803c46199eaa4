"""The Summary panel: the table of layers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netbuilder.codegen.summary import summary
from netbuilder.graph.edits import RemoveNodes, SetParams
from netbuilder.ui.panels.summary.model import SHARE_ROLE
from netbuilder.ui.panels.summary.panel import SummaryPanel
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.drawings import template


@pytest.fixture
def session() -> Session:
    return Session(template("mnist_cnn"))


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> SummaryPanel:
    made = SummaryPanel()
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.look_at(session)
    made.show()
    return made


def cell(panel: SummaryPanel, node: str, column: int) -> str:
    row = panel.model.row_of(node)
    assert row is not None
    return str(panel.model.index(row, column).data())


def test_the_table_is_that_of_the_command_line(panel: SummaryPanel, session: Session) -> None:
    rows = summary(session.document, session.inference).rows
    assert [panel.model.node(i) for i in range(panel.model.rowCount())] == [r.id for r in rows]
    assert cell(panel, "conv_2", 2) == "64×11×11"
    shares = [panel.model.index(i, 5).data(SHARE_ROLE) for i in range(len(rows))]
    assert sum(shares) == pytest.approx(1)


def test_it_follows_edits(panel: SummaryPanel, session: Session) -> None:
    session.do(SetParams(node="conv_2", values={"filters": 48}))
    assert cell(panel, "conv_2", 2) == "48×11×11"
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    assert panel.model.row_of("scores") is None, "what cannot be computed has no row"


def test_selection_goes_both_ways(qtbot: QtBot, panel: SummaryPanel, session: Session) -> None:
    session.select(Selection(("pool_2",)))
    assert [panel.model.node(i.row()) for i in panel.table.selectionModel().selectedRows()] == ["pool_2"]
    place = panel.table.visualRect(panel.sorted.index(1, 0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection.nodes == ("conv_1",)


def test_it_sorts_by_size(panel: SummaryPanel) -> None:
    panel.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert panel.sorted.index(0, 0).data() == "conv_2"


def test_copies_for_elsewhere(panel: SummaryPanel, session: Session) -> None:
    menu = panel.copy.menu()
    assert menu is not None
    for action in menu.actions():
        action.trigger()
        assert "conv_2" in QGuiApplication.clipboard().text()
