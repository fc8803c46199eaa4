"""What nodes, tips and the bubble say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits import Bypass, RemoveNodes, SetLabel, SetNote, SetParams, Settings, ShareWeights
from netbuilder.graph.node import Prose
from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.hover import way_words
from netbuilder.ui.canvas.look import Look
from netbuilder.ui.canvas.scene import CanvasScene
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from tests.ui.drawings import template


@pytest.fixture
def session() -> Session:
    return Session(template("digits_cnn"))


def look(scene: CanvasScene, node_id: str) -> Look:
    return scene.nodes[node_id].look


def test_rows(session: Session) -> None:
    scene = CanvasScene(session)
    conv = look(scene, "conv_2")
    assert (conv.title, conv.line, conv.shape) == ("Conv2D", "32 · 3×3 · same · relu", "32×8×8")
    assert conv.figures == "9\N{NARROW NO-BREAK SPACE}248"
    assert look(scene, "digit").shape == "10 classes"
    session.do(SetLabel(node="conv_2", label="edges"))
    assert look(scene, "conv_2").title == "edges"
    assert look(scene, "conv_2").line.startswith("Conv2D · 32")


def test_the_guilty_node_has_a_badge_and_what_follows_is_silent(session: Session) -> None:
    scene = CanvasScene(session)
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    session.check_now()
    assert look(scene, "hidden").severity == "error"
    assert not look(scene, "hidden").is_silent
    assert look(scene, "hidden").shape == "?"
    for waiting in ("scores", "digit"):
        assert look(scene, waiting).is_silent
        assert look(scene, waiting).severity is None
    assert "MaxPooling2D 32×4×4 → Dropout 32×4×4" in way_words(scene, "hidden")[0]
    session.undo()
    session.check_now()
    assert look(scene, "hidden").severity is None
    assert not look(scene, "scores").is_silent


def test_the_bubble_tells_the_reason_and_its_link_heals(session: Session) -> None:
    scene = CanvasScene(session)
    assert not scene.bubble.isVisible()
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    session.check_now()
    assert scene.bubble.isVisible()
    assert scene.bubble.problem is not None
    assert scene.bubble.problem.node == "hidden"
    corner = scene.nodes["hidden"].body.bottomLeft()
    points = (corner + QPointF(x, y) for y in range(10, 90, 4) for x in range(0, 340, 6))
    fix = next(f for p in points if (f := scene.bubble.link_at(p)))
    session.do(fix.edit)
    session.check_now()
    assert not scene.bubble.isVisible()


def test_the_bubble_goes_to_the_guilty_node_that_is_selected(session: Session) -> None:
    scene = CanvasScene(session)
    session.do(RemoveNodes(nodes=("pool", "hidden")))
    session.check_now()
    guilty = [i for i, n in scene.nodes.items() if n.look.severity == "error"]
    assert len(guilty) > 1
    for node_id in guilty:
        session.select(Selection((node_id,)))
        assert scene.bubble.y() == scene.nodes[node_id].body.bottom() + 10
        body, bubble, content = scene.nodes[node_id].body, scene.bubble.sceneBoundingRect(), scene.content()
        is_inside = body.left() + bubble.width() < content.right()
        assert abs(bubble.left() - body.left() if is_inside else bubble.right() - body.right()) < 3


def test_marks_of_single_nodes(session: Session) -> None:
    scene = CanvasScene(session)
    session.do(Bypass(nodes=("dropout",), bypassed=True))
    session.do(SetNote(node="dropout", note=Prose("why not")))
    session.do(ShareWeights(node="conv_1", owner="conv_2"))
    assert look(scene, "dropout").is_bypassed
    assert look(scene, "dropout").has_note
    assert look(scene, "conv_1").is_shared
    session.check_now()
    assert look(scene, "conv_1").severity == "error"  # no twins


def test_an_unknown_layer_keeps_the_ports_its_wires_name() -> None:
    nodes = {"x": Node.of_json("x", {"layer": "FooBar"}), "y": Node("y", Layer.parse("ReLU"), (300.0, 0.0))}
    scene = CanvasScene(Session(Document(Graph(nodes, (Edge("x", "left", "y", "x"), Edge("y", "output", "x", "in"))))))
    assert look(scene, "x").is_unknown
    assert (look(scene, "x").inputs, look(scene, "x").outputs) == (("in",), ("left",))


def test_an_identity_without_label_is_a_dot(session: Session) -> None:
    nodes = {"dot": Node("dot", Layer.parse("Identity"))}
    session = Session(Document(Graph(nodes)))
    scene = CanvasScene(session)
    assert (scene.nodes["dot"].width, scene.nodes["dot"].height) == (20, 20)
    session.do(SetLabel(node="dot", label="tap"))
    assert scene.nodes["dot"].width > 20


def test_a_block_shows_its_repeats_and_a_problem_inside() -> None:
    session = Session(template("residual"))
    scene = CanvasScene(session)
    block = look(scene, "residual_1")
    assert block.is_block
    assert "×3" in block.line
    session.do(SetParams(scope=("residual",), node="conv_2", values=Settings.parse({"kernel_size": 3, "strides": 3})))
    session.check_now()
    assert look(scene, "residual_1").severity == "error"
    session.go(("residual_1",))
    assert "error" in {n.look.severity for n in scene.nodes.values()}


def test_wires_of_ids_are_dashed() -> None:
    scene = CanvasScene(Session(template("transformer")))
    ids = next(i for e, i in scene.edges.items() if e.source == "text")
    numbers = next(i for e, i in scene.edges.items() if e.source == "embedding")
    assert ids.pen().dashPattern() and not numbers.pen().dashPattern()
    assert ids.pen().color() != numbers.pen().color()


def test_tips(session: Session) -> None:
    scene = CanvasScene(session)
    item = scene.nodes["conv_2"]
    assert "Conv2D" in scene.hover.tip(item.body.center(), 1.0)
    assert "32 channels × 8 height × 8 width" in scene.hover.tip(item.ports()[-1].position, 1.0)
    wire = next(i for e, i in scene.edges.items() if e.source == "conv_2")
    assert "32 channels" in scene.hover.tip(wire.path().pointAtPercent(0.5), 1.0)
    assert scene.hover.tip(QPointF(0, -500), 1.0) == ""


def test_hovering_a_guilty_node_marks_the_way_that_led_there(session: Session) -> None:
    scene = CanvasScene(session)
    session.do(RemoveNodes(nodes=("flatten",), reconnect=True))
    session.check_now()
    scene.hover.over(scene.nodes["hidden"].body.center(), 1.0)
    marked = {e.target for e, i in scene.edges.items() if i.mark == "trail"}
    assert {"hidden", "pool", "conv_2"} <= marked
    assert "scores" not in marked
    scene.hover.nothing()
    assert not [i for i in scene.edges.values() if i.mark]


def test_type_of_another_document_is_measured_anew() -> None:
    document = template("residual")
    wide = replace(document.graph.nodes["conv"], label="a rather long name for a layer that needs room")
    session = Session(document)
    scene = CanvasScene(session)
    before = scene.nodes["conv"].width
    session.do(SetLabel(node="conv", label=wide.label))
    assert before < scene.nodes["conv"].width <= 220
