"""Arithmetic on constants: the shapes and masks which an ONNX graph works out for itself.

Written out in numpy with a limit on what may come out, as a file of a hundred bytes can ask for terabytes.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np
import onnx

from netbuilder.engine.importing.onnx.sketch import Inexpressible

Array = np.ndarray[Any, Any]
LIMIT = 2**22  # elements of what grows while it is worked out
ROOM = 2**26  # bytes of all that is worked out, besides as much as the file holds itself
TOO_LARGE = "works out a constant that is too large."
LARGEST = 2**29  # elements of a tensor filled with one number, which takes the room of one
Attributes = dict[str, Any]


def filled(value: Any, shape: tuple[int, ...]) -> Array:
    """A tensor of one number, which takes the room of one."""
    if any(d < 0 for d in shape) or prod(shape) > LARGEST:
        raise Inexpressible(f"makes a tensor of {'×'.join(map(str, shape))} numbers, which is too large.")
    return np.broadcast_to(np.asarray(value), shape)


def room_taken(results: list[Array]) -> int:
    """Bytes of what was worked out, without what only looks at other arrays."""
    return sum(r.nbytes for r in results if r.base is None)


def is_filled(array: Array) -> bool:
    """Whether this is one number, repeated without taking room."""
    return array.size > 0 and not any(array.strides)


def in_hand(array: Array) -> Array:
    """An array to compute with; Inexpressible for one that only describes more numbers than there is room for."""
    if is_filled(array) and array.size > LIMIT:
        raise Inexpressible("computes with a constant that is too large.")
    return array


def as_float(array: Array) -> Array:
    """The same numbers as float32; what is float32 already, or one number repeated, is not copied."""
    if array.dtype == np.float32:
        return array
    if is_filled(array):
        return np.broadcast_to(array.reshape(-1)[:1].astype(np.float32).reshape(()), array.shape)
    return np.asarray(array, dtype=np.float32)


def fold(kind: str, inputs: list[Array | None], attributes: Attributes, room: int) -> list[Array] | None:
    """The outputs of an operation on constants; None where it is not one of those known here.

    ``room``: bytes that may still be taken by what is worked out.
    """
    function = FOLDERS.get(kind)
    if function is None:
        return None
    given = [i for i in inputs if i is not None]
    if kind not in VIEWS and sum(i.nbytes for i in given) > room:
        raise Inexpressible(TOO_LARGE)
    try:
        with np.errstate(all="ignore"):
            found = function(inputs, attributes)
    except (ValueError, IndexError, TypeError, OverflowError, ZeroDivisionError, KeyError, AttributeError):
        raise Inexpressible("works on constants that do not fit together.") from None
    return found if isinstance(found, list) else [np.asarray(found)]


def _ints(array: Array | None) -> tuple[int, ...]:
    assert array is not None
    return tuple(int(v) for v in array.reshape(-1))


def _axes(x: list[Any], attributes: Attributes, index: int = 1) -> tuple[int, ...] | None:
    if len(x) > index and x[index] is not None:
        return _ints(x[index])
    found = attributes.get("axes")
    return None if found is None else tuple(found)


def _constant_of_shape(x: list[Any], a: Attributes) -> Array:
    value = a.get("value")
    return filled(np.float32(0) if value is None else value.reshape(-1)[0], _ints(x[0]))


def _reshape(x: list[Any], a: Attributes) -> Array:
    shape = _ints(x[1]) if len(x) > 1 else tuple(a["shape"])
    wanted = [x[0].shape[i] if d == 0 and not a.get("allowzero") else d for i, d in enumerate(shape)]
    found: Array = x[0].reshape(wanted)
    return found


def _unsqueeze(x: list[Any], a: Attributes) -> Array:
    axes = _axes(x, a) or ()
    rank = x[0].ndim + len(axes)
    places = {d % rank for d in axes}
    left = iter(x[0].shape)
    found: Array = x[0].reshape([1 if i in places else next(left) for i in range(rank)])
    return found


def _squeeze(x: list[Any], a: Attributes) -> Array:
    return np.asarray(np.squeeze(x[0], _axes(x, a)))


def _slice(x: list[Any], a: Attributes) -> Array:
    given = [_ints(v) if v is not None else None for v in x[1:]] if len(x) > 1 else []
    starts = given[0] if given else tuple(a["starts"])
    ends = given[1] if given else tuple(a["ends"])
    axes = (given[2] if len(given) > 2 else a.get("axes")) or range(len(starts or ()))
    steps = (given[3] if len(given) > 3 else None) or (1,) * len(starts or ())
    index: list[slice] = [slice(None)] * x[0].ndim
    for start, end, axis, step in zip(starts or (), ends or (), axes, steps, strict=True):
        stop = None if step < 0 and end < -x[0].shape[axis] else end
        index[axis] = slice(start, stop, step)
    found: Array = x[0][tuple(index)]
    return found


def _cast(x: list[Any], a: Attributes) -> Array:
    found: Array = x[0].astype(onnx.helper.tensor_dtype_to_np_dtype(a["to"]))
    return found


def _range(x: list[Any], a: Attributes) -> Array:
    start, limit, step = (float(v) for v in x)
    if (limit - start) / step > LIMIT:
        raise Inexpressible(TOO_LARGE)
    return np.arange(x[0].item(), x[1].item(), x[2].item(), dtype=x[0].dtype)


def _expand(x: list[Any], a: Attributes) -> Array:
    shape = np.broadcast_shapes(x[0].shape, _ints(x[1]))
    if prod(shape) > (LARGEST if x[0].size == 1 else LIMIT):
        raise Inexpressible(TOO_LARGE)
    return np.broadcast_to(x[0], shape)


def _tile(x: list[Any], a: Attributes) -> Array:
    if x[0].size * prod(_ints(x[1])) > LIMIT:
        raise Inexpressible(TOO_LARGE)
    return np.tile(x[0], _ints(x[1]))


def _split(x: list[Any], a: Attributes) -> list[Array]:
    sizes = _ints(x[1]) if len(x) > 1 and x[1] is not None else a.get("split")
    axis = a.get("axis", 0)
    if sizes is None:
        return list(np.array_split(x[0], a["num_outputs"], axis))
    return list(np.split(x[0], np.cumsum(sizes)[:-1], axis))


def _gather(x: list[Any], a: Attributes) -> Array:
    axis = a.get("axis", 0)
    if x[1].size * (x[0].size // max(x[0].shape[axis], 1)) > max(LIMIT, x[0].size):
        raise Inexpressible(TOO_LARGE)
    return np.asarray(np.take(x[0], x[1], axis=axis))


def _divide(x: list[Any], a: Attributes) -> Array:
    found = np.divide(x[0], x[1])
    return np.asarray(np.trunc(found) if np.issubdtype(x[0].dtype, np.integer) else found, dtype=x[0].dtype)


def _reduce(function: Callable[..., Any]) -> Callable[[list[Any], Attributes], Array]:
    def reduced(x: list[Any], a: Attributes) -> Array:
        return np.asarray(function(x[0], axis=_axes(x, a), keepdims=bool(a.get("keepdims", 1)))).astype(x[0].dtype)

    return reduced


def _many(function: Callable[..., Any]) -> Callable[[list[Any], Attributes], Array]:
    def combined(x: list[Any], a: Attributes) -> Array:
        found = x[0]
        for other in x[1:]:
            found = function(found, other)
        return np.asarray(found)

    return combined


def _each(function: Callable[..., Any]) -> Callable[[list[Any], Attributes], Array]:
    def applied(x: list[Any], a: Attributes) -> Array:
        if prod(np.broadcast_shapes(*(v.shape for v in x))) > max(LIMIT, *(v.size for v in x)):
            raise Inexpressible(TOO_LARGE)
        found = np.asarray(function(*x))
        narrow = found.dtype == np.float64 and x[0].dtype == np.float32
        return np.asarray(found, dtype=np.float32) if narrow else found

    return applied


def _clip(x: list[Any], a: Attributes) -> Array:
    low, high = (x[i] if len(x) > i and x[i] is not None else a.get(n) for i, n in ((1, "min"), (2, "max")))
    found = x[0] if low is None else np.maximum(x[0], low)
    return np.asarray(found if high is None else np.minimum(found, high), dtype=x[0].dtype)


def _trilu(x: list[Any], a: Attributes) -> Array:
    shift = int(x[1]) if len(x) > 1 and x[1] is not None else 0
    return np.triu(x[0], shift) if a.get("upper", 1) else np.tril(x[0], shift)


# What gives a view of its input: costs nothing, however large.
VIEWS = {"Identity", "Reshape", "Squeeze", "Unsqueeze", "Transpose", "Slice", "Split", "Expand", "Dropout"}
FOLDERS: dict[str, Callable[[list[Any], Attributes], Any]] = {
    "ConstantOfShape": _constant_of_shape,
    "Reshape": _reshape,
    "Unsqueeze": _unsqueeze,
    "Squeeze": _squeeze,
    "Slice": _slice,
    "Cast": _cast,
    "Range": _range,
    "Expand": _expand,
    "Tile": _tile,
    "Split": _split,
    "Div": _divide,
    "Trilu": _trilu,
    "Clip": _clip,
    "CastLike": lambda x, a: x[0].astype(x[1].dtype),
    "CumSum": lambda x, a: np.cumsum(x[0], axis=int(x[1]), dtype=x[0].dtype),
    "Sign": _each(np.sign),
    "Round": _each(np.round),
    "Relu": _each(lambda v: np.maximum(v, 0)),
    "IsNaN": _each(np.isnan),
    "Identity": lambda x, a: x[0],
    "Dropout": lambda x, a: x[0],
    "Shape": lambda x, a: np.array(x[0].shape[a.get("start", 0) : a.get("end")], dtype=np.int64),
    "Size": lambda x, a: np.array(x[0].size, dtype=np.int64),
    "Transpose": lambda x, a: np.transpose(x[0], a.get("perm")),
    "Gather": _gather,
    "Concat": lambda x, a: np.concatenate(x, axis=a["axis"]),
    "ReduceProd": _reduce(np.prod),
    "ReduceSum": _reduce(np.sum),
    "ReduceMean": _reduce(np.mean),
    "ReduceMax": _reduce(np.max),
    "ReduceMin": _reduce(np.min),
    "Add": _each(np.add),
    "Sub": _each(np.subtract),
    "Mul": _each(np.multiply),
    "Pow": _each(np.power),
    "Mod": _each(np.mod),
    "Neg": _each(np.negative),
    "Abs": _each(np.abs),
    "Sqrt": _each(np.sqrt),
    "Exp": _each(np.exp),
    "Log": _each(np.log),
    "Sin": _each(np.sin),
    "Cos": _each(np.cos),
    "Reciprocal": _each(np.reciprocal),
    "Floor": _each(np.floor),
    "Ceil": _each(np.ceil),
    "Where": _each(np.where),
    "Equal": _each(np.equal),
    "Greater": _each(np.greater),
    "GreaterOrEqual": _each(np.greater_equal),
    "Less": _each(np.less),
    "LessOrEqual": _each(np.less_equal),
    "And": _each(np.logical_and),
    "Or": _each(np.logical_or),
    "Not": _each(np.logical_not),
    "Max": _many(np.maximum),
    "Min": _many(np.minimum),
    "Sum": _many(np.add),
}
