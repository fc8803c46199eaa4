"""Where nodes stand: layers from left to right, few crossings, no overlaps, long wires led around nodes.

The usual layered method (Sugiyama, Tagawa & Toda 1981): cut circles, longest-path layers, a place in every layer for
each wire that passes through it, ordering by barycentres, then heights by pulling to the neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netbuilder.graph.document import Graph
from netbuilder.graph.rows import in_rows
from netbuilder.graph.wiring import wire

Point = tuple[float, float]
Size = tuple[float, float]
GAP_X, GAP_Y, LANE = 60.0, 40.0, 24.0  # canvas pixels; LANE: height kept free for a wire that passes
SWEEPS, PULLS = 4, 4
USUAL_SIZE: Size = (140.0, 64.0)


@dataclass(slots=True)
class _Place:
    """A node, or the lane of a wire, in one layer; ``y`` is its middle."""

    node: str | None
    height: float
    y: float = 0.0
    left: list[_Place] = field(default_factory=list)
    right: list[_Place] = field(default_factory=list)
    rank: float = 0.0


def layout(graph: Graph, sizes: Mapping[str, Size] | None = None, width: float | None = None) -> dict[str, Point]:
    """Top left corner of every node, in canvas pixels; ``sizes``: width and height of each.

    Every wire that is not part of a circle goes to the right, and none has to pass through a node: between two layers
    that a wire skips there is a free lane for it in each layer. With ``width`` a longer drawing is broken into rows,
    where a single value leads on.
    """
    found = sizes or {}
    measured = {i: found.get(i, USUAL_SIZE) for i in graph.nodes}
    edges = _forward_edges(graph)
    level = _levels(graph, edges)
    layers = _places(graph, edges, level, measured)
    _reduce_crossings(layers)
    _set_heights(layers)
    points = _points(layers, measured)
    return points if width is None else in_rows(graph, points, measured, width)


def _forward_edges(graph: Graph) -> list[tuple[str, str]]:
    """Each pair of wired nodes once, without those that lead back in a circle."""
    pairs = list(dict.fromkeys((e.source, e.target) for e in graph.edges if e.source != e.target))
    wiring = wire(graph)
    if len(wiring.order) == len(graph.nodes):
        return pairs
    position = {n: i for i, n in enumerate((*wiring.order, *(n for n in graph.nodes if n not in set(wiring.order))))}
    return [(a, b) for a, b in pairs if position[a] < position[b]]


def _levels(graph: Graph, edges: list[tuple[str, str]]) -> dict[str, int]:
    """The layer of each node: one behind the last of its sources; sources stand right before their first target."""
    into: dict[str, list[str]] = {n: [] for n in graph.nodes}
    out: dict[str, list[str]] = {n: [] for n in graph.nodes}
    for a, b in edges:
        into[b].append(a)
        out[a].append(b)
    order = _sorted(into, out)
    level: dict[str, int] = {}
    for node in order:
        level[node] = max((level[a] + 1 for a in into[node]), default=0)
    for node in reversed(order):
        if not into[node] and out[node]:
            level[node] = min(level[b] for b in out[node]) - 1
    return level


def _sorted(into: dict[str, list[str]], out: dict[str, list[str]]) -> list[str]:
    waiting = {n: len(sources) for n, sources in into.items()}
    ready = [n for n, count in waiting.items() if not count]
    for node in ready:
        for target in out[node]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return ready


def _places(
    graph: Graph, edges: list[tuple[str, str]], level: dict[str, int], sizes: Mapping[str, Size]
) -> list[list[_Place]]:
    """The layers with nodes and lanes; wires from one node that pass the same layers share their lanes."""
    layers: list[list[_Place]] = [[] for _ in range(max(level.values(), default=-1) + 1)]
    nodes = {}
    for node in graph.nodes:
        nodes[node] = _Place(node, sizes[node][1])
        layers[level[node]].append(nodes[node])
    lanes: dict[tuple[str, int], _Place] = {}
    for source, target in edges:
        before = nodes[source]
        for index in range(level[source] + 1, level[target]):
            lane = lanes.get((source, index))
            if lane is None:
                lane = lanes[source, index] = _Place(None, LANE)
                layers[index].append(lane)
                _join(before, lane)
            before = lane
        _join(before, nodes[target])
    return layers


def _join(left: _Place, right: _Place) -> None:
    left.right.append(right)
    right.left.append(left)


def _reduce_crossings(layers: list[list[_Place]]) -> None:
    """Sweeps to and fro: each place goes to the mean rank of its neighbours in the layer before."""
    for layer in layers:
        _rank(layer)
    for sweep in range(SWEEPS):
        is_forward = sweep % 2 == 0
        for layer in layers if is_forward else reversed(layers):
            if len(layer) > 1:
                layer.sort(key=_mean_left if is_forward else _mean_right)
            _rank(layer)


def _rank(layer: list[_Place]) -> None:
    for index, place in enumerate(layer):
        place.rank = float(index)


def _mean_left(place: _Place) -> float:
    return sum(p.rank for p in place.left) / len(place.left) if place.left else place.rank


def _mean_right(place: _Place) -> float:
    return sum(p.rank for p in place.right) / len(place.right) if place.right else place.rank


def _set_heights(layers: list[list[_Place]]) -> None:
    """Stacks every layer around 0, then pulls places to their neighbours, to and fro, keeping order and distance."""
    for layer in layers:
        _stack(layer, [0.0] * len(layer))
    for pull in range(PULLS):
        is_forward = pull % 2 == 0
        for layer in layers if is_forward else reversed(layers):
            _stack(layer, [_wanted(p, p.left if is_forward else p.right) for p in layer])


def _wanted(place: _Place, neighbours: list[_Place]) -> float:
    """The mean height of the neighbours; a lane goes straight on."""
    return sum(p.y for p in neighbours) / len(neighbours) if neighbours else place.y


def _stack(layer: list[_Place], wanted: list[float]) -> None:
    """The places in their order, without overlap, as near as can be to where they want to be.

    Neighbouring places that would overlap move together, as one block, to the mean of what they want.
    """
    blocks: list[list[float]] = []  # sum of (wanted - offset), count, extent
    for index, place in enumerate(layer):
        distance = (layer[index - 1].height + place.height) / 2 + GAP_Y if index else 0.0
        blocks.append([wanted[index], 1, 0.0])
        while len(blocks) > 1 and _end(blocks[-2]) + distance > blocks[-1][0] / blocks[-1][1]:
            moved = blocks.pop()
            last = blocks[-1]
            shift = last[2] + distance
            last[0] += moved[0] - moved[1] * shift
            last[1] += moved[1]
            last[2] = shift + moved[2]
            distance = _distance_before(layer, blocks, index)
    _spread(layer, blocks)


def _end(block: list[float]) -> float:
    """Where the last place of a block is."""
    return block[0] / block[1] + block[2]


def _distance_before(layer: list[_Place], blocks: list[list[float]], index: int) -> float:
    """The distance that the last block's first place keeps from the place before it."""
    first = index + 1 - int(blocks[-1][1])
    return (layer[first - 1].height + layer[first].height) / 2 + GAP_Y if first else 0.0


def _spread(layer: list[_Place], blocks: list[list[float]]) -> None:
    index = 0
    for total, count, _ in blocks:
        y = total / count
        for number in range(int(count)):
            if number:
                y += (layer[index - 1].height + layer[index].height) / 2 + GAP_Y
            layer[index].y = y
            index += 1


def _points(layers: list[list[_Place]], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Corners from layers: each layer as wide as its widest node, the highest node at 0."""
    found: dict[str, Point] = {}
    x = 0.0
    top = min((p.y - p.height / 2 for layer in layers for p in layer), default=0.0)
    for layer in layers:
        width = max((sizes[p.node][0] for p in layer if p.node is not None), default=0.0)
        for place in layer:
            if place.node is not None:
                node_width, height = sizes[place.node]
                found[place.node] = (x + (width - node_width) / 2, place.y - height / 2 - top)
        x += width + GAP_X
    return {node: found[node] for node in sizes if node in found}
