"""The scene draws the document as it is, whatever was done to it."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPointF

from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits import Connect, MoveNodes, RemoveNodes
from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.graph.random_edits import random_edit
from tests.ui.canvas.agreement import agrees
from tests.ui.drawings import TEMPLATES, template


@pytest.mark.parametrize("name", sorted(f.stem for f in TEMPLATES.glob("*.netb")))
def test_templates(name: str) -> None:
    session = Session(template(name))
    scene = CanvasScene(session)
    assert scene.nodes
    agrees(scene, session)


@pytest.mark.parametrize("seed", range(6))
def test_scene_follows_random_edits_undo_and_redo(seed: int) -> None:
    random = Random(seed)
    session = Session(template("residual" if seed % 2 else "two_inputs"))
    scene = CanvasScene(session)
    done = 0
    for _ in range(150):
        what = random.random()
        if what < 0.2:
            session.undo()
        elif what < 0.3:
            session.redo()
        elif what < 0.36:
            session.go(_somewhere(random, session))
        elif what < 0.42:
            session.select(_something(random, session))
        else:
            before = session.document
            session.do(random_edit(random, session.document))
            done += session.document is not before
        agrees(scene, session)
    assert done > 30


def _somewhere(random: Random, session: Session) -> tuple[str, ...]:
    blocks = [n for n in session.graph.nodes.values() if n.type == "Block"]
    return (*session.path, random.choice(blocks).id) if blocks and random.random() < 0.8 else ()


def _something(random: Random, session: Session) -> Selection:
    graph = session.graph
    around = [f.id for f in graph.frames] + [c.id for c in graph.comments]
    return Selection(
        tuple(random.sample(sorted(graph.nodes), random.randint(0, len(graph.nodes)))),
        tuple(e for e in dict.fromkeys(graph.edges) if random.random() < 0.3),
        tuple(dict.fromkeys(a for a in around if random.random() < 0.5)),
    )


def test_a_preview_touches_nothing_and_is_put_back() -> None:
    session = Session(template("residual"))
    scene = CanvasScene(session)
    before = session.document
    wire = next(e for e in scene.edges if e.source == "conv")
    path = scene.edges[wire].path()
    home = scene.nodes["conv"].pos()
    scene.preview_positions({"conv": (300.0, 900.0)})
    assert scene.nodes["conv"].pos() == QPointF(300, 900)
    assert scene.edges[wire].path() != path
    assert scene.node_at(QPointF(310, 910)) == "conv"
    assert session.document is before
    scene.preview_positions({"norm": (600.0, 900.0)})
    assert scene.nodes["conv"].pos() == home
    scene.end_preview()
    agrees(scene, session)


def test_wires_between_nodes_that_move_alike_only_shift() -> None:
    session = Session(template("residual"))
    scene = CanvasScene(session)
    wire = next(e for e in scene.edges if e.source == "conv" and e.target == "norm")
    path = scene.edges[wire].path()
    places = {i: (scene.nodes[i].x() + 10, scene.nodes[i].y() + 30) for i in ("conv", "norm")}
    scene.preview_positions(places)
    assert scene.edges[wire].path() == path
    assert scene.edges[wire].pos() == QPointF(10, 30)
    session.do(MoveNodes(positions=tuple((i, x, y) for i, (x, y) in places.items())))
    agrees(scene, session)


def test_a_layer_may_take_the_same_tensor_twice() -> None:
    nodes = {
        "x": Node("x", Layer.parse({"type": "Input", "shape": [4]})),
        "add": Node("add", Layer.parse("Add"), (300.0, 0.0)),
    }
    session = Session(Document(Graph(nodes)))
    scene = CanvasScene(session)
    for _ in range(3):
        assert session.do(Connect(source="x", target="add"))
        session.end_burst()
        agrees(scene, session)
    edge = Edge("x", "output", "add", "x")
    assert len(scene.edges[edge].path().toSubpathPolygons()) == 3
    session.undo()
    agrees(scene, session)
    assert len(scene.edges[edge].path().toSubpathPolygons()) == 2


def test_a_wire_leads_around_a_node_that_comes_into_its_way() -> None:
    nodes = {
        "x": Node("x", Layer.parse({"type": "Input", "shape": [4]})),
        "mid": Node("mid", Layer.parse("ReLU"), (300.0, 400.0)),
        "end": Node("end", Layer.parse("ReLU"), (700.0, 0.0)),
    }
    session = Session(Document(Graph(nodes, (Edge("x", "output", "end", "x"),))))
    scene = CanvasScene(session)
    item = scene.edges[Edge("x", "output", "end", "x")]
    assert item.path().boundingRect().height() < 1
    session.do(MoveNodes(positions=(("mid", 300.0, 0.0),)))
    assert item.distance(scene.nodes["mid"].body.center()) > 32
    agrees(scene, session)
    session.do(RemoveNodes(nodes=("mid",)))
    assert item.path().boundingRect().height() < 1


def test_marks_go_away() -> None:
    session = Session(template("residual"))
    scene = CanvasScene(session)
    scene.mark_ports({"conv": frozenset({("x", True)})})
    assert scene.nodes["conv"].glow
    assert scene.nodes["norm"].is_faded
    for edge in scene.edges:
        scene.mark_edge(edge, "cut")
    scene.mark_node("relu", is_cut=True)
    session.do(RemoveNodes(nodes=("relu",)))  # marked things may go away meanwhile
    scene.clear_marks()
    agrees(scene, session)


def test_entering_and_leaving_a_block() -> None:
    session = Session(template("residual"))
    scene = CanvasScene(session)
    session.go(("residual_1",))
    agrees(scene, session)
    assert "norm_1" in scene.nodes
    session.do(MoveNodes(scope=session.scope, positions=(("norm_1", 500.0, 100.0),)))
    agrees(scene, session)
    session.go(())
    agrees(scene, session)


def test_leaving_because_the_block_is_gone() -> None:
    session = Session(template("residual"))
    scene = CanvasScene(session)
    session.go(("residual_1",))
    session.do(RemoveNodes(nodes=("residual_1",)))
    assert session.path == ()
    agrees(scene, session)
