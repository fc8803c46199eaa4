"""Layers that take a part of an axis, or split one."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import AUTO, Axis, find_axis, known, without
from netbuilder.layers.base import Family, Layer


def refuse_padded_end(x: TensorType, index: int) -> None:
    """ShapeError where counting from the end would count from the padding."""
    if x.lengths and x.axes[index] == "time":
        message = "cannot count from the end of a padded sequence: the padding stands there."
        raise ShapeError(message, code="padded-time", port=0)


@declared
class Slice(Layer):
    """Cuts a piece out of one axis, as Python's x[start:stop:step] does.

    Input:  any axes
    Output: the same axes, one of them shorter
    """

    family: ClassVar[Family] = "tensor"
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


@declared
class Select(Layer):
    """Takes one element of an axis, which then is gone: x[index].

    For instance the first step of a sequence, or the red channel of an image.

    Input:  any axes
    Output: one axis less
    """

    family: ClassVar[Family] = "tensor"
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


@declared
class Split(Layer):
    """Splits one axis into equal parts, each with an output of its own.

    Input:  any axes
    Output: parts times the same axes, one of them shorter
    """

    family: ClassVar[Family] = "tensor"
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
