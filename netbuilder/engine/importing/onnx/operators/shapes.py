"""Axes moved, merged, split, added and removed: nothing is computed, so nothing is drawn until a layer needs it."""

from __future__ import annotations

from math import prod

import numpy as np

from netbuilder.engine.importing.onnx.atoms import Group, Groups, View, own, regroup, size_of
from netbuilder.engine.importing.onnx.operators.aligning import spread
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, Constant, operator, plain
from netbuilder.layers.reshaping import Reshape


@operator("Shape")
def shape(call: Call) -> Constant:
    """Shape as layers."""
    found = call.view().dims[call.attribute("start", 0) : call.attribute("end")]
    return Constant(np.array(found, dtype=np.int64))


@operator("Size")
def size(call: Call) -> Constant:
    """Size as layers."""
    return Constant(np.array(prod(call.view().dims), dtype=np.int64))


@operator("Constant")
def constant(call: Call) -> Constant:
    """Constant as layers."""
    found = call.operation.attributes
    if "value" in found:
        return Constant(found["value"])
    for name, dtype in (("value_float", np.float32), ("value_int", np.int64), ("value_floats", np.float32),
                        ("value_ints", np.int64)):  # fmt: skip
        if name in found:
            return Constant(np.array(found[name], dtype=dtype))
    raise Inexpressible("holds something other than numbers.")


@operator("Reshape")
def reshape(call: Call) -> View:
    """Reshape as layers."""
    view = call.view()
    wanted = call.shape(1)
    wanted = tuple(
        view.dims[i] if d == 0 and not call.attribute("allowzero") and i < view.rank else d
        for i, d in enumerate(wanted)
    )
    return reshaped(call, view, wanted)


