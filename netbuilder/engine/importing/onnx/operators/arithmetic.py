"""Sums, products and the like: of two values, and of a value and a constant."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from netbuilder.engine.importing.onnx.atoms import View, own, size_of
from netbuilder.engine.importing.onnx.folding import as_float, in_hand
from netbuilder.engine.importing.onnx.operators.aligning import agreed, together
from netbuilder.engine.importing.onnx.operators.elementwise import as_kind
from netbuilder.engine.importing.onnx.operators.shapes import expanded
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Array, Call, Constant, operator
from netbuilder.layers import merge
from netbuilder.layers.arithmetic import MathFunction
from netbuilder.layers.attention import AttentionHeads, PositionalEncoding
from netbuilder.layers.base import Layer
from netbuilder.layers.core import Dense
from netbuilder.layers.gate import Gate
from netbuilder.layers.preprocessing import Rescaling
from netbuilder.layers.tensor_operations import ScaleShift

MERGES: dict[str, Layer] = {
    "Add": merge.Add(), "Sum": merge.Add(), "Sub": merge.Subtract(), "Mul": merge.Multiply(), "Div": merge.Divide(),
    "Max": merge.Maximum(), "Min": merge.Minimum(), "Mean": merge.Average(),
}  # fmt: skip


@operator("Add", "Sub", "Mul", "Div", "Sum", "Max", "Min", "Mean")
def arithmetic(call: Call) -> View:
    """Add, Sub, Mul, Div, Sum, Max, Min and Mean as layers."""
    kind = call.operation.kind
    if any(isinstance(v, View) and v.tensor.type.dtype != "float32" for v in call.inputs):
        return _of_whole_numbers(call)
    if len(call.inputs) == 1:
        return call.view()
    if len(call.inputs) == 2:
        a, b = call.inputs
        if isinstance(b, Constant) and isinstance(a, View):
            return with_constant(call, kind, a, _shaped(call, b, a.rank))
        if isinstance(a, Constant) and isinstance(b, View):
            return from_constant(call, kind, a, b)
    views = [call.view(i) for i in range(len(call.inputs))]
    return combined(call, kind, tuple(_legacy(call, v, views[0].rank) for v in views))


def _of_whole_numbers(call: Call) -> View:
    """Worked out with decimal numbers, which is exact up to 2²⁴; a quotient is cut off as that of whole ones is."""
    if call.operation.kind == "Mean" or any(
        isinstance(v, View) and v.tensor.type.dtype != "int64" for v in call.inputs
    ):
        raise Inexpressible("computes with truth values or takes a mean of whole numbers, which no layer does.")
    inputs = tuple(as_kind(call, v, "float32") if isinstance(v, View) else v for v in call.inputs)
    return as_kind(call, arithmetic(replace(call, inputs=inputs)), "int64")


def _legacy(call: Call, view: View, rank: int) -> View:
    """Operators before version 7 say at which axis the smaller tensor stands."""
    axis = call.attribute("axis") if call.attribute("broadcast") else None
    if axis is None or view.rank >= rank:
        return view
    return view.with_groups((*view.groups, *((),) * (rank - axis % rank - view.rank)))


def _shaped(call: Call, constant: Constant, rank: int) -> Constant:
    axis = call.attribute("axis") if call.attribute("broadcast") else None
    if axis is None or constant.array.ndim >= rank:
        return constant
    shape = (*constant.array.shape, *(1,) * (rank - axis % rank - constant.array.ndim))
    return Constant(constant.array.reshape(shape), constant.learned, constant.name)


def combined(call: Call, kind: str, views: tuple[View, ...]) -> View:
    """Two or more values, stretched to one shape."""
    layer = MERGES[kind]
    if kind == "Mul" and len(views) == 2:
        for x, gate in (views, views[::-1]):
            if (found := _gated(call, x, gate)) is not None:
                return found
    tensors, groups = together(call, views)
    if layer.variadic or len(tensors) == 2:
        return View(call.add(layer, *tensors, axes=tensors[0].axes), groups)
    raise Inexpressible(f"takes {len(tensors)} inputs.")


def _gated(call: Call, x: View, gate: View) -> View | None:
    """x · gate where the gate has size 1 along some axes of a picture or sequence (squeeze and excitation)."""
    x, gate = agreed((x, gate))
    held, wanted = {a for g in gate.axes for a in g}, {a for g in x.axes for a in g}
    whole = all(len(held & set(g)) in (0, len(g)) for g in x.axes)
    longer = any(size_of(g) != 1 and size_of(own(h)) == 1 for g, h in zip(gate.groups, x.groups, strict=True))
    if not held < wanted or not held or not whole or longer:
        return None
    placed = call.put(gate, tuple(g if g and g[0] in held else () for g in x.axes))
    return View(call.add(Gate(), x.tensor, placed, axes=x.axes), x.groups)


def with_constant(call: Call, kind: str, view: View, constant: Constant) -> View:
    """value ∘ constant."""
    array = in_hand(as_float(constant.array))
    if kind in ("Sub", "Div"):
        inverse = -array if kind == "Sub" else np.float32(1) / array
        return with_constant(
            call, "Add" if kind == "Sub" else "Mul", view, Constant(inverse, constant.learned, constant.name)
        )
    if array.size == 1 and array.ndim <= view.rank and kind in ("Add", "Sum", "Mul"):
        return _by_number(call, kind, view, float(array.reshape(-1)[0]))
    if kind in ("Add", "Sum"):
        return add_constant(call, view, Constant(array, constant.learned, constant.name))
    if kind == "Mul" and not constant.learned and np.all(array == 1):
        return expanded(call, view, array.shape)
    if kind == "Mul" and (found := _per_axis(call, view, Constant(array, constant.learned, constant.name), "scale")):
        return found
    return combined(call, kind, (view, call.held(Constant(array, constant.learned, constant.name))))


def from_constant(call: Call, kind: str, constant: Constant, view: View) -> View:
    """constant ∘ value."""
    if kind not in ("Sub", "Div"):
        return with_constant(call, kind, view, constant)
    if kind == "Sub":
        return with_constant(call, "Add", _by_number(call, "Mul", view, -1.0), constant)
    return with_constant(call, "Mul", call.same(view, MathFunction(function="reciprocal")), constant)


def _by_number(call: Call, kind: str, view: View, number: float) -> View:
    """Times or plus one number; added to a factor that stands right before."""
    number = float(f"{number:.9g}")
    before = _before(call, view, Rescaling)
    if kind == "Mul":
        if number == -1:
            return call.same(view, MathFunction(function="neg"))
        return view if number == 1 else call.same(view, Rescaling(scale=number))
    if isinstance(before, Rescaling) and not before.offset:
        call.sketch.change(view.tensor.node, Rescaling(scale=before.scale, offset=number))
        return view
    return view if number == 0 else call.same(view, Rescaling(scale=1.0, offset=number))


def _before(call: Call, view: View, kind: type[Any]) -> Any:
    """The layer a value comes from, if it is of this kind and nothing else uses the value."""
    uses = [i for i, v in enumerate(call.inputs) if v is view]
    if len(uses) != 1 or not call.once(uses[0]) or any(e.source == view.tensor.node for e in call.sketch.edges):
        return None
    layer = call.sketch.nodes[view.tensor.node].layer
    return layer if isinstance(layer, kind) else None


def add_constant(call: Call, view: View, constant: Constant) -> View:
    """Plus fixed numbers: a bias, an offset for each channel, a table of positions, or a tensor of its own."""
    array = in_hand(as_float(constant.array))
    if not array.any():
        return expanded(call, view, array.shape)
    if (found := _bias(call, view, array)) is not None:
        return found
    if (found := _per_axis(call, view, constant, "shift")) is not None:
        return found
    if (found := _positions(call, view, constant)) is not None:
        return found
    return combined(call, "Add", (view, call.held(Constant(array, constant.learned, constant.name))))


def _bias(call: Call, view: View, array: Array) -> View | None:
    """The bias of a Dense layer right before, which was a product only, or that at the end of an attention."""
    layer = _before(call, view, AttentionHeads)
    held = call.sketch.weights.get(view.tensor.node, {})
    if layer is not None and array.shape == held["output.bias"].shape and not held["output.bias"].any():
        call.sketch.change(view.tensor.node, layer, **{"output.bias": array})
        return view
    layer = _before(call, view, Dense)
    if layer is None or layer.use_bias or array.shape[-1:] != (layer.units,) or array.size != layer.units:
        return None
    call.sketch.change(view.tensor.node, Dense(units=layer.units), bias=array.reshape(-1))
    return view


def _per_axis(call: Call, view: View, constant: Constant, role: str) -> View | None:
    """A factor or an offset for each element of one axis; both in one layer where they follow each other."""
    array = as_float(constant.array)
    dims = (1,) * (view.rank - array.ndim) + array.shape
    long = [i for i, d in enumerate(dims) if d != 1]
    if len(long) != 1 or len(dims) != view.rank or view.dims[long[0]] != dims[long[0]]:
        return None
    atoms = own(view.groups[long[0]])
    axes, names = view.axes, view.tensor.type.axes
    if atoms != view.groups[long[0]] or atoms not in axes or len(axes) > 4 or len(set(names)) != len(names):
        return None
    flat, name = array.reshape(-1), names[axes.index(atoms)]
    before = _before(call, view, ScaleShift)
    held = call.sketch.weights.get(view.tensor.node, {})
    if role == "shift" and before is not None and before.axis == name and "shift" in held and not held["shift"].any():
        call.sketch.change(view.tensor.node, before, shift=flat)
        return view
    size = flat.shape[0]
    weights = {"scale": flat, "shift": _all(0, size)} if role == "scale" else {"scale": _all(1, size), "shift": flat}
    axis: Any = name
    layer = ScaleShift(axis=axis, trainable=constant.learned)
    return View(call.add(layer, view.tensor, axes=axes, name=call.name_of(1), **weights), view.groups)


def _all(value: float, size: int) -> Array:
    return np.full(size, value, dtype=np.float32)


def _positions(call: Call, view: View, constant: Constant) -> View | None:
    """A row for each step of a sequence."""
    array = constant.array
    if array.ndim < 2 or any(d != 1 for d in array.shape[:-2]) or view.rank < 2 or array.ndim > view.rank:
        return None
    steps, features = (own(g) for g in view.groups[-2:])
    if view.axes != (steps, features) or view.dims[-2:] != array.shape[-2:] or not (steps and features):
        return None
    layer = PositionalEncoding(kind="learned", max_length=array.shape[-2], trainable=constant.learned)
    table = as_float(array).reshape(array.shape[-2:])
    return View(call.add(layer, view.tensor, axes=view.axes, weight=table), view.groups)
