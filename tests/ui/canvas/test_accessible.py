"""The canvas as a screen reader meets it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from netbuilder.graph.edits import Connect, RemoveNodes, SetLabel, ShareWeights
from netbuilder.ui.canvas import accessible
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.selection import Selection
from tests.ui.arrange.drawings import picture
from tests.ui.canvas.hands import Hands, shown

Name = QAccessible.Text.Name


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return shown(qtbot, picture())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, QAccessible.Event]]]:
    """What is told to a listener: names of nodes and kinds of events."""
    found: list[tuple[str, QAccessible.Event]] = []

    def hear(event: QAccessibleEvent) -> None:
        thing = event.accessibleInterface()
        found.append((thing.text(Name), event.type()))

    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", hear)
    QAccessible.setActive(True)
    yield found
    QAccessible.setActive(False)


def test_the_view_is_a_list_of_its_nodes_in_topological_order(hands: Hands) -> None:
    found = QAccessible.queryAccessibleInterface(hands.view)
    assert found.role() == QAccessible.Role.List and found.text(Name) == "Drawing, 5 nodes"
    names = [found.child(i).text(Name).split(",")[0] for i in range(found.childCount())]
    assert names == ["Input x", "Conv2D conv", "MaxPooling2D pool", "Flatten flatten", "Dense dense"]
    assert all(found.indexOfChild(found.child(i)) == i for i in range(5))
    assert found.child(5) is None


def test_a_node_says_what_flows_and_whether_there_is_a_problem(hands: Hands) -> None:
    hands.session.check_now()
    found = QAccessible.queryAccessibleInterface(hands.view)
    pool = found.child(2)
    assert pool.text(Name) == "MaxPooling2D pool, 8×26×26 to 8×13×13, no problem"
    hands.session.do(SetLabel(node="pool", label="half"))
    assert pool.text(Name).startswith("MaxPooling2D half,")
    hands.session.do(Connect(source="conv", target="dense"))
    hands.session.check_now()
    names = [found.child(i).text(Name) for i in range(5)]
    assert "Dense dense, shape unknown, has an error" in names
    hands.session.undo()
    hands.session.do(ShareWeights(node="dense", owner="conv"))
    assert "weights of conv" in found.child(4).text(Name)


def test_places_selection_and_focus(hands: Hands) -> None:
    found = QAccessible.queryAccessibleInterface(hands.view)
    hands.session.select(Selection(("conv", "pool")))
    conv, pool = found.child(1), found.child(2)
    assert conv.state().selected and not conv.state().focused
    assert pool.state().selected and pool.state().focused and found.focusChild() is pool
    middle = pool.rect().center()
    assert found.childAt(middle.x(), middle.y()) is pool
    assert pool.parent() is found and pool.childCount() == 0


def test_what_is_selected_is_announced(hands: Hands, heard: list[tuple[str, QAccessible.Event]]) -> None:
    hands.session.select(Selection(("conv",)))
    hands.session.select(Selection(("pool",)))
    kinds = [(name.split(",")[0], kind) for name, kind in heard]
    assert ("Conv2D conv", QAccessible.Event.SelectionRemove) in kinds
    assert kinds[-1] == ("MaxPooling2D pool", QAccessible.Event.Focus)


def test_a_node_that_is_gone_is_invalid(hands: Hands, heard: list[tuple[str, QAccessible.Event]]) -> None:
    found = QAccessible.queryAccessibleInterface(hands.view)
    assert isinstance(found, accessible.CanvasAccessible)
    _ = [found.child(i) for i in range(5)]
    hands.session.do(RemoveNodes(nodes=("conv", "pool")))
    assert found.known == {"x", "flatten", "dense"} and found.childCount() == 3
    hands.session.undo()
    assert found.childCount() == 5 and found.child(1).text(Name).startswith("Conv2D conv")


def test_views_may_go_before_those_who_read_them(qtbot: QtBot) -> None:
    for _ in range(20):
        view = CanvasView(picture())
        found = QAccessible.queryAccessibleInterface(view)
        children = [found.child(i) for i in range(found.childCount())]
        assert all(child.isValid() for child in children)
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del view, found, children
        gc.collect()
