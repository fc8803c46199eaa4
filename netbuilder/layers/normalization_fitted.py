"""Normalization with numbers from the training data instead of the batch."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import channel_dim, channel_index, need_channels


@declared
class Normalization(Layer):
    """Brings each feature or channel to mean 0 and variance 1: y = (x - mean) / √variance.

    Mean and variance are taken from the training data before training begins, and stay. The first layer for tables
    and measurements, whose columns have different units. A feature that never varies becomes 0. Where mean and variance
    are known beforehand, as those of a famous set of pictures, they can be given instead.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "normalization"
    also: ClassVar[tuple[str, ...]] = ("standardize", "StandardScaler", "z-score", "adapt")

    mean: tuple[float, ...] | None = param(
        None, "Known means, one for each feature; nothing: those of the data.", more=True
    )
    variance: tuple[float, ...] | None = param(
        None, "Known variances, one for each feature; nothing: those of the data.", min=0, more=True
    )

    def infer(self, x: TensorType) -> TensorType:
        n = need_channels(x)
        means, variances = len(self.mean or ()), len(self.variance or ())
        if means != variances or means not in (0, n):
            raise ShapeError(
                f"knows {means} means and {variances} variances, but gets {x.describe()}; give both, one for each of "
                f"the {n} {x.axes[channel_index(x)]}, or neither.",
                code="channels",
                parameter="mean",
                change={"mean": None, "variance": None},
            )
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        n = need_channels(x)
        if self.mean:
            return (Call("modules.KnownNormalization", self.mean, self.variance or (), axis=channel_dim(x)),)
        weights = (Weight("mean", (n,), role="state"), Weight("variance", (n,), role="state"))
        return (Call("modules.Normalization", n, axis=channel_dim(x), weights=weights),)
