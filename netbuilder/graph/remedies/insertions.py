"""Remedies by a layer in between."""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt, prod
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge, Node
from netbuilder.graph.edits import InsertOnEdge, free_name, layer_id
from netbuilder.graph.edits.wires import is_variadic
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.scene import Scene
from netbuilder.layers.base import Layer


def insertions(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """The layers the failing one proposes, with sizes that may fit."""
    edge, x = arriving(scene, node, failure)
    if edge is None or x is None:
        return
    for name in failure.insert:
        for settings in _settings(name, x, failure):
            if name in Layer.table:
                yield from insertion(scene, edge, {"type": name, **settings})


def insertion(scene: Scene, edge: Edge, layer: dict[str, Any]) -> Iterator[Fix]:
    """The fix that puts a layer on a wire; nothing when there is no such layer."""
    try:
        made = Layer.parse(layer)
    except ParameterError:
        return
    new = new_node(scene, edge, made)
    line = made.line()
    title = f"Insert {layer['type']}{f' ({line})' if line and len(layer) > 1 else ''} before {edge.target}"
    yield Fix(title, on_edge(scene, edge, new))


def on_edge(scene: Scene, edge: Edge, node: Node) -> InsertOnEdge:
    """The edit that puts a node on a wire."""
    return InsertOnEdge(
        scope=scene.scope,
        source=edge.source,
        source_port=edge.source_port,
        target=edge.target,
        target_port=edge.target_port,
        node=node,
    )


def new_node(scene: Scene, edge: Edge, layer: Layer) -> Node:
    """A node half-way along a wire."""
    (x, y), (to_x, to_y) = (scene.graph.nodes[i].position for i in (edge.source, edge.target))
    return Node(free_name(layer_id(layer), scene.graph.nodes), layer, ((x + to_x) / 2, (y + to_y) / 2))


def arriving(scene: Scene, node: Node, failure: Failure) -> tuple[Edge | None, TensorType | None]:
    """The wire into the guilty port, and what comes along it."""
    known = scene.found.nodes[node.id].inputs
    index = failure.port or 0
    if known is None or index >= len(known):
        return None, None
    edges = scene.into(node.id)
    if not is_variadic(node):
        port = scene.document.input_ports(node)[index]
        edges = [e for e in edges if e.target_port == port]
        index_of_wire = 0
    else:
        index_of_wire = index
    return (edges[index_of_wire] if index_of_wire < len(edges) else None), known[index]


def _settings(name: str, x: TensorType, failure: Failure) -> list[dict[str, Any]]:
    """Parameters to try for a layer in between."""
    if name != "Reshape":
        return [{}]
    size = x.size
    if size is None:
        return []
    return [{"target_shape": shape} for shape in _shapes(x, size, failure.code)]


def _shapes(x: TensorType, size: int, code: str) -> list[list[int]]:
    if code in ("needs-time", "needs-1d"):
        return [[size, 1]] if x.rank < 2 else [[prod(d or 1 for d in x.shape[:-1]), x.shape[-1] or 1]]
    if code in ("needs-image", "needs-2d"):
        sides = [(c, isqrt(size // c)) for c in (1, 3) if size % c == 0]
        square = [[c, s, s] for c, s in sides if c * s * s == size]
        return square or ([[1, *(d or 1 for d in x.shape)]] if x.rank == 2 else [])
    return []
