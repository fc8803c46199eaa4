"""Convolutions that look at every channel on its own: far fewer weights and less work."""

from __future__ import annotations

from math import prod
from typing import ClassVar, Literal

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.convolution import DILATION, KERNEL, PADDING, STRIDES, Filters, Sliding
from netbuilder.layers.spatial import compact, need_grid
from netbuilder.layers.windows import Padding


@declared
class ChannelByChannel(Sliding, abstract=True):
    """What depthwise and separable convolutions share."""

    depth_multiplier: int = param(1, "Kernels for each channel of the input.", min=1, more=True)

    def depthwise(self, x: TensorType, bias: tuple[Weight, ...]) -> Call:
        """One module: depth_multiplier kernels for each channel."""
        channels, _ = need_grid(x, self.dims)
        kernel, depth = self.kernel_shape, channels * self.depth_multiplier
        field = prod(kernel)
        first = self.kernel((depth, 1, *kernel), channels * field, self.depth_multiplier * field)
        options = {**self.options(x), "groups": channels, **({} if bias else {"bias": False})}
        target = f"nn.Conv{self.dims}d"
        return Call(target, channels, depth, compact(kernel), weights=(first, *bias), **options)

    def depth_work(self, x: TensorType) -> int:
        """Multiply-adds of the depthwise part."""
        channels, _ = need_grid(x, self.dims)
        return self.positions(x) * channels * self.depth_multiplier * prod(self.kernel_shape)


@declared
class DepthwiseConvolution(ChannelByChannel, abstract=True):
    """DepthwiseConv1D and DepthwiseConv2D."""

    def infer(self, x: TensorType) -> TensorType:
        channels, _ = need_grid(x, self.dims)
        return self.slid(x, channels * self.depth_multiplier)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels, _ = need_grid(x, self.dims)
        return self.around(x, self.depthwise(x, self.bias(channels * self.depth_multiplier)))

    def cost(self, x: TensorType) -> Cost:
        return Cost(self.depth_work(x))

    def line(self) -> str:
        return " · ".join(self.parts())


@declared
class SeparableConvolution(ChannelByChannel, Filters, abstract=True):
    """SeparableConv1D and SeparableConv2D. One initializer, regularizer and constraint serve both kernels."""

    def infer(self, x: TensorType) -> TensorType:
        return self.slid(x, self.filters)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels, _ = need_grid(x, self.dims)
        depth = channels * self.depth_multiplier
        shape = (self.filters, depth, *(1,) * self.dims)
        weights = (self.kernel(shape, depth, self.filters), *self.bias(self.filters))
        mix = Call(f"nn.Conv{self.dims}d", depth, self.filters, 1, weights=weights, **self.no_bias())
        return self.around(x, self.depthwise(x, ()), mix)

    def cost(self, x: TensorType) -> Cost:
        channels, _ = need_grid(x, self.dims)
        return Cost(self.depth_work(x) + self.positions(x) * channels * self.depth_multiplier * self.filters)

    def line(self) -> str:
        return " · ".join([str(self.filters), *self.parts()])


@declared
class DepthwiseConv1D(DepthwiseConvolution):
    """Convolution over time of every feature on its own: y[:, c] = activation(W_c ∗ x[:, c] + b_c).

    Features are not mixed; a Dense or a Conv1D with kernel 1 after it does that.

    Input:  (time, features) float
    Output: (time, features · depth_multiplier) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("channelwise",)

    kernel_size: int = param(3, "Steps of time the kernel looks at.", min=1)
    strides: int = param(1, STRIDES, min=1)
    padding: Literal["valid", "same", "causal"] | int = param("valid", PADDING + ' "causal": only before.', min=0)
    dilation_rate: int = param(1, DILATION, min=1, more=True)


@declared
class DepthwiseConv2D(DepthwiseConvolution):
    """Convolution of every channel of a picture on its own: y_c = activation(W_c ∗ x_c + b_c).

    The cheap half of MobileNet's blocks (Howard et al. 2017); a Conv2D with kernel 1 after it mixes the channels.

    Input:  (channels, height, width) float
    Output: (channels · depth_multiplier, height, width) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("channelwise", "MobileNet")

    kernel_size: tuple[int, int] = param((3, 3), KERNEL, min=1)
    strides: tuple[int, int] = param((1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int] = param((1, 1), DILATION, min=1, more=True)


@declared
class SeparableConv1D(SeparableConvolution):
    """A depthwise convolution over time, then a mix of the features: y = activation(P · (D ∗ x) + b).

    Close to a Conv1D with far fewer weights.

    Input:  (time, features) float
    Output: (time, filters) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("depthwise separable",)

    kernel_size: int = param(3, "Steps of time the kernel looks at.", min=1)
    strides: int = param(1, STRIDES, min=1)
    padding: Literal["valid", "same", "causal"] | int = param("valid", PADDING + ' "causal": only before.', min=0)
    dilation_rate: int = param(1, DILATION, min=1, more=True)


@declared
class SeparableConv2D(SeparableConvolution):
    """A depthwise convolution over a picture, then a mix of the channels: y = activation(P · (D ∗ x) + b).

    Close to a Conv2D with far fewer weights (Chollet 2017, Xception).

    Input:  (channels, height, width) float
    Output: (filters, height, width) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("depthwise separable", "Xception")

    kernel_size: tuple[int, int] = param((3, 3), KERNEL, min=1)
    strides: tuple[int, int] = param((1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int] = param((1, 1), DILATION, min=1, more=True)
