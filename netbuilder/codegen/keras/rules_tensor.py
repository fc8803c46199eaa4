"""Changes of shape, merges and plain arithmetic in Keras."""

from __future__ import annotations

from math import prod
from typing import Any

from netbuilder.base.tensor import Dim
from netbuilder.codegen.keras.axes import keras_axis, keras_shape, moved, order
from netbuilder.codegen.keras.building import At, Inexpressible, Rule
from netbuilder.codegen.keras.model import OPERATIONS, Made, Result, Weights
from netbuilder.codegen.keras.rules_convolution import LOWEST
from netbuilder.codegen.keras.rules_core import own, refused
from netbuilder.codegen.keras.settings import settings
from netbuilder.layers.axes import find_axis

FUNCTIONS = {
    "abs": "Absolute",
    "exp": "Exp",
    "log": "Log",
    "log1p": "Log1p",
    "sqrt": "Sqrt",
    "square": "Square",
    "reciprocal": "Reciprocal",
    "sin": "Sin",
    "cos": "Cos",
    "neg": "Negative",
}


def flatten(at: At) -> Result:
    """Keras flattens channels last: the axes are put into our order first, unless the Dense behind makes up for it."""
    if at.types[0].rank == 0:
        return at.operate("ExpandDims", at.x, axis=1)
    x = at.x if at.rows else ours_first(at, 0)
    return at.add("Flatten", x, dtype=at.outs[0].dtype)


def ours_first(at: At, port: int) -> Result:
    """An input with its axes in our order."""
    kind, x = at.types[port], at.inputs[port]
    if not moved(kind):
        return at.reshaped(x, kind.shape, f"channels_first_{port}")
    places = order(kind)
    return at.permuted(x, tuple(places.index(i) for i in range(len(places))), f"channels_first_{port}")


def theirs_again(at: At, x: Result) -> Result:
    """What has the output's axes in our order, in Keras's."""
    if not moved(at.outs[0]):
        return at.reshaped(x, keras_shape(at.outs[0]), "channels_last")
    return at.permuted(x, order(at.outs[0]), "channels_last")


def reshape(at: At) -> Result:
    """Reshaped in our order of axes, and back to Keras's."""
    out = at.outs[0]
    if not moved(out):
        return at.reshaped(ours_first(at, 0), keras_shape(out), "")
    return theirs_again(at, at.reshaped(ours_first(at, 0), out.shape))


def permute(at: At) -> Result:
    """Axis i of ours is axis dims[i] of the input; both in Keras's order."""
    out, x = at.outs[0], at.types[0]
    dims = tuple(keras_axis(x, at.layer.dims[index] - 1) - 1 for index in order(out))
    return at.permuted(at.x, dims, "")


def squeeze(at: At) -> Result:
    """One axis after the other is taken out, the last first."""
    axes = sorted((at.axis(i) for i in at.layer.chosen(at.types[0])), reverse=True)
    x, shape = at.x, at.x.shape
    for axis in axes:
        shape = (*shape[: axis - 1], *shape[axis:])
        x = at.operate("Squeeze", x, shape=shape, axis=axis)
    return x


def expand_dims(at: At) -> Result:
    """The new axis where Keras has it: channels last."""
    return at.operate("ExpandDims", at.x, axis=keras_axis(at.outs[0], at.layer.place(at.types[0])))


def clip(at: At) -> Result:
    """Between two limits."""
    return at.operate("Clip", at.x, x_min=at.layer.minimum, x_max=at.layer.maximum)


def math(at: At) -> Result:
    """A function of every number."""
    return at.operate(FUNCTIONS[at.layer.function], at.x)


def power(at: At) -> Result:
    """Every number to the same power."""
    return at.operate("Power", at.x, at.layer.exponent)


def along(operation: str) -> Rule:
    """An operation along one axis; a shift comes along where there is one."""

    def rule(at: At) -> Result:
        shift = {"shift": at.layer.shift} if operation == "Roll" else {}
        return at.operate(operation, at.x, **shift, axis=at.axis(find_axis(at.types[0], at.layer.axis)))

    return rule


