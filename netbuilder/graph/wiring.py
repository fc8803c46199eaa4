"""Who is wired to whom, and in which order the nodes can be computed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from netbuilder.graph.document import Edge, Graph


@dataclass(frozen=True)
class Wiring:
    """``incoming``: the edges into each node, in document order. ``order``: sources before targets; nodes on a cycle
    or behind one are missing from it. ``cyclic``: the nodes that lie on a cycle."""

    incoming: dict[str, list[Edge]]
    outgoing: dict[str, list[Edge]]
    order: tuple[str, ...]
    cyclic: frozenset[str]


def wire(graph: Graph) -> Wiring:
    """The wiring of a graph; edges whose ends do not exist are left out."""
    incoming: dict[str, list[Edge]] = defaultdict(list)
    outgoing: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        if edge.source in graph.nodes and edge.target in graph.nodes:
            incoming[edge.target].append(edge)
            outgoing[edge.source].append(edge)
    order = _sorted(graph, incoming, outgoing)
    rest = graph.nodes.keys() - set(order)
    return Wiring(dict(incoming), dict(outgoing), tuple(order), _on_cycles(rest, incoming, outgoing))


def _sorted(graph: Graph, incoming: dict[str, list[Edge]], outgoing: dict[str, list[Edge]]) -> list[str]:
    """Kahn's algorithm; ties keep the order in which nodes were added."""
    waiting = {node: len(incoming.get(node, ())) for node in graph.nodes}
    ready = [node for node, count in waiting.items() if count == 0]
    for node in ready:
        for edge in outgoing.get(node, ()):
            waiting[edge.target] -= 1
            if waiting[edge.target] == 0:
                ready.append(edge.target)
    return ready


def _on_cycles(rest: set[str], incoming: dict[str, list[Edge]], outgoing: dict[str, list[Edge]]) -> frozenset[str]:
    """Of the nodes that cannot be ordered, those that are not merely behind a cycle."""
    alive = set(rest)
    leaves = [n for n in alive if not any(e.target in alive for e in outgoing.get(n, ()))]
    while leaves:
        node = leaves.pop()
        alive.discard(node)
        for edge in incoming.get(node, ()):
            if edge.source in alive and not any(e.target in alive for e in outgoing.get(edge.source, ())):
                leaves.append(edge.source)
    return frozenset(alive)
