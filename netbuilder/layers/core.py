"""Dense layers and changes of shape."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Cost
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.activations import Activation as Function
from netbuilder.layers.activations import activation
from netbuilder.layers.axes import find_axis
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import channel_dim, need_numbers
from netbuilder.layers.weighted import Weighted


@declared
class Dense(Weighted):
    """Fully connected layer: y = activation(x · W + b), over the last axis.

    Every unit looks at every input feature.

    Input:  (..., features) float
    Output: (..., units) float
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("Linear", "fully connected", "perceptron")

    units: int = param(128, "Width of the output.", min=1)
    activation: Function = param("linear", "Applied to the output.")

    def infer(self, x: TensorType) -> TensorType:
        features = need_features(x)
        if features is None:
            raise ShapeError(
                "needs a fixed number of features; it gets an unknown one.",
                code="unknown-size",
                port=0,
            )
        return x.with_dim(-1, self.units)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        width = need_features(x) or 0
        weights = (self.kernel((self.units, width), width, self.units), *self.bias(self.units))
        linear = Call("nn.Linear", width, self.units, bias=self.use_bias, weights=weights)
        return (linear, *activation(self.activation))

    def cost(self, x: TensorType) -> Cost:
        return Cost((x.size or 0) * self.units)

    def line(self) -> str:
        return str(self.units) if self.activation == "linear" else f"{self.units} · {self.activation}"


@declared
class Activation(Layer):
    """A function on every number: y = activation(x), chosen by name.

    softmax and log_softmax run over the features, or the channels of a picture.

    Input:  (...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("nonlinearity",)

    activation: Function = param("relu", "The function.")

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        if self.activation in ("softmax", "log_softmax"):
            find_axis(x, "auto")
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return activation(self.activation, channel_dim(x)) or (Call("nn.Identity"),)

    def line(self) -> str:
        return self.activation


@declared
class Identity(Layer):
    """Gives on what it gets: y = x. A place to name, or to come back to.

    Input:  (...) any type
    Output: the same
    """

    family: ClassVar[Family] = "core"
    also: ClassVar[tuple[str, ...]] = ("pass through", "no operation")

    def infer(self, x: TensorType) -> TensorType:
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.Identity"),)


def need_features(x: TensorType) -> int | None:
    """Size of the feature axis, which must be the last one; ShapeError otherwise."""
    if x.dtype != "float32":
        insert = ("Embedding",) if x.dtype == "int64" else ()
        raise ShapeError(f"needs numbers; it gets {x.dtype} ({x.describe()}).", code="dtype", port=0, insert=insert)
    if not x.axes or x.axes[-1] != "features":
        raise ShapeError(
            f"needs one feature axis; it gets {x.describe()}.",
            code="needs-features",
            port=0,
            insert=("Flatten", f"GlobalAveragePooling{max(x.rank - 1, 1)}D"),
        )
    return x.shape[-1]