def reduce(operation: str, fill: float) -> Rule:
    """One number in place of an axis; padded steps are filled with what changes nothing."""

    def rule(at: At) -> Result:
        x, axis = at.types[0], at.axis(find_axis(at.types[0], at.layer.axis))
        keep = at.layer.keepdims
        if at.padded and operation == "Mean":
            if x.axes != ("time", "features"):
                raise Inexpressible("takes the mean of padded steps, which Keras does for (time, features) only")
            config: dict[str, Any] = {"keepdims": True} if keep else {}
            return at.add("GlobalAveragePooling1D", at.x, call=at.mask(), **config)
        return at.operate(operation, at.filled(fill), axis=axis, keepdims=keep)

    return rule


def take_slice(at: At) -> Result:
    """A piece of the axis of the same name."""
    axis = at.axis(find_axis(at.types[0], at.layer.axis))
    whole = [slice(None)] * axis
    step = None if at.layer.step == 1 else at.layer.step
    start = None if at.layer.start == 0 else at.layer.start
    return at.operate("GetItem", at.x, [*whole, slice(start, at.layer.stop, step)])


def select(at: At) -> Result:
    """One element of an axis, which then is gone."""
    axis = at.axis(find_axis(at.types[0], at.layer.axis))
    return at.operate("GetItem", at.x, [*[slice(None)] * axis, at.layer.index])


def split(at: At) -> tuple[Result, ...]:
    """Equal parts of an axis."""
    config = {"indices_or_sections": at.layer.parts, "axis": at.axis(find_axis(at.types[0], at.layer.axis))}
    made = Made(OPERATIONS + "numpy", "Split", config)
    return at.called(made, (at.x,), "", tuple(keras_shape(t) for t in at.outs), at.outs[0].dtype, None, {})


def merge(at: At) -> Result:
    """A merge of the same name."""
    return at.add(type(at.layer).__name__, list(at.inputs))


def gate(at: At) -> Result:
    """Keras stretches axes of size 1 by itself."""
    return at.add("Multiply", list(at.inputs))


def divide(at: At) -> Result:
    """Keras has this as an operation only."""
    return at.operate("Divide", *at.inputs)


def to_power(at: At) -> Result:
    """Keras has this as an operation only."""
    return at.operate("Power", *at.inputs)


def cast(at: At) -> Result:
    """Another kind of number."""
    made = Made(OPERATIONS + "core", "Cast", {"dtype": at.layer.dtype})
    return at.called(made, (at.x,), "", (keras_shape(at.outs[0]),), at.outs[0].dtype, None, {})[0]


def product(at: At) -> Result:
    """A product over the last two axes, which must be the last two in Keras as well."""
    shape = at.outs[0].shape
    return theirs_again(at, at.operate("Matmul", ours_first(at, 0), ours_first(at, 1), shape=shape))


def broadcast(at: At) -> Result:
    """Axes of size 1 are repeated."""
    pairs = [(at.types[0].shape[i], at.layer.target_shape[i]) for i in order(at.types[0])]
    return at.operate("Tile", at.x, repeats=[1, *(want if size == 1 and want > 0 else 1 for size, want in pairs)])


def learned(at: At) -> Result:
    """The only row of a table, looked up once a sample."""
    size, rank = prod(at.layer.shape), len(at.x.shape)
    one = at.operate("GetItem", at.x, [slice(None), *[0] * rank], part="first", shape=(), dtype=at.x.dtype)
    zero = at.operate("ZerosLike", one, part="zero", shape=(), dtype=at.x.dtype)
    config: dict[str, Any] = {"input_dim": 1, "output_dim": size, **settings(at.layer, without=("shape", "init_value"))}
    row = at.add("Embedding", zero, part="row", shape=(size,), weights=Weights(at.parts, shapes=((1, size),)), **config)
    return theirs_again(at, at.reshaped(row, at.outs[0].shape))


