"""Dense layers, activations, normalizations and regularization in Keras."""

from __future__ import annotations

from typing import Any

from netbuilder.codegen.keras.building import At, Inexpressible, Rule
from netbuilder.codegen.keras.model import Filled, Part, Result, Weights
from netbuilder.codegen.keras.settings import settings
from netbuilder.layers.axes import find_axis
from netbuilder.layers.spatial import channel_index

# Our activation layers whose function Keras knows by name, at the settings we have.
BY_NAME = {
    "SELU": "selu",
    "SiLU": "silu",
    "Mish": "mish",
    "Sigmoid": "sigmoid",
    "Tanh": "tanh",
    "Softplus": "softplus",
    "Softsign": "softsign",
    "ReLU6": "relu6",
    "HardSigmoid": "hard_sigmoid",
    "HardSwish": "hard_silu",
    "LogSigmoid": "log_sigmoid",
    "Tanhshrink": "tanh_shrink",
    "Exponential": "exponential",
}
# Those with a number: keras.ops has it as an argument, under this name.
WITH_NUMBER = {
    "CELU": ("Celu", {"alpha": "alpha"}),
    "GELU": ("Gelu", {"approximate": "approximate"}),
    "Softshrink": ("SoftShrink", {"threshold": "threshold"}),
    "Hardshrink": ("HardShrink", {"threshold": "threshold"}),
    "Threshold": ("Threshold", {"threshold": "threshold", "default_value": "value"}),
}


def dense(at: At) -> Result:
    """The kernel has its rows in Keras's order where a picture was flattened before it."""
    config = settings(at.layer, "units")
    return at.add("Dense", at.x, weights=at.own_weights(rows=at.rows), **config)


def activation(at: At) -> Result:
    """Functions have the same names in both; a softmax runs over the last axis, the channels."""
    return at.add("Activation", at.x, activation=at.layer.activation)


def named(at: At) -> Result:
    """An activation Keras knows by name."""
    return at.add("Activation", at.x, activation=BY_NAME[type(at.layer).__name__])


def with_number(at: At) -> Result:
    """An activation with a setting, which is an argument of the operation."""
    operation, names = WITH_NUMBER[type(at.layer).__name__]
    config = {theirs: getattr(at.layer, ours) for theirs, ours in names.items()}
    if operation == "Gelu" and not config["approximate"]:
        return at.add("Activation", at.x, activation="gelu")
    return at.operate(operation, at.x, of="nn", **config)


def own(*always: str) -> Rule:
    """The rule of a layer with the same name and settings in Keras; ``always``: what Keras wants to be told."""

    def rule(at: At) -> Result:
        return at.add(type(at.layer).__name__, at.x, dtype=at.outs[0].dtype, **settings(at.layer, *always))

    return rule


def softmax(at: At) -> Result:
    """Along the axis of the same name."""
    axis = at.axis(find_axis(at.types[0], at.layer.axis))
    config: dict[str, Any] = {} if axis == len(at.x.shape) else {"axis": axis}
    return at.add("Softmax", at.x, **config)


def log_softmax(at: At) -> Result:
    """A function in Keras along the last axis, an operation along others."""
    axis = at.axis(find_axis(at.types[0], at.layer.axis))
    if axis == len(at.x.shape):
        return at.add("Activation", at.x, activation="log_softmax")
    return at.operate("LogSoftmax", at.x, of="nn", axis=axis)


def glu(at: At) -> Result:
    """Half of an axis opens and closes the other half."""
    return at.operate("Glu", at.x, of="nn", axis=at.axis(find_axis(at.types[0], at.layer.axis)))


def prelu(at: At) -> Result:
    """Keras has a slope for every number of a sample unless axes share them."""
    rank = len(at.x.shape)
    each = at.layer.slopes == "channel"
    config = settings(at.layer, without=("slopes",))
    if shared := list(range(1, rank if each else rank + 1)):
        config["shared_axes"] = shared
    size = at.x.shape[-1] if each else 1
    assert size is not None
    shape = (*(1,) * (rank - 1), size)
    return at.add("PReLU", at.x, weights=at.own_weights(shapes=(shape,)), **config)


