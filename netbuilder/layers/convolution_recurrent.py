"""Convolutions that remember: films, radar, weather."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family
from netbuilder.layers.convolution import DILATION, KERNEL, PADDING, STRIDES, Filters, Sliding
from netbuilder.layers.initializers import Initializer, Orthogonal, Zeros
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.layers.spatial import need_grid, need_numbers
from netbuilder.layers.windows import Padding

GATES = 4


@declared
class ConvLSTM2D(Sliding, Filters):
    """An LSTM whose memory is a picture: its products with W and U are convolutions (Shi et al. 2015).

    Looks at pictures one after the other: c_t = f · c_(t-1) + i · g, h_t = o · tanh(c_t), where the gates i, f, o are
    sigmoids of W ∗ x_t + U ∗ h_(t-1) + b, and g is the activation of the same. Finds what moves, and how: rain on the
    radar, people in films.

    Input:  (time, channels, height, width) float, pictures of a known size; padded films end where they truly end
    Output: (filters, height, width) float, h after the last picture; with return_sequences (time, filters, height,
            width), h after every picture
    """

    family: ClassVar[Family] = "recurrent"
    also: ClassVar[tuple[str, ...]] = ("convolutional LSTM", "film", "video", "nowcasting")
    dims: ClassVar[int] = 2

    kernel_size: tuple[int, int] = param((3, 3), KERNEL, min=1)
    strides: tuple[int, int] = param((1, 1), STRIDES, min=1)
    padding: Padding | tuple[int, int] = param("valid", PADDING, min=0)
    dilation_rate: tuple[int, int] = param((1, 1), DILATION, min=1, more=True)
    activation: Literal["tanh", "relu"] = param("tanh", "Applied to what is written and to what is shown.")
    return_sequences: bool = param(False, "Give the output of every time step instead of the last one.")
    unit_forget_bias: bool = param(True, "The forget gate's bias starts at 1, the others as told.", more=True)
    recurrent_initializer: Initializer = param(Orthogonal(), "How the recurrent kernel starts.", more=True)
    recurrent_regularizer: Regularizer | None = param(None, "Penalty on the recurrent kernel.", more=True)
    recurrent_constraint: Constraint | None = param(None, "Rule the recurrent kernel keeps.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        picture = one_picture(x)
        _, sizes = need_grid(picture, self.dims)
        if None in sizes:
            message = f"needs pictures of a known size, as its memory is such a picture; it gets {x.describe()}."
            raise ShapeError(message, code="unknown-size", port=0)
        out = self.slid(picture, self.filters)
        if not self.return_sequences:
            return out
        return TensorType((x.shape[0], *out.shape), ("time", *out.axes), lengths=x.lengths)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels, sizes = need_grid(one_picture(x), self.dims)
        pads = [window.pads(size) or (0, 0) for window, size in zip(self.windows(), sizes, strict=True)]
        usual = {
            "stride": (self.strides, (1, 1)),
            "padding": (tuple(n for pair in reversed(pads) for n in pair), (0, 0, 0, 0)),
            "dilation": (self.dilation_rate, (1, 1)),
            "sequences": (self.return_sequences, False),
            "activation": (self.activation, "tanh"),
        }
        options: dict[str, Any] = {name: value for name, (value, default) in usual.items() if value != default}
        return (
            Call(
                "modules.ConvLSTM2D",
                channels,
                self.filters,
                self.kernel_shape,
                weights=self.all_weights(channels),
                lengths=bool(x.lengths),
                **options,
                **self.no_bias(),
            ),
        )

    def all_weights(self, channels: int) -> tuple[Weight, ...]:
        """The kernel over the pictures, the kernel over the memory, the bias; gates i, f, g, o."""
        wide, field = GATES * self.filters, prod(self.kernel_shape)
        kernel = self.kernel((wide, channels, *self.kernel_shape), channels * field, wide * field, "look.weight")
        recurrent = Weight(
            "remember.weight",
            (wide, self.filters, *self.kernel_shape),
            self.recurrent_initializer.call(self.filters * field, wide * field),
            penalty=self.recurrent_regularizer,
            constraint=self.recurrent_constraint,
        )
        bias = self.bias(wide, "look.bias")
        if bias and self.unit_forget_bias:
            others = () if self.bias_initializer == Zeros() else (self.bias_initializer.call(wide, wide),)
            bias = (replace(bias[0], initial=Call("functions.unit_forget_bias_", *others)),)
        return (kernel, recurrent, *bias)

    def cost(self, x: TensorType) -> Cost:
        picture = one_picture(x)
        channels, _ = need_grid(picture, self.dims)
        each = self.positions(picture) * GATES * self.filters * (channels + self.filters) * prod(self.kernel_shape)
        return Cost((x.shape[0] or 0) * each)

    def line(self) -> str:
        parts = [part for part in self.parts() if part != "tanh"]
        return " · ".join([str(self.filters), *parts, *(["sequences"] if self.return_sequences else [])])


def one_picture(x: TensorType) -> TensorType:
    """The type of one picture of a film; ShapeError unless x is one."""
    need_numbers(x)
    if x.axes[:1] != ("time",) or x.rank != 4:
        message = f"needs pictures one after the other (time × channels × height × width); it gets {x.describe()}."
        raise ShapeError(message, code="needs-film", port=0)
    return replace(x, shape=x.shape[1:], axes=x.axes[1:], lengths=None)
