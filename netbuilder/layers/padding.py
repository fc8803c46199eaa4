"""Padding: elements added around a sequence, picture or volume."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import Dim, TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import AXES, channels_first, grid, need_grid, need_numbers
from netbuilder.layers.windows import Pads, pad_call

AROUND = "Elements added (before, after) each axis; one number: everywhere alike."


def widen(x: TensorType, dims: int, pads: tuple[Pads, ...]) -> TensorType:
    """x with more (or, for negative numbers, fewer) elements at the ends of its spatial axes; true lengths follow."""
    channels, sizes = need_grid(x, dims)
    wider = tuple(None if n is None else n + low + high for n, (low, high) in zip(sizes, pads, strict=True))
    out = grid(x, channels, wider)
    if x.lengths is None or dims > 1:
        return out
    return replace(out, lengths=x.lengths.then(sum(pads[0]), 1, 0))


def pads_text(pads: tuple[Pads, ...]) -> str:
    """((1, 1), (2, 2)) as "1 2", ((0, 1),) as "0+1"."""
    return " ".join(str(low) if low == high else f"{low}+{high}" for low, high in pads)


@declared
class ZeroPadding(Layer, abstract=True):
    """ZeroPadding1D, 2D and 3D."""

    family: ClassVar[Family] = "tensor"
    dims: ClassVar[int]

    padding: Any = param(1, AROUND, min=0)

    def pads(self) -> tuple[Pads, ...]:
        """(before, after) of every spatial axis."""
        return (self.padding,) if self.dims == 1 else self.padding

    def infer(self, x: TensorType) -> TensorType:
        return widen(x, self.dims, self.pads())

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return channels_first(self.dims, pad_call(self.pads()))

    def line(self) -> str:
        return pads_text(self.pads())


@declared
class ZeroPadding1D(ZeroPadding):
    """Adds zeros before and after a sequence.

    Input:  (time, features) float
    Output: (time + before + after, features) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("pad",)

    padding: tuple[int, int] = param((1, 1), "Steps added (before, after); one number: both alike.", min=0)


@declared
class ZeroPadding2D(ZeroPadding):
    """Adds rows and columns of zeros around a picture.

    Input:  (channels, height, width) float
    Output: (channels, height + top + bottom, width + left + right) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("ZeroPad2d", "pad", "border")

    padding: tuple[tuple[int, int], tuple[int, int]] = param(((1, 1), (1, 1)), AROUND, min=0)


@declared
class ZeroPadding3D(ZeroPadding):
    """Adds zeros around a volume.

    Input:  (channels, depth, height, width) float
    Output: (channels, depth, height, width) float, each spatial axis longer by its (before + after)
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("ZeroPad3d", "pad")

    padding: tuple[tuple[int, int], tuple[int, int], tuple[int, int]] = param(((1, 1),) * 3, AROUND, min=0)


@declared
class Pad(Layer):
    """Adds elements around a sequence, picture or volume: a constant, a mirror image, the border, or the other end.

    constant: y outside x is value; reflect: mirrored without the border itself; replicate: the border repeated;
    circular: x repeated like wallpaper.

    Input:  (time, features), (channels, height, width) or (channels, depth, height, width) float
    Output: the same axes, each but channels and features longer by its (before + after)
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("ReflectionPad2d", "ReplicationPad2d", "CircularPad2d", "ConstantPad2d", "F.pad")

    padding: int | tuple[tuple[int, int], ...] = param(
        1, "Elements added: one number for every side, or (before, after) for each axis.", min=0
    )
    mode: Literal["constant", "reflect", "replicate", "circular"] = param("constant", "What is added.")
    value: float = param(0.0, "The constant.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        dims = self.dims(x)
        pads = self.pads(dims)
        _, sizes = need_grid(x, dims)
        for size, pair in zip(sizes, pads, strict=True):
            self.check(size, pair)
        return widen(x, dims, pads)

    def dims(self, x: TensorType) -> int:
        """How many axes are padded; ShapeError if x is no sequence, picture or volume."""
        need_numbers(x)
        for dims, axes in AXES.items():
            if x.axes == axes:
                return dims
        raise ShapeError(
            f"needs a sequence, a picture or a volume; it gets {x.describe()}.",
            code="needs-grid",
            port=0,
            insert=("Reshape",),
        )

    def pads(self, dims: int) -> tuple[Pads, ...]:
        """(before, after) of every padded axis; ShapeError if there are not as many as axes."""
        if isinstance(self.padding, int):
            return ((self.padding, self.padding),) * dims
        if len(self.padding) != dims:
            raise ShapeError(
                f"has padding for {len(self.padding)} axes, but gets {dims} to pad.", code="axes", parameter="padding"
            )
        return self.padding

    def check(self, size: Dim, pair: Pads) -> None:
        """ShapeError if an axis has too few elements to mirror or repeat."""
        limit = {"reflect": 1, "circular": 0}.get(self.mode)
        if size is not None and limit is not None and max(pair) > size - limit:
            raise ShapeError(
                f"cannot add {max(pair)} elements by {self.mode} to an axis of {size}; add at most {size - limit}.",
                code="padding-too-large",
                parameter="padding",
                change={"mode": "replicate"},
            )

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        dims = self.dims(x)
        pads = self.pads(dims)
        if self.mode == "constant":
            return channels_first(dims, pad_call(pads, self.value))
        return channels_first(dims, Call("F.pad", pad_call(pads).args[0], mode=self.mode))
