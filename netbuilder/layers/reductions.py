"""Layers that put one number in place of a whole axis."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import AUTO, Axis, find_axis, need_numbers, without
from netbuilder.layers.base import Family, Layer

# The function, the one for padded axes, and what to write into the padding so that it does not count.
REDUCTIONS = {
    "mean": ("torch.mean", "torch.nanmean", "nan"),
    "sum": ("torch.sum", "torch.sum", "0"),
    "max": ("torch.amax", "torch.amax", "-inf"),
    "min": ("torch.amin", "torch.amin", "inf"),
}


@declared
class Reduce(Layer, abstract=True):
    """One number in place of a whole axis."""

    family: ClassVar[Family] = "tensor"
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


@declared
class Mean(Reduce):
    """The mean over one axis; of padded sequences, over their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("average", "reduce")
    name: ClassVar[str] = "mean"


@declared
class Sum(Reduce):
    """The sum over one axis; of padded sequences, over their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("total", "reduce")
    name: ClassVar[str] = "sum"


@declared
class Max(Reduce):
    """The largest number along one axis; of padded sequences, among their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("largest", "reduce", "maximum over")
    name: ClassVar[str] = "max"


@declared
class Min(Reduce):
    """The smallest number along one axis; of padded sequences, among their true steps.

    Input:  any axes, float
    Output: one axis less; with keepdims of size 1
    """

    also: ClassVar[tuple[str, ...]] = ("smallest", "reduce", "minimum over")
    name: ClassVar[str] = "min"
