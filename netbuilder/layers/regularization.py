"""Layers which make training harder, so that the model remembers less and understands more."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import channels_first, need_grid, need_numbers

RATE = "Share that is dropped while training."


@declared
class Dropping(Layer, abstract=True):
    """A layer that sets something to 0 while training. ``target``: torch's module, which takes the rate."""

    family: ClassVar[Family] = "regularization"
    target: ClassVar[str]

    rate: float = param(0.5, RATE, min=0, below=1)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call(self.target, self.rate),)

    def line(self) -> str:
        return f"{self.rate:g}"


@declared
class Dropout(Dropping):
    """Sets a random share of the numbers to 0 while training, the others to x / (1 - rate); gives x on otherwise.

    No unit can lean on one other unit, so the model memorizes less (Srivastava et al. 2014).

    Input:  (...) float
    Output: the same shape, float
    """

    target: ClassVar[str] = "nn.Dropout"


@declared
class AlphaDropout(Dropping):
    """A dropout that keeps mean and variance, for networks with SELU (Klambauer et al. 2017).

    Input:  (...) float
    Output: the same shape, float
    """

    target: ClassVar[str] = "nn.AlphaDropout"


@declared
class GaussianDropout(Dropping):
    """Multiplies by random numbers around 1 while training: y = x · N(1, rate / (1 - rate)) (Srivastava et al. 2014).

    Input:  (...) float
    Output: the same shape, float
    """

    target: ClassVar[str] = "modules.GaussianDropout"


@declared
class DropPath(Dropping):
    """Sets whole samples to 0 while training, the others to x / (1 - rate): before an Add it skips the branch.

    Makes very deep residual networks trainable (stochastic depth, Huang et al. 2016).

    Input:  (...) float
    Output: the same shape, float
    """

    target: ClassVar[str] = "modules.DropPath"
    also: ClassVar[tuple[str, ...]] = ("stochastic depth",)

    rate: float = param(0.1, RATE, min=0, below=1)


@declared
class SpatialDropout(Dropping, abstract=True):
    """SpatialDropout1D, 2D and 3D: whole channels are dropped."""

    dims: ClassVar[int]

    def infer(self, x: TensorType) -> TensorType:
        need_grid(x, self.dims)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return channels_first(self.dims, Call(self.target, self.rate))


@declared
class SpatialDropout1D(SpatialDropout):
    """Sets whole features to 0 for all time while training, the others to x / (1 - rate) (Tompson et al. 2014).

    Neighbouring steps tell the same, so that single zeros would hide little.

    Input:  (time, features) float
    Output: the same shape, float
    """

    dims: ClassVar[int] = 1
    target: ClassVar[str] = "nn.Dropout1d"


@declared
class SpatialDropout2D(SpatialDropout):
    """Sets whole channels of a picture to 0 while training, the others to x / (1 - rate) (Tompson et al. 2014).

    Neighbouring places tell the same, so that single zeros would hide little.

    Input:  (channels, height, width) float
    Output: the same shape, float
    """

    dims: ClassVar[int] = 2
    target: ClassVar[str] = "nn.Dropout2d"


@declared
class SpatialDropout3D(SpatialDropout):
    """Sets whole channels of a volume to 0 while training, the others to x / (1 - rate) (Tompson et al. 2014).

    Neighbouring places tell the same, so that single zeros would hide little.

    Input:  (channels, depth, height, width) float
    Output: the same shape, float
    """

    dims: ClassVar[int] = 3
    target: ClassVar[str] = "nn.Dropout3d"


@declared
class GaussianNoise(Layer):
    """Adds random numbers while training: y = x + N(0, stddev²).

    A model that must bear noise learns smoother rules; also makes denoising autoencoders (Vincent et al. 2008).

    Input:  (...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "regularization"
    also: ClassVar[tuple[str, ...]] = ("denoising",)

    stddev: float = param(0.1, "Standard deviation of the noise.", min=0)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.GaussianNoise", self.stddev),)

    def line(self) -> str:
        return f"{self.stddev:g}"


@declared
class ActivityRegularization(Layer):
    """Gives x on, and adds its size to the loss: l1 · Σ|x| + l2 · Σx² of a sample, averaged over the batch.

    With l1 few units are active at a time: sparse codes (Olshausen & Field 1996).

    Input:  (...) float
    Output: the same shape, float
    """

    family: ClassVar[Family] = "regularization"
    also: ClassVar[tuple[str, ...]] = ("activity regularizer", "sparse")

    l1: float = param(0.0, "Strength of Σ|x|.", min=0)
    l2: float = param(0.01, "Strength of Σx².", min=0)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.ActivityRegularization", self.l1, self.l2),)

    def line(self) -> str:
        return f"l1 {self.l1:g} · l2 {self.l2:g}"
