"""Functions of keras.ops, which Keras 3 writes into a model's graph like layers: x + y, x[:, 0], ops.mean(x) …"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from netbuilder.engine.importing.keras.core import activated, along, axis_setting, flattened, reshaped
from netbuilder.engine.importing.keras.merging import concatenate, matmul, merged, stack
from netbuilder.engine.importing.keras.normalizing import rescaled
from netbuilder.engine.importing.keras.reading import Reader, Reading, Values, made, only
from netbuilder.engine.importing.keras.settings import activation
from netbuilder.engine.importing.keras.value import Unreadable, Value, fixed, place

Number = int | float


def operands(reading: Reading) -> list[Value | Number]:
    """The two things an operator joins: tensors, or single numbers."""
    found: list[Value | Number] = []
    for value in (*reading.args, *reading.kwargs.values()):
        if isinstance(value, Value) or (isinstance(value, Number) and not isinstance(value, bool)):
            found.append(value)
        elif value is not None:
            raise Unreadable("joins a tensor with numbers of the file, which is done for single numbers only.")
    if len(found) != 2:
        raise Unreadable(f"is given {len(found)} things where two are expected.")
    return found


def binary(kind: str, scalar: Callable[[Reading, Value, float, bool], Value]) -> Reader:
    """An operator: a merge of two tensors, or ``scalar`` of one (``is_first``: the number stands before it)."""

    def read(reading: Reading) -> Value:
        a, b = operands(reading)
        if isinstance(a, Value) and isinstance(b, Value):
            return merged(reading, kind, (a, b))
        if isinstance(a, Value) and not isinstance(b, Value):
            return scalar(reading, a, float(b), False)
        if isinstance(b, Value) and not isinstance(a, Value):
            return scalar(reading, b, float(a), True)
        raise Unreadable("joins two numbers.")

    return read


def _plus(reading: Reading, x: Value, number: float, is_first: bool) -> Value:
    return rescaled(reading, x, 1.0, number)


def _minus(reading: Reading, x: Value, number: float, is_first: bool) -> Value:
    return rescaled(reading, x, -1.0, number) if is_first else rescaled(reading, x, 1.0, -number)


def _times(reading: Reading, x: Value, number: float, is_first: bool) -> Value:
    return rescaled(reading, x, number)


def _by(reading: Reading, x: Value, number: float, is_first: bool) -> Value:
    if not is_first:
        if number == 0:
            raise Unreadable("divides by 0.")
        return rescaled(reading, x, 1 / number)
    turned = reading.then("reciprocal", made("MathFunction", {"function": "reciprocal"}), x, order=x.order)
    return turned if number == 1 else rescaled(reading, turned, number)


def _to_the(reading: Reading, x: Value, number: float, is_first: bool) -> Value:
    if is_first:
        raise Unreadable("raises a number to the power of a tensor, which is not done here.")
    return activated(reading, made("Power", {"exponent": number}), x)


def _no_number(reading: Reading, x: Value, number: float, is_first: bool) -> Value:
    raise Unreadable("joins a tensor with a single number, which is not done here.")


def function(name: str) -> Reader:
    """A function of every number by itself."""
    return lambda reading: activated(reading, made("MathFunction", {"function": name}))


def activating(name: str) -> Reader:
    """An activation function, with Keras's defaults."""
    return lambda reading: activated(reading, activation(name))


def with_setting(kind: str, theirs: str, ours: str) -> Reader:
    """An activation with one setting."""

    def read(reading: Reading) -> Value:
        value = reading.get(theirs)
        return activated(reading, made(kind, {} if value is None else {ours: value}))

    return read


def softmax(reading: Reading) -> Value:
    """Softmax and log-softmax along an axis."""
    return along(reading, reading.operation.kind.removeprefix("ops."), reading.get("axis", -1))


def clip(reading: Reading) -> Value:
    """Numbers kept between two limits."""
    low, high = reading.get("x_min"), reading.get("x_max")
    return activated(reading, made("Clip", {"minimum": low, "maximum": high}))


