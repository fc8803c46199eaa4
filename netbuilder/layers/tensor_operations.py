"""Plain operations on tensors: cut, split, add and remove axes, summarise, clip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from netbuilder.base.call import Call, Weight
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import Axis, find_axis, known, need_numbers
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.initializers import Initializer, Ones, Zeros
from netbuilder.layers.weighted import Trainable

AUTO = "auto: the channels of images, else the last axis."

# The function, the one for padded axes, and what to write into the padding so that it does not count.
REDUCTIONS = {
    "mean": ("torch.mean", "torch.nanmean", "nan"),
    "sum": ("torch.sum", "torch.sum", "0"),
    "max": ("torch.amax", "torch.amax", "-inf"),
    "min": ("torch.amin", "torch.amin", "inf"),
}


def without(x: TensorType, index: int) -> TensorType:
    """The type with one axis less."""
    shape, axes = list(x.shape), list(x.axes)
    del shape[index], axes[index]
    return x.with_shape(tuple(shape), tuple(axes))


def refuse_padded_end(x: TensorType, index: int) -> None:
    """ShapeError where counting from the end would count from the padding."""
    if x.lengths and x.axes[index] == "time":
        message = "cannot count from the end of a padded sequence: the padding stands there."
        raise ShapeError(message, code="padded-time", port=0)


@dataclass(frozen=True, kw_only=True)
class Operation(Layer, abstract=True):
    """What the layers here share."""

    family: ClassVar[Family] = "tensor"


@dataclass(frozen=True, kw_only=True)
class Slice(Operation):
    """Cuts a piece out of one axis, as Python's x[start:stop:step] does.

    Input:  any axes
    Output: the same axes, one of them shorter
    """

    also: ClassVar[tuple[str, ...]] = ("cut", "crop", "narrow", "subset")

    axis: Axis = param("auto", "Axis to cut; " + AUTO)
    start: int = param(0, "First element; negative: counted from the end.")
    stop: int | None = param(None, "The element after the last one; nothing: up to the end.")
    step: int = param(1, "Take every step-th element.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        index = find_axis(x, self.axis)
        if self.start < 0 or self.stop is not None:
            refuse_padded_end(x, index)
        size = x.shape[index]
        left = None if size is None else len(range(size)[self.start : self.stop : self.step])
        if left == 0:
            stop = "the end" if self.stop is None else self.stop
            message = f"leaves nothing of {x.describe()} from {self.start} to {stop}."
            raise ShapeError(message, code="empty", parameter="start", change={"start": 0, "stop": None})
        out = x.with_dim(index, left)
        if x.lengths and x.axes[index] == "time":
            out = replace(out, lengths=x.lengths.then(self.step - 1 - self.start, self.step, 0))
        return out

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        dim = find_axis(x, self.axis) + 1
        return (Call("functions.take_slice", dim, self.start, self.stop, self.step),)

    def line(self) -> str:
        stop = "" if self.stop is None else self.stop
        step = f":{self.step}" if self.step != 1 else ""
        axis = "" if self.axis == "auto" else f"{self.axis} "
        return f"{axis}{self.start}:{stop}{step}"


@dataclass(frozen=True, kw_only=True)
class Select(Operation):
    """Takes one element of an axis, which then is gone: x[index].

    For instance the first step of a sequence, or the red channel of an image.

    Input:  any axes
    Output: one axis less
    """

    also: ClassVar[tuple[str, ...]] = ("index", "pick", "lambda", "last step")

    axis: Axis = param("auto", "Axis to take from; " + AUTO)
    index: int = param(0, "Which element; negative: counted from the end.")

    def infer(self, x: TensorType) -> TensorType:
        axis = find_axis(x, self.axis)
        size = x.shape[axis]
        if self.index < 0:
            refuse_padded_end(x, axis)
        if size is not None and not -size <= self.index < size:
            message = f"takes element {self.index} of {size} {x.axes[axis]}; the last one is {size - 1}."
            raise ShapeError(message, code="out-of-range", parameter="index", change={"index": size - 1})
        return without(x, axis)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.select", find_axis(x, self.axis) + 1, self.index),)

    def line(self) -> str:
        return f"{'' if self.axis == 'auto' else self.axis + ' '}[{self.index}]"


@dataclass(frozen=True, kw_only=True)
class Split(Operation):
    """Splits one axis into equal parts, each with an output of its own.

    Input:  any axes
    Output: parts times the same axes, one of them shorter
    """

    also: ClassVar[tuple[str, ...]] = ("chunk", "unstack", "several outputs")

    axis: Axis = param("auto", "Axis to split; " + AUTO)
    parts: int = param(2, "How many parts.", min=2, max=64)

    def output_ports(self) -> tuple[str, ...]:
        return tuple(f"part_{i + 1}" for i in range(self.parts))

    def infer(self, x: TensorType) -> tuple[TensorType, ...]:
        index = find_axis(x, self.axis)
        refuse_padded_end(x, index)
        size = known(x, index)
        if size % self.parts:
            message = f"needs an axis that {self.parts} parts can share evenly; it gets {size} {x.axes[index]}."
            raise ShapeError(message, code="uneven-parts", port=0, parameter="parts")
        return (x.with_dim(index, size // self.parts),) * self.parts

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.chunk", self.parts, dim=find_axis(x, self.axis) + 1),)

    def line(self) -> str:
        return f"{self.parts} parts" + ("" if self.axis == "auto" else f" of {self.axis}")


@dataclass(frozen=True, kw_only=True)
class Squeeze(Operation):
    """Removes an axis of size 1.

    Input:  any axes
    Output: without the axis; auto: without every axis of size 1
    """

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


@dataclass(frozen=True, kw_only=True)
class ExpandDims(Operation):
    """Adds an axis of size 1.

    For instance channels to a (height, width) picture, or features to a (time,) signal.

    Input:  any axes
    Output: one more
    """

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


@dataclass(frozen=True, kw_only=True)
class RepeatVector(Operation):
    """Repeats a vector n times: a sequence in which every step is the same.

    Hands the summary an encoder made to every step of a decoder.

    Input:  (features,) float
    Output: (time, features) float, n steps
    """

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


@dataclass(frozen=True, kw_only=True)
class Reduce(Operation, abstract=True):
    """One number in place of a whole axis."""

    name: ClassVar[str]

    axis: Axis = param("auto", "Axis to summarise; " + AUTO)
    keepdims: bool = param(False, "Keep the axis, with size 1.")

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        index = find_axis(x, self.axis)
        if not self.keepdims:
            return without(x, index)
        out = x.with_dim(index, 1)
        return replace(out, lengths=None) if x.axes[index] == "time" else out

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        index = find_axis(x, self.axis)
        function, padded, fill = REDUCTIONS[self.name]
        if not (x.lengths and x.axes[index] == "time"):
            return (Call(function, dim=index + 1, keepdim=self.keepdims),)
        filled = Call("functions.fill_padded", index + 1, fill, lengths=True)
        return filled, Call(padded, dim=index + 1, keepdim=self.keepdims)

    def line(self) -> str:
        return "" if self.axis == "auto" else f"over {self.axis}"


@dataclass(frozen=True, kw_only=True)
class Mean(Reduce):
    """The mean over one axis; of padded sequences, over their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("average", "reduce")
    name: ClassVar[str] = "mean"


@dataclass(frozen=True, kw_only=True)
class Sum(Reduce):
    """The sum over one axis; of padded sequences, over their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("total", "reduce")
    name: ClassVar[str] = "sum"


@dataclass(frozen=True, kw_only=True)
class Max(Reduce):
    """The largest number along one axis; of padded sequences, among their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("largest", "reduce", "maximum over")
    name: ClassVar[str] = "max"


@dataclass(frozen=True, kw_only=True)
class Min(Reduce):
    """The smallest number along one axis; of padded sequences, among their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("smallest", "reduce", "minimum over")
    name: ClassVar[str] = "min"


@dataclass(frozen=True, kw_only=True)
class Clip(Operation):
    """Keeps numbers between two limits: min(max(x, minimum), maximum).

    Input:  any axes, float
    Output: the same axes
    """

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


@dataclass(frozen=True, kw_only=True)
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
