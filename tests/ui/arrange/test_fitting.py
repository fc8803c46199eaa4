"""Where a wire may end."""

from __future__ import annotations

import time

from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.terminals import Input, Output
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import layer, picture, session


def test_ports_fit_where_the_types_do() -> None:
    found = picture()
    fits = dict.fromkeys(node for node, _ in Fitting(found, "x", "output").ports())
    assert list(fits) == ["conv", "pool", "flatten"]


def test_the_reason_is_the_sentence_of_the_problem() -> None:
    found = picture()
    held = Fitting(found, "conv", "output")
    reason = held.reason("dense", "x")
    assert reason.startswith('Dense "dense" ')
    assert held.reason("flatten", "x") == ""
    assert found.do(held.edit("dense", "x"))
    found.check_now()
    assert found.problems[0].sentence == reason


def test_circles_never_fit() -> None:
    held = Fitting(picture(), "pool", "output")
    assert not held.fits("conv", "x") and "circle" in held.reason("conv", "x")
    assert not held.fits("pool", "x") and held.first_port("conv") is None
    backward = Fitting(picture(), "pool", "x", is_input=True)
    assert not backward.fits("dense", "output") and backward.fits("x", "output")


def test_looking_backward_every_output_with_a_fitting_type_fits() -> None:
    found = picture()
    assert dict(Fitting(found, "dense", "x", is_input=True).ports()).keys() == {"flatten"}


def test_free_ports_come_first() -> None:
    nodes = {"x": Input(shape=(8,)), "y": Input(shape=(8,)), "sub": layer("Subtract")}
    found = session(nodes, "x sub.a")
    assert Fitting(found, "y", "output").first_port("sub") == "b"
    assert found.do(Fitting(found, "y", "output").edit("sub", "b"))
    assert Fitting(found, "y", "output").first_port("sub") == "a"


def test_a_node_that_still_lacks_other_inputs_or_its_target_fits() -> None:
    nodes = {"x": Input(shape=(5, 8)), "mha": layer("MultiHeadAttention"), "add": layer("Add"), "y": Output()}
    held = Fitting(session(nodes), "x", "output")
    assert {n for n, _ in held.ports()} == {"mha", "add", "y"}
    assert [held.reason(n, p) for n, p in held.ports()] == [""] * 5


def test_what_a_merge_gets_already_counts() -> None:
    nodes = {"x": Input(shape=(8,)), "y": Input(shape=(5,)), "z": Input(shape=(5,)), "add": layer("Add")}
    found = session(nodes, "x add")
    assert not Fitting(found, "y", "output").fits("add", "x")
    taken_off = Edge("x", "output", "add", "x")
    assert Fitting(found, "y", "output", detached=taken_off).fits("add", "x")


def test_an_unknown_type_may_go_anywhere() -> None:
    nodes = {"lost": layer("Dense"), "conv": layer("Conv2D")}
    assert Fitting(session(nodes), "lost", "output").fits("conv", "x")


def test_a_wire_taken_off_and_put_back_changes_nothing() -> None:
    found = picture()
    edge = found.graph.edges[0]
    before = found.document
    held = Fitting(found, "x", "output", detached=edge)
    assert found.do(held.edit("conv", "x")) and found.document is before
    assert found.do(held.edit("pool", "x"))
    assert Edge("x", "output", "pool", "x") in found.graph.edges and edge not in found.graph.edges
    assert found.history.undo_title == "rewire x"
    found.undo()
    assert found.document == before


def test_a_thousand_nodes_are_looked_at_within_a_frame() -> None:
    nodes = {"x": Node("x", Input(shape=(8,)))}
    edges = []
    for index in range(1000):
        nodes[f"d{index}"] = Node(f"d{index}", layer("Dense", units=8 + index % 7))
        edges.append(Edge("x" if index % 10 == 0 else f"d{index - 1}", "output", f"d{index}", "x"))
    found = Session(Document(Graph(nodes, tuple(edges))))
    best = 1.0
    for _ in range(3):
        start = time.process_time()
        assert len(list(Fitting(found, "x", "output").ports())) == 1000
        best = min(best, time.process_time() - start)
    assert best < 0.016