def normalization(at: At) -> Result:
    """LayerNormalization and GroupNormalization: the last axis is the features."""
    without: tuple[str, ...] = ("over",)
    config = settings(at.layer, *(("groups",) if hasattr(at.layer, "groups") else ()), without=without)
    if getattr(at.layer, "over", "features") == "all" and at.types[0].rank > 1:
        config["axis"] = list(range(1, at.types[0].rank + 1))
    return at.add(type(at.layer).__name__, at.x, weights=at.own_weights(), **config)


def batch_normalization(at: At) -> Result:
    """Padded steps are left out by Keras's mask."""
    return at.add("BatchNormalization", at.x, weights=at.own_weights(), call=at.mask(), **settings(at.layer))


def instance_normalization(at: At) -> Result:
    """As many groups as channels."""
    config = settings(at.layer)
    return at.add("GroupNormalization", at.x, weights=at.own_weights(), groups=-1, **config)


def rms_normalization(at: At) -> Result:
    """Over the last axis, the features or channels."""
    return at.add("RMSNormalization", at.x, weights=at.own_weights(), **settings(at.layer))


def fitted_normalization(at: At) -> Result:
    """Mean and variance of the training data are weights here, as in Keras, which counts the samples as well."""
    if told := settings(at.layer):
        return at.add("Normalization", at.x, **told)
    size = at.x.shape[-1]
    assert size is not None
    count = Filled((), 0.0)
    return at.add("Normalization", at.x, weights=Weights((*at.parts, count), shapes=((size,), (size,), ())))


def layer_scale(at: At) -> Result:
    """A factor a channel: Keras has no such layer, but this product says just that."""
    start = settings(at.layer, without=("init_values",))
    return scaled(at, channel_index(at.types[0]) % at.types[0].rank, at.parts[:1], start)


def scale_shift(at: At) -> Result:
    """A factor and an offset for each element of an axis."""
    start = settings(at.layer, without=("axis", "scale_initializer", "shift_initializer"))
    return scaled(at, find_axis(at.types[0], at.layer.axis), at.parts, start)


def scaled(at: At, index: int, parts: tuple[Part, ...], config: dict[str, Any]) -> Result:
    """x · factor (+ offset) along our axis ``index``."""
    axis = at.axis(index)
    letters = "abcdefgh"[: len(at.x.shape) + 1]
    size = at.x.shape[axis - 1]
    assert size is not None
    if len(parts) > 1:
        config["bias_axes"] = letters[axis]
    shapes = ((size,), (size, *(1,) * (len(at.x.shape) - axis)))[: len(parts)]
    weights = Weights(parts, shapes=shapes)
    equation = f"{letters},{letters[axis]}->{letters}"
    return at.add("EinsumDense", at.x, weights=weights, equation=equation, output_shape=list(at.x.shape), **config)


def drop_path(at: At) -> Result:
    """A dropout whose noise is one number a sample."""
    shape = [None, *(1 for _ in at.x.shape)]
    return at.add("Dropout", at.x, rate=at.layer.rate, noise_shape=shape)


def refused(sentence: str) -> Rule:
    """The rule of a layer that Keras cannot express."""

    def rule(at: At) -> Result:
        raise Inexpressible(sentence)

    return rule


RULES: dict[str, Rule] = {
    "Dense": dense,
    "Activation": activation,
    **dict.fromkeys(BY_NAME, named),
    **dict.fromkeys(WITH_NUMBER, with_number),
    **dict.fromkeys(("Identity", "ReLU", "LeakyReLU", "ELU", "UnitNormalization"), own()),
    "RReLU": refused("draws its slopes at random, which no layer of Keras does"),
    "Softmax": softmax,
    "LogSoftmax": log_softmax,
    "GLU": glu,
    "PReLU": prelu,
    "LayerNormalization": normalization,
    "GroupNormalization": normalization,
    "BatchNormalization": batch_normalization,
    "InstanceNormalization": instance_normalization,
    "RMSNormalization": rms_normalization,
    "Normalization": fitted_normalization,
    "LayerScale": layer_scale,
    "ScaleShift": scale_shift,
    "LocalResponseNormalization": refused("sums over neighbouring channels, which no layer of Keras does"),
    **dict.fromkeys(("Dropout", "AlphaDropout", "GaussianDropout"), own("rate")),
    **{f"SpatialDropout{n}D": own("rate") for n in (1, 2, 3)},
    "DropPath": drop_path,
    "GaussianNoise": own("stddev"),
    "ActivityRegularization": own("l1", "l2"),
}
