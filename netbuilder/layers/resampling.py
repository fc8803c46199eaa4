"""Upsampling: larger by repeating or by blending."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import brief, channels_first, compact, each, grid, need_grid

SIZE = "How many times larger along each axis."
CORNERS = "When blending, the outermost elements stay what they are (as older networks have it)."
INTERPOLATION = "Repeat the nearest element, or blend neighbours."


@declared
class UpSampling(Layer, abstract=True):
    """UpSampling1D, 2D and 3D."""

    family: ClassVar[Family] = "pooling"
    dims: ClassVar[int]

    size: Any = param(2, SIZE, min=1)
    interpolation: Any = param("nearest", INTERPOLATION)
    align_corners: bool = param(False, CORNERS, more=True)

    def infer(self, x: TensorType) -> TensorType:
        channels, sizes = need_grid(x, self.dims)
        factors = each(self.size, self.dims)
        larger = tuple(None if n is None else n * f for n, f in zip(sizes, factors, strict=True))
        out = grid(x, channels, larger)
        if self.dims > 1 or x.lengths is None:
            return out
        return replace(out, lengths=x.lengths.then(0, 1, 0, times=factors[0]))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        blend: dict[str, Any] = {} if self.interpolation == "nearest" else {"align_corners": self.align_corners}
        factor = compact(each(self.size, self.dims))
        calls = Call("nn.Upsample", scale_factor=factor, mode=self.interpolation, **blend)
        return channels_first(self.dims, calls)

    def line(self) -> str:
        blend = [] if self.interpolation == "nearest" else [self.interpolation]
        return " · ".join([f"× {brief(each(self.size, self.dims))}", *blend])


@declared
class UpSampling1D(UpSampling):
    """Makes a sequence longer: every step is repeated, y[t] = x[⌊t / size⌋], or blended with its neighbours.

    Input:  (time, features) float
    Output: (time · size, features) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("Upsample", "interpolate", "repeat")

    size: int = param(2, "How many times longer.", min=1)
    interpolation: Literal["nearest", "linear"] = param("nearest", INTERPOLATION)


@declared
class UpSampling2D(UpSampling):
    """Makes a picture larger: every element is repeated, y[i, j] = x[⌊i / size⌋, ⌊j / size⌋], or blended.

    Before a Conv2D it does the work of a Conv2DTranspose without its checkerboard patterns (Odena et al. 2016).

    Input:  (channels, height, width) float
    Output: (channels, height · size, width · size) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("Upsample", "interpolate", "resize")

    size: tuple[int, int] = param((2, 2), SIZE, min=1)
    interpolation: Literal["nearest", "bilinear"] = param("nearest", INTERPOLATION)


@declared
class UpSampling3D(UpSampling):
    """Makes a volume larger: every element is repeated, or blended with its neighbours.

    Input:  (channels, depth, height, width) float
    Output: (channels, depth · size, height · size, width · size) float
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("Upsample", "interpolate", "resize")

    size: tuple[int, int, int] = param((2, 2, 2), SIZE, min=1)
    interpolation: Literal["nearest", "trilinear"] = param("nearest", INTERPOLATION)
