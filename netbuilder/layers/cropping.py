"""Cropping: elements cut off around a sequence, picture or volume."""

from __future__ import annotations

from typing import Any, ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.padding import pads_text, widen
from netbuilder.layers.spatial import channels_first, need_grid, times
from netbuilder.layers.windows import Pads, pad_call

OFF = "Elements cut off (before, after) each axis; one number: everywhere alike."


@declared
class Cropping(Layer, abstract=True):
    """Cropping1D, 2D and 3D."""

    family: ClassVar[Family] = "tensor"
    dims: ClassVar[int]

    cropping: Any = param(1, OFF, min=0)

    def pads(self) -> tuple[Pads, ...]:
        """What is cut off, as negative padding."""
        cropping: tuple[Pads, ...] = (self.cropping,) if self.dims == 1 else self.cropping
        return tuple((-low, -high) for low, high in cropping)

    def infer(self, x: TensorType) -> TensorType:
        _, sizes = need_grid(x, self.dims)
        if any(n is not None and n + low + high < 1 for n, (low, high) in zip(sizes, self.pads(), strict=True)):
            raise ShapeError(
                f"cuts off all of {times(sizes)}; cut off less.", code="nothing-left", port=0, parameter="cropping"
            )
        return widen(x, self.dims, self.pads())

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return channels_first(self.dims, pad_call(self.pads()))

    def line(self) -> str:
        return pads_text(tuple((-low, -high) for low, high in self.pads()))


@declared
class Cropping1D(Cropping):
    """Cuts steps off both ends of a sequence.

    Input:  (time, features) float
    Output: (time - before - after, features) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("crop", "trim")

    cropping: tuple[int, int] = param((1, 1), "Steps cut off (before, after); one number: both alike.", min=0)


@declared
class Cropping2D(Cropping):
    """Cuts rows and columns off the edges of a picture.

    Input:  (channels, height, width) float
    Output: (channels, height - top - bottom, width - left - right) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("crop", "trim")

    cropping: tuple[tuple[int, int], tuple[int, int]] = param(((0, 0), (0, 0)), OFF, min=0)


@declared
class Cropping3D(Cropping):
    """Cuts the edges off a volume.

    Input:  (channels, depth, height, width) float
    Output: (channels, depth, height, width) float, each spatial axis shorter by its (before + after)
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("crop", "trim")

    cropping: tuple[tuple[int, int], tuple[int, int], tuple[int, int]] = param(((1, 1),) * 3, OFF, min=0)
