"""First values of weights, with Keras 3's names and formulas (keras.initializers)."""

from __future__ import annotations

from math import sqrt
from typing import Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import Declared, declared
from netbuilder.base.parameter import param

# Standard deviation of a unit normal truncated at ±2; Keras divides by it so that the result has the wanted one.
TRUNCATED_STDDEV = 0.87962566103423978


@declared
class Initializer(Declared, kind=True):
    """How a weight starts."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        """The torch call that fills a tensor; fans as Keras counts them (receptive field included)."""
        raise NotImplementedError(type(self).__name__)


def _uniform(variance: float) -> Call:
    limit = sqrt(3 * variance)
    return Call("nn.init.uniform_", -limit, limit)


def _truncated(mean: float, stddev: float) -> Call:
    return Call("nn.init.trunc_normal_", mean, stddev, mean - 2 * stddev, mean + 2 * stddev)


@declared
class GlorotUniform(Initializer):
    """Uniform in ±√(6 / (fan_in + fan_out)) (Glorot & Bengio 2010)."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _uniform(2 / (fan_in + fan_out))


@declared
class GlorotNormal(Initializer):
    """Truncated normal with variance 2 / (fan_in + fan_out) (Glorot & Bengio 2010)."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _truncated(0.0, sqrt(2 / (fan_in + fan_out)) / TRUNCATED_STDDEV)


@declared
class HeUniform(Initializer):
    """Uniform in ±√(6 / fan_in) (He et al. 2015)."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _uniform(2 / fan_in)


@declared
class HeNormal(Initializer):
    """Truncated normal with variance 2 / fan_in (He et al. 2015)."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _truncated(0.0, sqrt(2 / fan_in) / TRUNCATED_STDDEV)


@declared
class LecunUniform(Initializer):
    """Uniform in ±√(3 / fan_in) (LeCun et al. 1998)."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _uniform(1 / fan_in)


@declared
class LecunNormal(Initializer):
    """Truncated normal with variance 1 / fan_in (LeCun et al. 1998)."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _truncated(0.0, sqrt(1 / fan_in) / TRUNCATED_STDDEV)


@declared
class VarianceScaling(Initializer):
    """Random numbers with variance scale / fan, where the fan is that of the inputs, the outputs, or their mean.

    Glorot's, He's and LeCun's initializers are cases of it.
    """

    scale: float = param(1.0, "Factor on the variance.", above=0)
    mode: Literal["fan_in", "fan_out", "fan_avg"] = param("fan_in", "What the variance is divided by.")
    distribution: Literal["truncated_normal", "untruncated_normal", "uniform"] = param(
        "truncated_normal", "How the numbers are spread."
    )

    def call(self, fan_in: int, fan_out: int) -> Call:
        fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[self.mode]
        variance = self.scale / max(1.0, fan)
        if self.distribution == "uniform":
            return _uniform(variance)
        if self.distribution == "untruncated_normal":
            return Call("nn.init.normal_", 0.0, sqrt(variance))
        return _truncated(0.0, sqrt(variance) / TRUNCATED_STDDEV)


@declared
class Orthogonal(Initializer):
    """Random orthogonal matrix (Saxe et al. 2013)."""

    gain: float = param(1.0, "Factor on the matrix.", above=0)

    def call(self, fan_in: int, fan_out: int) -> Call:
        return Call("nn.init.orthogonal_", self.gain)


@declared
class RandomUniform(Initializer):
    """Uniform between minval and maxval."""

    minval: float = param(-0.05, "Smallest value.")
    maxval: float = param(0.05, "Largest value.")

    def call(self, fan_in: int, fan_out: int) -> Call:
        return Call("nn.init.uniform_", self.minval, self.maxval)


@declared
class RandomNormal(Initializer):
    """Normal with a mean and a standard deviation."""

    mean: float = param(0.0, "Mean.")
    stddev: float = param(0.05, "Standard deviation.", min=0)

    def call(self, fan_in: int, fan_out: int) -> Call:
        return Call("nn.init.normal_", self.mean, self.stddev)


@declared
class TruncatedNormal(Initializer):
    """Normal, redrawn beyond two standard deviations."""

    mean: float = param(0.0, "Mean.")
    stddev: float = param(0.05, "Standard deviation before truncation.", above=0)

    def call(self, fan_in: int, fan_out: int) -> Call:
        return _truncated(self.mean, self.stddev)


@declared
class Constant(Initializer):
    """The same value everywhere."""

    value: float = param(0.0, "The value.")

    def call(self, fan_in: int, fan_out: int) -> Call:
        return Call("nn.init.constant_", self.value)


@declared
class Zeros(Initializer):
    """All 0."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return Call("nn.init.zeros_")


@declared
class Ones(Initializer):
    """All 1."""

    def call(self, fan_in: int, fan_out: int) -> Call:
        return Call("nn.init.ones_")
