"""Pooling: the largest or the mean value under a window that slides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import Dim, TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import brief, channels_first, compact, each, grid, need_grid, times
from netbuilder.layers.windows import (
    Padding,
    Pads,
    Window,
    all_pads,
    make_windows,
    pad_call,
    pad_same_call,
    padding_words,
    slide,
)

POOL = "Size of the window along each axis."
DILATION = "Distance between the elements of the window that are looked at; 1: no gaps."
STRIDES = "Step of the window along each axis; nothing: the size of the window."
PADDING = '"valid": none; "same": output size = ⌈input size / stride⌉; a number: added on both sides.'


@declared
class Pooling(Layer, abstract=True):
    """What max and average pooling share."""

    family: ClassVar[Family] = "pooling"
    dims: ClassVar[int]
    kind: ClassVar[Literal["Max", "Avg"]]

    pool_size: Any = param(2, POOL, min=1)
    strides: Any = param(None, STRIDES, min=1)
    padding: Any = param("valid", PADDING, min=0)

    def windows(self) -> tuple[Window, ...]:
        """One window a spatial axis."""
        strides = self.pool_size if self.strides is None else self.strides
        return make_windows(self.dims, self.pool_size, strides, self.padding)

    def infer(self, x: TensorType) -> TensorType:
        channels, sizes = need_grid(x, self.dims)
        windows = self.windows()
        if any(isinstance(w.padding, int) and w.padding > w.kernel // 2 for w in windows):
            raise ShapeError(
                f"has a padding larger than half its window of {times(each(self.pool_size, self.dims))}.",
                code="padding-too-large",
                parameter="padding",
                change={"padding": "same"},
            )
        out = grid(x, channels, slide(windows, sizes, "pool_size"))
        return replace(out, lengths=windows[0].lengths(x.lengths)) if self.dims == 1 else out

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        _, sizes = need_grid(x, self.dims)
        return channels_first(self.dims, *pool_calls(self.kind, self.windows(), sizes))

    def line(self) -> str:
        strides = [] if self.strides is None else [f"stride {brief(each(self.strides, self.dims))}"]
        padding = padding_words(each(self.padding, self.dims))
        return " · ".join([times(each(self.pool_size, self.dims)), *strides, *padding])


def pool_calls(kind: Literal["Max", "Avg"], windows: tuple[Window, ...], sizes: tuple[Dim, ...]) -> tuple[Call, ...]:
    """torch's pooling module; what it cannot pad itself is padded before it.

    Keras pads a maximum with -∞ and divides a "same" mean by the number of true elements under the window.
    """
    pool = _pool(kind, windows)
    pads = all_pads(windows, sizes)
    if kind == "Avg" and len(windows) == 3 and pads and any(map(any, pads)):
        return _average_volume(windows, pads)
    if pads is None or not _within_torch(windows, pads):
        if kind == "Avg":
            return (Call("functions.average_pool_same", *_kernel_and_stride(windows)),)
        minus_infinity = float("-inf")
        return (pad_call(pads, minus_infinity) if pads else pad_same_call(windows, minus_infinity), pool())
    if any(low != high for low, high in pads):
        return (pool(ceil_mode=True),)
    if not any(map(any, pads)):
        return (pool(),)
    counted = {"count_include_pad": False} if kind == "Avg" and windows[0].padding == "same" else {}
    return (pool(padding=compact(tuple(low for low, _ in pads)), **counted),)


def _average_volume(windows: tuple[Window, ...], pads: tuple[Pads, ...]) -> tuple[Call, ...]:
    """Means of padded volumes: torch's module compares its window with the volume before padding."""
    if windows[0].padding == "same":
        return (Call("functions.average_pool_same", *_kernel_and_stride(windows)),)
    return (pad_call(pads), _pool("Avg", windows)())


