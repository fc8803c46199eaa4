"""What lies over the canvas: breadcrumb, zoom bar, minimap, hints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Node
from netbuilder.graph.edits import AddNode, Disconnect, SetLabel
from netbuilder.layers.base import Layer
from netbuilder.layers.core import Dense
from netbuilder.ui.canvas.geometry import around
from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.session import Session
from tests.ui.drawings import template


def shown(qtbot: QtBot, session: Session) -> CanvasPage:
    page = CanvasPage(session)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot: QtBot) -> CanvasPage:
    return shown(qtbot, Session(template("residual")))


def test_the_whole_drawing_is_seen_at_first(page: CanvasPage) -> None:
    assert page.view.seen.contains(page.view.canvas.content())


def test_breadcrumb_leads_back(page: CanvasPage, qtbot: QtBot) -> None:
    assert [s.text() for s in page.breadcrumb.steps] == ["Model"]
    page.session.go(("residual_1",))
    assert [s.text() for s in page.breadcrumb.steps] == ["Model", "residual"]
    assert page.view.seen.contains(page.view.canvas.content())
    page.session.do(SetLabel(node="residual_1", label="three & more"))
    assert page.breadcrumb.steps[-1].text() == "three && more"
    qtbot.mouseClick(page.breadcrumb.steps[0], Qt.MouseButton.LeftButton)
    assert page.session.path == ()
    assert [s.text() for s in page.breadcrumb.steps] == ["Model"]


def test_zoom_bar(page: CanvasPage, qtbot: QtBot) -> None:
    bar = page.zoom_bar
    qtbot.mouseClick(bar.level, Qt.MouseButton.LeftButton)
    assert bar.level.text() == "100 %"
    qtbot.mouseClick(bar.into, Qt.MouseButton.LeftButton)
    assert (bar.level.text(), page.view.level) == ("125 %", 1.25)
    for _ in range(2):
        qtbot.mouseClick(bar.out, Qt.MouseButton.LeftButton)
    assert bar.level.text() == "80 %"


def test_minimap_pans_where_it_is_clicked_and_dragged(page: CanvasPage, qtbot: QtBot) -> None:
    view, minimap = page.view, page.minimap
    view.zoom_to(2.0)
    minimap.grab()
    for node_id in ("image", "digit"):
        middle = view.canvas.nodes[node_id].body.center()
        spot = next(
            QPoint(x, minimap.height() // 2)
            for x in range(minimap.width())
            if abs(minimap.point_at(QPointF(x, 54)).x() - middle.x()) < 12
        )
        qtbot.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=spot)
        assert view.seen.contains(view.canvas.nodes[node_id].body)


def test_minimap_follows_edits_in_a_pause(page: CanvasPage, qtbot: QtBot) -> None:
    before = page.minimap.grab().toImage()
    page.session.do(AddNode(node=Node("far", Layer.parse("ReLU"), (4000.0, 900.0))))
    page.session.do(AddNode(node=Node("off", Layer.parse("ReLU"), (-4000.0, 900.0))))
    qtbot.waitUntil(lambda: page.minimap.grab().toImage() != before)


def test_the_minimap_is_there_while_not_everything_is_seen(page: CanvasPage) -> None:
    assert not page.minimap.isVisible()
    page.view.zoom_to(2.0)
    assert page.minimap.isVisible()
    page.view.frame_all()
    assert not page.minimap.isVisible()


def test_minimap_is_switched_off_and_on_and_needs_room(page: CanvasPage) -> None:
    page.view.zoom_to(2.0)
    page.toggle_minimap()
    assert not page.minimap.isVisible()
    page.view.frame_all()
    page.toggle_minimap()
    assert page.minimap.isVisible(), "also where everything is seen, once it is asked for"
    page.resize(300, 200)
    assert not page.minimap.isVisible()
    page.resize(900, 700)
    assert page.minimap.isVisible()
    assert page.rect().contains(page.minimap.geometry())


def test_everything_stays_in_its_corner_when_the_canvas_moves(page: CanvasPage) -> None:
    page.toggle_minimap()
    parts = (page.breadcrumb, page.zoom_bar, page.minimap)
    before = [p.geometry() for p in parts]
    page.view.pan(123, -45)
    page.view.center(QPointF(5000, 5000))
    page.view.zoom_by(1.7)
    page.view.locate("conv")
    assert [p.geometry() for p in parts] == before


def test_the_hint_is_there_only_while_the_canvas_is_empty(qtbot: QtBot) -> None:
    page = shown(qtbot, Session())
    assert page.hint.isVisible()
    assert not page.minimap.isVisible()
    page.session.do(AddNode(node=Node("x", Layer.parse("ReLU"))))
    assert not page.hint.isVisible()
    page.session.undo()
    assert page.hint.isVisible()


@pytest.mark.parametrize("size", [(480, 320), (900, 400), (1440, 900)])
@pytest.mark.parametrize("node", ["conv", "digit"])
def test_everything_framed_takes_in_the_reason_of_a_problem_and_the_wires(
    page: CanvasPage, size: tuple[int, int], node: str
) -> None:
    page.resize(*size)
    source = next(e.source for e in page.session.document.graph.edges if e.target == node)
    page.session.do(Disconnect(source=source, target=node))
    page.session.check_now()
    page.view.frame_all()
    bubble = page.view.canvas.bubble
    assert bubble.isVisible() and bubble.problem is not None and bubble.problem.node == node
    parts = [bubble.sceneBoundingRect(), *(w.path().boundingRect() for w in page.view.canvas.edges.values())]
    assert page.view.seen.contains(around(parts))


def test_clicks_go_through_the_hint_but_not_through_the_minimap(qtbot: QtBot) -> None:
    page = shown(qtbot, Session(template("residual")))
    heard = []
    page.view.controller = type("Ear", (), {"press": lambda self, event: heard.append(event.button()) or True})()
    qtbot.mouseClick(page.minimap, Qt.MouseButton.RightButton)
    assert not heard
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert heard == [Qt.MouseButton.LeftButton]


def test_the_minimap_makes_room_for_the_reason_of_a_problem(page: CanvasPage) -> None:
    view, minimap = page.view, page.minimap
    usual = minimap.geometry()
    page.session.do(AddNode(node=Node("stray", Dense(units=3))))
    page.session.check_now()
    bubble = view.canvas.bubble
    assert bubble.isVisible()
    lower = view.mapToScene(usual.center())
    view.center(bubble.sceneBoundingRect().center() + (view.seen.center() - lower))
    told = view.mapFromScene(bubble.sceneBoundingRect()).boundingRect()
    assert told.intersects(usual), "it would lie under the map"
    assert not told.intersects(minimap.geometry()) and minimap.geometry().right() == usual.right()
    page.session.undo()
    page.session.check_now()
    assert minimap.geometry() == usual
