"""The Problems panel: cards, previews, fixes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.edits import RemoveNodes
from netbuilder.ui.panels.problems.panel import ProblemsPanel
from netbuilder.ui.session import Session
from tests.ui.drawings import template


@pytest.fixture
def session() -> Session:
    """A picture classifier whose Flatten is missing."""
    made = Session(template("mnist_cnn"))
    made.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    made.check_now()
    return made


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> ProblemsPanel:
    made = ProblemsPanel()
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.look_at(session)
    made.show()
    return made


def test_one_mistake_is_one_card(panel: ProblemsPanel) -> None:
    assert [c.problem.node for c in panel.cards] == ["scores"]
    assert "feature axis" in panel.cards[0].sentence.text()
    assert panel.badge() == (1, "error")


def test_a_fix_heals_as_one_step(qtbot: QtBot, panel: ProblemsPanel, session: Session) -> None:
    broken = session.document
    qtbot.mouseClick(panel.cards[0].fixes[0], Qt.MouseButton.LeftButton)
    session.check_now()
    assert session.inference.is_valid and not panel.cards and panel.empty.isVisible()
    assert panel.badge() is None
    session.undo()
    assert session.document is broken


def test_what_a_fix_changes_is_told_before(qtbot: QtBot, panel: ProblemsPanel, session: Session) -> None:
    card = panel.cards[0]
    QApplication.sendEvent(card.fixes[0], QEvent(QEvent.Type.Enter))
    assert "adds Flatten" in card.detail.text() and "parameters" in card.detail.text()
    QApplication.sendEvent(card.fixes[0], QEvent(QEvent.Type.Leave))
    assert card.detail.text() == "1 layer after it waits for this. Each fix was tried on a copy and works."


def test_go_to_selects_the_node(qtbot: QtBot, panel: ProblemsPanel, session: Session) -> None:
    qtbot.mouseClick(panel.cards[0].go, Qt.MouseButton.LeftButton)
    assert session.selection.nodes == ("scores",)


def test_fixes_are_reached_by_keyboard(qtbot: QtBot, panel: ProblemsPanel, session: Session) -> None:
    button = panel.cards[0].fixes[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert session.inference.is_valid


def test_a_document_without_problems_says_so(qtbot: QtBot, panel: ProblemsPanel) -> None:
    panel.look_at(Session(template("mnist_mlp")))
    assert panel.empty.text() == "No problems."
    panel.look_at(None)
    assert not panel.cards and panel.empty.text() != "No problems."


def test_an_empty_document_is_not_an_error_of_the_panel(panel: ProblemsPanel) -> None:
    panel.look_at(Session(Document()))
    assert all(not c.go.isVisible() for c in panel.cards)
