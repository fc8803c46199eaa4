"""Layers of models that make something new, or that steer gradients."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType, vector
from netbuilder.layers.axes import need_numbers
from netbuilder.layers.base import Family, Layer
from netbuilder.layers.merge import same_shape


@declared
class Sampling(Layer):
    """Draws from a normal distribution: z = mean + exp(log_variance / 2) · ε, with ε from N(0, 1).

    The middle of a variational autoencoder (Kingma & Welling 2013). It adds to the loss how far the distribution is
    from N(0, 1): kl_weight · Σ ½ (mean² + exp(log_variance) - 1 - log_variance), averaged over the batch. Outside
    training it gives the mean.

    Input:  mean and log_variance of one shape, float, usually (features,)
    Output: the same shape
    """

    family: ClassVar[Family] = "generative"
    also: ClassVar[tuple[str, ...]] = ("VAE", "reparameterization", "variational", "KL divergence")
    inputs: ClassVar[tuple[str, ...]] = ("mean", "log_variance")

    kl_weight: float = param(1.0, "Weight of the distance from N(0, 1) in the loss; 0: none.", min=0)

    def infer(self, mean: TensorType, log_variance: TensorType) -> TensorType:
        return same_shape((mean, log_variance))

    def torch(self, mean: TensorType, log_variance: TensorType) -> tuple[Call, ...]:
        return (Call("modules.Sampling", self.kl_weight),)

    def line(self) -> str:
        return f"KL × {self.kl_weight:g}"


@declared
class Noise(Layer):
    """Gives fresh random numbers for every sample: ε from N(0, 1), what a generator starts from.

    Of its input only the number of samples counts. It draws in training and afterwards alike.

    Input:  any axes
    Output: (units,) float
    """

    family: ClassVar[Family] = "generative"
    also: ClassVar[tuple[str, ...]] = ("GAN", "latent vector", "random normal", "generator")

    units: int = param(64, "How many numbers a sample.", min=1)

    def infer(self, x: TensorType) -> TensorType:
        return vector(self.units)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("modules.Noise", self.units),)


@declared
class GradientReversal(Layer):
    """Lets values through as they are, and gradients back with the sign turned: y = x, dx = -weight · dy.

    What comes before it learns to make the following branch fail: features that do not tell, say, who spoke
    (domain-adversarial training, Ganin & Lempitsky 2015).

    Input:  any axes, float
    Output: the same
    """

    family: ClassVar[Family] = "generative"
    also: ClassVar[tuple[str, ...]] = ("adversarial", "domain adaptation", "DANN")

    weight: float = param(1.0, "Factor on the turned gradient.", min=0)

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("functions.reverse_gradient", self.weight),)


@declared
class StopGradient(Layer):
    """Lets values through and no gradient back: y = x, dx = 0.

    What comes before it does not learn from this branch (BYOL and SimSiam need it, and frozen teachers).

    Input:  any axes, float
    Output: the same
    """

    family: ClassVar[Family] = "generative"
    also: ClassVar[tuple[str, ...]] = ("detach", "no gradient", "freeze")

    def infer(self, x: TensorType) -> TensorType:
        need_numbers(x)
        return x

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (Call("torch.detach"),)
