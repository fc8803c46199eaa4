"""Layers that join several branches into one. Shapes must be equal: nothing is stretched silently."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Literal

from netbuilder.base.call import Call, Cost
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import Lengths, TensorType
from netbuilder.layers.axes import Axis, find_axis, need_numbers
from netbuilder.layers.base import Family, Layer


def mismatch(first: TensorType, other: TensorType, port: int) -> ShapeError:
    """The error for two inputs that do not fit."""
    insert = ("Dense",) if first.axes == other.axes == ("features",) else ("Reshape",)
    message = f"needs inputs of one shape; it gets {first.describe()} and {other.describe()}."
    return ShapeError(message, code="merge-mismatch", port=port, insert=insert)


def same_shape(types: tuple[TensorType, ...]) -> TensorType:
    """The one type of float inputs with equal axes and sizes; ShapeError otherwise.

    An unknown size fits an unknown one only: beside a known one it might turn out as 1, and torch would stretch it.
    """
    for port, x in enumerate(types):
        need_numbers(x, port)
        if (x.axes, x.shape) != (types[0].axes, types[0].shape):
            raise mismatch(types[0], x, port)
    return replace(types[0], lengths=first_lengths(types))


def first_lengths(types: tuple[TensorType, ...]) -> Lengths | None:
    """Where the true lengths come from: the first input that is padded."""
    return next((x.lengths for x in types if x.lengths), None)


@declared
class Elementwise(Layer, abstract=True):
    """A merge that works element by element on any number of inputs of one shape."""

    family: ClassVar[Family] = "merge"
    variadic: ClassVar[bool] = True
    two: ClassVar[str]  # torch's function of two tensors
    many: ClassVar[str]  # ours of any number

    def infer(self, *types: TensorType) -> TensorType:
        return same_shape(types)

    def torch(self, *types: TensorType) -> tuple[Call, ...]:
        return (Call(self.two if len(types) == 2 else self.many),)


@declared
class Add(Elementwise):
    """Sum of the inputs, element by element: a + b + …

    Joins a shortcut with the branch it goes around (residual networks, He et al. 2015).

    Input:  two or more of one shape, float
    Output: the same shape
    """

    also: ClassVar[tuple[str, ...]] = ("sum", "plus", "residual", "skip connection")
    two: ClassVar[str] = "torch.add"
    many: ClassVar[str] = "functions.add_all"


@declared
class Multiply(Elementwise):
    """Product of the inputs, element by element: a · b · …

    Lets one branch open and close another like a valve (gates).

    Input:  two or more of one shape, float
    Output: the same shape
    """

    also: ClassVar[tuple[str, ...]] = ("product", "times", "gate")
    two: ClassVar[str] = "torch.mul"
    many: ClassVar[str] = "functions.multiply_all"


@declared
class Average(Elementwise):
    """Mean of the inputs, element by element: (a + b + …) / n.

    For instance of several predictions for the same sample.

    Input:  two or more of one shape, float
    Output: the same shape
    """

    also: ClassVar[tuple[str, ...]] = ("mean", "ensemble")
    two: ClassVar[str] = "functions.average_all"
    many: ClassVar[str] = "functions.average_all"


@declared
class Maximum(Elementwise):
    """The largest of the inputs, element by element: max(a, b, …).

    Input:  two or more of one shape, float
    Output: the same shape
    """

    also: ClassVar[tuple[str, ...]] = ("max", "largest")
    two: ClassVar[str] = "torch.maximum"
    many: ClassVar[str] = "functions.maximum_all"


@declared
class Minimum(Elementwise):
    """The smallest of the inputs, element by element: min(a, b, …).

    Input:  two or more of one shape, float
    Output: the same shape
    """

    also: ClassVar[tuple[str, ...]] = ("min", "smallest")
    two: ClassVar[str] = "torch.minimum"
    many: ClassVar[str] = "functions.minimum_all"


@declared
class Subtract(Layer):
    """Difference of two inputs, element by element: a - b.

    Input:  a and b of one shape, float
    Output: the same shape
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("minus", "difference")
    inputs: ClassVar[tuple[str, ...]] = ("a", "b")

    def infer(self, a: TensorType, b: TensorType) -> TensorType:
        return same_shape((a, b))

    def torch(self, a: TensorType, b: TensorType) -> tuple[Call, ...]:
        return (Call("torch.sub"),)


@declared
class Divide(Layer):
    """Quotient of two inputs, element by element: a / b. Where b is 0 the result is not finite.

    Input:  a and b of one shape, float
    Output: the same shape
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("quotient", "ratio", "by")
    inputs: ClassVar[tuple[str, ...]] = ("a", "b")

    def infer(self, a: TensorType, b: TensorType) -> TensorType:
        return same_shape((a, b))

    def torch(self, a: TensorType, b: TensorType) -> tuple[Call, ...]:
        return (Call("torch.div"),)


@declared
class RaiseToPower(Layer):
    """The first input to the power of the second, element by element: base ^ exponent.

    Power raises to one fixed number. A negative base to a broken power is not a number.

    Input:  base and exponent of one shape, float
    Output: the same shape
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("pow", "exponent", "to the power of")
    inputs: ClassVar[tuple[str, ...]] = ("base", "exponent")

    def infer(self, base: TensorType, exponent: TensorType) -> TensorType:
        return same_shape((base, exponent))

    def torch(self, base: TensorType, exponent: TensorType) -> tuple[Call, ...]:
        return (Call("torch.pow"),)


