"""Layers that add and remove axes, repeat, clip and scale."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import DType, TensorType
from netbuilder.layers.axes import AUTO, Axis, find_axis, known, need_numbers, without
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.initializers import Initializer, Ones, Zeros
from netbuilder.layers.reshaping import usual_axes
from netbuilder.layers.weighted import Trainable


@declared
class Squeeze(Layer):
    """Removes an axis of size 1.

    Input:  any axes
    Output: without the axis; auto: without every axis of size 1
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("remove axis", "drop dimension")

    axis: Axis = param("auto", "Axis to remove; auto: all of size 1.")

    def infer(self, x: TensorType) -> TensorType:
        out = x
        for index in reversed(self.chosen(x)):
            out = without(out, index)
        return out

    def chosen(self, x: TensorType) -> tuple[int, ...]:
        if self.axis == "auto":
            found = tuple(i for i, size in enumerate(x.shape) if size == 1)
        else:
            index = find_axis(x, self.axis)
            found = (index,) if x.shape[index] == 1 else ()
        if not found:
            which = "an axis" if self.axis == "auto" else f"{self.axis}"
            raise ShapeError(f"needs {which} of size 1; it gets {x.describe()}.", code="no-single-axis", port=0)
        return found

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.squeeze", dim=tuple(i + 1 for i in self.chosen(x))),)

    def line(self) -> str:
        return "" if self.axis == "auto" else self.axis


@declared
class Cast(Layer):
    """The same values as another kind of number.

    To whole numbers: what stands behind the point is cut off; to bool: whether a number is not 0. Nothing can be
    learned through whole numbers or bools. Decimal numbers (float32) hold whole ones exactly up to 16 777 216.

    Input:  any axes, any type
    Output: the same axes, of the type asked for
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("astype", "to float", "to int", "convert", "dtype")

    dtype: DType = param("float32", "Kind of number that leaves.")

    def infer(self, x: TensorType) -> TensorType:
        # A row of token ids is a row over time; as decimal numbers it is a row of features, and the other way round.
        is_row = x.rank == 1 and not x.lengths and x.dtype != self.dtype
        axes = usual_axes(self.dtype, 1) if is_row else x.axes
        return TensorType(x.shape, axes, self.dtype, x.classes if self.dtype == x.dtype else None, x.lengths)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.cast", self.dtype),)

    def line(self) -> str:
        return self.dtype


@declared
class ExpandDims(Layer):
    """Adds an axis of size 1.

    For instance channels to a (height, width) picture, or features to a (time,) signal.

    Input:  any axes
    Output: one more
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("unsqueeze", "add axis", "newaxis")

    axis: Literal["channels", "depth", "height", "width", "time", "features"] = param("channels", "The new axis.")
    position: int = param(0, "Where it stands; 0: in front, -1: last.", min=-8, max=8)

    def infer(self, x: TensorType) -> TensorType:
        if self.axis in x.axes:
            message = f"adds an axis called {self.axis}, but there is one; it gets {x.describe()}."
            raise ShapeError(message, code="axis-exists", parameter="axis")
        index = self.place(x)
        shape = (*x.shape[:index], 1, *x.shape[index:])
        return x.with_shape(shape, (*x.axes[:index], self.axis, *x.axes[index:]))

    def place(self, x: TensorType) -> int:
        index = self.position if self.position >= 0 else x.rank + 1 + self.position
        if not 0 <= index <= x.rank:
            message = f"has position {self.position}; {x.describe()} has places from 0 to {x.rank}."
            raise ShapeError(message, code="out-of-range", parameter="position", change={"position": 0})
        return index

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.unsqueeze", self.place(x) + 1),)

    def line(self) -> str:
        return f"{self.axis} at {self.position}"


@declared
class RepeatVector(Layer):
    """Repeats a vector n times: a sequence in which every step is the same.

    Hands the summary an encoder made to every step of a decoder.

    Input:  (features,) float
    Output: (time, features) float, n steps
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("tile", "repeat", "broadcast")

    n: int = param(8, "How often.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        if x.axes != ("features",):
            message = f"needs a vector (features); it gets {x.describe()}."
            raise ShapeError(message, code="needs-features", port=0, insert=("Flatten",))
        return x.with_shape((self.n, x.shape[0]), ("time", "features"))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.repeat_vector", self.n),)

    def line(self) -> str:
        return f"× {self.n}"


@declared
class Clip(Layer):
    """Keeps numbers between two limits: min(max(x, minimum), maximum).

    Input:  any axes, float
    Output: the same axes
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("clamp", "limit", "hardtanh")

    minimum: float = param(-1.0, "Numbers below become this.")
    maximum: float = param(1.0, "Numbers above become this.")

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        if self.minimum > self.maximum:
            message = f"has a minimum ({self.minimum:g}) above its maximum ({self.maximum:g})."
            raise ShapeError(message, code="empty-range", parameter="minimum")
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.clamp", self.minimum, self.maximum),)

    def line(self) -> str:
        return f"{self.minimum:g} … {self.maximum:g}"


@declared
class ScaleShift(Trainable):
    """Learns a factor and an offset for each channel or feature: y = scale · x + shift.

    Input:  any axes, float
    Output: the same axes
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("affine", "scale and shift", "LayerScale", "gain and bias")

    axis: Axis = param("auto", "Axis whose elements each have a factor; " + AUTO)
    scale_initializer: Initializer = param(Ones(), "How the factors start.", more=True)
    shift_initializer: Initializer = param(Zeros(), "How the offsets start.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        known(x, find_axis(x, self.axis))
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        index = find_axis(x, self.axis)
        size = known(x, index)
        weights = (
            Weight("scale", (size,), self.scale_initializer.call(size, size)),
            Weight("shift", (size,), self.shift_initializer.call(size, size)),
        )
        return (Call("modules.ScaleShift", size, index + 1, weights=weights),)
