"""Attention that a file writes out as products, put back into one layer.

Nothing is guessed: the projections, the split into heads, the scale, the mask and the way back are followed through
the nodes made for them, and only where all of them are those of the layer is it used. What it replaces is then used
by nothing and is taken out in the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Group, Groups, Tensor, tidy
from netbuilder.engine.importing.onnx.sketch import Sketch
from netbuilder.engine.importing.onnx.values import Array, Call
from netbuilder.layers.activation_axis import Softmax
from netbuilder.layers.attention import MultiHeadAttention, PositionalEncoding, SelfAttention
from netbuilder.layers.base import Layer
from netbuilder.layers.core import Dense
from netbuilder.layers.cutting import Slice
from netbuilder.layers.learned import BroadcastTo, LearnedTensor
from netbuilder.layers.merge import Add
from netbuilder.layers.preprocessing import Rescaling
from netbuilder.layers.product import MatMul
from netbuilder.layers.reshaping import Flatten, Permute, Reshape

HIDDEN = -1e9  # what is added to a score so that it counts for nothing


class _Other(Exception):
    """It is something else than this attention."""


@dataclass
class _Projection:
    """A Dense layer's part that makes queries, keys or values."""

    source: Tensor
    weight: Array
    bias: Array
    scale: float


@dataclass
class _Path:
    """Walks from a tensor back to what it was made of."""

    sketch: Sketch

    def layer(self, tensor: Tensor) -> Any:
        """The layer a tensor comes from."""
        return self.sketch.nodes[tensor.node].layer

    def before(self, tensor: Tensor, index: int = 0) -> Tensor:
        """An input of the node a tensor comes from, with the names its atoms have in this tensor."""
        inputs, axes = self.sketch.made[tensor.node]
        source = inputs[index]
        mine, its = _flat(tensor.axes), _flat(axes)
        if len(mine) != len(its):
            raise _Other
        names = dict(zip(its, mine, strict=True))
        renamed = tuple(tuple(names.get(a, a) for a in g) for g in tidy(source.axes))
        return Tensor(source.node, source.port, renamed, source.type)

    def origin(self, tensor: Tensor) -> Tensor:
        """What was reshaped and transposed to this."""
        while isinstance(self.layer(tensor), Reshape | Permute | Flatten | BroadcastTo):
            tensor = self.before(tensor)
        return tensor

    def made_by(self, tensor: Tensor, kind: type[Layer]) -> Any:
        """The layer a tensor comes from, which must be of this kind."""
        layer = self.layer(tensor)
        if not isinstance(layer, kind):
            raise _Other
        return layer

    def unscaled(self, tensor: Tensor) -> tuple[Tensor, float]:
        """What was multiplied by a number, and the number."""
        tensor = self.origin(tensor)
        layer = self.layer(tensor)
        if not isinstance(layer, Rescaling) or layer.offset:
            return tensor, 1.0
        return self.origin(self.before(tensor)), layer.scale


def attention_of(
    call: Call, tensor: Tensor, kernel: Array, bias: Array | None, units: Group, name: str
) -> Tensor | None:
    """The attention layer of which a Dense layer on this tensor would be the end; None where there is none."""
    try:
        return _folded(call, _Path(call.sketch), tensor, kernel, bias, units, name)
    except (_Other, KeyError):
        return None


def _folded(
    call: Call, path: _Path, tensor: Tensor, kernel: Array, bias: Array | None, units: Group, name: str
) -> Tensor:
    mixed = path.origin(tensor)
    path.made_by(mixed, MatMul)
    heads, rows, depth = _three(mixed.axes)
    if tidy(tensor.axes) != (rows, (*heads, *depth)):
        raise _Other
    chances, value = (path.before(mixed, i) for i in (0, 1))
    scores, scale, causal = _scores(path, chances)
    query, key = (path.before(scores, i) for i in (0, 1))
    _, others, width = _three((query.axes[0], key.axes[2], query.axes[2]) if len(query.axes) == 3 else _lost())
    projections = [
        _projection(path, query, rows, (*heads, *query.axes[2])),
        _projection(path, value, others, (*heads, *value.axes[2])),
        _projection(path, key, others, (*heads, *key.axes[1])),
    ]
    count, key_dim = _size(heads), _size(width)
    total = scale * projections[0].scale * projections[2].scale
    if projections[1].scale != 1 or abs(total * key_dim**0.5 - 1) > 1e-4:
        raise _Other
    if projections[0].source.type.shape[-1] != kernel.shape[1]:
        raise _Other
    layer, sources = _layer(projections, count, key_dim, _size(depth), causal)
    weights = _weights(projections, kernel, bias)
    made = call.add(layer, *sources, axes=(rows, units), name=name, **weights)
    _absorb(call.sketch, mixed.node, {s.node for s in sources}, made.node)
    return made


