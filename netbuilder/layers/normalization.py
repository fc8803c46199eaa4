"""Normalization over a group of values: mean 0, variance 1, then a learned scale and offset."""

from __future__ import annotations

from math import gcd
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.initializers import Initializer, Ones, Zeros
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.layers.spatial import channel_dim, channel_index, features_first, features_last, need_channels
from netbuilder.layers.weighted import Trainable


@declared
class Normalizing(Trainable, abstract=True):
    """A normalization with a learned scale γ (gamma) and offset β (beta)."""

    family: ClassVar[Family] = "normalization"

    epsilon: float = param(1e-3, "Added to the variance, against division by 0.", above=0)
    center: bool = param(True, "Learn an offset β.", more=True)
    scale: bool = param(True, "Learn a scale γ.", more=True)
    gamma_initializer: Initializer = param(Ones(), "How γ starts.", more=True)
    beta_initializer: Initializer = param(Zeros(), "How β starts.", more=True)
    gamma_regularizer: Regularizer | None = param(None, "Penalty on γ.", more=True)
    beta_regularizer: Regularizer | None = param(None, "Penalty on β.", more=True)
    gamma_constraint: Constraint | None = param(None, "Rule γ keeps.", more=True)
    beta_constraint: Constraint | None = param(None, "Rule β keeps.", more=True)

    def affine(self, *shape: int) -> tuple[Weight, ...]:
        """γ and β. torch has both or neither: one that is switched off stays fixed at 1 or 0."""
        if not (self.center or self.scale):
            return ()
        size = shape[-1]
        gamma = Weight(
            "weight",
            shape,
            self.gamma_initializer.call(size, size),
            penalty=self.gamma_regularizer,
            constraint=self.gamma_constraint,
        )
        beta = Weight(
            "bias",
            shape,
            self.beta_initializer.call(size, size),
            penalty=self.beta_regularizer,
            constraint=self.beta_constraint,
        )
        return (
            gamma if self.scale else Weight("weight", shape, Ones().call(size, size), role="fixed"),
            beta if self.center else Weight("bias", shape, Zeros().call(size, size), role="fixed"),
        )

    def line(self) -> str:
        changed = self.settings()
        words = {"epsilon": "ε", "momentum": "momentum", "over": "over"}
        return " · ".join(f"{word} {changed[name]}" for name, word in words.items() if name in changed)

    def off(self, name: str) -> dict[str, Any]:
        """torch's switch for "neither γ nor β", where it is needed."""
        return {} if self.center or self.scale else {name: False}


@declared
class BatchNormalization(Normalizing):
    """Normalizes each channel or feature over the batch: y = γ · (x - mean) / √(variance + ε) + β.

    Makes training faster and less fussy about the learning rate (Ioffe & Szegedy 2015). While training, mean and
    variance are those of the batch; afterwards the running ones: running = momentum · running + (1 - momentum) · batch.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    also: ClassVar[tuple[str, ...]] = ("BatchNorm", "BN")

    momentum: float = param(
        0.99, "How much of the running mean and variance stays (torch counts 1 - this).", min=0, max=1
    )

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        n = need_channels(x)
        weights = (
            *self.affine(n),
            Weight("running_mean", (n,), role="state"),
            Weight("running_var", (n,), role="state"),
        )
        momentum = round(1 - self.momentum, 12)
        kind = max(x.rank - 1, 1)
        if x.axes == ("time", "features") and x.lengths is not None:
            options = {"eps": self.epsilon, "momentum": momentum, **self.off("affine")}
            return (Call("modules.MaskedBatchNorm", n, lengths=True, weights=weights, **options),)
        norm = Call(
            f"nn.BatchNorm{kind}d", n, eps=self.epsilon, momentum=momentum, weights=weights, **self.off("affine")
        )
        return features_first(x, norm)


@declared
class LayerNormalization(Normalizing):
    """Normalizes each sample on its own: y = γ · (x - mean) / √(variance + ε) + β.

    The usual one for sequences and transformers; it does not depend on the batch (Ba et al. 2016). Mean and variance
    are those of the features at one place (Keras), or of all numbers of the sample.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    also: ClassVar[tuple[str, ...]] = ("LayerNorm", "LN")

    over: Literal["features", "all"] = param("features", "Over the features (or channels) at a place, or all numbers.")

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        if self.over == "all" and (x.lengths is not None or x.size is None):
            raise ShapeError(
                f'needs a fixed size to normalize over all numbers; it gets {x.describe()}; set over to "features".',
                code="unknown-size",
                parameter="over",
                change={"over": "features"},
            )
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        if self.over == "all":
            shape = tuple(d or 0 for d in x.shape)
            return (self.norm(*shape),)
        norm = self.norm(need_channels(x))
        return features_last(x, norm)

    def norm(self, *shape: int) -> Call:
        size = shape[0] if len(shape) == 1 else shape
        return Call(
            "nn.LayerNorm", size, eps=self.epsilon, weights=self.affine(*shape), **self.off("elementwise_affine")
        )


