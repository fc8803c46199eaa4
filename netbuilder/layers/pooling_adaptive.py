"""Adaptive pooling: the output size is given, the windows follow from it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import channels_first, compact, each, grid, need_grid, times

SIZE = "Size of the output along each axis."


@declared
class AdaptivePooling(Layer, abstract=True):
    """What adaptive max and average pooling share."""

    family: ClassVar[Family] = "pooling"
    dims: ClassVar[int]
    kind: ClassVar[Literal["Max", "Avg"]]

    output_size: Any = param(1, SIZE, min=1)

    def infer(self, x: TensorType) -> TensorType:
        channels, sizes = need_grid(x, self.dims)
        wanted = each(self.output_size, self.dims)
        if any(n is not None and n < w for n, w in zip(sizes, wanted, strict=True)):
            raise ShapeError(
                f"cannot make {times(sizes)} larger; choose an output_size of at most that.",
                code="pool-too-large",
                port=0,
                parameter="output_size",
            )
        return replace(grid(x, channels, wanted), lengths=None)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        size = compact(each(self.output_size, self.dims))
        return channels_first(self.dims, Call(f"nn.Adaptive{self.kind}Pool{self.dims}d", size))

    def line(self) -> str:
        return times(each(self.output_size, self.dims))


@declared
class AdaptiveMaxPooling1D(AdaptivePooling):
    """The largest value of each feature in output_size equal stretches of time.

    Gives sequences of any length one size.

    Input:  (time, features) float
    Output: (output_size, features) float
    """

    dims: ClassVar[int] = 1
    kind: ClassVar[Literal["Max", "Avg"]] = "Max"
    also: ClassVar[tuple[str, ...]] = ("AdaptiveMaxPool1d",)

    output_size: int = param(1, "Steps of time of the output.", min=1)


@declared
class AdaptiveMaxPooling2D(AdaptivePooling):
    """The largest value of each channel in each of output_size equal tiles of a picture.

    Gives pictures of any size one size.

    Input:  (channels, height, width) float
    Output: (channels, *output_size) float
    """

    dims: ClassVar[int] = 2
    kind: ClassVar[Literal["Max", "Avg"]] = "Max"
    also: ClassVar[tuple[str, ...]] = ("AdaptiveMaxPool2d",)

    output_size: tuple[int, int] = param((1, 1), SIZE, min=1)


@declared
class AdaptiveMaxPooling3D(AdaptivePooling):
    """The largest value of each channel in each of output_size equal blocks of a volume.

    Gives volumes of any size one size.

    Input:  (channels, depth, height, width) float
    Output: (channels, *output_size) float
    """

    dims: ClassVar[int] = 3
    kind: ClassVar[Literal["Max", "Avg"]] = "Max"
    also: ClassVar[tuple[str, ...]] = ("AdaptiveMaxPool3d",)

    output_size: tuple[int, int, int] = param((1, 1, 1), SIZE, min=1)


@declared
class AdaptiveAveragePooling1D(AdaptivePooling):
    """The mean of each feature in output_size equal stretches of time.

    Gives sequences of any length one size.

    Input:  (time, features) float
    Output: (output_size, features) float
    """

    dims: ClassVar[int] = 1
    kind: ClassVar[Literal["Max", "Avg"]] = "Avg"
    also: ClassVar[tuple[str, ...]] = ("AdaptiveAvgPool1d",)

    output_size: int = param(1, "Steps of time of the output.", min=1)


@declared
class AdaptiveAveragePooling2D(AdaptivePooling):
    """The mean of each channel in each of output_size equal tiles of a picture.

    Gives pictures of any size one size (He et al. 2014, spatial pyramid pooling).

    Input:  (channels, height, width) float
    Output: (channels, *output_size) float
    """

    dims: ClassVar[int] = 2
    kind: ClassVar[Literal["Max", "Avg"]] = "Avg"
    also: ClassVar[tuple[str, ...]] = ("AdaptiveAvgPool2d",)

    output_size: tuple[int, int] = param((1, 1), SIZE, min=1)


@declared
class AdaptiveAveragePooling3D(AdaptivePooling):
    """The mean of each channel in each of output_size equal blocks of a volume.

    Gives volumes of any size one size.

    Input:  (channels, depth, height, width) float
    Output: (channels, *output_size) float
    """

    dims: ClassVar[int] = 3
    kind: ClassVar[Literal["Max", "Avg"]] = "Avg"
    also: ClassVar[tuple[str, ...]] = ("AdaptiveAvgPool3d",)

    output_size: tuple[int, int, int] = param((1, 1, 1), SIZE, min=1)
