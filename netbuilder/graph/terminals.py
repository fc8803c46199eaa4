"""Where data enter the drawing and where it is judged: Input and Output nodes, and the ports of a block."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import DType, TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric

AXES: dict[int, tuple[str, ...]] = {
    0: (),
    1: ("features",),
    2: ("time", "features"),
    3: ("channels", "height", "width"),
    4: ("channels", "depth", "height", "width"),
}


@declared
class Input(Layer):
    """A field of the data set enters the network here.

    While the drawing has no data set, shape and dtype say what will come.

    Input:  nothing
    Output: the field's axes, e.g. (channels, height, width) float for pictures
    """

    family: ClassVar[Family] = "input/output"
    inputs: ClassVar[tuple[str, ...]] = ()
    also: ClassVar[tuple[str, ...]] = ("InputLayer", "placeholder", "data")

    field: str = param("", "Name of the data set's field.")
    shape: tuple[int, ...] = param(
        (), "Shape of a sample while there is no data set; -1: a size that is not known.", min=-1, more=True
    )
    dtype: Literal["float32", "int64", "bool"] = param("float32", "Kind of numbers.", more=True)
    classes: int | None = param(None, "For token ids: how many there are.", min=1, more=True)
    time_first: bool = param(
        False, "The first axis of the shape is the time: pictures or volumes one after the other.", more=True
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if 0 in self.shape:
            raise ParameterError("shape", "expected positive sizes, or -1 for one that is not known, got 0")

    def declared_type(self) -> TensorType | None:
        """The type written on the node itself, or None when nothing is written."""
        if not self.shape:
            return None
        rank = len(self.shape)
        axes = ("time", *axes_of(rank - 1)) if self.time_first else axes_of(rank)
        if self.dtype == "int64" and rank == 1:
            axes = ("time",)
        dtype: DType = self.dtype
        shape = tuple(None if n == -1 else n for n in self.shape)
        return TensorType(shape, axes, dtype, self.classes)

    def line(self) -> str:
        return self.field


@declared
class Output(Layer):
    """What arrives here is compared with a field of the data set: the loss that training makes small.

    A drawing may have several; their losses are added up, each times its weight.

    Input:  (…) float, the prediction
    Output: nothing
    """

    family: ClassVar[Family] = "input/output"
    outputs: ClassVar[tuple[str, ...]] = ()
    also: ClassVar[tuple[str, ...]] = ("target", "label", "loss")

    target: str = param("", "Name of the data set's field with the right answers.")
    target_value: float | None = param(None, "A constant target instead of a field (adversarial losses).", more=True)
    loss: Loss | None = param(None, "What training makes small; empty: the usual one for this target.")
    weight: float = param(1.0, "Factor on this loss.", min=0, more=True)
    metrics: tuple[Metric, ...] | None = param(None, "What is shown besides; empty: the usual ones for this loss.")

    def line(self) -> str:
        target = self.target or ("" if self.target_value is None else f"{self.target_value:g}")
        return " · ".join(part for part in (target, type(self.loss).__name__ if self.loss else "") if part)


@declared
class BlockInput(Layer):
    """A port through which a tensor enters the block this node stands in; the node's name is the port's.

    Input:  nothing
    Output: whatever is wired to the block
    """

    family: ClassVar[Family] = "control"
    inputs: ClassVar[tuple[str, ...]] = ()


@declared
class BlockOutput(Layer):
    """A port through which a tensor leaves the block this node stands in; the node's name is the port's.

    Input:  (…) any
    Output: nothing
    """

    family: ClassVar[Family] = "control"
    outputs: ClassVar[tuple[str, ...]] = ()


def axes_of(rank: int) -> tuple[str, ...]:
    """The usual axis names of a tensor with this many axes."""
    return AXES.get(rank) or (*(f"axis_{i}" for i in range(rank - 1)), "features")
