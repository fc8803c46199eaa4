"""Zooming, panning, framing; painting at every size; nothing happens while nothing happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Comment, Frame
from netbuilder.graph.edits import PutComment, PutFrame, RemoveNodes, SetLabel
from netbuilder.ui.canvas.page import CanvasPage
from netbuilder.ui.canvas.view import LARGEST, SMALLEST, CanvasView
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.theme import theme
from tests.ui.canvas.agreement import agrees
from tests.ui.drawings import template


def shown(qtbot: QtBot, name: str = "residual") -> CanvasPage:
    page = CanvasPage(Session(template(name)))
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot: QtBot) -> CanvasPage:
    return shown(qtbot)


@pytest.fixture
def view(page: CanvasPage) -> CanvasView:
    return page.view


@pytest.fixture
def _light_again() -> Iterator[None]:
    yield
    theme.use("light")


def wheel(view: CanvasView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at), view.viewport().mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_zooms_around_the_mouse(view: CanvasView) -> None:
    at = QPoint(700, 150)
    held, before = view.on_canvas(QPointF(at)), view.level
    wheel(view, at, 2)
    assert view.level > 1.3 * before
    assert (view.on_canvas(QPointF(at)) - held).manhattanLength() < 2 / view.level
    wheel(view, at, -2)
    assert abs(view.level - before) < 1e-6


def test_zoom_has_ends(view: CanvasView) -> None:
    for _ in range(40):
        view.zoom_in()
    assert view.level == LARGEST
    for _ in range(80):
        view.zoom_by(0.8)
    assert view.level == SMALLEST


def test_panning_follows_the_hand(view: CanvasView) -> None:
    held = view.on_canvas(QPointF(100, 100))
    view.pan(60, -25)
    assert (view.on_canvas(QPointF(160, 75)) - held).manhattanLength() < 0.01


def test_framing(view: CanvasView) -> None:
    view.zoom_to(3.0)
    view.frame_all()
    assert view.seen.contains(view.canvas.content())
    view.session.select(Selection(("conv", "norm")))
    view.frame_selection()
    assert view.level == 1.0
    assert view.seen.contains(view.canvas.nodes["norm"].body)


def test_locating_flashes_once_and_ends(view: CanvasView, qtbot: QtBot) -> None:
    view.zoom_to(0.1)
    view.locate("digit")
    item = view.canvas.nodes["digit"]
    assert item.is_flashing
    assert view.seen.contains(item.body)
    view.locate("conv")
    assert not item.is_flashing
    qtbot.waitUntil(lambda: not view.canvas.nodes["conv"].is_flashing, timeout=3000)
    view.locate("conv")
    view.session.do(RemoveNodes(nodes=("conv",)))
    view.locate("conv")  # nobody there: nothing happens


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", ["residual", "transformer", "two_inputs"])
def test_painting_at_every_scale(qtbot: QtBot, name: str, mode: str, _light_again: None) -> None:
    theme.use("light" if mode == "light" else "dark")
    page = shown(qtbot, name)
    view, session = page.view, page.session
    session.do(PutFrame(frame=Frame("f", "Frame", (-40, -40, 600, 200))))
    session.do(PutComment(comment=Comment("c", "Words, 文字\n\nand more of them", (0, -200))))
    first, *_, last = session.graph.nodes
    session.do(SetLabel(node=first, label="a name that is far too long for the room that a node has on the canvas"))
    session.do(RemoveNodes(nodes=(list(session.graph.nodes)[2],)))
    session.check_now()
    session.select(Selection((last,), session.graph.edges[:1], ("f", "c")))
    view.canvas.mark_ports({first: frozenset({("output", False)})})
    for edge, mark in zip(view.canvas.edges, ("cut", "highlight", "faded"), strict=False):
        view.canvas.mark_edge(edge, mark)  # type: ignore[arg-type]
    pictures = set()
    for level in (0.02, 0.1, 0.19, 0.21, 0.44, 0.46, 0.6, 1.0, 1.7, 4.0):
        view.zoom_to(level)
        view.center(view.canvas.nodes[last].body.center())
        image = view.grab().toImage()
        pictures.add(bytes(image.constBits()))
        middle = image.pixelColor(image.rect().center())
        assert middle != theme.color("canvas") or level < 0.03
    assert len(pictures) == 10
    view.canvas.clear_marks()
    agrees(view.canvas, session)


def test_another_theme_is_painted_at_once(view: CanvasView, _light_again: None) -> None:
    theme.use("light")
    light = view.grab().toImage().pixelColor(500, 580)
    wire = next(iter(view.canvas.edges.values()))
    pen = wire.pen().color()
    theme.use("dark")
    assert view.grab().toImage().pixelColor(500, 580) != light
    assert wire.pen().color() != pen


def test_presentation_has_thicker_wires_and_larger_type(view: CanvasView) -> None:
    wire, node = next(iter(view.canvas.edges)), view.canvas.nodes["conv"]
    width, high = view.canvas.edges[wire].pen().widthF(), node.height
    view.set_presentation(True)
    assert view.canvas.edges[wire].pen().widthF() > 1.5 * width
    assert view.canvas.nodes["conv"].height > high
    agrees(view.canvas, view.session)
    view.set_presentation(False)
    assert view.canvas.nodes["conv"].height == high


class Paints(QObject):
    """Counts what is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.Paint, QEvent.Type.Timer)
        return False


def test_nothing_is_painted_and_no_timer_runs_while_nothing_happens(page: CanvasPage, qtbot: QtBot) -> None:
    view = page.view
    view.locate("conv")
    qtbot.waitUntil(lambda: not view.canvas.nodes["conv"].is_flashing, timeout=3000)
    qtbot.waitUntil(lambda: not any(t.isActive() for t in page.findChildren(QTimer)), timeout=3000)
    QApplication.processEvents()
    paints = Paints()
    for part in (view.viewport(), page.minimap, view.canvas):
        part.installEventFilter(paints)
    QTest.qWait(150)  # the time in which nothing is to happen
    assert paints.count == 0


def test_the_link_under_a_guilty_node_is_clicked(qtbot: QtBot) -> None:
    page = shown(qtbot, "digits_cnn")
    view, session = page.view, page.session
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    session.check_now()
    view.locate("hidden")
    view.zoom_to(1.0)
    bubble = view.canvas.bubble
    points = (bubble.pos() + QPointF(x, y) for y in range(0, 80, 4) for x in range(0, 340, 6))
    place = next(p for p in points if bubble.link_at(p))
    spot = view.mapFromScene(place)
    QTest.mouseMove(view.viewport(), spot)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    session.check_now()
    assert not [p for p in session.problems if p.severity == "error"]
    assert session.history.undo_title is not None
    agrees(view.canvas, session)


def test_only_the_ports_that_fit_glow(view: CanvasView) -> None:
    view.locate("conv")
    view.zoom_to(2.0)
    view.center(view.canvas.nodes["conv"].body.center())
    view.canvas.mark_ports({"conv": frozenset({("x", True)})})
    into, out = view.canvas.nodes["conv"].ports()
    image = view.grab().toImage()

    def ring(point: QPointF) -> str:
        spot = view.mapFromScene(point + QPointF(0, 4))
        return image.pixelColor(spot).name()

    assert ring(into.position) == theme.color("accent").name()
    assert ring(out.position) != theme.color("accent").name()