@declared
class GroupNormalization(Normalizing):
    """Normalizes groups of channels of each sample: y = γ · (x - mean) / √(variance + ε) + β.

    Like BatchNormalization where batches are small (Wu & He 2018). One group is a LayerNormalization over all
    numbers, as many groups as channels an InstanceNormalization.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    also: ClassVar[tuple[str, ...]] = ("GroupNorm", "GN")

    groups: int = param(32, "Number of groups; -1: one for each channel.", min=-1)

    def infer(self, x: TensorType) -> TensorType:
        channels = need_channels(x)
        if self.groups == 0 or channels % self.groups:
            raise ShapeError(
                f"cannot split {channels} channels into {self.groups} groups; choose a number that divides {channels}.",
                code="groups",
                parameter="groups",
                change={"groups": gcd(self.groups, channels)},
            )
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels = need_channels(x)
        groups = channels if self.groups == -1 else self.groups
        options = {"eps": self.epsilon, **self.off("affine")}
        norm = Call("nn.GroupNorm", groups, channels, weights=self.affine(channels), **options)
        return features_first(x, norm)

    def line(self) -> str:
        return "a group a channel" if self.groups == -1 else f"{self.groups} groups"


@declared
class InstanceNormalization(Normalizing):
    """Normalizes each channel of each sample over its places: y = γ · (x - mean) / √(variance + ε) + β.

    Takes contrast and colour cast out of a picture; for style transfer and generators (Ulyanov et al. 2016).

    Input:  (time, features) or (channels, ...) float
    Output: the same shape, float
    """

    also: ClassVar[tuple[str, ...]] = ("InstanceNorm", "IN")

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        places = x.shape[1:] if channel_index(x) == 0 else x.shape[:-1]
        if all(n == 1 for n in places):
            raise ShapeError(
                f"needs more than one place to normalize over; it gets {x.describe()}.", code="one-place", port=0
            )
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        channels = need_channels(x)
        affine = {"affine": True} if self.center or self.scale else {}
        kind = f"nn.InstanceNorm{x.rank - 1}d"
        norm = Call(kind, channels, eps=self.epsilon, **affine, weights=self.affine(channels))
        return features_first(x, norm)


@declared
class RMSNormalization(Trainable):
    """Divides the features at each place by their root mean square: y = γ · x / √(mean(x²) + ε).

    A LayerNormalization without mean and offset: cheaper, in newer transformers (Zhang & Sennrich 2019).

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "normalization"
    also: ClassVar[tuple[str, ...]] = ("RMSNorm",)

    epsilon: float = param(1e-6, "Added to the mean square, against division by 0.", above=0)

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        n = need_channels(x)
        norm = Call("nn.RMSNorm", n, eps=self.epsilon, weights=(Weight("weight", (n,), Ones().call(n, n)),))
        return features_last(x, norm)


@declared
class UnitNormalization(Layer):
    """Divides the features at each place by their length: y = x / ‖x‖.

    For comparing directions: embeddings, cosine similarity.

    Input:  (..., features) or (channels, ...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "normalization"
    also: ClassVar[tuple[str, ...]] = ("L2 normalization", "F.normalize")

    def infer(self, x: TensorType) -> TensorType:
        need_channels(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        # Keras keeps the squared length above 1e-12, torch the length.
        return (Call("F.normalize", dim=channel_dim(x), eps=1e-6),)
