"""What is under the mouse, by arithmetic."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPointF

from netbuilder.graph.document import Comment, Document, Frame, Graph, Node
from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.drawings import template


@pytest.fixture
def scene() -> CanvasScene:
    return CanvasScene(Session(template("residual")))


def test_every_node_is_found_in_its_body_and_nowhere_else(scene: CanvasScene) -> None:
    for node_id, item in scene.nodes.items():
        assert scene.node_at(item.body.center()) == node_id
        assert scene.node_at(item.body.topLeft() - QPointF(3, 3)) is None


def test_hits_are_those_of_a_search_through_everything() -> None:
    random = Random(3)
    nodes = {
        f"n{i}": Node(f"n{i}", Layer.parse("ReLU"), (random.uniform(-900, 900), random.uniform(-900, 900)))
        for i in range(120)
    }
    scene = CanvasScene(Session(Document(Graph(nodes))))
    for _ in range(400):
        point = QPointF(random.uniform(-1000, 1000), random.uniform(-1000, 1000))
        under = [i for i, item in scene.nodes.items() if item.body.contains(point)]
        assert scene.node_at(point) == (under[-1] if under else None)
        ports = [p for item in scene.nodes.values() for p in item.ports()]
        nearest = min(ports, key=lambda p: (p.position - point).manhattanLength())
        found = scene.port_at(point, 30)
        distances = {
            (p.node, p.is_input): ((p.position - point).x() ** 2 + (p.position - point).y() ** 2) ** 0.5 for p in ports
        }
        best = min(distances.values())
        assert (found is None) == (best > 30)
        assert found is None or distances[found.node, found.is_input] == best
        assert nearest.name in ("x", "output")


def test_a_selected_node_lies_on_top() -> None:
    nodes = {n: Node(n, Layer.parse("ReLU"), (0.0, 0.0)) for n in "abc"}
    session = Session(Document(Graph(nodes)))
    scene = CanvasScene(session)
    assert scene.node_at(QPointF(50, 30)) == "c"
    session.select(Selection(("a",)))
    assert scene.node_at(QPointF(50, 30)) == "a"


def test_ports_are_told_apart(scene: CanvasScene) -> None:
    item = scene.nodes["conv"]
    into, out = (
        scene.port_at(item.body.topLeft() + QPointF(-5, 32), 8),
        scene.port_at(item.body.topRight() + QPointF(2, 34), 8),
    )
    assert into is not None
    assert (into.node, into.name, into.is_input) == ("conv", "x", True)
    assert out is not None
    assert (out.node, out.name, out.is_input) == ("conv", "output", False)
    assert scene.port_at(item.body.center(), 8) is None


def test_slots_of_a_variadic_port(scene: CanvasScene) -> None:
    scene.session.go(("residual_1",))
    ports = [p for p in scene.nodes["add"].ports() if p.is_input]
    assert [(p.name, p.index) for p in ports] == [("x", 0), ("x", 1)]
    for port in ports:
        assert scene.port_at(port.position - QPointF(6, 0), 8) == port


def test_every_wire_is_found_near_its_middle(scene: CanvasScene) -> None:
    for edge, item in scene.edges.items():
        middle = item.path().pointAtPercent(0.5)
        assert scene.edge_at(middle + QPointF(0, 3), 6) == edge
        assert scene.edge_at(middle + QPointF(0, 40), 6) is None


def test_wires_are_found_where_a_preview_has_them(scene: CanvasScene) -> None:
    scene.preview_positions({"conv": (260.0, 500.0), "norm": (520.0, 500.0)})
    item = next(i for e, i in scene.edges.items() if (e.source, e.target) == ("conv", "norm"))
    assert scene.edge_at(item.path().pointAtPercent(0.5) + item.pos(), 5) == item.edge


def test_frames_are_held_by_title_and_border_comments_anywhere() -> None:
    graph = Graph({}, (), (Frame("f", "Encoder", (0, 0, 400, 300)),), (Comment("c", "Look here", (100, 100)),))
    scene = CanvasScene(Session(Document(graph)))
    assert scene.surrounding_at(QPointF(50, 10)) == "f"
    assert scene.surrounding_at(QPointF(1, 200)) == "f"
    assert scene.surrounding_at(QPointF(300, 200)) is None
    assert scene.surrounding_at(QPointF(110, 110)) == "c"
    assert scene.corner_at(QPointF(398, 297)) == "f"
    assert scene.corner_at(QPointF(10, 10)) is None
