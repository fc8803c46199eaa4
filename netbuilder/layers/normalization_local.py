"""Scaling without batch statistics: learned, or by neighbouring channels."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.initializers import Constant
from netbuilder.layers.spatial import channel_dim, need_channels, need_grid
from netbuilder.layers.weighted import Trainable


@declared
class LayerScale(Trainable):
    """Multiplies each feature or channel by a learned factor: y = γ · x, γ small at first.

    At the end of a residual branch it lets very deep models start as if the branch were not there
    (Touvron et al. 2021, CaiT; used by ConvNeXt).

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "normalization"

    init_values: float = param(1e-6, "What every factor starts as.")

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        n = need_channels(x)
        gamma = Weight("weight", (n,), Constant(value=self.init_values).call(n, n))
        return (Call("modules.LayerScale", n, axis=channel_dim(x), weights=(gamma,)),)


@declared
class LocalResponseNormalization(Layer):
    """Divides by the activity of neighbouring channels: y_c = x_c / (k + alpha / size · Σ x²)^beta.

    The sum runs over size channels around c. Of historical interest (Krizhevsky et al. 2012, AlexNet).

    Input:  (channels, height, width) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "normalization"
    also: ClassVar[tuple[str, ...]] = ("LRN", "LocalResponseNorm", "AlexNet")

    size: int = param(5, "Channels in a neighbourhood.", min=1)
    alpha: float = param(1e-4, "Weight of the neighbours.", min=0)
    beta: float = param(0.75, "Exponent.")
    k: float = param(1.0, "Added to the sum.", above=0)

    def infer(self, x: TensorType) -> TensorType:
        need_grid(x, 2)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.LocalResponseNorm", self.size, alpha=self.alpha, beta=self.beta, k=self.k),)
