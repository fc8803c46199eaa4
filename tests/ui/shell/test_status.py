"""The status bar."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Node
from netbuilder.graph.edits import AddNode
from netbuilder.graph.size import memory, total
from netbuilder.layers.core import Dense
from netbuilder.ui.figures import rough, size, whole
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from netbuilder.ui.start_page import template


def _template(name: str) -> Session:
    return Session(template.read(template.FOLDER / f"{name}.netb").document)


def test_nothing_is_said_without_a_document(window: MainWindow) -> None:
    assert not window.status.isVisible()


def test_the_size_of_the_network(window: MainWindow) -> None:
    session = _template("digits_cnn")
    window.add(session)
    found, plan = total(session.inference), session.document.plan
    needed = memory(found, plan.batch_size, type(plan.optimizer).__name__)
    assert [label.text() for label in window.status.figures] == [
        f"{whole(found.parameters)} parameters",
        f"{rough(found.multiply_adds)} multiply-adds",
        f"{size(needed)} training memory at batch {plan.batch_size}",
    ]
    assert window.status.problems.text() == "No problems"


def test_problems_are_counted_and_a_click_shows_them(window: MainWindow, qtbot: QtBot) -> None:
    session = _template("iris")
    window.add(session)
    window.docks.by_name["problems"].close()
    session.do(AddNode(node=Node("stray", Dense(units=3))))
    session.check_now()
    count = sum(p.severity == "error" for p in session.problems)
    assert count == 1
    assert window.status.problems.text() == "1 problem"
    assert window.status.problems.property("kind") == "error"
    qtbot.mouseClick(window.status.problems, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.docks.is_in_front("problems"))


def test_hints_are_counted_as_on_the_tab(window: MainWindow) -> None:
    session = Session()
    window.add(session)
    session.check_now()
    assert [p.severity for p in session.problems] == ["hint"]
    assert "1" in window.status.problems.text() and "hint" in window.status.problems.text()
    assert window.status.problems.property("kind") == "hint"


def test_in_a_narrow_window_parts_give_way_whole_and_come_back(window: MainWindow) -> None:
    window.add(_template("digits_cnn"))
    for dock in window.docks.by_name.values():
        dock.close()
    status = window.status
    status.lab.setText("Training on CPU, 2 threads · started 14:02")
    for width in (1400, 900, 700, 500, 300, 1400):
        status.resize(width, status.height())
        status.row.resize(width - 20, status.row.height())
        shown = [part for part in (status.problems, *status.figures, status.lab) if part.isVisibleTo(status)]
        assert status.problems in shown and all(part.width() >= part.sizeHint().width() for part in shown)
        assert (len(shown) == 5) == (width == 1400)
    assert status.minimumSizeHint().width() < 300
