"""Activations, dropout, and functions of single numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from netbuilder.engine.importing.pytorch.call import FUNCTIONS, MODULES, Step, function, module
from netbuilder.engine.importing.pytorch.sketch import SEQUENCE, Inexpressible, Tensor
from netbuilder.layers.base import Layer

# Without settings: the class, the function, the layer.
PLAIN = {
    "ReLU": (("relu", "relu_"), "ReLU"),
    "ReLU6": (("relu6",), "ReLU6"),
    "SELU": (("selu", "selu_"), "SELU"),
    "SiLU": (("silu",), "SiLU"),
    "Mish": (("mish",), "Mish"),
    "Sigmoid": (("sigmoid", "sigmoid_"), "Sigmoid"),
    "Tanh": (("tanh", "tanh_"), "Tanh"),
    "Softsign": (("softsign",), "Softsign"),
    "Hardsigmoid": (("hardsigmoid",), "HardSigmoid"),
    "Hardswish": (("hardswish",), "HardSwish"),
    "LogSigmoid": (("logsigmoid",), "LogSigmoid"),
    "Tanhshrink": (("tanhshrink",), "Tanhshrink"),
    "Identity": (("contiguous", "clone", "positive"), "Identity"),
}
# With one number: the class, the function, the layer, the setting there, our parameter, torch's default.
NUMBERED = {
    "LeakyReLU": (("leaky_relu", "leaky_relu_"), "LeakyReLU", "negative_slope", "negative_slope", 0.01),
    "ELU": (("elu", "elu_"), "ELU", "alpha", "alpha", 1.0),
    "CELU": (("celu", "celu_"), "CELU", "alpha", "alpha", 1.0),
    "Hardshrink": (("hardshrink",), "Hardshrink", "lambd", "threshold", 0.5),
    "Softshrink": (("softshrink",), "Softshrink", "lambd", "threshold", 0.5),
    "Dropout": (("dropout",), "Dropout", "p", "rate", 0.5),
    "AlphaDropout": (("alpha_dropout",), "AlphaDropout", "p", "rate", 0.5),
}
MATH = (
    "abs",
    "log",
    "log1p",
    "sqrt",
    "square",
    "reciprocal",
    "neg",
    "sign",
    "floor",
    "ceil",
    "round",
    "erf",
    "sin",
    "cos",
    "tan",
    "asin",
    "acos",
    "atan",
    "sinh",
    "cosh",
)  # as torch calls them and as our MathFunction does


def layer(name: str, **settings: Any) -> Layer:
    """A layer by its name."""
    made: Layer = Layer.table[name].make(settings)
    return made


def _plain(name: str) -> Callable[[Step], Any]:
    return lambda step: step.x() if name == "Identity" and step.leaf is None else step.same(layer(name))


def _numbered(name: str, there: str, ours: str, usual: float) -> Callable[[Step], Any]:
    def convert(step: Step) -> Tensor:
        value = step.setting(there) if step.leaf else step.argument(1, there, usual)
        if name in ("Dropout", "AlphaDropout") and value >= 1:
            raise Inexpressible("drops everything.")
        return step.same(layer(name, **{ours: float(value)}))

    return convert


def _math(name: str) -> Callable[[Step], Any]:
    return lambda step: step.same(layer("MathFunction", function=name))


for kind, (functions, ours) in PLAIN.items():
    MODULES[kind] = _plain(ours)
    FUNCTIONS.update({name: _plain(ours) for name in functions})
for kind, (functions, ours, there, here, usual) in NUMBERED.items():
    MODULES[kind] = _numbered(ours, there, here, usual)
    FUNCTIONS.update({name: _numbered(ours, there, here, usual) for name in functions})
FUNCTIONS.update({name: _math(name) for name in MATH})


@function("exp", "exp_")
def _exp(step: Step) -> Tensor:
    return step.same(layer("Exponential"))


@function("rsqrt")
def _rsqrt(step: Step) -> Tensor:
    return step.same(layer("Power", exponent=-0.5))


@function("detach")
def _detach(step: Step) -> Tensor:
    return step.same(layer("StopGradient"))


@function("to", "float", "long", "int", "bool", "type", "type_as")
def _cast(step: Step) -> Tensor:
    """Another kind of number, if it is one; devices and memory formats are no matter of a drawing."""
    seen = step.gives.dtype
    wanted = "bool" if seen == "bool" else "float32" if "float" in seen else "int64"
    x = step.x()
    return x if wanted == x.type.dtype else step.same(layer("Cast", dtype=wanted), x)


@module("GELU")
@function("gelu")
def _gelu(step: Step) -> Tensor:
    form = step.setting("approximate") if step.leaf else step.argument(1, "approximate", "none")
    return step.same(layer("GELU", approximate=form == "tanh"))


@module("Softplus")
@function("softplus")
def _softplus(step: Step) -> Tensor:
    beta = step.setting("beta") if step.leaf else step.argument(1, "beta", 1)
    if beta != 1:
        raise Inexpressible(f"has a beta of {beta}; our Softplus has 1.")
    return step.same(layer("Softplus"))


@module("Hardtanh")
@function("hardtanh", "hardtanh_", "clamp", "clip")
def _clip(step: Step) -> Tensor:
    first, second = ("min_val", "max_val") if step.leaf or "hardtanh" in step.node.target else ("min", "max")
    usual = (-1.0, 1.0) if first == "min_val" else (None, None)
    low = step.setting(first) if step.leaf else step.argument(1, first, usual[0])
    high = step.setting(second) if step.leaf else step.argument(2, second, usual[1])
    if not all(isinstance(v, int | float | None) for v in (low, high)):
        raise Inexpressible("has limits that are computed from the data.")
    largest = 3.4e38
    return step.same(layer("Clip", minimum=-largest if low is None else low, maximum=largest if high is None else high))


@module("Threshold")
@function("threshold")
def _threshold(step: Step) -> Tensor:
    values = [step.setting(n) if step.leaf else step.argument(i, n) for i, n in ((1, "threshold"), (2, "value"))]
    return step.same(layer("Threshold", threshold=values[0], value=values[1]))


@module("RReLU")
def _rrelu(step: Step) -> Tensor:
    return step.same(layer("RReLU", lower=step.setting("lower"), upper=step.setting("upper")))


@module("PReLU")
def _prelu(step: Step) -> Tensor:
    x = step.x()
    many = step.setting("num_parameters") > 1
    if many and x.rank == 3:
        x = step.arranged(x, SEQUENCE)
    elif many:
        x = step.sketch.plain(x)
    return step.one(layer("PReLU", slopes="channel" if many else "one"), x, order=x.order, weights=step.all_weights())


@module("Dropout1d", "Dropout2d", "Dropout3d", "FeatureAlphaDropout")
@function("dropout1d", "dropout2d", "dropout3d")
def _dropout_channels(step: Step) -> Tensor:
    rate = step.setting("p") if step.leaf else step.argument(1, "p", 0.5)
    x = step.x()
    x = step.arranged(x, SEQUENCE) if x.rank == 3 else step.sketch.plain(x)
    return step.one(layer(f"SpatialDropout{x.rank - 2}D", rate=rate), x, order=x.order)


@module("Softmax", "LogSoftmax", "GLU", "Softmax2d", "Softmin")
@function("softmax", "log_softmax", "glu")
def _along(step: Step) -> Tensor:
    names = {"softmax": "Softmax", "log_softmax": "LogSoftmax", "glu": "GLU"}
    kind = step.leaf.kind if step.leaf else names[step.node.target]
    if kind not in names.values():
        raise Inexpressible("has no layer of ours.")
    usual = -1 if kind == "GLU" else None
    dim = step.setting("dim", usual) if step.leaf else step.argument(1, "dim", usual)
    if dim is None:
        raise Inexpressible("does not say along which axis it works (dim).")
    x = step.x()
    return step.one(layer(kind, axis=x.axis(dim)), x, order=x.order)
