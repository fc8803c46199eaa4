"""Losses over areas: how well two masks overlap."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import class_dim, is_padded
from netbuilder.training.loss import Loss, Task
from netbuilder.training.losses_binary import check_binary
from netbuilder.training.losses_classification import LOGITS_HELP, check_classes


@declared
class Overlap(Loss, abstract=True):
    """A loss over the overlap of predicted and true areas, summed over the whole batch."""

    task: ClassVar[Task] = "binary"
    activation: ClassVar[Literal["linear", "sigmoid", "softmax"]] = "sigmoid"

    from_logits: bool = param(True, LOGITS_HELP)

    def check(self, prediction: TensorType, target: TensorType) -> None:
        if target.dtype == "int64" and target.rank == prediction.rank - 1:
            check_classes(self, prediction, target)
        else:
            check_binary(prediction, target)

    def overlap(self, prediction: TensorType, alpha: float, beta: float) -> tuple[Call, ...]:
        call = Call(
            "functions.tversky",
            lengths=is_padded(prediction),
            class_dim=class_dim(prediction),
            from_logits=self.from_logits,
            alpha=alpha,
            beta=beta,
        )
        return (call,)


@declared
class Dice(Overlap):
    """Dice: 1 - 2 |P ∩ T| / (|P| + |T|), sums over all pixels of the batch, p = sigmoid(prediction).

    For masks of small objects, where most pixels are background. Class ids are compared class by class.

    Prediction: (channels, height, width) or any other float shape
    Target:     the same shape (0 … 1), or a class id for each place, int64
    Source: keras.losses.Dice (which takes probabilities: from_logits off)
    """

    also: ClassVar[tuple[str, ...]] = ("F1 loss", "segmentation")

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return self.overlap(prediction, 0.5, 0.5)


@declared
class Tversky(Overlap):
    """Tversky: 1 - TP / (TP + alpha · FP + beta · FN), sums over all pixels of the batch, p = sigmoid(prediction).

    Dice with a choice: a larger beta finds more, a larger alpha is wrong less often. This is as in the paper and in
    Keras's documentation; Keras's code has alpha and beta the other way round.

    Prediction: (channels, height, width) or any other float shape
    Target:     the same shape (0 … 1), or a class id for each place, int64
    Source: Salehi et al. 2017 (arXiv:1706.05721); keras.losses.Tversky
    """

    alpha: float = param(0.5, "Weight of false positives.", min=0)
    beta: float = param(0.5, "Weight of false negatives.", min=0)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        return self.overlap(prediction, self.alpha, self.beta)
