"""Channels and places exchanged, without any arithmetic."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import Dim, TensorType, image
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import features_first, need_channels, need_grid


@declared
class PixelShuffle(Layer):
    """Makes a picture larger by laying factor² channels out as factor × factor places.

    After a Conv2D with factor² times the filters it makes pictures larger with learned weights (Shi et al. 2016).

    Input:  (channels · factor², height, width) float
    Output: (channels, height · factor, width · factor) float
    """

    family: ClassVar[Family] = "convolution"
    also: ClassVar[tuple[str, ...]] = ("depth to space", "sub-pixel", "superresolution")

    factor: int = param(2, "How many times larger.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        channels, (height, width) = need_grid(x, 2)
        if channels % self.factor**2:
            raise ShapeError(
                f"needs a multiple of {self.factor**2} channels; it gets {channels}.",
                code="groups",
                port=0,
                parameter="factor",
                insert=("Conv2D",),
            )
        return image(channels // self.factor**2, _times(height, self.factor), _times(width, self.factor))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.PixelShuffle", self.factor),)

    def line(self) -> str:
        return f"× {self.factor}"


@declared
class PixelUnshuffle(Layer):
    """Makes a picture smaller without losing anything: factor × factor places become factor² channels.

    Input:  (channels, height, width) float, height and width multiples of factor
    Output: (channels · factor², height / factor, width / factor) float
    """

    family: ClassVar[Family] = "convolution"
    also: ClassVar[tuple[str, ...]] = ("space to depth", "patchify")

    factor: int = param(2, "How many times smaller.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        channels, sizes = need_grid(x, 2)
        if any(n is not None and n % self.factor for n in sizes):
            raise ShapeError(
                f"needs a height and a width which {self.factor} divides; it gets {x.describe()}.",
                code="groups",
                port=0,
                parameter="factor",
                insert=("ZeroPadding2D",),
            )
        height, width = (None if n is None else n // self.factor for n in sizes)
        return image(channels * self.factor**2, height, width)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.PixelUnshuffle", self.factor),)

    def line(self) -> str:
        return f"÷ {self.factor}"


@declared
class ChannelShuffle(Layer):
    """Deals channels out like cards: group by group in, one of each group in turn out.

    Lets the groups of grouped convolutions talk to each other (Zhang et al. 2017, ShuffleNet).

    Input:  (..., features) or (channels, ...) float, a multiple of groups of them
    Output: the same shape, float
    """

    family: ClassVar[Family] = "convolution"
    also: ClassVar[tuple[str, ...]] = ("ShuffleNet",)

    groups: int = param(2, "Number of groups.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        channels = need_channels(x)
        if channels % self.groups:
            raise ShapeError(
                f"cannot split {channels} channels into {self.groups} groups; choose a number that divides {channels}.",
                code="groups",
                port=0,
                parameter="groups",
                change={"groups": 1},
            )
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return features_first(x, Call("functions.channel_shuffle", self.groups))

    def line(self) -> str:
        return f"{self.groups} groups"


def _times(size: Dim, factor: int) -> Dim:
    return None if size is None else size * factor
