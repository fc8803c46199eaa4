"""Tensors that stand for themselves, and the stretching of tensors to a common shape."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.initializers import Constant
from netbuilder.layers.reshaping import usual_axes
from netbuilder.layers.spatial import times
from netbuilder.layers.weighted import Trainable


@declared
class LearnedTensor(Trainable):
    """A tensor of weights, the same for every sample: y = W.

    A token in front of a sequence that collects what it says (BERT, ViT), a table of positions, a constant: join it
    with Concatenate, Add, Multiply. The input only tells how many samples there are.

    Input:  (...) any type; its values do not matter
    Output: shape, float, the same for every sample
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("nn.Parameter", "constant", "class token", "query tokens", "add_weight")

    shape: tuple[int, ...] = param((1,), "Sizes of the tensor without the batch.", min=1)
    init_value: float = param(0.0, "What every number starts as.", more=True)

    def infer(self, x: TensorType) -> TensorType:
        if not self.shape:
            raise ShapeError("needs at least one size.", code="reshape", parameter="shape", change={"shape": [1]})
        return TensorType(self.shape, usual_axes("float32", len(self.shape)))

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        weight = Weight("weight", self.shape, Constant(value=self.init_value).call(1, 1))
        return (Call("modules.LearnedTensor", *self.shape, weights=(weight,)),)

    def line(self) -> str:
        return times(self.shape)


@declared
class BroadcastTo(Layer):
    """Stretches axes of size 1: every number of such an axis is repeated up to the size asked for.

    Add, Multiply and the like take tensors of one shape; this makes them so where that is meant.

    Input:  (...) any type, each axis of size 1 or of the size asked for
    Output: target_shape, the same axes and type
    """

    family: ClassVar[Family] = "tensor"
    also: ClassVar[tuple[str, ...]] = ("expand", "repeat", "tile", "stretch")

    target_shape: tuple[int, ...] = param((-1,), "Size of each axis without the batch; -1: as it is.", min=-1)

    def infer(self, x: TensorType) -> TensorType:
        pairs = list(zip(x.shape, self.target_shape, strict=False))
        if len(self.target_shape) != x.rank or not all(want == -1 or size in (1, want) for size, want in pairs):
            message = (
                f"cannot stretch {x.describe()} to {times(self.target_shape)}: only axes of size 1 can be stretched."
            )
            change: dict[str, object] = {"target_shape": [-1] * max(x.rank, 1)}
            raise ShapeError(message, code="broadcast", port=0, parameter="target_shape", change=change)
        if 0 in self.target_shape:
            raise ShapeError("leaves nothing: a size is 0.", code="empty", parameter="target_shape")
        return x.with_shape(tuple(size if want == -1 else want for size, want in pairs), x.axes)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.broadcast_sample", *self.target_shape),)

    def line(self) -> str:
        return times(self.target_shape)