def _within_torch(windows: tuple[Window, ...], pads: tuple[Pads, ...]) -> bool:
    """Whether torch's module can pad like this itself: as much on both sides, at most half a window, or ceil_mode."""
    if any(low != high for low, high in pads):
        return _hangs_over(windows, pads)
    return all(low <= w.kernel // 2 for w, (low, _) in zip(windows, pads, strict=True))


def _hangs_over(windows: tuple[Window, ...], pads: tuple[Pads, ...]) -> bool:
    """Whether the padding is what torch's ceil_mode does: a last window that hangs over the end."""
    return all(low == 0 and high < w.stride for w, (low, high) in zip(windows, pads, strict=True))


def _pool(kind: str, windows: tuple[Window, ...]) -> Callable[..., Call]:
    kernel, stride = _kernel_and_stride(windows)
    step = {} if stride == kernel else {"stride": stride}
    if any(w.dilation != 1 for w in windows):
        step["dilation"] = compact(tuple(w.dilation for w in windows))
    return lambda **options: Call(f"nn.{kind}Pool{len(windows)}d", kernel, **step, **options)


def _kernel_and_stride(windows: tuple[Window, ...]) -> tuple[Any, Any]:
    return compact(tuple(w.kernel for w in windows)), compact(tuple(w.stride for w in windows))


@declared
class MaxPooling(Pooling, abstract=True):
    """The largest value under the window, which may leave elements out."""

    kind: ClassVar[Literal["Max", "Avg"]] = "Max"

    dilation_rate: Any = param(1, DILATION, min=1, more=True)

    def windows(self) -> tuple[Window, ...]:
        return make_windows(self.dims, self.pool_size, self.strides or self.pool_size, self.padding, self.dilation_rate)

    def line(self) -> str:
        dilation = each(self.dilation_rate, self.dims)
        return " · ".join([super().line(), *([f"dilation {brief(dilation)}"] if set(dilation) != {1} else [])])


@declared
class MaxPooling1D(MaxPooling):
    """The largest value of each feature in a window of time: y[t] = max x[t·stride … t·stride + pool_size - 1].

    Makes a sequence shorter and keeps what stood out.

    Input:  (time, features) float
    Output: (time, features) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("MaxPool1d", "downsample")

    pool_size: int = param(2, "Steps of time in the window.", min=1)
    strides: int | None = param(None, STRIDES, min=1)
    padding: Padding | int = param("valid", PADDING, min=0)
    dilation_rate: int = param(1, DILATION, min=1, more=True)


@declared
class MaxPooling2D(MaxPooling):
    """The largest value of each channel in a window: y = max of the window.

    Makes a picture smaller and keeps what stood out; a small shift of the picture changes little.

    Input:  (channels, height, width) float
    Output: (channels, height, width) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("MaxPool2d", "downsample")

    pool_size: tuple[int, int] = param((2, 2), POOL, min=1)
    strides: tuple[int, int] | None = param(None, STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int] = param((1, 1), DILATION, min=1, more=True)


@declared
class MaxPooling3D(MaxPooling):
    """The largest value of each channel in a window: y = max of the window.

    Makes a volume smaller and keeps what stood out.

    Input:  (channels, depth, height, width) float
    Output: (channels, depth, height, width) float
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("MaxPool3d", "downsample")

    pool_size: tuple[int, int, int] = param((2, 2, 2), POOL, min=1)
    strides: tuple[int, int, int] | None = param(None, STRIDES, min=1)
    padding: Padding | tuple[int, int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int, int] = param((1, 1, 1), DILATION, min=1, more=True)


@declared
class AveragePooling1D(Pooling):
    """The mean of each feature in a window of time: y[t] = mean x[t·stride … t·stride + pool_size - 1].

    Makes a sequence shorter and smoother. With "same" padding only true steps count; zeros added by number count too.

    Input:  (time, features) float
    Output: (time, features) float
    """

    dims: ClassVar[int] = 1
    kind: ClassVar[Literal["Max", "Avg"]] = "Avg"
    also: ClassVar[tuple[str, ...]] = ("AvgPool1d", "downsample", "mean")

    pool_size: int = param(2, "Steps of time in the window.", min=1)
    strides: int | None = param(None, STRIDES, min=1)
    padding: Padding | int = param("valid", PADDING, min=0)


@declared
class AveragePooling2D(Pooling):
    """The mean of each channel in a window: y = mean of the window.

    Makes a picture smaller and smoother. With "same" padding only true elements count; zeros added by number count too.

    Input:  (channels, height, width) float
    Output: (channels, height, width) float
    """

    dims: ClassVar[int] = 2
    kind: ClassVar[Literal["Max", "Avg"]] = "Avg"
    also: ClassVar[tuple[str, ...]] = ("AvgPool2d", "downsample", "mean")

    pool_size: tuple[int, int] = param((2, 2), POOL, min=1)
    strides: tuple[int, int] | None = param(None, STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)


@declared
class AveragePooling3D(Pooling):
    """The mean of each channel in a window: y = mean of the window.

    Makes a volume smaller and smoother. With "same" padding only true elements count; zeros added by number count too.

    Input:  (channels, depth, height, width) float
    Output: (channels, depth, height, width) float
    """

    dims: ClassVar[int] = 3
    kind: ClassVar[Literal["Max", "Avg"]] = "Avg"
    also: ClassVar[tuple[str, ...]] = ("AvgPool3d", "downsample", "mean")

    pool_size: tuple[int, int, int] = param((2, 2, 2), POOL, min=1)
    strides: tuple[int, int, int] | None = param(None, STRIDES, min=1)
    padding: Padding | tuple[int, int, int] = param("valid", PADDING, min=0)
