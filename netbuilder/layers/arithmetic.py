"""Plain arithmetic on tensors: functions of single numbers, powers, running sums, orders."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import AUTO, Axis, find_axis, need_numbers, without
from netbuilder.layers.base import Family, Layer


@declared
class MathFunction(Layer):
    """A function of every number by itself, such as its absolute value or its logarithm.

    log and sqrt of numbers below 0, log and reciprocal of 0 are not finite and stop a training.

    Input:  any axes, float
    Output: the same axes
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("abs", "exp", "log", "sqrt", "square", "sin", "cos", "reciprocal", "lambda")

    function: Literal[
        "abs", "exp", "log", "log1p", "sqrt", "square", "reciprocal", "neg", "sign", "floor", "ceil", "round", "erf",
        "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "asinh", "acosh", "atanh",
    ] = param("abs", "Which function; log1p(x) = log(1 + x), neg(x) = -x, erf(x) = 2/√π · ∫₀ˣ e^(-t²) dt.")  # fmt: skip

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call(f"torch.{self.function}"),)

    def line(self) -> str:
        return self.function


@declared
class Power(Layer):
    """Every number to the same power: y = x ^ exponent.

    Input:  any axes, float
    Output: the same axes
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("pow", "exponent", "square")

    exponent: float = param(2.0, "The power.")

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.pow", self.exponent),)

    def line(self) -> str:
        return f"^ {self.exponent:g}"


def refuse_padded_time(x: TensorType, index: int) -> None:
    """ShapeError where the padding of a sequence would take part."""
    if x.lengths and x.axes[index] == "time":
        message = "cannot work along the time of a padded sequence: the padding would take part."
        raise ShapeError(message, code="padded-time", port=0, parameter="axis")


@declared
class Along(Layer, abstract=True):
    """A layer that works along one axis and keeps the shape."""

    family: ClassVar[Family] = "tensor"

    axis: Axis = param("auto", "Axis to work along; " + AUTO)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        refuse_padded_time(x, find_axis(x, self.axis))
        return x

    def dim(self, x: TensorType) -> int:
        """The axis as torch counts it, with the batch."""
        return find_axis(x, self.axis) + 1

    def line(self) -> str:
        return "" if self.axis == "auto" else f"along {self.axis}"


@declared
class Flip(Along):
    """Turns one axis round: the last becomes the first. Always, not at random (see RandomFlip).

    Input:  any axes, float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("reverse", "mirror")

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.flip", (self.dim(x),)),)


@declared
class Roll(Along):
    """Shifts one axis round in a circle: what leaves at the end comes in at the start.

    Input:  any axes, float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("shift", "circular")

    shift: int = param(1, "How far; negative: towards the start.")

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.roll", self.shift, self.dim(x)),)


@declared
class CumSum(Along):
    """Running sum along one axis: y_t = x_0 + … + x_t.

    Input:  any axes, float
    Output: the same axes
    """

    also: ClassVar[tuple[str, ...]] = ("cumulative sum", "integrate", "running total")

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.cumsum", self.dim(x)),)


@declared
class ArgMax(Along):
    """Where the largest number along an axis stands: turns class scores into a class. Nothing can be learned behind it.

    Input:  any axes, float
    Output: one axis less, int64
    """

    also: ClassVar[tuple[str, ...]] = ("predicted class", "index of the largest")

    def infer(self, x: TensorType) -> TensorType:
        super().infer(x)
        index = find_axis(x, self.axis)
        left = without(x, index)
        return TensorType(left.shape, left.axes, "int64", x.shape[index], left.lengths)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.argmax", dim=self.dim(x)),)
