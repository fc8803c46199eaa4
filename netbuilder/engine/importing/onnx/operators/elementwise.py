"""Functions of every number by itself."""

from __future__ import annotations

from typing import Any

import numpy as np

from netbuilder.base.tensor import DType
from netbuilder.engine.importing.onnx.atoms import View
from netbuilder.engine.importing.onnx.operators.aligning import together
from netbuilder.engine.importing.onnx.operators.layouts import channels_view
from netbuilder.engine.importing.onnx.sketch import Inexpressible
from netbuilder.engine.importing.onnx.values import Call, Constant, operator
from netbuilder.layers import activation as act
from netbuilder.layers.activation_axis import PReLU
from netbuilder.layers.arithmetic import MathFunction, Power
from netbuilder.layers.base import Layer
from netbuilder.layers.merge import RaiseToPower
from netbuilder.layers.regularization import Dropout
from netbuilder.layers.tensor_operations import Cast, Clip

# onnx.TensorProto's numbers of types; narrower whole numbers and wider decimal ones are what drawings have.
KINDS: dict[int, DType] = {1: "float32", 10: "float32", 11: "float32", 16: "float32", 6: "int64", 7: "int64", 9: "bool"}
FLOAT_MAX = float(np.finfo(np.float32).max)
PLAIN: dict[str, Layer] = {
    "Relu": act.ReLU(), "Sigmoid": act.Sigmoid(), "Tanh": act.Tanh(), "Softplus": act.Softplus(),
    "Softsign": act.Softsign(), "HardSwish": act.HardSwish(), "Mish": act.Mish(), "Exp": act.Exponential(),
}  # fmt: skip
FUNCTIONS = {
    "Abs": "abs", "Log": "log", "Sqrt": "sqrt", "Reciprocal": "reciprocal", "Neg": "neg", "Sign": "sign",
    "Floor": "floor", "Ceil": "ceil", "Round": "round", "Erf": "erf", "Sin": "sin", "Cos": "cos", "Tan": "tan",
    "Asin": "asin", "Acos": "acos", "Atan": "atan", "Sinh": "sinh", "Cosh": "cosh", "Asinh": "asinh",
    "Acosh": "acosh", "Atanh": "atanh",
}  # fmt: skip


@operator(*PLAIN, *FUNCTIONS)
def function(call: Call) -> View:
    """Functions without settings as layers."""
    kind = call.operation.kind
    layer = PLAIN.get(kind) or MathFunction.make({"function": FUNCTIONS[kind]})
    return call.same(call.view(), layer)


@operator("LeakyRelu", "Elu", "Celu", "ThresholdedRelu", "Gelu")
def with_slope(call: Call) -> View:
    """LeakyRelu, Elu, Celu, ThresholdedRelu and Gelu as layers."""
    alpha = float(call.attribute("alpha", 0.01 if call.operation.kind == "LeakyRelu" else 1.0))
    layers: dict[str, Layer] = {
        "Gelu": act.GELU(approximate=call.attribute("approximate", "none") == "tanh"),
        "ThresholdedRelu": act.Threshold(threshold=alpha, value=0.0),
    }
    chosen = layers.get(call.operation.kind)
    if chosen is None:
        kinds: dict[str, Any] = {"LeakyRelu": act.LeakyReLU, "Elu": act.ELU, "Celu": act.CELU}
        parameter = "negative_slope" if call.operation.kind == "LeakyRelu" else "alpha"
        chosen = kinds[call.operation.kind](**{parameter: _short(alpha)})
    return call.same(call.view(), chosen)


def _short(value: float) -> float:
    """0.01 instead of the 0.009999999776 a 32-bit number holds."""
    return float(f"{value:.7g}")


@operator("Selu")
def selu(call: Call) -> View:
    """Selu as layers."""
    alpha, gamma = (
        call.attribute("alpha", 1.67326319217681884765625),
        call.attribute("gamma", 1.05070102214813232421875),
    )
    if abs(alpha - 1.6732632) > 1e-3 or abs(gamma - 1.050701) > 1e-3:
        raise Inexpressible(f"has an alpha of {alpha:g} and a gamma of {gamma:g}; SELU has fixed ones.")
    return call.same(call.view(), act.SELU())