def concatenate(at: At) -> Result:
    """Along the axis of the same name."""
    axis = at.axis(find_axis(at.types[0], at.layer.axis))
    config: dict[str, Any] = {} if axis == len(at.x.shape) else {"axis": axis}
    return at.add("Concatenate", list(at.inputs), dtype=at.outs[0].dtype, **config)


def dot(at: At) -> Result:
    """Over the features, which are last in both."""
    axes = -1 if at.types[0].rank == 1 else 2
    return at.add("Dot", list(at.inputs), axes=axes, **settings(at.layer))


def stack(at: At) -> Result:
    """The new axis where Keras has it."""
    return at.operate("Stack", list(at.inputs), axis=keras_axis(at.outs[0], 0))


def pixel_shuffle(at: At) -> Result:
    """Channels (c, i, j) of ours; places come apart into (height, i) and (width, j)."""
    factor = at.layer.factor
    height, width, channels = _sizes(at.x.shape)
    split_shape: tuple[Dim, ...] = (height, width, channels // factor**2, factor, factor)
    x = at.permuted(at.reshaped(at.x, split_shape), (0, 3, 1, 4, 2))
    return at.reshaped(x, keras_shape(at.outs[0]), "")


def pixel_unshuffle(at: At) -> Result:
    """The way back: places (height, i) and (width, j) become channels (c, i, j)."""
    factor = at.layer.factor
    height, width, channels = _sizes(at.x.shape)
    apart: tuple[Dim, ...] = (height // factor, factor, width // factor, factor, channels)
    x = at.permuted(at.reshaped(at.x, apart), (0, 2, 4, 1, 3))
    return at.reshaped(x, keras_shape(at.outs[0]), "")


def channel_shuffle(at: At) -> Result:
    """Groups side by side become one of each in turn."""
    *places, channels = at.x.shape
    assert channels is not None
    groups, rank = at.layer.groups, len(places)
    apart = at.reshaped(at.x, (*places, groups, channels // groups))
    x = at.permuted(apart, (*range(rank), rank + 1, rank))
    return at.reshaped(x, at.x.shape, "")


def _sizes(shape: tuple[Dim, ...]) -> tuple[int, int, int]:
    """Height, width, channels; Keras's Reshape must know them."""
    if None in shape:
        raise Inexpressible("needs a picture of a known size, as Keras's Reshape does")
    height, width, channels = (size or 0 for size in shape)
    return height, width, channels


def stop_gradient(at: At) -> Result:
    """Values pass, gradients do not."""
    return at.operate("StopGradient", at.x, of="core")


RULES: dict[str, Rule] = {
    "Flatten": flatten,
    "Reshape": reshape,
    "Permute": permute,
    "Squeeze": squeeze,
    "ExpandDims": expand_dims,
    "RepeatVector": own("n"),
    "Clip": clip,
    "MathFunction": math,
    "Power": power,
    "Flip": along("Flip"),
    "Roll": along("Roll"),
    "CumSum": along("Cumsum"),
    "ArgMax": along("Argmax"),
    "Mean": reduce("Mean", 0.0),
    "Sum": reduce("Sum", 0.0),
    "Max": reduce("Max", LOWEST),
    "Min": reduce("Min", -LOWEST),
    "Slice": take_slice,
    "Select": select,
    "Split": split,
    **dict.fromkeys(("Add", "Multiply", "Average", "Maximum", "Minimum", "Subtract"), merge),
    "Gate": gate,
    "Divide": divide,
    "RaiseToPower": to_power,
    "Cast": cast,
    "MatMul": product,
    "BroadcastTo": broadcast,
    "LearnedTensor": learned,
    "Concatenate": concatenate,
    "Dot": dot,
    "Stack": stack,
    "PixelShuffle": pixel_shuffle,
    "PixelUnshuffle": pixel_unshuffle,
    "ChannelShuffle": channel_shuffle,
    "StopGradient": stop_gradient,
    "Sampling": refused("draws random numbers and adds to the loss, which no layer of Keras does"),
    "Noise": refused("draws random numbers, which no layer of Keras does"),
    "GradientReversal": refused("turns gradients round, which no layer of Keras does"),
}
