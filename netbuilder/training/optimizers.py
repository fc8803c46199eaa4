"""The optimizers. In the formulas t counts steps from 1, lr is the learning rate, g the gradient, w the weight."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.training.optimizer import Optimizer

RATE_HELP = "Size of a step; a schedule multiplies it."
BETA_1_HELP = "How much of the mean gradient stays in each step."
BETA_2_HELP = "How much of the mean squared gradient stays in each step."
EPSILON_HELP = "Keeps the division away from zero."


@declared
class SGD(Optimizer):
    """Gradient descent: w -= lr · g; with momentum v = momentum · v - lr · g, w += v.

    With nesterov: w += momentum · v - lr · g. Simple, and with momentum and a schedule still the best for many
    image networks.
    Source: keras.optimizers.SGD
    """

    learning_rate: float = param(0.01, RATE_HELP, min=0, max=1e6)
    momentum: float = param(0.0, "How much of the last step is kept.", min=0, max=1)
    nesterov: bool = param(False, "Look ahead along the momentum.")


@declared
class RMSprop(Optimizer):
    """RMSprop: v = rho · v + (1 - rho) · g²; w -= lr · g / √(v + epsilon).

    Each weight has a step of its own size. Centered: v minus the squared mean gradient under the root.
    Source: Hinton 2012, lecture 6e; keras.optimizers.RMSprop
    """

    rho: float = param(0.9, BETA_2_HELP, above=0, below=1)
    momentum: float = param(0.0, "How much of the last step is kept.", min=0, max=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)
    centered: bool = param(False, "Divide by the variance instead of the mean square.", more=True)


@declared
class Adam(Optimizer):
    """Adam: w -= lr · √(1 - beta_2^t) / (1 - beta_1^t) · m / (√v + epsilon), m and v mean g and mean g².

    The usual first choice.
    Source: Kingma & Ba 2014 (arXiv:1412.6980); keras.optimizers.Adam
    """

    beta_1: float = param(0.9, BETA_1_HELP, min=0, below=1)
    beta_2: float = param(0.999, BETA_2_HELP, min=0, below=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)
    amsgrad: bool = param(False, "Divide by the largest v so far.", more=True)


@declared
class AdamW(Adam):
    """Adam with weight decay: first w -= lr · weight_decay · w, then Adam's step.

    The usual choice for transformers.
    Source: Loshchilov & Hutter 2019 (arXiv:1711.05101); keras.optimizers.AdamW
    """

    weight_decay: float | None = param(0.004, "Shrinks every weight by this share of the step.", min=0)


@declared
class Adamax(Optimizer):
    """Adamax: u = max(beta_2 · u, |g|); w -= lr / (1 - beta_1^t) · m / (u + epsilon), m the mean g.

    Adam by the largest instead of the mean gradient; calm where gradients are rare.
    Source: Kingma & Ba 2014, section 7.1; keras.optimizers.Adamax
    """

    beta_1: float = param(0.9, BETA_1_HELP, min=0, below=1)
    beta_2: float = param(0.999, "How much of the largest gradient stays in each step.", min=0, below=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)


@declared
class Nadam(Optimizer):
    """Nadam: Adam that looks ahead along its momentum, as Nesterov's does.

    mu_t = beta_1 · (1 - 0.96^t / 2), P_t = mu_1 · … · mu_t;
    w -= lr · (mu_(t+1) · m / (1 - P_(t+1)) + (1 - mu_t) · g / (1 - P_t)) / (√(v / (1 - beta_2^t)) + epsilon).
    Source: Dozat 2015; keras.optimizers.Nadam
    """

    replaces: ClassVar[tuple[str, ...]] = ("NAdam",)

    beta_1: float = param(0.9, BETA_1_HELP, min=0, below=1)
    beta_2: float = param(0.999, BETA_2_HELP, min=0, below=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)


@declared
class RAdam(Optimizer):
    """RAdam: Adam that warms up by itself: plain momentum until enough gradients are seen to trust their mean square.

    r_inf = 2 / (1 - beta_2) - 1, r = r_inf - 2 · t · beta_2^t / (1 - beta_2^t); Adam's step is used once r > 5, times
    √((r - 4)(r - 2) r_inf / ((r_inf - 4)(r_inf - 2) r)).
    Source: Liu et al. 2019 (arXiv:1908.03265); torch.optim.RAdam
    """

    beta_1: float = param(0.9, BETA_1_HELP, min=0, below=1)
    beta_2: float = param(0.999, BETA_2_HELP, min=0.75, below=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)


@declared
class Rprop(Optimizer):
    """Rprop: each weight has a step of its own, that grows while its gradient keeps its sign and shrinks when it turns.

    Only for whole data sets in one batch. The learning rate is the first step.
    Source: Riedmiller & Braun 1993; torch.optim.Rprop
    """

    learning_rate: float = param(0.01, "First step of every weight.", min=0, max=1e6)
    shrink: float = param(0.5, "Factor on the step when the gradient turns.", above=0, below=1)
    grow: float = param(1.2, "Factor on the step while it does not.", above=1)
    smallest: float = param(1e-6, "Smallest step.", above=0, more=True)
    largest: float = param(50.0, "Largest step.", above=0, more=True)


@declared
class Adagrad(Optimizer):
    """Adagrad: s += g²; w -= lr · g / √(s + epsilon).

    Steps only shrink; for rare features.
    Source: Duchi et al. 2011; keras.optimizers.Adagrad
    """

    initial_accumulator_value: float = param(0.1, "First value of s.", min=0)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)


@declared
class Adadelta(Optimizer):
    """Adadelta: d = g · √(D + epsilon) / √(v + epsilon), w -= lr · d; v and D are mean g² and mean d².

    Finds the size of its steps itself; the paper's learning rate is 1.
    Source: Zeiler 2012 (arXiv:1212.5701); keras.optimizers.Adadelta
    """

    rho: float = param(0.95, BETA_2_HELP, min=0, below=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)


@declared
class Lion(Optimizer):
    """Lion: w -= lr · sign(beta_1 · m + (1 - beta_1) · g), then m = beta_2 · m + (1 - beta_2) · g.

    Only the sign counts, so it wants a learning rate 3 to 10 times smaller than Adam's.
    Source: Chen et al. 2023 (arXiv:2302.06675); keras.optimizers.Lion
    """

    beta_1: float = param(0.9, "Share of the old momentum in the step.", above=0, max=1)
    beta_2: float = param(0.99, BETA_1_HELP, min=0, below=1)


@declared
class Lamb(Optimizer):
    """LAMB: Adam's step u (bias corrected), scaled to the weight: w -= lr · |w| / |u| · u.

    For very large batches.
    Source: You et al. 2019 (arXiv:1904.00962); keras.optimizers.Lamb
    """

    replaces: ClassVar[tuple[str, ...]] = ("LAMB",)

    beta_1: float = param(0.9, BETA_1_HELP, min=0, below=1)
    beta_2: float = param(0.999, BETA_2_HELP, min=0, below=1)
    epsilon: float = param(1e-7, EPSILON_HELP, above=0, more=True)


@declared
class Adafactor(Optimizer):
    """Adafactor: Adam without momentum, keeping only row and column means of g² for matrices.

    r = min(lr, 1/√t); w -= max(epsilon_2, rms(w)) · r · u / max(1, rms(u) / clip_threshold), u = g / √v.
    Saves memory with big tables.
    Source: Shazeer & Stern 2018 (arXiv:1804.04235); keras.optimizers.Adafactor
    """

    beta_2_decay: float = param(-0.8, "Mean g² keeps 1 - t^beta_2_decay in step t.", below=0)
    epsilon_1: float = param(1e-30, "Added to g².", min=0, more=True)
    epsilon_2: float = param(1e-3, "Smallest scale of a weight.", min=0, more=True)
    clip_threshold: float = param(1.0, "Largest root mean square of u.", above=0)