def reshaped(call: Call, view: View, wanted: tuple[int, ...]) -> View:
    """The view with axes of these sizes; one may be -1."""
    total = prod(view.dims)
    known = prod(d for d in wanted if d != -1)
    if wanted.count(-1) > 1 or known < 1 or total % known or (known != total and -1 not in wanted):
        raise Inexpressible(f"cannot make {wanted} of {view.dims}.")
    sizes = tuple(total // known if d == -1 else d for d in wanted)
    groups = regroup((a for g in view.groups for a in g), sizes)
    if groups is not None:
        return view.with_groups(groups)
    return _in_another_order(call, view, sizes)


def _in_another_order(call: Call, view: View, sizes: tuple[int, ...]) -> View:
    """Sizes that do not divide each other, such as (4, 6) to (6, 4): a Reshape node."""
    batch = view.groups[0] if view.groups and not own(view.groups[0]) else ()
    rest = sizes[1:] if batch else sizes
    if batch and sizes[0] != size_of(batch):
        raise Inexpressible("reshapes the batch into something else.")
    tensor = call.put(view, plain(view) or ((),))
    groups = tuple(call.sketch.sizes.group(d) for d in rest)
    layer = Reshape(target_shape=rest)
    return View(call.add(layer, tensor, axes=groups), (batch, *groups) if batch else groups)


@operator("Flatten")
def flatten(call: Call) -> View:
    """Flatten as layers."""
    view = call.view()
    axis = call.attribute("axis", 1)
    axis = axis + view.rank if axis < 0 else axis
    return view.with_groups((_merged(view.groups[:axis]), _merged(view.groups[axis:])))


def _merged(groups: Groups) -> Group:
    return tuple(a for g in groups for a in g)


@operator("Transpose")
def transpose(call: Call) -> View:
    """Transpose as layers."""
    view = call.view()
    order = call.attribute("perm") or tuple(range(view.rank))[::-1]
    if sorted(order) != list(range(view.rank)):
        raise Inexpressible(f"orders {view.rank} axes as {tuple(order)}.")
    return view.with_groups(view.groups[i] for i in order)


@operator("Squeeze")
def squeeze(call: Call) -> View:
    """Squeeze as layers."""
    view = call.view()
    given = call.integers(1, "axes")
    axes = {call.axis(a, view) for a in given} if given is not None else {i for i, d in enumerate(view.dims) if d == 1}
    if any(view.dims[i] != 1 for i in axes):
        raise Inexpressible(f"removes an axis that is longer than 1 from {view.dims}.")
    return view.with_groups(g for i, g in enumerate(view.groups) if i not in axes)


@operator("Unsqueeze")
def unsqueeze(call: Call) -> View:
    """Unsqueeze as layers."""
    view = call.view()
    axes = call.integers(1, "axes") or ()
    rank = view.rank + len(axes)
    places = {a % rank for a in axes}
    left = iter(view.groups)
    return view.with_groups(() if i in places else next(left) for i in range(rank))


@operator("Expand")
def expand(call: Call) -> View:
    """Expand as layers."""
    wanted = call.shape(1)
    return expanded(call, call.view(), wanted)


def expanded(call: Call, view: View, wanted: tuple[int, ...]) -> View:
    """The view with axes of size 1 stretched, and new ones in front."""
    groups: Groups = ((),) * (len(wanted) - view.rank) + view.groups
    wanted = (1,) * (len(groups) - len(wanted)) + wanted
    found = tuple(_stretched(call, g, w) for g, w in zip(groups, wanted, strict=True))
    if found == groups:
        return view.with_groups(groups)
    axes = plain(view.with_groups(found))
    return View(spread(call, view, axes), found)


def _stretched(call: Call, group: Group, wanted: int) -> Group:
    held = size_of(group)
    if wanted in (1, held):
        return group
    if held != 1:
        raise Inexpressible(f"stretches an axis of {held} to {wanted}.")
    source = [b for b in call.sketch.batches if b.size == wanted and b.is_open]
    if source:  # as many as there are samples: every sample has its own already
        return (source[0],)
    if wanted > 1_000_000:
        raise Inexpressible("stretches a tensor to a size that the file leaves open.")
    return (*group, *call.sketch.sizes.group(wanted))


@operator("Tile")
def tile(call: Call) -> View:
    """Tile as layers."""
    view = call.view()
    times = call.integers(1, "repeats") or ()
    if len(times) != view.rank or any(t < 1 for t in times):
        raise Inexpressible(f"repeats {view.rank} axes {times} times.")
    if any(t > 1 and not own(g) and g for g, t in zip(view.groups, times, strict=True)):
        raise Inexpressible("repeats the samples of the batch.")
    pairs = [(call.sketch.sizes.group(t), g) for g, t in zip(view.groups, times, strict=True)]
    apart = tuple(x for pair in pairs for x in pair if x)
    stretched = spread(call, view, tuple(own(g) for g in apart if own(g)))
    return View(stretched, tuple((*n, *g) for n, g in pairs))


@operator("DepthToSpace")
def depth_to_space(call: Call) -> View:
    """DepthToSpace as layers."""
    view, factor = call.view(), int(call.attribute("blocksize"))
    batch, channels, height, width = view.dims
    if call.attribute("mode", "DCR") == "DCR":
        apart = reshaped(call, view, (batch, factor, factor, channels // factor**2, height, width))
        order = (0, 3, 4, 1, 5, 2)
    else:
        apart = reshaped(call, view, (batch, channels // factor**2, factor, factor, height, width))
        order = (0, 1, 4, 2, 5, 3)
    moved = apart.with_groups(apart.groups[i] for i in order)
    return reshaped(call, moved, (batch, channels // factor**2, height * factor, width * factor))


@operator("SpaceToDepth")
def space_to_depth(call: Call) -> View:
    """SpaceToDepth as layers."""
    view, factor = call.view(), int(call.attribute("blocksize"))
    batch, channels, height, width = view.dims
    apart = reshaped(call, view, (batch, channels, height // factor, factor, width // factor, factor))
    moved = apart.with_groups(apart.groups[i] for i in (0, 3, 5, 1, 2, 4))
    return reshaped(call, moved, (batch, channels * factor**2, height // factor, width // factor))
