"""Normalization with numbers from the training data instead of the batch."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import channel_dim, need_channels


@declared
class Normalization(Layer):
    """Brings each feature or channel to mean 0 and variance 1: y = (x - mean) / √variance.

    Mean and variance are taken from the training data before training begins, and stay. The first layer for tables
    and measurements, whose columns have different units. A feature that never varies becomes 0.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "normalization"
    also: ClassVar[tuple[str, ...]] = ("standardize", "StandardScaler", "z-score", "adapt")

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        n = need_channels(x)
        weights = (Weight("mean", (n,), role="state"), Weight("variance", (n,), role="state"))
        return (Call("modules.Normalization", n, axis=channel_dim(x), weights=weights),)
