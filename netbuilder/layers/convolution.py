"""Convolutions: the same small kernel at every place of a sequence, picture or volume."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Cost
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.activations import Activation, activation
from netbuilder.layers.base import Family
from netbuilder.layers.spatial import brief, channel_dim, channels_first, compact, each, grid, need_grid, times
from netbuilder.layers.weighted import Weighted
from netbuilder.layers.windows import Padding, Window, convolution_padding, make_windows, padding_words, slide

KERNEL = "Size of the kernel along each axis."
STRIDES = "Step of the kernel along each axis."
DILATION = "Distance between the elements the kernel looks at."
PADDING = '"valid": none; "same": output size = ⌈input size / stride⌉; a number: zeros on both sides.'


@declared
class Sliding(Weighted, abstract=True):
    """What all convolutions share: windows, padding, the torch module, the one-line text."""

    family: ClassVar[Family] = "convolution"
    dims: ClassVar[int]

    kernel_size: Any = param(3, KERNEL, min=1)
    strides: Any = param(1, STRIDES, min=1)
    padding: Any = param("valid", PADDING, min=0)
    dilation_rate: Any = param(1, DILATION, min=1, more=True)
    activation: Activation = param("linear", "Applied to the output.")

    @property
    def kernel_shape(self) -> tuple[int, ...]:
        return each(self.kernel_size, self.dims)

    def windows(self) -> tuple[Window, ...]:
        """One window a spatial axis."""
        return make_windows(self.dims, self.kernel_size, self.strides, self.padding, self.dilation_rate)

    def slid(self, x: TensorType, filters: int) -> TensorType:
        """x after the windows have slid over it."""
        _, sizes = need_grid(x, self.dims)
        windows = self.windows()
        slid = grid(x, filters, slide(windows, sizes, "kernel_size"))
        return replace(slid, lengths=windows[0].lengths(x.lengths)) if self.dims == 1 else slid

    def options(self, x: TensorType) -> dict[str, Any]:
        """Stride, padding and dilation as torch's keyword arguments, where they are not torch's defaults."""
        _, sizes = need_grid(x, self.dims)
        strides, dilation = each(self.strides, self.dims), each(self.dilation_rate, self.dims)
        return {
            **({"stride": compact(strides)} if set(strides) != {1} else {}),
            **convolution_padding(self.windows(), sizes)[1],
            **({"dilation": compact(dilation)} if set(dilation) != {1} else {}),
        }

    def no_bias(self) -> dict[str, Any]:
        """torch's keyword argument, where there is no bias."""
        return {} if self.use_bias else {"bias": False}

    def around(self, x: TensorType, *modules: Call) -> tuple[Call, ...]:
        """The modules with what torch's own padding cannot do before them, and the activation after."""
        _, sizes = need_grid(x, self.dims)
        before, _ = convolution_padding(self.windows(), sizes)
        calls = channels_first(self.dims, *before, *modules)
        return (*calls, *activation(self.activation, channel_dim(x)))

    def positions(self, x: TensorType) -> int:
        """Places the kernel is applied at, 0 while a size is unknown."""
        _, sizes = need_grid(x, self.dims)
        return prod(n or 0 for n in slide(self.windows(), sizes, "kernel_size"))

    def parts(self) -> list[str]:
        """The words of ``line``: kernel, and what is not usual."""
        strides, dilation = each(self.strides, self.dims), each(self.dilation_rate, self.dims)
        return [
            times(self.kernel_shape),
            *([f"stride {brief(strides)}"] if set(strides) != {1} else []),
            *([f"dilation {brief(dilation)}"] if set(dilation) != {1} else []),
            *padding_words(each(self.padding, self.dims)),
            *([self.activation] if self.activation != "linear" else []),
        ]


@declared
class Filters(Weighted, abstract=True):
    """A layer with a number of filters. (A class of its own so that forms show it before the kernel.)"""

    filters: int = param(32, "Number of kernels, each giving one channel of the output.", min=1)


@declared
class Convolution(Sliding, Filters, abstract=True):
    """Conv1D, Conv2D and Conv3D."""

    groups: int = param(1, "Channels and filters are split into this many groups that do not mix.", min=1, more=True)

    def infer(self, x: TensorType) -> TensorType:
        channels, _ = need_grid(x, self.dims)
        need_groups(channels, self.filters, self.groups)
        return self.slid(x, self.filters)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels, _ = need_grid(x, self.dims)
        kernel = self.kernel_shape
        width, field = channels // self.groups, prod(kernel)
        weights = (
            self.kernel((self.filters, width, *kernel), width * field, self.filters * field),
            *self.bias(self.filters),
        )
        groups: dict[str, Any] = {"groups": self.groups} if self.groups > 1 else {}
        options = {**self.options(x), **groups, **self.no_bias()}
        target = f"nn.Conv{self.dims}d"
        return self.around(x, Call(target, channels, self.filters, compact(kernel), weights=weights, **options))

    def cost(self, x: TensorType) -> Cost:
        channels, _ = need_grid(x, self.dims)
        return Cost(self.positions(x) * self.filters * (channels // self.groups) * prod(self.kernel_shape))

    def line(self) -> str:
        return " · ".join([str(self.filters), *self.parts()])


@declared
class Conv1D(Convolution):
    """Convolution over time: y[t] = activation(Σₖ x[t·stride + k·dilation] · W[k] + b).

    Finds the same short pattern anywhere in a sequence: words, sound, measurements. "causal" padding puts all zeros
    in front, so that no output looks into the future (van den Oord et al. 2016, WaveNet).

    Input:  (time, features) float
    Output: (time, filters) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("Convolution1D", "TDNN", "temporal")

    kernel_size: int = param(3, "Steps of time the kernel looks at.", min=1)
    strides: int = param(1, STRIDES, min=1)
    padding: Literal["valid", "same", "causal"] | int = param("valid", PADDING + ' "causal": only before.', min=0)
    dilation_rate: int = param(1, DILATION, min=1, more=True)


@declared
class Conv2D(Convolution):
    """Convolution over a picture: y = activation(W ∗ x + b), one kernel a filter.

    Each filter finds one small pattern wherever it is, with few weights (LeCun et al. 1989). The usual first layer
    for pictures.

    Input:  (channels, height, width) float
    Output: (filters, height, width) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("Convolution2D", "CNN", "picture")

    kernel_size: tuple[int, int] = param((3, 3), KERNEL, min=1)
    strides: tuple[int, int] = param((1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int] = param((1, 1), DILATION, min=1, more=True)


@declared
class Conv3D(Convolution):
    """Convolution over a volume: y = activation(W ∗ x + b), one kernel a filter.

    For scans in depth, or pictures in time (Ji et al. 2010).

    Input:  (channels, depth, height, width) float
    Output: (filters, depth, height, width) float
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("Convolution3D", "video", "voxels")

    kernel_size: tuple[int, int, int] = param((3, 3, 3), KERNEL, min=1)
    strides: tuple[int, int, int] = param((1, 1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int, int] = param((1, 1, 1), DILATION, min=1, more=True)


def need_groups(channels: int, filters: int, groups: int) -> None:
    """ShapeError unless both numbers can be split into ``groups`` equal parts."""
    for name, number in (("channels it gets", channels), ("filters", filters)):
        if number % groups:
            raise ShapeError(
                f"cannot split the {number} {name} into {groups} groups; choose a number that divides both.",
                code="groups",
                parameter="groups",
                change={"groups": 1},
            )
