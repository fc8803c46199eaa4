"""One number in place of whole axes, and functions that look along an axis."""

from __future__ import annotations

from typing import Any

from netbuilder.engine.importing.onnx.atoms import Group, View, own
from netbuilder.engine.importing.onnx.operators.layouts import features_view, named_axis
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, operator, refuse_batch
from netbuilder.layers import reductions
from netbuilder.layers.activation_axis import LogSoftmax, Softmax
from netbuilder.layers.arithmetic import ArgMax, CumSum, MathFunction
from netbuilder.layers.base import Layer
from netbuilder.layers.normalization import UnitNormalization

KINDS: dict[str, type[reductions.Reduce]] = {
    "Mean": reductions.Mean, "Sum": reductions.Sum, "Max": reductions.Max, "Min": reductions.Min,
}  # fmt: skip
# Before, the reduction, after.
COMPOSED = {
    "SumSquare": ("square", "Sum", ""), "L1": ("abs", "Sum", ""), "L2": ("square", "Sum", "sqrt"),
    "LogSum": ("", "Sum", "log"), "LogSumExp": ("exp", "Sum", "log"),
}  # fmt: skip


@operator(*(f"Reduce{kind}" for kind in (*KINDS, *COMPOSED)))
def reduce(call: Call) -> View:
    """All Reduce… operators as layers."""
    kind = call.operation.kind.removeprefix("Reduce")
    before, kind, after = COMPOSED.get(kind, ("", kind, ""))
    view = call.view()
    given = call.integers(1, "axes")
    if not given and call.attribute("noop_with_empty_axes", 0):
        return view
    axes = sorted({call.axis(a, view) for a in (given or range(view.rank))})
    if before:
        view = call.same(view, MathFunction.make({"function": before}))
    view = reduced(call, view, axes, KINDS[kind], bool(call.attribute("keepdims", 1)))
    return call.same(view, MathFunction.make({"function": after})) if after else view


def reduced(call: Call, view: View, axes: list[int], kind: type[reductions.Reduce], keep: bool) -> View:
    """The reduction over these axes of the file, one after the other where the tensor has them so, else as one."""
    groups = [refuse_batch(view.groups[i]) for i in axes]
    left = [g for g in groups if g]
    if (pooled := _pooled(call, view, axes, left, kind, keep)) is not None:
        return pooled
    if len(left) > 1 and not all(g in view.axes for g in left):
        left = [tuple(a for g in left for a in g)]
    for atoms in left:
        view, name = named_axis(call, view, atoms)
        places = tuple(() if g == atoms else g for g in view.axes)
        layer = kind.make({"axis": name, "keepdims": True})
        tensor = call.add(layer, view.tensor, axes=places)
        view = View(tensor, tuple(tuple(a for a in g if a not in atoms) for g in view.groups))
    kept = [() if i in axes else g for i, g in enumerate(view.groups)]
    return view.with_groups(kept if keep else (g for i, g in enumerate(kept) if i not in axes))


def _pooled(
    call: Call, view: View, axes: list[int], left: list[Group], kind: type[reductions.Reduce], keep: bool
) -> View | None:
    """Global pooling, where everything but the channels of a picture or the features of a sequence is reduced."""
    name = {"mean": "Average", "max": "Max"}.get(kind.name)
    dims = len(view.axes) - 1
    if name is None or not 1 <= dims <= 3:
        return None
    places = view.axes[:1] if dims == 1 else view.axes[1:]
    channels = view.axes[-1] if dims == 1 else view.axes[0]
    if not channels or {a for g in places for a in g} != {a for g in left for a in g}:
        return None
    tensor = call.add(Layer.table[f"Global{name}Pooling{dims}D"](), view.tensor, axes=(channels,))
    groups = [tuple(a for a in g if a.batch or a in channels) for g in view.groups]
    return View(tensor, tuple(g for i, g in enumerate(groups) if keep or i not in axes))


@operator("Softmax", "LogSoftmax")
def softmax(call: Call) -> View:
    """Softmax and LogSoftmax as layers."""
    view = call.view()
    kind: Any = Softmax if call.operation.kind == "Softmax" else LogSoftmax
    if call.opset >= 13:
        groups = [view.groups[call.axis(call.attribute("axis", -1), view)]]
    else:  # older versions flatten everything behind the axis
        groups = list(view.groups[call.axis(call.attribute("axis", 1), view) :])
    atoms = tuple(a for g in groups for a in refuse_batch(g))
    return along(call, view, atoms, kind)


def along(call: Call, view: View, atoms: Group, kind: Any) -> View:
    """A layer with an axis, which keeps the shape."""
    placed, name = named_axis(call, view, atoms)
    auto = (len(placed.axes) in (1, 2) and name == "features") or (len(placed.axes) > 2 and name == "channels")
    layer = kind() if auto else kind(axis=name)
    return View(call.add(layer, placed.tensor, axes=placed.axes), placed.groups)


@operator("CumSum")
def running_sum(call: Call) -> View:
    """CumSum as layers."""
    view = call.view()
    if call.attribute("exclusive", 0) or call.attribute("reverse", 0):
        raise Inexpressible("adds up from the end, or without the number itself.")
    axis = int(call.constant(1, "axis").reshape(-1)[0])
    return along(call, view, refuse_batch(view.groups[call.axis(axis, view)]), CumSum)


@operator("ArgMax")
def argmax(call: Call) -> View:
    """ArgMax as layers."""
    view = call.view()
    axis = call.axis(call.attribute("axis", 0), view)
    atoms = refuse_batch(view.groups[axis])
    if call.attribute("select_last_index", 0) or not own(atoms):
        raise Inexpressible("takes the last of several largest numbers.")
    placed, name = named_axis(call, view, atoms)
    tensor = call.add(ArgMax.make({"axis": name}), placed.tensor, axes=tuple(g for g in placed.axes if g != atoms))
    groups = [() if i == axis else g for i, g in enumerate(placed.groups)]
    return View(tensor, tuple(groups if call.attribute("keepdims", 1) else groups[:axis] + groups[axis + 1 :]))


@operator("LpNormalization")
def unit_length(call: Call) -> View:
    """LpNormalization as layers."""
    view = call.view()
    if call.attribute("p", 2) != 2:
        raise Inexpressible("divides by a length other than the usual one.")
    atoms = refuse_batch(view.groups[call.axis(call.attribute("axis", -1), view)])
    placed = features_view(call, view, atoms)
    layer: Layer = UnitNormalization()
    return View(call.add(layer, placed.tensor, axes=placed.axes), placed.groups)