def _three(axes: Groups) -> tuple[Group, Group, Group]:
    """(heads, steps, width); one head has no axis."""
    if len(axes) not in (2, 3):
        raise _Other
    return axes[0] if len(axes) == 3 else (), axes[-2], axes[-1]


def _lost() -> Groups:
    raise _Other


def _scores(path: _Path, chances: Tensor) -> tuple[Tensor, float, bool]:
    """The product of queries and keys behind probabilities, what it was multiplied by, and whether later steps are
    hidden."""
    softmax = path.made_by(chances, Softmax)
    axis = softmax.axis if softmax.axis != "auto" else ("features" if len(chances.axes) < 3 else "channels")
    if chances.type.axes.index(axis) != len(chances.axes) - 1:
        raise _Other
    inside = path.before(chances)
    causal = False
    if isinstance(path.layer(inside), Add | PositionalEncoding):
        inside, causal = _unmasked(path, inside)
    scores, scale = path.unscaled(inside)
    path.made_by(scores, MatMul)
    return scores, scale, causal


def _unmasked(path: _Path, tensor: Tensor) -> tuple[Tensor, bool]:
    """What a mask that hides later steps was added to."""
    if isinstance(path.layer(tensor), PositionalEncoding):
        mask, inside = path.sketch.weights[tensor.node]["weight"], path.before(tensor)
    else:
        sides = [path.before(tensor, i) for i in (0, 1)]
        masks = [isinstance(path.layer(path.origin(s)), LearnedTensor) for s in sides]
        if sum(masks) != 1:
            raise _Other
        mask = path.sketch.weights[path.origin(sides[masks.index(True)]).node]["weight"]
        inside = sides[masks.index(False)]
    if mask.ndim < 2 or mask.size != mask.shape[-2] * mask.shape[-1]:
        raise _Other
    mask = mask.reshape(mask.shape[-2:])
    later = np.triu(np.ones(mask.shape, dtype=bool), 1)
    if not (np.all(mask[later] <= HIDDEN) and not np.any(mask[~later])):
        raise _Other
    return inside, True


def _projection(path: _Path, tensor: Tensor, steps: Group, width: Group) -> _Projection:
    """The Dense layer, or the part of one, that makes a tensor of heads."""
    found, scale = path.unscaled(tensor)
    if tidy(found.axes) != (steps, width):
        raise _Other
    start, stop = 0, None
    if isinstance(path.layer(found), Slice):
        cut = path.layer(found)
        if cut.axis not in ("features", "auto") or cut.step != 1:
            raise _Other
        start, stop = cut.start, cut.stop
        found = path.sketch.made[found.node][0][0]
    dense = path.made_by(found, Dense)
    if dense.activation != "linear":
        raise _Other
    held = path.sketch.weights[found.node]
    weight = held["weight"][start:stop]
    bias = held["bias"][start:stop] if "bias" in held else np.zeros(len(weight), dtype=np.float32)
    return _Projection(path.sketch.made[found.node][0][0], weight, bias, scale)


def _layer(
    projections: list[_Projection], heads: int, key_dim: int, value_dim: int, causal: bool
) -> tuple[Layer, list[Tensor]]:
    options: dict[str, Any] = {"num_heads": heads, "key_dim": key_dim, "causal": causal}
    if value_dim != key_dim:
        options["value_dim"] = value_dim
    sources = [p.source for p in projections]
    if len({(s.node, s.port) for s in sources}) == 1:
        return SelfAttention(**options), sources[:1]
    return MultiHeadAttention(**options), sources


def _weights(projections: list[_Projection], kernel: Array, bias: Array | None) -> dict[str, Array]:
    found: dict[str, Array] = {}
    for name, p in zip(("query", "value", "key"), projections, strict=True):
        found[f"{name}.weight"], found[f"{name}.bias"] = p.weight, p.bias
    found["output.weight"] = kernel.T
    found["output.bias"] = np.zeros(kernel.shape[1], dtype=np.float32) if bias is None else bias
    return found


def _absorb(sketch: Sketch, last: str, sources: set[str], into: str) -> None:
    """Notes which nodes the layer stands for: all on the way from its inputs to the last one."""
    waiting = [last]
    while waiting:
        node = waiting.pop()
        if node in sources or node in sketch.absorbed or node not in sketch.made:
            continue
        if isinstance(sketch.nodes[node].layer, LearnedTensor):
            sketch.absorbed[node] = into
            continue
        sketch.absorbed[node] = into
        waiting += [t.node for t in sketch.made[node][0]]


def _flat(axes: Groups) -> list[Any]:
    return [a for g in tidy(axes) for a in g]


def _size(group: Group) -> int:
    return int(np.prod([a.size for a in group], dtype=int))