def cast(reading: Reading) -> Value:
    """Another kind of number; 16 and 64 bits of decimal numbers are float32 here."""
    x, name = only(reading), str(reading.get("dtype"))
    kinds = {"int32": "int64", **dict.fromkeys(("float16", "bfloat16", "float64"), "float32")}
    wanted = kinds.get(name, name)
    return x if wanted == x.known.dtype else activated(reading, made("Cast", {"dtype": wanted}))


def reduction(kind: str, pooling: str) -> Reader:
    """Mean, Sum, Max, Min over one axis or several; over a whole picture it is a global pooling."""

    def read(reading: Reading) -> Value:
        x = reading.straight(only(reading))
        axis = reading.get("axis")
        if axis is None:
            raise Unreadable("summarises all samples of a batch at once, which is not done here.")
        axes = sorted({place(a, x.rank) for a in (axis if isinstance(axis, list) else [axis])})
        keepdims = bool(reading.get("keepdims", False))
        is_grid = x.rank in (3, 4) and x.known.axes[0] == "channels" and x.order[-1] == 0
        if pooling and is_grid and axes == list(range(x.rank - 1)):
            layer = made(f"Global{pooling}Pooling{x.rank - 1}D", {"keepdims": keepdims})
            return reading.one(layer, x, order=x.order if keepdims else (0,))
        return _reduced(reading, kind, x, axes, keepdims)

    return read


def _reduced(reading: Reading, kind: str, x: Value, axes: list[int], keepdims: bool) -> Value:
    for index in reversed(axes):
        left = x.order if keepdims else tuple(k - (k > x.order[index]) for i, k in enumerate(x.order) if i != index)
        settings = {**axis_setting(x, index + 1), "keepdims": keepdims}
        x = reading.one(made(kind, settings), x, order=left)
    return reading.drawing.renamed(x)


def reshape(reading: Reading) -> Value:
    """Reshape; the first size is the batch."""
    target = reading.get("newshape", reading.args[1] if len(reading.args) > 1 else None)
    if not isinstance(target, list) or not target or target[0] not in (-1, None):
        raise Unreadable("moves numbers from sample to sample.")
    return reshaped(reading, only(reading), target[1:])


def flatten(reading: Reading) -> Value:
    """One row of numbers."""
    return flattened(reading, only(reading))


def transpose(reading: Reading) -> Value:
    """Axes in another order, remembered until a layer needs it."""
    x, axes = reading.straight(only(reading)), reading.get("axes")
    if not isinstance(axes, list) or sorted(map(str, axes)) != sorted(map(str, range(x.rank + 1))) or axes[0] != 0:
        raise Unreadable("moves the batch, or names other axes than there are.")
    return replace(x, order=tuple(x.order[a - 1] for a in axes[1:]))


def expand(reading: Reading) -> Value:
    """One more axis of size 1."""
    x, axis = only(reading), reading.get("axis")
    if not isinstance(axis, int) or isinstance(axis, bool) or axis == 0 or not -x.rank - 1 <= axis <= x.rank + 1:
        raise Unreadable("adds an axis before the batch, or one that does not fit.")
    index = axis - 1 if axis > 0 else x.rank + 1 + axis
    shape = fixed(x.shape)
    return reshaped(reading, x, [*shape[:index], 1, *shape[index:]])


def squeeze(reading: Reading) -> Value:
    """Axes of size 1 removed."""
    x, axis = only(reading), reading.get("axis")
    shape = fixed(x.shape)
    gone = {place(a, x.rank) for a in (axis if isinstance(axis, list) else [axis])} if axis is not None else None
    left = [n for i, n in enumerate(shape) if (n != 1 if gone is None else i not in gone)]
    return reshaped(reading, x, left)


