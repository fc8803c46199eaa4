"""Layers that move over time, a picture or a volume: what they need, and the axes of what they give."""

from __future__ import annotations

from typing import Any

from netbuilder.base.call import Call
from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Dim, TensorType

AXES: dict[int, tuple[str, ...]] = {
    1: ("time", "features"),
    2: ("channels", "height", "width"),
    3: ("channels", "depth", "height", "width"),
}
NOUNS = {1: "a sequence (time × features)", 2: "a picture (channels × height × width)",
         3: "a volume (channels × depth × height × width)"}  # fmt: skip
TRANSPOSE = Call("torch.transpose", 1, 2)
TO_FIRST, TO_LAST = Call("torch.movedim", -1, 1), Call("torch.movedim", 1, -1)


def need_grid(x: TensorType, dims: int) -> tuple[int, tuple[Dim, ...]]:
    """(channels, sizes of the spatial axes) of a sequence (dims 1), picture (2) or volume (3); ShapeError otherwise."""
    need_numbers(x, f"needs {NOUNS[dims]}")
    if x.axes != AXES[dims]:
        raise ShapeError(
            f"needs {NOUNS[dims]}; it gets {x.describe()}{_advice(x)}.",
            code=f"needs-{dims}d",
            port=0,
            insert=("Reshape", "ExpandDims") if x.rank < dims + 1 else (),
        )
    channels = x.shape[channel_index(x)]
    if channels is None:
        raise ShapeError(
            f"needs a fixed number of {AXES[dims][channel_index(x)]}; it gets an unknown one.",
            code="unknown-size",
            port=0,
        )
    return channels, (x.shape[:1] if dims == 1 else x.shape[1:])


def need_numbers(x: TensorType, needs: str = "needs numbers") -> None:
    """ShapeError unless x is float32; ``needs`` begins the sentence."""
    if x.dtype == "float32":
        return
    if x.axes == ("time",) and x.dtype == "int64":
        what = f"it gets text ({x.describe()}, token numbers); put an Embedding in between"
    else:
        what = f"it gets {x.dtype} ({x.describe()})"
    insert = ("Embedding",) if x.dtype == "int64" else ()
    raise ShapeError(f"{needs}; {what}.", code="dtype", port=0, insert=insert)


def grid(x: TensorType, channels: int, sizes: tuple[Dim, ...]) -> TensorType:
    """x with other channels and spatial sizes; lengths stay as they are."""
    return x.with_shape((*sizes, channels) if len(sizes) == 1 else (channels, *sizes), x.axes)


def channels_first(dims: int, *calls: Call) -> tuple[Call, ...]:
    """The calls, with a sequence turned to (batch, features, time) before and back after."""
    return (TRANSPOSE, *calls, TRANSPOSE) if dims == 1 else calls


def features_first(x: TensorType, *calls: Call) -> tuple[Call, ...]:
    """The calls, for modules which want channels or features right behind the batch."""
    if x.rank < 2 or channel_index(x) == 0:
        return calls
    there, back = (TRANSPOSE, TRANSPOSE) if x.rank == 2 else (TO_FIRST, TO_LAST)
    return (there, *calls, back)


def features_last(x: TensorType, *calls: Call) -> tuple[Call, ...]:
    """The calls, for modules which want channels or features at the end."""
    return (TO_LAST, *calls, TO_FIRST) if channel_index(x) == 0 else calls


def channel_index(x: TensorType) -> int:
    """Where in ``x.shape`` the channels of a picture or volume, or else the features (last) are; -1 for the last."""
    return 0 if x.axes[:1] == ("channels",) else -1


def channel_dim(x: TensorType) -> int:
    """The torch dim of ``channel_index``: 1 or -1."""
    return 1 if channel_index(x) == 0 else -1


def need_channels(x: TensorType) -> int:
    """The known size of the channel or feature axis of a float tensor with axes; ShapeError otherwise."""
    need_numbers(x)
    if not x.axes or x.axes[channel_index(x)] not in ("channels", "features"):
        raise ShapeError(
            f"needs a channel or feature axis; it gets {x.describe()}.",
            code="needs-features",
            port=0,
            insert=("ExpandDims",),
        )
    channels = x.shape[channel_index(x)]
    if channels is None:
        raise ShapeError(
            f"needs a fixed number of {x.axes[channel_index(x)]}; it gets an unknown one.", code="unknown-size", port=0
        )
    return channels


def each(value: Any, dims: int) -> tuple[Any, ...]:
    """One value an axis."""
    return value if isinstance(value, tuple) else (value,) * dims


def compact(values: tuple[Any, ...]) -> Any:
    """(3, 3) as 3: shorter to read, the same to torch."""
    return values[0] if all(v == values[0] for v in values) else values


def times(values: tuple[Any, ...]) -> str:
    """(3, 3) as "3×3"."""
    return "×".join("?" if v is None else str(v) for v in values)


def brief(values: tuple[Any, ...]) -> str:
    """(2, 2) as "2", (2, 1) as "2×1"."""
    return times(values[:1] if len(set(values)) == 1 else values)


def _advice(x: TensorType) -> str:
    for dims, axes in AXES.items():
        if x.axes == axes:
            return f", for which there is the {dims}D layer of this kind"
    return "; put a Reshape in between"
