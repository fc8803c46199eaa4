"""Layout: no overlaps, wires forward, none through a node, quick."""

from __future__ import annotations

import time
from random import Random

import pytest

from netbuilder.graph.document import Edge, Graph, Node
from netbuilder.graph.layout import USUAL_SIZE, layout
from tests.graph.drawings import layer

IDENTITY, ADD = layer("Identity"), layer("Add")


def ladder(count: int, skip: int = 5) -> Graph:
    """A chain with a wire around every few nodes."""
    nodes = {f"n{i}": Node(f"n{i}", ADD) for i in range(count)}
    edges = [Edge(f"n{i}", "output", f"n{i + 1}", "x") for i in range(count - 1)]
    edges += [Edge(f"n{i}", "output", f"n{i + skip}", "x") for i in range(0, count - skip, skip)]
    return Graph(nodes, tuple(edges))


def random_graph(seed: int, count: int) -> Graph:
    random = Random(seed)
    nodes = {f"n{i}": Node(f"n{i}", ADD) for i in range(count)}
    edges = [Edge(f"n{random.randrange(i)}", "output", f"n{i}", "x") for i in range(1, count) if random.random() < 0.9]
    edges += [Edge(f"n{a}", "output", f"n{b}", "x") for a, b in (sorted(random.sample(range(count), 2)) for _ in edges)]
    return Graph(nodes, tuple(edges))


def sizes(graph: Graph, seed: int) -> dict[str, tuple[float, float]]:
    random = Random(seed)
    return {i: (random.uniform(80, 260), random.uniform(40, 160)) for i in graph.nodes}


@pytest.mark.parametrize("seed", range(40))
def test_no_overlap_and_every_wire_goes_forward(seed: int) -> None:
    graph = random_graph(seed, 2 + seed)
    measured = sizes(graph, seed)
    found = layout(graph, measured)
    assert found.keys() == graph.nodes.keys()
    boxes = [(*found[i], *measured[i]) for i in graph.nodes]
    for number, (x, y, w, h) in enumerate(boxes):
        for x2, y2, w2, h2 in boxes[number + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y
    for edge in graph.edges:
        assert found[edge.source][0] + measured[edge.source][0] < found[edge.target][0]
    assert found == layout(graph, measured)


def test_a_circle_and_loose_nodes_are_laid_out_too() -> None:
    nodes = {i: Node(i, ADD) for i in "abcd"}
    edges = tuple(Edge(a, "output", b, "x") for a, b in ("ab", "bc", "ca", "cc"))
    found = layout(Graph(nodes, edges))
    assert len(set(found.values())) == 4
    assert layout(Graph()) == {}


def test_a_skip_wire_has_a_lane_around_the_nodes_it_passes() -> None:
    graph = ladder(6)
    found = layout(graph)
    y, between = found["n0"][1], [found[f"n{i}"][1] for i in range(1, 5)]
    assert all(b != y for b in between), "the nodes it passes make room"


@pytest.mark.parametrize(("count", "limit"), [(50, 0.05), (500, 0.2), (2000, 0.6)])
def test_it_is_quick(count: int, limit: float) -> None:
    graph = ladder(count)
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        layout(graph)
        best = min(best, time.process_time() - start)
    assert best < limit


def test_a_long_chain_is_broken_into_rows() -> None:
    graph = ladder(30, skip=40)
    places = layout(graph, width=1000)
    rows = sorted({y for _, y in places.values()})
    assert len(rows) == 6 and all(x + USUAL_SIZE[0] <= 1000 for x, _ in places.values())
    assert [n for n, _ in sorted(places.items(), key=lambda p: (p[1][1], p[1][0]))] == list(graph.nodes)
    assert layout(graph, width=100_000) == layout(graph)


def test_rows_end_only_where_one_value_leads_on() -> None:
    """The nodes that a wire leads around stay in one row with it."""
    graph = ladder(40)
    places = layout(graph, width=600)
    assert len({round(x) for x, _ in places.values()}) < len(graph.nodes), "it was broken"
    rows = bands(places)
    for row in rows:
        leaving = {e.source for e in graph.edges if e.source in row and e.target not in row}
        assert len(leaving) <= 1


@pytest.mark.parametrize("seed", range(20))
def test_rows_do_not_overlap(seed: int) -> None:
    graph = random_graph(seed, 12 + seed)
    measured = sizes(graph, seed)
    places = layout(graph, measured, width=500)
    assert places.keys() == graph.nodes.keys()
    boxes = [(*places[n], *measured[n]) for n in graph.nodes]
    for i, (x, y, w, h) in enumerate(boxes):
        for a, b, c, d in boxes[i + 1 :]:
            assert x + w <= a + 0.1 or a + c <= x + 0.1 or y + h <= b + 0.1 or b + d <= y + 0.1


def test_no_row_is_begun_for_what_is_too_long_anyway() -> None:
    """One node, then a ladder that cannot be broken: a row of the node alone would make nothing shorter."""
    graph = ladder(11, skip=10)
    assert layout(graph, width=1000) == layout(graph, width=100_000)


def bands(places: dict[str, tuple[float, float]]) -> list[set[str]]:
    """Nodes that lie beside each other: rows are apart by more than their nodes are high."""
    found: list[set[str]] = []
    bottom = float("-inf")
    for node, (_, y) in sorted(places.items(), key=lambda p: p[1][1]):
        if y > bottom + 50:
            found.append(set())
        found[-1].add(node)
        bottom = max(bottom, y + USUAL_SIZE[1])
    return found
