"""Losses for numbers."""

from __future__ import annotations

from typing import Any, ClassVar

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import class_dim, is_padded, need_numbers, need_scores, same_sizes
from netbuilder.training.loss import Loss


@declared
class Regression(Loss, abstract=True):
    """A loss over the difference of two equal shapes."""

    def check(self, prediction: TensorType, target: TensorType) -> None:
        need_numbers(prediction, target)

    def plain(self, prediction: TensorType, target: TensorType, name: str, **extra: Any) -> tuple[Call, ...]:
        """The loss of torch.nn.functional called ``name``, over equal shapes and without the padding."""
        masked = is_padded(prediction)
        if prediction.rank == target.rank and target.dtype == "float32" and not masked:
            return (Call(f"F.{name}", **extra),)
        return (Call("functions.same_shape", name, lengths=masked, **extra),)


@declared
class MeanSquaredError(Regression):
    """Mean squared error: mean of (prediction - target)². Large errors count most.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.MeanSquaredError
    """

    also: ClassVar[tuple[str, ...]] = ("MSE", "MSELoss", "L2", "least squares")

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return self.plain(prediction, target, "mse_loss")


@declared
class MeanAbsoluteError(Regression):
    """Mean absolute error: mean of |prediction - target|. Outliers count no more than their distance.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.MeanAbsoluteError
    """

    also: ClassVar[tuple[str, ...]] = ("MAE", "L1Loss", "L1")

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return self.plain(prediction, target, "l1_loss")


@declared
class Huber(Regression):
    """Huber: e²/2 for |e| ≤ delta, else delta · (|e| - delta/2), e = prediction - target.

    Smooth near zero, and outliers do not take over.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.Huber
    """

    also: ClassVar[tuple[str, ...]] = ("HuberLoss", "smooth L1")

    delta: float = param(1.0, "Where the square turns into a straight line.", above=0)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return self.plain(prediction, target, "huber_loss", delta=self.delta)


@declared
class Poisson(Regression):
    """Poisson: mean of prediction - target · log(prediction + 1e-7). For counts; the prediction must be positive.

    Prediction: (…) float above 0 (end with softplus or exponential)
    Target:     the same shape, or () for (1,)
    Source: keras.losses.Poisson
    """

    also: ClassVar[tuple[str, ...]] = ("PoissonNLLLoss", "counts")

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return self.plain(prediction, target, "poisson_nll_loss", log_input=False, eps=1e-7)


@declared
class Formula(Regression, abstract=True):
    """A regression loss that torch lacks: a function of its own in the engine."""

    function: ClassVar[str]

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        masked = is_padded(prediction)
        values = {p.name: getattr(self, p.name) for p in self.parameters()}
        return (Call(f"functions.{self.function}", lengths=masked, **values),)


@declared
class LogCosh(Formula):
    """Log-cosh: mean of log(cosh(prediction - target)). Like Huber, smooth everywhere.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.LogCosh
    """

    function: ClassVar[str] = "log_cosh"


@declared
class MeanAbsolutePercentageError(Formula):
    """Mean absolute percentage error: 100 · mean of |target - prediction| / max(|target|, 1e-7).

    Prediction: (…) float
    Target:     the same shape, or () for (1,); not near 0
    Source: keras.losses.MeanAbsolutePercentageError
    """

    function: ClassVar[str] = "mean_absolute_percentage_error"
    also: ClassVar[tuple[str, ...]] = ("MAPE",)


@declared
class MeanSquaredLogarithmicError(Formula):
    """Mean squared logarithmic error: mean of (log(target + 1) - log(prediction + 1))², negatives taken as 0.

    For positive numbers over several orders of magnitude.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.MeanSquaredLogarithmicError
    """

    function: ClassVar[str] = "mean_squared_logarithmic_error"
    also: ClassVar[tuple[str, ...]] = ("MSLE", "RMSLE")


@declared
class Quantile(Formula):
    """Pinball loss: mean of max(q · e, (q - 1) · e), e = target - prediction. Learns the q-quantile.

    For forecasts with a margin: q = 0.9 is exceeded one time in ten.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: Koenker & Bassett 1978
    """

    function: ClassVar[str] = "quantile_loss"
    also: ClassVar[tuple[str, ...]] = ("pinball",)

    q: float = param(0.5, "Which quantile; 0.5 is the median.", above=0, below=1)


@declared
class KLDivergence(Regression):
    """Kullback-Leibler divergence: Σ target · log(target / prediction) over the classes, both clipped to [1e-7, 1].

    Compares two distributions.

    Prediction: (classes,), (time, classes) or (channels, height, width) float, probabilities
    Target:     the same shape, probabilities
    Source: keras.losses.KLDivergence
    """

    also: ClassVar[tuple[str, ...]] = ("KLDivLoss", "relative entropy")

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        masked = is_padded(prediction)
        return (Call("functions.kl_divergence", lengths=masked, class_dim=class_dim(prediction)),)


@declared
class CosineSimilarity(Regression):
    """Negative cosine similarity: -(p · t) / (|p| |t|) over the last axis (the channels of an image).

    -1: same direction, 0: at right angles. For embeddings.

    Prediction: (features,), (time, features) or (channels, height, width) float
    Target:     the same shape
    Source: keras.losses.CosineSimilarity
    """

    also: ClassVar[tuple[str, ...]] = ("CosineEmbeddingLoss",)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        masked = is_padded(prediction)
        return (Call("functions.cosine_similarity_loss", lengths=masked, dim=class_dim(prediction)),)


@declared
class GaussianNLL(Loss):
    """Gaussian negative log-likelihood: mean of (log v + (t - m)² / v) / 2: the network says how sure it is.

    Prediction: (…, 2 · features) float: the means m, then log v of the variances
    Target:     (…, features) float
    Source: Nix & Weigend 1994
    """

    also: ClassVar[tuple[str, ...]] = ("GaussianNLLLoss", "uncertainty")

    def check(self, prediction: TensorType, target: TensorType) -> None:
        wanted = target.shape or (1,)
        last = None if wanted[-1] is None else 2 * wanted[-1]
        need_scores(prediction)
        if prediction.axes[-1:] != ("features",) or not same_sizes((*wanted[:-1], last), prediction.shape):
            raise ShapeError(
                f"needs twice as many features as the target ({target.describe()}), means and log-variances; "
                f"the prediction is {prediction.describe()}.",
                code="loss-shape",
                change={"units": last} if last else {},
            )

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return (Call("functions.gaussian_nll", lengths=is_padded(prediction)),)
