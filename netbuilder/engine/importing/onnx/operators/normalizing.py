"""Normalizations."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Group, View, own, size_of
from netbuilder.engine.importing.onnx.folding import LIMIT
from netbuilder.engine.importing.onnx.operators.layouts import channels_view, features_view, from_grid, grid
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Array, Call, operator, refuse_batch
from netbuilder.layers.normalization import (
    BatchNormalization,
    GroupNormalization,
    InstanceNormalization,
    LayerNormalization,
    RMSNormalization,
)
from netbuilder.layers.normalization_local import LocalResponseNormalization


def small(value: float) -> float:
    """1e-05 instead of the 9.999999747e-06 a 32-bit number holds."""
    return float(f"{float(value):.6g}")


@operator("BatchNormalization")
def batch(call: Call) -> list[Any]:
    """BatchNormalization as layers."""
    if call.attribute("training_mode", 0) or call.attribute("spatial", 1) == 0:
        raise Inexpressible("normalizes with what it sees at the moment; export the model for inference.")
    view = call.view()
    if view.rank < 2:
        raise Inexpressible("needs a batch and channels.")
    placed = channels_view(call, view)
    names = ("weight", "bias", "running_mean", "running_var")
    weights = {name: call.weight(i).reshape(-1) for i, name in enumerate(names, start=1)}
    _check(weights, view.dims[1])
    layer = BatchNormalization(epsilon=small(call.attribute("epsilon", 1e-5)), momentum=_momentum(call))
    tensor = call.add(layer, placed.tensor, axes=placed.axes, name=call.name_of(1), **weights)
    return [View(tensor, placed.groups)]


def _momentum(call: Call) -> float:
    return min(max(small(call.attribute("momentum", 0.9)), 0.0), 1.0)


def _check(weights: dict[str, Array], size: int) -> None:
    for name, array in weights.items():
        if array.size != size:
            raise Inexpressible(f"has a {name.replace('_', ' ')} of {array.size} numbers for {size} channels.")


@operator("InstanceNormalization")
def instance(call: Call) -> View:
    """InstanceNormalization as layers."""
    view = call.view()
    placed = channels_view(call, view)
    weights = {"weight": call.weight(1).reshape(-1), "bias": call.weight(2).reshape(-1)}
    _check(weights, view.dims[1])
    layer = InstanceNormalization(epsilon=small(call.attribute("epsilon", 1e-5)))
    return View(call.add(layer, placed.tensor, axes=placed.axes, name=call.name_of(1), **weights), placed.groups)


@operator("GroupNormalization")
def group(call: Call) -> View:
    """GroupNormalization as layers."""
    view = call.view()
    placed = channels_view(call, view)
    groups, channels = int(call.attribute("num_groups")), view.dims[1]
    weights = {}
    for index, name in ((1, "weight"), (2, "bias")):
        array = call.weight(index).reshape(-1)
        repeated = array.size == groups != channels and channels <= LIMIT
        weights[name] = np.repeat(array, channels // groups) if repeated else array
    _check(weights, channels)
    layer = GroupNormalization(groups=groups, epsilon=small(call.attribute("epsilon", 1e-5)))
    return View(call.add(layer, placed.tensor, axes=placed.axes, name=call.name_of(1), **weights), placed.groups)


@operator("LayerNormalization", "RMSNormalization")
def layer_norm(call: Call) -> list[Any]:
    """LayerNormalization and RMSNormalization as layers."""
    view = call.view()
    first = call.axis(call.attribute("axis", -1), view)
    features: Group = tuple(a for g in view.groups[first:] for a in refuse_batch(g))
    if not own(features):
        raise Inexpressible("normalizes over nothing.")
    size = size_of(features)
    if size > LIMIT:
        raise Inexpressible(f"normalizes over {size:,} numbers.")
    scale = np.broadcast_to(call.weight(1), view.dims[first:]).reshape(-1)
    weights = {"weight": scale}
    epsilon = small(call.attribute("epsilon", 1e-5))
    layer: Any = RMSNormalization(epsilon=epsilon)
    if call.operation.kind == "LayerNormalization":
        layer = LayerNormalization(epsilon=epsilon, center=call.has(2))
        weights["bias"] = (
            np.broadcast_to(call.weight(2), view.dims[first:]).reshape(-1) if call.has(2) else _zeros(size)
        )
    placed = features_view(call, view, features)
    return [View(call.add(layer, placed.tensor, axes=placed.axes, name=call.name_of(1), **weights), placed.groups)]


def _zeros(size: int) -> Array:
    return np.zeros(size, dtype=np.float32)


@operator("LRN")
def local_response(call: Call) -> View:
    """LRN as layers."""
    tensor, batch = grid(call, call.view(), 2)
    size = int(call.attribute("size"))
    if size % 2 == 0:
        raise Inexpressible("looks at an even number of channels, more on one side than on the other.")
    layer = LocalResponseNormalization(
        size=size,
        alpha=small(call.attribute("alpha", 1e-4)),
        beta=small(call.attribute("beta", 0.75)),
        k=small(call.attribute("bias", 1.0)),
    )
    return from_grid(call.add(layer, tensor, axes=tensor.axes), batch)
