"""Losses for yes or no, once or for each of several labels."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import is_padded, need_same_shape, need_scores
from netbuilder.training.loss import Loss, Task, options
from netbuilder.training.losses_classification import LOGITS_HELP


@declared
class Binary(Loss, abstract=True):
    """A loss over scores that each say yes or no."""

    task: ClassVar[Task] = "binary"
    activation: ClassVar[Literal["linear", "sigmoid", "softmax"]] = "sigmoid"

    def check(self, prediction: TensorType, target: TensorType) -> None:
        check_binary(prediction, target)


def check_binary(prediction: TensorType, target: TensorType) -> None:
    """A yes or no in the target for every score: same shape, of float, bool or the classes 0 and 1."""
    need_scores(prediction)
    if target.dtype == "int64" and target.classes not in (None, 2):
        raise ShapeError(
            f"needs yes or no as target; the target is one of {target.classes} classes. "
            "Choose SparseCategoricalCrossentropy.",
            code="loss-target",
        )
    need_same_shape(prediction, target)


@declared
class BinaryCrossentropy(Binary):
    """Binary cross-entropy: -(t · log p + (1 - t) · log(1 - p)), p = sigmoid(prediction).

    For two classes with one score, and for several labels that may all be true. Unlike in Keras, from_logits is on:
    scores without a sigmoid are numerically stable. Off, p is clipped to [1e-7, 1 - 1e-7] as Keras does.

    Prediction: (…) float, e.g. (1,)
    Target:     the same shape, or () for (1,): 0 … 1 float, bool, or class ids 0 and 1
    Source: keras.losses.BinaryCrossentropy
    """

    also: ClassVar[tuple[str, ...]] = ("BCELoss", "BCEWithLogitsLoss", "log loss")

    from_logits: bool = param(True, LOGITS_HELP)
    label_smoothing: float = param(0.0, "Pulls the target towards one half.", min=0, below=1)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        masked = is_padded(prediction)
        plain = self.from_logits and not self.label_smoothing and not masked
        if plain and target.dtype == "float32" and prediction.rank == target.rank:
            return (Call("F.binary_cross_entropy_with_logits"),)
        extra = options(label_smoothing=self.label_smoothing)
        return (Call("functions.binary_crossentropy", lengths=masked, from_logits=self.from_logits, **extra),)


@declared
class BinaryFocalCrossentropy(Binary):
    """Binary focal loss: (1 - p_t)^gamma · binary cross-entropy, p_t being the probability of what is true.

    For rare positives: easy samples hardly count.

    Prediction: (…) float, e.g. (1,)
    Target:     the same shape, or () for (1,): 0 … 1 float, bool, or class ids 0 and 1
    Source: Lin et al. 2017 (arXiv:1708.02002); keras.losses.BinaryFocalCrossentropy
    """

    also: ClassVar[tuple[str, ...]] = ("focal loss",)

    from_logits: bool = param(True, LOGITS_HELP)
    apply_class_balancing: bool = param(False, "Weigh positives with alpha, negatives with 1 - alpha.")
    alpha: float = param(0.25, "Weight of the positives.", min=0, max=1)
    gamma: float = param(2.0, "How strongly easy samples are ignored; 0: not at all.", min=0)
    label_smoothing: float = param(0.0, "Pulls the target towards one half.", min=0, below=1)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        call = Call(
            "functions.binary_focal_crossentropy",
            lengths=is_padded(prediction),
            from_logits=self.from_logits,
            gamma=self.gamma,
            alpha=self.alpha if self.apply_class_balancing else None,
            **options(label_smoothing=self.label_smoothing),
        )
        return (call,)


@declared
class Hinge(Loss):
    """Hinge: max(0, 1 - t · prediction), t = -1 or 1 (0 is read as -1).

    The loss of support vector machines.

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.Hinge
    """

    task: ClassVar[Task] = "binary"
    power: ClassVar[int] = 1

    def check(self, prediction: TensorType, target: TensorType) -> None:
        check_binary(prediction, target)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return (Call("functions.hinge", lengths=is_padded(prediction), power=self.power),)


@declared
class SquaredHinge(Hinge):
    """Squared hinge: max(0, 1 - t · prediction)², t = -1 or 1 (0 is read as -1).

    Prediction: (…) float
    Target:     the same shape, or () for (1,)
    Source: keras.losses.SquaredHinge
    """

    power: ClassVar[int] = 2