@declared
class Concatenate(Layer):
    """Puts the inputs one after the other along one axis.

    Keeps what each branch has found, where Add would mix it (Inception, U-Net, DenseNet).

    Input:  two or more, equal in every axis but the joined one
    Output: the joined axis is as long as all of them together
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("concat", "cat", "join", "stack channels")
    variadic: ClassVar[bool] = True

    axis: Axis = param("auto", "Axis to join along; auto: the channels of images, else the last axis.")

    def infer(self, *types: TensorType) -> TensorType:
        first = types[0]
        index = find_axis(first, self.axis)
        for port, x in enumerate(types):
            if x.axes != first.axes or x.dtype != first.dtype or not self.joins(first, x, index):
                raise self.mismatch(first, x, port, index)
            if x.lengths and x.axes[index] == "time":
                message = "cannot join padded sequences along time: the padding would end up in the middle."
                raise ShapeError(message, code="padded-time", port=port, parameter="axis", change={"axis": "auto"})
        sizes = [x.shape[index] for x in types]
        total = None if None in sizes else sum(s for s in sizes if s is not None)
        classes = None if any(x.classes is None for x in types) else max(x.classes or 0 for x in types)
        return replace(first, classes=classes, lengths=first_lengths(types)).with_dim(index, total)

    def torch(self, *types: TensorType) -> tuple[Call, ...]:
        return (Call("torch.cat", dim=find_axis(types[0], self.axis) + 1, packed=True),)

    def line(self) -> str:
        return "" if self.axis == "auto" else self.axis

    def joins(self, first: TensorType, x: TensorType, index: int) -> bool:
        """Every axis but the joined one has the same size."""
        pairs = enumerate(zip(first.shape, x.shape, strict=True))
        return all(i == index or a == b for i, (a, b) in pairs)

    def mismatch(self, first: TensorType, x: TensorType, port: int, index: int) -> ShapeError:
        axis = first.axes[index]
        both = f"{first.describe()} ({first.dtype}) and {x.describe()} ({x.dtype})"
        if first.dtype == x.dtype:
            both = f"{first.describe()} and {x.describe()}"
        message = f"needs inputs that differ in {axis} only, to join them there; it gets {both}."
        return ShapeError(message, code="merge-mismatch", port=port, parameter="axis")


@declared
class Dot(Layer):
    """Dot product over the features: Σ a · b; of two sequences, of every step of a with every step of b.

    With normalize on it is the cosine of the angle between them: 1 for the same direction, 0 for nothing in common.

    Input:  a and b (features,) float; or a (time, features) and b (other time, features)
    Output: (1,); or (time, other time), the second axis called features
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("inner product", "cosine similarity", "siamese", "scalar product")
    inputs: ClassVar[tuple[str, ...]] = ("a", "b")

    normalize: bool = param(False, "Divide by the lengths of both: the cosine similarity.")

    def infer(self, a: TensorType, b: TensorType) -> TensorType:
        for port, x in enumerate((a, b)):
            need_numbers(x, port)
            if x.axes not in (("features",), ("time", "features")):
                message = f"needs vectors (features) or sequences (time, features); it gets {x.describe()}."
                raise ShapeError(message, code="needs-features", port=port, insert=("Flatten",))
        if a.axes != b.axes or a.shape[-1] != b.shape[-1]:
            raise mismatch(a, b, 1)
        return a.with_dim(-1, 1 if a.rank == 1 else b.shape[0])

    def torch(self, a: TensorType, b: TensorType) -> tuple[Call, ...]:
        return (Call("functions.dot", normalize=self.normalize),)

    def cost(self, a: TensorType, b: TensorType) -> Cost:
        return Cost((a.size or 0) * (1 if b.rank == 1 else b.shape[0] or 0))

    def line(self) -> str:
        return "cosine" if self.normalize else ""


@declared
class Stack(Layer):
    """Lays the inputs side by side along a new axis: several vectors become the steps of a sequence.

    Input:  two or more of one shape, float
    Output: one axis more, in front, as long as there are inputs
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("pile", "new axis", "pack")
    variadic: ClassVar[bool] = True

    axis: Literal["time", "channels", "depth", "height"] = param("time", "The new axis.")

    def infer(self, *types: TensorType) -> TensorType:
        x = same_shape(types)
        if self.axis in x.axes:
            message = f"adds an axis called {self.axis}, but there is one; it gets {x.describe()}."
            raise ShapeError(message, code="axis-exists", parameter="axis")
        return x.with_shape((len(types), *x.shape), (self.axis, *x.axes))

    def torch(self, *types: TensorType) -> tuple[Call, ...]:
        return (Call("torch.stack", dim=1, packed=True),)

    def line(self) -> str:
        return self.axis
