"""Ways through the graph."""

from __future__ import annotations

from dataclasses import replace

from netbuilder.graph.edits import MoveNodes
from netbuilder.graph.terminals import Input
from netbuilder.ui.arrange.walking import neighbour, order, reach, step
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import layer, picture, session


def fork() -> Session:
    """x → a, b, c (below each other) → add, and a lonely node."""
    names = ("a", "b", "c")
    nodes = {"x": Input(shape=(4,)), **{n: layer("Dense", units=4) for n in names}, "add": layer("Add")}
    wires = [f"x {n}" for n in names] + [f"{n} add" for n in names]
    found = session({**nodes, "lonely": layer("Dense")}, *wires)
    places = [(n, 300.0, 100.0 * i) for i, n in enumerate(names)]
    found.do(MoveNodes(positions=(*places, ("x", 0.0, 100.0), ("add", 600.0, 100.0), ("lonely", 600.0, 400.0))))
    return found


def test_the_order_is_topological_whatever_the_order_of_drawing() -> None:
    found = picture()
    turned = replace(found.graph, nodes=dict(reversed(found.graph.nodes.items())))
    assert order(turned) == ["x", "conv", "pool", "flatten", "dense"]


def test_steps_go_round() -> None:
    graph = picture().graph
    assert step(graph, None, 1) == "x" and step(graph, None, -1) == "dense"
    assert step(graph, "dense", 1) == "x" and step(graph, "x", -1) == "dense"
    assert step(graph, "conv", 1) == "pool"


def test_arrows_follow_the_wires() -> None:
    graph = fork().graph
    assert neighbour(graph, "x", "right") == "b"  # straight on
    assert neighbour(graph, "add", "left") == "b"
    assert neighbour(graph, "a", "down") == "b" and neighbour(graph, "b", "down") == "c"
    assert neighbour(graph, "c", "up") == "b"


def test_where_no_wire_leads_on_the_nearest_node_is_next() -> None:
    graph = fork().graph
    assert neighbour(graph, "add", "down") == "lonely"
    assert neighbour(graph, "lonely", "left") == "c"
    assert neighbour(graph, "add", "right") is None


def test_reach() -> None:
    graph = fork().graph
    assert reach(graph, ["b"], is_up=True) == {"b", "x"}
    assert reach(graph, ["b"], is_up=False) == {"b", "add"}
