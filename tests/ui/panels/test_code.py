"""The Code panel: the live script."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netbuilder.codegen.pytorch import pytorch_script
from netbuilder.graph.edits import RemoveNodes, SetParams
from netbuilder.ui.panels.code.panel import CodePanel
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.drawings import template


@pytest.fixture
def session() -> Session:
    return Session(template("mnist_cnn"))


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> CodePanel:
    made = CodePanel()
    qtbot.addWidget(made)
    made.look_at(session)
    made.show()
    return made


def marked(panel: CodePanel) -> list[str]:
    return [s.cursor.block().text().strip() for s in panel.view.extraSelections()]


def test_it_is_the_script_that_is_exported(panel: CodePanel, session: Session) -> None:
    assert panel.listing.text == pytorch_script(session.document, session.inference)
    panel.parts.setCurrentIndex(1)
    assert panel.listing.text == pytorch_script(session.document, session.inference, parts="all")


def test_it_follows_edits_and_selection(qtbot: QtBot, panel: CodePanel, session: Session) -> None:
    session.do(SetParams(node="conv_2", values={"filters": 48}))
    qtbot.waitUntil(lambda: "nn.Conv2d(32, 48, 3)" in panel.view.toPlainText())
    session.select(Selection(("conv_2",)))
    assert marked(panel)[0].startswith("self.conv_2 = nn.Conv2d(32, 48, 3)")


def test_a_click_on_a_line_selects_its_node(qtbot: QtBot, panel: CodePanel, session: Session) -> None:
    qtbot.waitExposed(panel)
    panel.view.setFocus()
    number = panel.listing.lines_of(("pool_1",))[0]
    panel.view.setTextCursor(panel._cursor(number))
    assert session.selection.nodes == ("pool_1",)


def test_a_mistake_keeps_the_last_script_and_says_why(qtbot: QtBot, panel: CodePanel, session: Session) -> None:
    before = panel.view.toPlainText()
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    qtbot.waitUntil(lambda: "feature axis" in panel.state.text())
    assert panel.view.toPlainText() == before and not panel.view.isEnabled()
    session.undo()
    qtbot.waitUntil(panel.view.isEnabled)
    assert panel.state.text() == ""


def test_copy(qtbot: QtBot, panel: CodePanel) -> None:
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == panel.listing.text


def test_words_have_colours(panel: CodePanel) -> None:
    block = panel.view.document().begin()
    formats = []
    while block.isValid():
        formats += block.layout().formats()
        block = block.next()
    assert len({f.format.foreground().color().name() for f in formats}) >= 4
