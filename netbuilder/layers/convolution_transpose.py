"""Transposed convolutions: each element of the input paints a kernel, so that the output is larger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import Any, ClassVar

from netbuilder.base.call import Call, Cost
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import Dim, Lengths, TensorType
from netbuilder.layers.activations import activation
from netbuilder.layers.convolution import DILATION, KERNEL, Filters, Sliding
from netbuilder.layers.spatial import channel_dim, channels_first, compact, each, grid, need_grid, times
from netbuilder.layers.windows import Padding, Window, pad_call

STRIDES = "How many times larger the output is along each axis."
PADDING = (
    '"valid": everything that is painted; "same": output size = input size · stride; a number: cut off both sides.'
)
OUTPUT_PADDING = 'Elements added at the end of each axis; nothing: Keras\'s rule. Not with "same".'


@dataclass(frozen=True)
class Brush:
    """A transposed window along one axis: what it gives is ``full``, less ``low`` in front, plus ``extra`` at the end.

    Sizes are Keras's: "same" gives size · stride, "valid" gives (size - 1) · stride + max(reach, stride).
    """

    window: Window
    output_padding: int | None = None

    @property
    def low(self) -> int:
        """Elements cut off in front (torch's ``padding``)."""
        if isinstance(self.window.padding, int):
            return self.window.padding
        overlap = max(self.window.reach - self.window.stride, 0)
        return overlap // 2 if self.window.padding == "same" else 0

    @property
    def extra(self) -> int:
        """Elements added at the end after cutting both ends alike (torch's ``output_padding``); -1: one less."""
        if self.window.padding == "same":
            return self.window.stride - self.window.reach + 2 * self.low
        if self.output_padding is not None:
            return self.output_padding
        return 0 if self.window.padding != "valid" else max(self.window.stride - self.window.reach, 0)

    def output(self, size: Dim) -> Dim:
        """Elements of the output for ``size`` elements."""
        w = self.window
        return None if size is None else (size - 1) * w.stride + w.reach - 2 * self.low + self.extra

    def lengths(self, lengths: Lengths | None) -> Lengths | None:
        """True lengths of the output."""
        if lengths is None:
            return None
        return lengths.then(-1, 1, self.window.reach - 2 * self.low + self.extra, times=self.window.stride)


@declared
class TransposedConvolution(Sliding, Filters, abstract=True):
    """Conv1DTranspose, Conv2DTranspose and Conv3DTranspose."""

    output_padding: Any = param(None, OUTPUT_PADDING, min=0, more=True)

    def brushes(self) -> tuple[Brush, ...]:
        """One brush a spatial axis."""
        return tuple(Brush(w, p) for w, p in zip(self.windows(), each(self.output_padding, self.dims), strict=True))

    def infer(self, x: TensorType) -> TensorType:
        _, sizes = need_grid(x, self.dims)
        brushes = self.brushes()
        self.check_output_padding(brushes)
        found = tuple(b.output(n) for b, n in zip(brushes, sizes, strict=True))
        if any(n is not None and n < 1 for n in found):
            raise ShapeError(
                f"cuts off more than it paints: nothing is left of {times(sizes)}; choose a smaller padding.",
                code="nothing-left",
                parameter="padding",
                change={"padding": "same"},
            )
        out = grid(x, self.filters, found)
        return replace(out, lengths=brushes[0].lengths(x.lengths)) if self.dims == 1 else out

    def check_output_padding(self, brushes: tuple[Brush, ...]) -> None:
        """ShapeError unless output_padding is below stride or dilation (torch's rule) and not combined with "same"."""
        if self.output_padding is None:
            return
        small = all(b.extra < max(b.window.stride, b.window.dilation) for b in brushes)
        if self.padding == "same" or not small:
            raise ShapeError(
                'has an output_padding which does not fit: it must be smaller than the stride, and "same" needs none.',
                code="output-padding",
                parameter="output_padding",
                change={"output_padding": None},
            )

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels, _ = need_grid(x, self.dims)
        kernel, field = self.kernel_shape, prod(self.kernel_shape)
        weights = (
            self.kernel((channels, self.filters, *kernel), self.filters * field, channels * field),
            *self.bias(self.filters),
        )
        target = f"nn.ConvTranspose{self.dims}d"
        options = {**self.paint_options(), **self.no_bias()}
        paint = Call(target, channels, self.filters, compact(kernel), weights=weights, **options)
        calls = channels_first(self.dims, paint, *self.trim())
        return (*calls, *activation(self.activation, channel_dim(x)))

    def paint_options(self) -> dict[str, Any]:
        """torch's keyword arguments, where they are not torch's defaults."""
        brushes = self.brushes()
        found = {
            "stride": (compact(tuple(b.window.stride for b in brushes)), 1),
            "padding": (compact(tuple(b.low for b in brushes)), 0),
            "output_padding": (compact(tuple(max(b.extra, 0) for b in brushes)), 0),
            "dilation": (compact(tuple(b.window.dilation for b in brushes)), 1),
        }
        return {name: value for name, (value, usual) in found.items() if value != usual}

    def trim(self) -> tuple[Call, ...]:
        """The call that takes the last element of an axis off, which "same" wants where torch cuts both ends alike."""
        cut = tuple((0, min(b.extra, 0)) for b in self.brushes())
        return (pad_call(cut),) if any(map(any, cut)) else ()

    def cost(self, x: TensorType) -> Cost:
        return Cost((x.size or 0) * self.filters * prod(self.kernel_shape))

    def line(self) -> str:
        return " · ".join([str(self.filters), *self.parts()])


@declared
class Conv1DTranspose(TransposedConvolution):
    """Transposed convolution over time: every step of the input adds x[t] · W to the output from t · stride on.

    Makes sequences longer, in decoders and generators.

    Input:  (time, features) float
    Output: (time, filters) float
    """

    dims: ClassVar[int] = 1
    also: ClassVar[tuple[str, ...]] = ("ConvTranspose1d", "deconvolution")

    kernel_size: int = param(3, "Steps of time the kernel paints.", min=1)
    strides: int = param(1, STRIDES, min=1)
    padding: Padding | int = param("valid", PADDING, min=0)
    dilation_rate: int = param(1, DILATION, min=1, more=True)
    output_padding: int | None = param(None, OUTPUT_PADDING, min=0, more=True)


@declared
class Conv2DTranspose(TransposedConvolution):
    """Transposed convolution: every element of the picture adds x · W to the output around its place · stride.

    Makes pictures larger with learned weights, in autoencoders, generators and segmentation (Zeiler et al. 2010).

    Input:  (channels, height, width) float
    Output: (filters, height, width) float
    """

    dims: ClassVar[int] = 2
    also: ClassVar[tuple[str, ...]] = ("ConvTranspose2d", "deconvolution")

    kernel_size: tuple[int, int] = param((3, 3), KERNEL, min=1)
    strides: tuple[int, int] = param((1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int] = param((1, 1), DILATION, min=1, more=True)
    output_padding: tuple[int, int] | None = param(None, OUTPUT_PADDING, min=0, more=True)


@declared
class Conv3DTranspose(TransposedConvolution):
    """Transposed convolution: every element of the volume adds x · W to the output around its place · stride.

    Makes volumes larger with learned weights.

    Input:  (channels, depth, height, width) float
    Output: (filters, depth, height, width) float
    """

    dims: ClassVar[int] = 3
    also: ClassVar[tuple[str, ...]] = ("ConvTranspose3d", "deconvolution")

    kernel_size: tuple[int, int, int] = param((3, 3, 3), KERNEL, min=1)
    strides: tuple[int, int, int] = param((1, 1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int, int] = param((1, 1, 1), DILATION, min=1, more=True)
    output_padding: tuple[int, int, int] | None = param(None, OUTPUT_PADDING, min=0, more=True)
