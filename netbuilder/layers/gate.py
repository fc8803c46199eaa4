"""A branch that decides how much of another one comes through."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.tensor import TensorType
from netbuilder.layers.axes import need_numbers
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.merge import first_lengths, mismatch


@declared
class Gate(Layer):
    """Scales a tensor by a gate: y = x · gate, where an axis of size 1 of the gate counts for the whole axis of x.

    Opens and closes each channel of a picture (squeeze and excitation, Hu et al. 2017) or each step of a sequence.
    Multiply is for two tensors of one shape; here the stretching is asked for.

    Input:  x (...) float; gate with the same axes, each as long as in x or of size 1, float
    Output: the shape of x
    """

    family: ClassVar[Family] = "merge"
    also: ClassVar[tuple[str, ...]] = ("scale", "broadcast multiply", "squeeze and excitation", "channel attention")
    inputs: ClassVar[tuple[str, ...]] = ("x", "gate")

    def infer(self, x: TensorType, gate: TensorType) -> TensorType:
        need_numbers(x, 0)
        need_numbers(gate, 1)
        pairs = zip(x.shape, gate.shape, strict=False)
        if x.axes != gate.axes or not all(size in (1, wanted) for wanted, size in pairs):
            raise mismatch(x, gate, 1)
        return replace(x, lengths=first_lengths((x, gate)))

    def torch(self, x: TensorType, gate: TensorType) -> tuple[Call, ...]:
        return (Call("torch.mul"),)
