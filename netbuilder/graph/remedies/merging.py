"""Remedies for branches that do not fit together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge, Node
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.remedies.insertions import arriving, insertion
from netbuilder.graph.remedies.values import WIDTHS, decider, setting
from netbuilder.graph.scene import Scene
from netbuilder.layers.base import Layer


def merging(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """Same width, same sides: by the layer that decides them, or by one in between."""
    known = scene.found.nodes[node.id].inputs
    if failure.code != "merge-mismatch" or known is None or not failure.port:
        return
    one, first = arriving(scene, node, replace(failure, port=0))
    two, other = arriving(scene, node, failure)
    if one is None or two is None or first is None or other is None:
        return
    pairs = ((two, other, first), (one, first, other))
    for edge, x, wanted in pairs:
        yield from _width(scene, edge, x, wanted)
    for edge, x, wanted in pairs:
        yield from _sides(scene, edge, x, wanted)


def _width(scene: Scene, edge: Edge, x: TensorType, wanted: TensorType) -> Iterator[Fix]:
    axis = 0 if x.axes[:1] == ("channels",) else x.rank - 1
    if x.axes != wanted.axes or not x.rank or x.shape[axis] == wanted.shape[axis] or wanted.shape[axis] is None:
        return
    source = scene.graph.nodes[edge.source]
    found = _own_width(source) or decider(scene, edge.source)
    if found is not None and not isinstance(getattr(found[0].layer, found[1]), tuple):
        yield setting(scene, found[0], {found[1]: wanted.shape[axis]})
    dims = x.rank - 1
    if (dims and axis == 0) or x.axes == ("time", "features"):
        layer = {"type": f"Conv{max(dims, 1)}D", "filters": wanted.shape[axis], "kernel_size": 1}
    else:
        layer = {"type": "Dense", "units": wanted.shape[axis]}
    yield from insertion(scene, edge, layer)


def _own_width(node: Node) -> tuple[Node, str] | None:
    if not isinstance(node.layer, Layer):
        return None
    names = {p.name for p in node.layer.parameters()}
    return next(((node, name) for name in WIDTHS if name in names), None)


def _sides(scene: Scene, edge: Edge, x: TensorType, wanted: TensorType) -> Iterator[Fix]:
    """Padding further up, pooling by a whole factor, or resizing."""
    if x.axes != wanted.axes or x.axes != ("channels", "height", "width") or x.shape[1:] == wanted.shape[1:]:
        return
    for node in (scene.graph.nodes[edge.source], *scene.above(edge.source)):
        if getattr(node.layer, "padding", None) == "valid":
            yield setting(scene, node, {"padding": "same"})
            break
    (_, height, width), (_, to_height, to_width) = x.shape, wanted.shape
    if None in (height, width, to_height, to_width):
        return
    yield from _pooling(scene, edge, (height or 0, width or 0), (to_height or 0, to_width or 0))
    yield from insertion(scene, edge, {"type": "Resizing", "height": to_height, "width": to_width})


def _pooling(scene: Scene, edge: Edge, has: tuple[int, int], wanted: tuple[int, int]) -> Iterator[Fix]:
    factors = [a // b for a, b in zip(has, wanted, strict=True) if b and a % b == 0]
    if len(factors) == 2 and max(factors) > 1:
        settings: dict[str, Any] = {"type": "MaxPooling2D", "pool_size": factors}
        yield from insertion(scene, edge, settings)
