"""Remedies by another layer in the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import TensorType
from netbuilder.graph.document import Edge, Node
from netbuilder.graph.edits import Batch, RemoveNodes, ReplaceLayer
from netbuilder.graph.failure import Failure
from netbuilder.graph.problem import Fix
from netbuilder.graph.remedies.insertions import arriving, new_node, on_edge
from netbuilder.graph.scene import Scene
from netbuilder.layers.base import Layer


def replacements(scene: Scene, node: Node, failure: Failure) -> Iterator[Fix]:
    """The same layer for another number of axes; Dense where a sequence layer gets a vector; or without it."""
    edge, x = arriving(scene, node, failure)
    if edge is None or x is None or not isinstance(node.layer, Layer):
        return
    yield from _other_dims(scene, node, node.layer, edge, x)
    if node.type == "Embedding" and x.dtype == "float32":
        yield from _dense(scene, node, getattr(node.layer, "output_dim", 64))
        yield Fix(f"Take {node.id} out", RemoveNodes(scope=scene.scope, nodes=(node.id,), reconnect=True))
    if failure.code == "needs-time" and x.axes == ("features",):
        yield from _dense(scene, node, getattr(node.layer, "units", 64))


def _other_dims(scene: Scene, node: Node, layer: Layer, edge: Edge, x: TensorType) -> Iterator[Fix]:
    match = re.fullmatch(r"(.*)([123])D(.*)", node.type)
    dims = 1 if x.axes and x.axes[0] == "time" else x.rank - 1 if x.axes[:1] == ("channels",) else 0
    if match is None or not dims or int(match[2]) == dims:
        return
    name = f"{match[1]}{dims}D{match[3]}"
    made = _alike(name, layer, dims)
    if made is None:
        return
    edit = ReplaceLayer(scope=scene.scope, node=node.id, layer=made)
    if x.dtype == "int64" and "Embedding" in Layer.table:
        embedding = on_edge(scene, edge, new_node(scene, edge, Layer.parse("Embedding")))
        title = f"Insert Embedding and replace {node.type} by {name}"
        yield Fix(title, Batch(name=title, edits=(embedding, edit)))
    else:
        yield Fix(f"Replace {node.type} by {name}", edit)


def _alike(name: str, layer: Layer, dims: int) -> Layer | None:
    """The layer of that name with the same settings, sizes cut or repeated to its number of axes."""
    kind = Layer.table.get(name)
    if kind is None:
        return None
    known = {p.name for p in kind.parameters()}
    settings = {k: _resized(v, dims) for k, v in layer.settings().items() if k in known}
    try:
        made: Layer = kind.make(settings)
    except ParameterError:
        return None
    return made


def _resized(value: Any, dims: int) -> Any:
    if not isinstance(value, list) or not value:
        return value
    return value[0] if dims == 1 else (value * dims)[:dims]


def _dense(scene: Scene, node: Node, units: int) -> Iterator[Fix]:
    made = Layer.parse({"type": "Dense", "units": units})
    yield Fix(f"Replace {node.type} by Dense", ReplaceLayer(scope=scene.scope, node=node.id, layer=made))
