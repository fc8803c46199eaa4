"""What layers ask of their input: numbers, a time axis, an image; and the axis a parameter names."""

from __future__ import annotations

from typing import Literal

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType

Axis = Literal["auto", "channels", "depth", "height", "width", "time", "features"]
AUTO = "auto: the channels of images, else the last axis."


def need_numbers(x: TensorType, port: int = 0) -> None:
    """ShapeError unless ``x`` holds float32."""
    if x.dtype != "float32":
        insert = ("Embedding",) if x.dtype == "int64" else ()
        came = "whole numbers (int64: token ids or class indices)" if x.dtype == "int64" else x.dtype
        message = f"needs decimal numbers (float32); it gets {came}, {x.describe()}."
        raise ShapeError(message, code="dtype", port=port, insert=insert)


def need_sequence(x: TensorType, port: int = 0) -> int:
    """Number of features of a (time, features) float32 sequence; ShapeError for anything else."""
    need_numbers(x, port)
    if x.axes != ("time", "features"):
        insert = ("Reshape",) if x.rank != 1 else ("RepeatVector", "Reshape")
        message = f"needs a sequence (time, features); it gets {x.describe()}."
        raise ShapeError(message, code="needs-time", port=port, insert=insert)
    return known(x, 1, port)


def need_image(x: TensorType, port: int = 0) -> tuple[int | None, int | None, int | None]:
    """(channels, height, width) of a float32 image; ShapeError for anything else."""
    if x.axes != ("channels", "height", "width"):
        message = f"needs an image (channels, height, width); it gets {x.describe()}."
        raise ShapeError(message, code="needs-image", port=port, insert=("Reshape",))
    need_numbers(x, port)
    channels, height, width = x.shape
    return channels, height, width


def known(x: TensorType, index: int, port: int = 0) -> int:
    """Size of one axis, which must be known: a weight's shape hangs on it."""
    size = x.shape[index]
    if size is None:
        message = f"needs a fixed size of {x.axes[index]}; it gets {x.describe()}."
        raise ShapeError(message, code="unknown-size", port=port)
    return size


def find_axis(x: TensorType, axis: str, port: int = 0) -> int:
    """Position of an axis by name; "auto" is channels where there are any, else the last axis."""
    if not x.axes:
        raise ShapeError("needs at least one axis; it gets one number.", code="needs-axis", port=port)
    if axis == "auto":
        found = x.axis("channels")
        return x.rank - 1 if found is None else found
    position = x.axis(axis)
    if position is None:
        message = f"has no axis called {axis} to work on; it gets {x.describe()}."
        raise ShapeError(message, code="no-such-axis", port=port, parameter="axis", change={"axis": "auto"})
    return position


def without(x: TensorType, index: int) -> TensorType:
    """The type with one axis less."""
    shape, axes = list(x.shape), list(x.axes)
    del shape[index], axes[index]
    return x.with_shape(tuple(shape), tuple(axes))
