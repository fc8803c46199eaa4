"""What every layer with a kernel and a bias offers."""

from __future__ import annotations

from netbuilder.base.call import Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.layers.base import Layer
from netbuilder.layers.initializers import GlorotUniform, Initializer, Orthogonal, Zeros
from netbuilder.layers.penalties import Constraint, Regularizer

# Parameters which start a vector.
VECTORS = ("bias_initializer", "gamma_initializer", "beta_initializer", "alpha_initializer")


@declared
class Trainable(Layer, abstract=True):
    """A layer that has weights."""

    trainable: bool = param(True, "Off: the weights stay as they are (frozen).", more=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in VECTORS:
            if isinstance(getattr(self, name, None), Orthogonal):
                raise ParameterError(name, "expected an initializer for a vector, got Orthogonal, which makes a matrix")


@declared
class Weighted(Trainable, abstract=True):
    """A layer with a kernel and, perhaps, a bias."""

    use_bias: bool = param(True, "Add a learned offset to every unit.", late=True)
    kernel_initializer: Initializer = param(GlorotUniform(), "How the kernel starts.", more=True)
    bias_initializer: Initializer = param(Zeros(), "How the bias starts.", more=True)
    kernel_regularizer: Regularizer | None = param(None, "Penalty on the kernel.", more=True)
    bias_regularizer: Regularizer | None = param(None, "Penalty on the bias.", more=True)
    kernel_constraint: Constraint | None = param(None, "Rule the kernel keeps.", more=True)
    bias_constraint: Constraint | None = param(None, "Rule the bias keeps.", more=True)

    def kernel(self, shape: tuple[int, ...], fan_in: int, fan_out: int, name: str = "weight") -> Weight:
        """The kernel; fans as Keras counts them for this layer."""
        start = self.kernel_initializer.call(fan_in, fan_out)
        return Weight(name, shape, start, penalty=self.kernel_regularizer, constraint=self.kernel_constraint)

    def bias(self, units: int, name: str = "bias") -> tuple[Weight, ...]:
        """The bias in a tuple, which is empty when there is none."""
        if not self.use_bias:
            return ()
        start = self.bias_initializer.call(units, units)
        return (Weight(name, (units,), start, penalty=self.bias_regularizer, constraint=self.bias_constraint),)
