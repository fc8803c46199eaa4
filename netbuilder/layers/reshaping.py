"""The same numbers in another shape."""

from __future__ import annotations

from math import prod
from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import DType, TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import AXES, times

MAX_AXES = 8


def need_fixed_size(x: TensorType) -> int:
    """Elements a sample; ShapeError when that differs from sample to sample."""
    if x.lengths is None and x.size is not None:
        return x.size
    what = "sequences of different lengths" if x.lengths is not None else "an unknown one"
    insert = ("GlobalAveragePooling1D", "LSTM") if x.axes == ("time", "features") else ()
    raise ShapeError(
        f"needs one fixed size; it gets {what} ({x.describe()}).", code="unknown-size", port=0, insert=insert
    )


def usual_axes(dtype: DType, rank: int) -> tuple[str, ...]:
    """Axis names by number of axes: features; time × features; channels × height × width; and so on.

    Behind volumes come names without a meaning: such tensors are only on their way to another shape.
    """
    if rank == 1:
        return ("time",) if dtype == "int64" else ("features",)
    if rank > 4:
        return (*(f"axis_{i}" for i in range(rank - 1)), "features")
    return AXES[rank - 1] if rank else ()


@declared
class Flatten(Layer):
    """All numbers in one row: y[i] = x[…], the last axis running fastest.

    Goes between convolutions and Dense. Where each number was is lost.

    Input:  (...) any type, all sizes known
    Output: (features,) the same type
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("ravel", "view", "reshape")

    def infer(self, x: TensorType) -> TensorType:
        return x.with_shape((need_fixed_size(x),), ("features",))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.unsqueeze", 1),) if x.rank == 0 else (Call("nn.Flatten"),)


@declared
class Reshape(Layer):
    """The same numbers in the same order with other sizes.

    What the axes mean follows from their number: (features), (time, features), (channels, height, width),
    (channels, depth, height, width).

    Input:  (...) any type, all sizes known
    Output: target_shape, the same type
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("view", "Unflatten")

    target_shape: tuple[int, ...] = param(
        (-1,), "Sizes of the output without the batch; one may be -1: the rest.", min=-1
    )

    def infer(self, x: TensorType) -> TensorType:
        shape = self.resolve(need_fixed_size(x))
        if shape is None:
            raise ShapeError(
                f"cannot make {times(self.target_shape)} of the {x.size} numbers it gets ({x.describe()}).",
                code="reshape",
                port=0,
                parameter="target_shape",
                change={"target_shape": [-1]},
            )
        if len(shape) > MAX_AXES:
            raise ShapeError(
                f"makes at most {MAX_AXES} axes, not {len(shape)}.", code="reshape", parameter="target_shape"
            )
        return x.with_shape(shape, usual_axes(x.dtype, len(shape)))

    def resolve(self, size: int) -> tuple[int, ...] | None:
        """target_shape with -1 filled in, or None when it does not hold exactly ``size`` numbers."""
        known = prod(n for n in self.target_shape if n != -1)
        if self.target_shape.count(-1) > 1 or not known or size % known:
            return None
        shape = tuple(size // known if n == -1 else n for n in self.target_shape)
        return shape if prod(shape) == size else None

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.reshape", (-1, *(self.resolve(need_fixed_size(x)) or ()))),)

    def line(self) -> str:
        return times(self.target_shape)


@declared
class Permute(Layer):
    """The axes in another order: axis i of the output is axis dims[i] of the input, counted from 1.

    Axis names stay in their places: after (2, 1) the former features are the time, so that a Dense mixes over time
    (Tolstikhin et al. 2021, MLP-Mixer).

    Input:  (...) any type
    Output: the same axes with sizes reordered
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("transpose", "swap axes", "movedim")

    dims: tuple[int, ...] = param((2, 1), "The order of the axes, counted from 1, the batch not counted.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        if sorted(self.dims) != list(range(1, x.rank + 1)):
            raise ShapeError(
                f"needs the numbers 1 to {x.rank} in dims, one for each axis of {x.describe()}.",
                code="axes",
                parameter="dims",
                change={"dims": list(range(x.rank, 0, -1))},
            )
        if x.lengths is not None:
            need_fixed_size(x)
        return x.with_shape(tuple(x.shape[d - 1] for d in self.dims), x.axes)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.permute", (0, *self.dims)),)

    def line(self) -> str:
        return ", ".join(map(str, self.dims))