def get_item(reading: Reading) -> Value:
    """x[:, 0], x[:, 2:5], x[..., -1]."""
    if len(reading.args) < 2 or not isinstance(reading.args[0], Value):
        raise Unreadable("is not given a tensor and what to take of it.")
    x = reading.straight(reading.args[0])
    index = reading.args[1]
    parts: list[Any] = index if isinstance(index, list) else [index]
    dots = [i for i, p in enumerate(parts) if _is_dots(p)]
    if len(dots) > 1 or len(parts) - len(dots) > x.rank + 1:
        raise Unreadable("takes along more axes than there are.")
    if dots:
        rest = x.rank + 2 - len(parts)
        parts = [*parts[: dots[0]], *[slice(None)] * rest, *parts[dots[0] + 1 :]]
    if not parts or parts[0] != slice(None):
        raise Unreadable("takes some samples of a batch, which is not done here.")
    for number, part in reversed(list(enumerate(parts[1:]))):
        x = _taken(reading, x, number, part)
    return reading.drawing.renamed(x)


def _is_dots(part: Any) -> bool:
    return isinstance(part, dict) and part.get("class_name") in ("__ellipsis__", "Ellipsis")


def _taken(reading: Reading, x: Value, index: int, part: Any) -> Value:
    """One element or a piece of Keras's axis ``index``."""
    where = axis_setting(x, index + 1)
    if isinstance(part, slice):
        if part == slice(None):
            return x
        settings = {"start": part.start or 0, "stop": part.stop, "step": part.step or 1}
        return reading.one(made("Slice", {**where, **settings}), x, order=x.order)
    if isinstance(part, bool) or not isinstance(part, int):
        raise Unreadable("takes elements by a list or a tensor, which is not done here.")
    order = tuple(k - (k > x.order[index]) for i, k in enumerate(x.order) if i != index)
    return reading.one(made("Select", {**where, "index": part}), x, order=order)


def split(reading: Reading) -> Values:
    """One axis in equal parts."""
    x, parts = reading.straight(only(reading)), reading.get("indices_or_sections")
    if not isinstance(parts, int) or isinstance(parts, bool):
        raise Unreadable("splits an axis into unequal parts, which is not done here.")
    return reading.put(made("Split", {**axis_setting(x, reading.get("axis", 0)), "parts": parts}), x, order=x.order)


FUNCTIONS: dict[str, Reader] = {
    "Add": binary("Add", _plus),
    "Subtract": binary("Subtract", _minus),
    "Multiply": binary("Multiply", _times),
    **dict.fromkeys(("TrueDivide", "Divide"), binary("Divide", _by)),
    "Power": binary("RaiseToPower", _to_the),
    "Maximum": binary("Maximum", _no_number),
    "Minimum": binary("Minimum", _no_number),
    **{n.capitalize(): function(n) for n in ("exp", "log", "log1p", "sqrt", "square", "sin", "cos", "reciprocal")},
    **dict.fromkeys(("Abs", "Absolute"), function("abs")),
    "Negative": function("neg"),
    **{
        name: activating(ours)
        for name, ours in {
            "Relu": "relu", "Relu6": "relu6", "Sigmoid": "sigmoid", "Tanh": "tanh", "Silu": "silu", "Mish": "mish",
            "Selu": "selu", "Softplus": "softplus", "Softsign": "softsign", "HardSigmoid": "hard_sigmoid",
            "HardSilu": "hard_swish", "LogSigmoid": "log_sigmoid", "TanhShrink": "tanh_shrink",
        }.items()
    },
    "Gelu": with_setting("GELU", "approximate", "approximate"),
    "Elu": with_setting("ELU", "alpha", "alpha"),
    "Celu": with_setting("CELU", "alpha", "alpha"),
    "LeakyRelu": with_setting("LeakyReLU", "negative_slope", "negative_slope"),
    **dict.fromkeys(("Softmax", "LogSoftmax"), softmax),
    "Clip": clip,
    "Cast": cast,
    "Mean": reduction("Mean", "Average"),
    "Max": reduction("Max", "Max"),
    "Sum": reduction("Sum", ""),
    "Min": reduction("Min", ""),
    "Concatenate": concatenate,
    "Stack": stack,
    "Matmul": matmul,
    "Reshape": reshape,
    "Transpose": transpose,
    "ExpandDims": expand,
    "Squeeze": squeeze,
    "GetItem": get_item,
    "Split": split,
}  # fmt: skip
READERS: dict[str, Reader] = {f"ops.{name}": reader for name, reader in FUNCTIONS.items()}
