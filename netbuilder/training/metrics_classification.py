"""Metrics for classes."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import is_column, need_labels, need_same_shape, need_scores, same_sizes
from netbuilder.training.metric import Metric

Averaging = Literal["macro", "micro", "weighted"]
AVERAGE_HELP = "Over classes: plain mean, all samples together, or mean weighted by how frequent a class is."


def is_binary(prediction: TensorType, target: TensorType) -> bool:
    """Scores that each say yes or no: two equal shapes without class ids, or one score for a label of two classes."""
    if target.dtype == "int64" and target.classes not in (None, 2):
        return False
    equal = target.rank == prediction.rank and same_sizes(prediction.shape, target.shape)
    return is_column(prediction, target) or (equal and (target.dtype != "float32" or prediction.shape[-1:] == (1,)))


@declared
class ClassMetric(Metric, abstract=True):
    """A metric over classes: one score a class, or one score for yes and no."""

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        need_scores(prediction)
        if is_binary(prediction, target):
            return
        if target.dtype == "float32":
            if target.rank != prediction.rank:
                raise ShapeError("the target is numbers, not classes.", code="metric-fit")
            need_same_shape(prediction, target)
        else:
            need_labels(prediction, target)


@declared
class Accuracy(ClassMetric):
    """Share of right answers: the highest score is at the right class (0 … 1).

    With one score for yes and no: it is on the right side of one half (of 0 for raw scores).
    """

    also: ClassVar[tuple[str, ...]] = (
        "BinaryAccuracy",
        "CategoricalAccuracy",
        "SparseCategoricalAccuracy",
    )


@declared
class TopKAccuracy(ClassMetric):
    """Share of samples whose right class is among the k highest scores (0 … 1)."""

    also: ClassVar[tuple[str, ...]] = ("TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy")

    k: int = param(5, "How many of the highest scores count.", min=1)

    @property
    def name(self) -> str:
        return f"top_{self.k}_accuracy"

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        need_labels(prediction, target)
        width = need_scores(prediction)
        if width is not None and self.k > width:
            raise ShapeError(f"k is {self.k} but there are only {width} classes.", code="metric-fit", parameter="k")


@declared
class BalancedAccuracy(ClassMetric):
    """Mean over the classes of the share found (0 … 1): rare classes count as much as frequent ones."""


@declared
class Precision(ClassMetric):
    """Precision: TP / (TP + FP), how often a claimed class is right (0 … 1)."""

    average: Averaging = param("macro", AVERAGE_HELP)


@declared
class Recall(ClassMetric):
    """Recall: TP / (TP + FN), how much of a class is found (0 … 1)."""

    also: ClassVar[tuple[str, ...]] = ("sensitivity", "hit rate")

    average: Averaging = param("macro", AVERAGE_HELP)


@declared
class F1Score(ClassMetric):
    """F1: 2 · precision · recall / (precision + recall), per class, then averaged (0 … 1)."""

    also: ClassVar[tuple[str, ...]] = ("F-score", "dice")

    average: Averaging = param("macro", AVERAGE_HELP)

    @property
    def name(self) -> str:
        return "f1_score"


@declared
class IoU(ClassMetric):
    """Intersection over union: TP / (TP + FP + FN), mean over the classes (0 … 1). For masks.

    With yes and no the background counts as a class, as in Keras's BinaryIoU and MeanIoU.
    """

    also: ClassVar[tuple[str, ...]] = ("MeanIoU", "Jaccard", "BinaryIoU")

    @property
    def name(self) -> str:
        return "iou"


@declared
class ConfusionMatrix(ClassMetric):
    """How often each class (row) was taken for each class (column), counts."""

    live: ClassVar[bool] = False


@declared
class AUC(ClassMetric):
    """Area under the ROC curve (0.5 is guessing, 1 perfect), classes one against the rest, plain mean."""

    live: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ("AUROC", "ROC AUC")


@declared
class AveragePrecision(ClassMetric):
    """Area under the precision-recall curve (0 … 1), plain mean over the classes. For rare positives."""

    live: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ("PR AUC",)


@declared
class CalibrationError(ClassMetric):
    """Expected calibration error: mean distance of "how sure" from "how often right" over bins (0 is honest)."""

    better: ClassVar[Literal["higher", "lower"]] = "lower"
    live: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ("ECE",)

    bins: int = param(15, "Number of bins.", min=1, max=1000)


@declared
class Perplexity(Metric):
    """Perplexity: exp of the mean cross-entropy: between how many tokens the model hesitates (1 is perfect)."""

    better: ClassVar[Literal["higher", "lower"]] = "lower"
    also: ClassVar[tuple[str, ...]] = ("language model",)

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        need_labels(prediction, target)