@operator("HardSigmoid")
def hard_sigmoid(call: Call) -> View:
    """HardSigmoid as layers."""
    from netbuilder.layers.preprocessing import Rescaling

    alpha, beta = float(call.attribute("alpha", 0.2)), float(call.attribute("beta", 0.5))
    if abs(alpha - 1 / 6) < 1e-6 and beta == 0.5:
        return call.same(call.view(), act.HardSigmoid())
    line = call.same(call.view(), Rescaling(scale=_short(alpha), offset=_short(beta)))
    return call.same(line, Clip(minimum=0.0, maximum=1.0))


@operator("Shrink")
def shrink(call: Call) -> View:
    """Shrink as layers."""
    bias, threshold = float(call.attribute("bias", 0.0)), float(call.attribute("lambd", 0.5))
    if bias not in (0.0, threshold):
        raise Inexpressible(f"shrinks beyond {threshold:g} by {bias:g}; layers shrink by as much, or not at all.")
    chosen = act.Softshrink(threshold=threshold) if bias else act.Hardshrink(threshold=threshold)
    return call.same(call.view(), chosen)


@operator("Clip")
def clip(call: Call) -> View:
    """Clip as layers."""
    low, high = limit(call, 1, "min", -FLOAT_MAX), limit(call, 2, "max", FLOAT_MAX)
    if low == 0.0:
        capped = None if high >= FLOAT_MAX else high
        return call.same(call.view(), act.ReLU6() if capped == 6 else act.ReLU(max_value=capped))
    return call.same(call.view(), Clip(minimum=low, maximum=high))


def limit(call: Call, index: int, attribute: str, without: float) -> float:
    """A limit, as an attribute or (newer) an input."""
    given = float(call.constant(index, "limits").reshape(-1)[0]) if call.has(index) else call.attribute(attribute)
    return without if given is None else _short(min(max(float(given), -FLOAT_MAX), FLOAT_MAX))


@operator("PRelu")
def prelu(call: Call) -> View:
    """PRelu as layers."""
    slope = call.weight(1)
    view = call.view()
    if slope.size == 1:
        tensor = call.add(
            PReLU(slopes="one"), view.tensor, axes=view.axes, name=call.name_of(1), weight=slope.reshape(1)
        )
        return View(tensor, view.groups)
    legacy = call.opset < 7 and slope.ndim == 1  # then one number for each channel, wherever the others stand
    dims = (1, slope.size) if legacy else (1,) * (view.rank - slope.ndim) + slope.shape
    if view.rank < 2 or slope.size != dims[1]:
        raise Inexpressible(f"has slopes of the shape {slope.shape}; PReLU has one for each channel.")
    placed = channels_view(call, view)
    tensor = call.add(PReLU(), placed.tensor, axes=placed.axes, name=call.name_of(1), weight=slope.reshape(-1))
    return View(tensor, placed.groups)


@operator("Dropout")
def dropout(call: Call) -> list[Any]:
    """Dropout as layers."""
    rate = float(call.constant(1, "ratio").reshape(-1)[0]) if call.has(1) else float(call.attribute("ratio", 0.5))
    if not 0 <= rate < 1:
        raise Inexpressible(f"drops {rate:g} of all numbers.")
    return [call.same(call.view(), Dropout(rate=_short(rate)))]


@operator("Identity")
def identity(call: Call) -> Any:
    """Identity as layers."""
    return call.inputs[0]


@operator("Cast", "CastLike")
def cast(call: Call) -> Any:
    """Cast and CastLike as layers."""
    if isinstance(call.inputs[0], Constant):  # of CastLike: a cast of constants alone is worked out while reading
        return call.inputs[0]
    view = call.view()
    number = call.attribute("to")
    if call.operation.kind == "CastLike":
        return as_kind(call, view, call.view(1).tensor.type.dtype)
    if number not in KINDS:
        raise Inexpressible("turns numbers into a kind that drawings do not have.")
    return as_kind(call, view, KINDS[number])


def as_kind(call: Call, view: View, dtype: DType) -> View:
    """The same values as another kind of number."""
    return view if view.tensor.type.dtype == dtype else call.same(view, Cast(dtype=dtype))


@operator("Pow")
def power(call: Call) -> View:
    """Pow as layers."""
    exponent = call.inputs[1]
    if not isinstance(exponent, Constant) or exponent.array.size != 1:
        tensors, groups = together(call, (call.view(0), call.view(1)))
        return View(call.add(RaiseToPower(), *tensors, axes=tensors[0].axes), groups)
    value = float(exponent.array.reshape(-1)[0])
    layer: Layer = MathFunction(function="square") if value == 2 else Power(exponent=_short(value))
    return call.same(call.view(), layer)
