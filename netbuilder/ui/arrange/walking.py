"""Ways through the graph: in topological order, along the wires, up and down among neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from netbuilder.graph.document import Graph
from netbuilder.graph.wiring import Wiring, wire

Direction = Literal["left", "right", "up", "down"]


def order(graph: Graph, wiring: Wiring | None = None) -> list[str]:
    """All nodes, sources before targets; what stands in a circle comes last."""
    known = wiring or wire(graph)
    seen = set(known.order)
    return [*known.order, *(i for i in graph.nodes if i not in seen)]


def step(graph: Graph, node_id: str | None, by: int) -> str | None:
    """The node ``by`` places further in topological order, round and round; the first or last where none is given."""
    names = order(graph)
    if not names:
        return None
    if node_id not in graph.nodes or node_id is None:
        return names[0 if by > 0 else -1]
    return names[(names.index(node_id) + by) % len(names)]


def neighbour(graph: Graph, node_id: str, direction: Direction) -> str | None:
    """The next node along the wires (left, right) or among those beside it (up, down); None at the end."""
    here = graph.nodes[node_id].position
    if direction in ("left", "right"):
        return _along(graph, node_id, direction) or _nearest(graph, node_id, direction)
    siblings = _siblings(graph, node_id)
    is_up = direction == "up"
    beyond = [i for i in siblings if (graph.nodes[i].position[1] < here[1]) == is_up and i != node_id]
    near = sorted(beyond, key=lambda i: abs(graph.nodes[i].position[1] - here[1]))
    return near[0] if near else _nearest(graph, node_id, direction)


def _along(graph: Graph, node_id: str, direction: Direction) -> str | None:
    """The end of the wire that leads most nearly straight on."""
    if direction == "left":
        ends = [e.source for e in graph.edges if e.target == node_id]
    else:
        ends = [e.target for e in graph.edges if e.source == node_id]
    y = graph.nodes[node_id].position[1]
    found = [i for i in dict.fromkeys(ends) if i in graph.nodes and i != node_id]
    return min(found, key=lambda i: abs(graph.nodes[i].position[1] - y), default=None)


def _siblings(graph: Graph, node_id: str) -> list[str]:
    """Nodes fed by the same nodes, or feeding the same ones."""
    sources = {e.source for e in graph.edges if e.target == node_id}
    targets = {e.target for e in graph.edges if e.source == node_id}
    found = [e.target for e in graph.edges if e.source in sources]
    found += [e.source for e in graph.edges if e.target in targets]
    return [i for i in dict.fromkeys(found) if i in graph.nodes]


def _nearest(graph: Graph, node_id: str, direction: Direction) -> str | None:
    """The nearest node on that side; what lies aside counts as further away."""
    x, y = graph.nodes[node_id].position
    sign = -1 if direction in ("left", "up") else 1
    best: tuple[float, str] | None = None
    for other in graph.nodes.values():
        dx, dy = other.position[0] - x, other.position[1] - y
        ahead, aside = (dx, dy) if direction in ("left", "right") else (dy, dx)
        if ahead * sign > 0 and (best is None or abs(ahead) + 3 * abs(aside) < best[0]):
            best = (abs(ahead) + 3 * abs(aside), other.id)
    return best[1] if best else None


def reach(graph: Graph, nodes: Iterable[str], is_up: bool) -> set[str]:
    """The nodes and everything that feeds them (``is_up``) or that they feed."""
    after: dict[str, list[str]] = {}
    for edge in graph.edges:
        start, end = (edge.target, edge.source) if is_up else (edge.source, edge.target)
        after.setdefault(start, []).append(end)
    found = set(nodes)
    todo = list(found)
    while todo:
        for end in after.get(todo.pop(), ()):
            if end not in found:
                found.add(end)
                todo.append(end)
    return found
