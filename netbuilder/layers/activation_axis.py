"""Activation layers which look along an axis, or learn something for each channel."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import Axis, find_axis
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.initializers import Initializer, Zeros
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.layers.spatial import features_first, need_channels, need_numbers
from netbuilder.layers.weighted import Trainable

AXIS = "Axis it runs along; auto: the channels of a picture or volume, else the last axis."


@declared
class AlongAxis(Layer, abstract=True):
    """An activation over one axis, which keeps the shape."""

    family: ClassVar[Family] = "activation"
    target: ClassVar[str]

    axis: Axis = param("auto", AXIS, more=True)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        find_axis(x, self.axis)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        index = find_axis(x, self.axis)
        return (Call(self.target, dim=-1 if index == x.rank - 1 else index + 1),)


@declared
class Softmax(AlongAxis):
    """Probabilities that add up to 1: y_i = e^(x_i) / Σⱼ e^(x_j).

    For the last layer of a classifier; leave it out where the loss takes logits.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    target: ClassVar[str] = "nn.Softmax"
    also: ClassVar[tuple[str, ...]] = ("Softmax2d", "probabilities")


@declared
class LogSoftmax(AlongAxis):
    """Logarithm of the softmax: y_i = x_i - ln Σⱼ e^(x_j), without its loss of digits.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    target: ClassVar[str] = "nn.LogSoftmax"


@declared
class GLU(AlongAxis):
    """Gated linear unit: y = a · sigmoid(b), a and b the two halves of the input (Dauphin et al. 2016).

    Input:  (..., features) or (channels, ...) float, an even number of them
    Output: the same axes, half as many features or channels
    """

    target: ClassVar[str] = "nn.GLU"

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        index = find_axis(x, self.axis)
        size = x.shape[index]
        if size is None or size % 2:
            raise ShapeError(
                f"needs an even number of {x.axes[index]} to cut in two; it gets {x.describe()}.", code="odd", port=0
            )
        if x.axes[index] == "time" and x.lengths is not None:
            raise ShapeError(
                "cannot cut sequences of different lengths in two; use the features.",
                code="unknown-size",
                parameter="axis",
                change={"axis": "auto"},
            )
        return x.with_dim(index, size // 2)


@declared
class PReLU(Trainable):
    """ReLU with a learned slope below 0: y = x for x ≥ 0, alpha · x below (He et al. 2015).

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "activation"
    also: ClassVar[tuple[str, ...]] = ("parametric ReLU",)

    slopes: Literal["channel", "one"] = param("channel", "A slope for each channel (or feature), or one for all.")
    alpha_initializer: Initializer = param(Zeros(), "How the slopes start (torch: 0.25).", more=True)
    alpha_regularizer: Regularizer | None = param(None, "Penalty on the slopes.", more=True)
    alpha_constraint: Constraint | None = param(None, "Rule the slopes keep.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        if self.slopes == "channel":
            need_channels(x)
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        number = need_channels(x) if self.slopes == "channel" else 1
        alpha = Weight(
            "weight",
            (number,),
            self.alpha_initializer.call(number, number),
            penalty=self.alpha_regularizer,
            constraint=self.alpha_constraint,
        )
        prelu = Call("nn.PReLU", number, weights=(alpha,))
        return features_first(x, prelu) if number > 1 else (prelu,)  # torch's slopes belong to dim 1
