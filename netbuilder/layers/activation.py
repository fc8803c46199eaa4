"""Activation layers: one function on every number, so that layers in a row are more than one layer."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.spatial import need_numbers


@declared
class Elementwise(Layer, abstract=True):
    """A function of one number. ``call``: what to build, where no parameter changes it."""

    family: ClassVar[Family] = "activation"
    call: ClassVar[Call]

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (self.call,)


@declared
class ReLU(Elementwise):
    """Rectified linear unit: y = max(x, 0).

    The usual choice between layers: cheap, and its slope does not fade (Nair & Hinton 2010). With max_value the
    output is capped, with negative_slope values below threshold keep a slope: y = negative_slope · (x - threshold).

    Input:  (...) float
    Output: the same shape, float
    """

    also: ClassVar[tuple[str, ...]] = ("rectifier", "ramp")

    max_value: float | None = param(None, "Largest output; nothing: no limit.", min=0, more=True)
    negative_slope: float = param(0.0, "Slope below the threshold.", min=0, more=True)
    threshold: float = param(0.0, "Values below this are cut.", min=0, more=True)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        if self.threshold or (self.negative_slope and self.max_value is not None):
            return (Call("functions.clipped_relu", self.max_value, self.negative_slope, self.threshold),)
        if self.max_value is not None:
            return (Call("nn.ReLU6"),) if self.max_value == 6 else (Call("torch.clamp", 0.0, self.max_value),)
        return (Call("nn.LeakyReLU", self.negative_slope),) if self.negative_slope else (Call("nn.ReLU"),)


@declared
class LeakyReLU(Elementwise):
    """y = x for x ≥ 0, negative_slope · x below.

    A ReLU that lets a little through, so that no unit dies (Maas et al. 2013). Usual in discriminators.

    Input:  (...) float
    Output: the same shape, float
    """

    negative_slope: float = param(0.3, "Slope below 0 (Keras's; torch's is 0.01).", min=0)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.LeakyReLU", self.negative_slope),)

    def line(self) -> str:
        return f"{self.negative_slope:g}"


@declared
class ELU(Elementwise):
    """Exponential linear unit: y = x for x > 0, alpha · (eˣ - 1) below.

    Smooth, with outputs around 0 (Clevert et al. 2015).

    Input:  (...) float
    Output: the same shape, float
    """

    alpha: float = param(1.0, "Where the negative side ends: -alpha.", min=0)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.ELU", self.alpha),)


@declared
class CELU(Elementwise):
    """Continuously differentiable ELU: y = max(x, 0) + min(alpha · (e^(x / alpha) - 1), 0) (Barron 2017).

    Input:  (...) float
    Output: the same shape, float
    """

    alpha: float = param(1.0, "Where the negative side ends: -alpha.", above=0)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.CELU", self.alpha),)


@declared
class GELU(Elementwise):
    """Gaussian error linear unit: y = x · Φ(x), Φ the normal distribution's cumulative function.

    The usual choice in transformers (Hendrycks & Gimpel 2016).

    Input:  (...) float
    Output: the same shape, float
    """

    approximate: bool = param(False, "Use 0.5 · x · (1 + tanh(√(2/π) · (x + 0.044715 · x³))) instead of Φ.", more=True)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.GELU", approximate="tanh") if self.approximate else Call("nn.GELU"),)


@declared
class RReLU(Elementwise):
    """ReLU with a random slope below 0: while training between lower and upper, else their mean (Xu et al. 2015).

    Input:  (...) float
    Output: the same shape, float
    """

    lower: float = param(0.125, "Smallest slope.", min=0)
    upper: float = param(0.3333333333333333, "Largest slope.", min=0)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.RReLU", min(self.lower, self.upper), max(self.lower, self.upper)),)


@declared
class Softshrink(Elementwise):
    """y = x moved towards 0 by threshold, 0 where it would pass it: sign(x) · max(|x| - threshold, 0).

    Input:  (...) float
    Output: the same shape, float
    """

    threshold: float = param(0.5, "How far values are moved.", min=0)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.Softshrink", self.threshold),)


@declared
class Hardshrink(Elementwise):
    """y = x where |x| > threshold, else 0.

    Input:  (...) float
    Output: the same shape, float
    """

    threshold: float = param(0.5, "Values nearer to 0 become 0.", min=0)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.Hardshrink", self.threshold),)


@declared
class Threshold(Elementwise):
    """y = x where x > threshold, else value.

    Input:  (...) float
    Output: the same shape, float
    """

    threshold: float = param(0.0, "Values up to this are replaced.")
    value: float = param(0.0, "What replaces them.")

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("nn.Threshold", self.threshold, self.value),)


@declared
class SELU(Elementwise):
    """Scaled ELU: y = 1.0507 · x for x > 0, 1.0507 · 1.6733 · (eˣ - 1) below.

    Keeps mean and variance from layer to layer in plain Dense networks with LecunNormal weights
    (Klambauer et al. 2017).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.SELU")


@declared
class SiLU(Elementwise):
    """Sigmoid linear unit: y = x / (1 + e⁻ˣ).

    Smooth; usual in newer networks for pictures (Elfwing et al. 2017, Ramachandran et al. 2017).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.SiLU")
    also: ClassVar[tuple[str, ...]] = ("swish",)


@declared
class Mish(Elementwise):
    """y = x · tanh(ln(1 + eˣ)) (Misra 2019).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Mish")


@declared
class Sigmoid(Elementwise):
    """y = 1 / (1 + e⁻ˣ): between 0 and 1.

    For the probability of yes or no, and for gates.

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Sigmoid")
    also: ClassVar[tuple[str, ...]] = ("logistic",)


@declared
class Tanh(Elementwise):
    """Hyperbolic tangent: y = (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ), between -1 and 1.

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Tanh")


@declared
class Softplus(Elementwise):
    """y = ln(1 + eˣ): a smooth ReLU, always above 0.

    For numbers which must be positive, such as a variance.

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Softplus")


@declared
class Softsign(Elementwise):
    """y = x / (1 + |x|): between -1 and 1.

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Softsign")


@declared
class ReLU6(Elementwise):
    """y = min(max(x, 0), 6).

    A ReLU whose output is bounded, for small number formats (Howard et al. 2017, MobileNet).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.ReLU6")


@declared
class HardSigmoid(Elementwise):
    """y = min(max(x / 6 + 1/2, 0), 1): a sigmoid of straight lines.

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Hardsigmoid")


@declared
class HardSwish(Elementwise):
    """y = x · min(max(x / 6 + 1/2, 0), 1): a SiLU of straight lines (Howard et al. 2019, MobileNetV3).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Hardswish")
    also: ClassVar[tuple[str, ...]] = ("HardSiLU",)


@declared
class LogSigmoid(Elementwise):
    """y = ln(1 / (1 + e⁻ˣ)).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.LogSigmoid")


@declared
class Tanhshrink(Elementwise):
    """y = x - tanh(x).

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("nn.Tanhshrink")


@declared
class Exponential(Elementwise):
    """y = eˣ.

    Input:  (...) float
    Output: the same shape, float
    """

    call: ClassVar[Call] = Call("torch.exp")
    also: ClassVar[tuple[str, ...]] = ("exp",)
