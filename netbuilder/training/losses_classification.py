"""Losses for choosing among classes."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.call import Call
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.fits import class_axis, class_dim, is_padded, need_labels, need_same_shape, need_scores
from netbuilder.training.loss import Loss, Task, options

LOGITS_HELP = "On: the prediction is raw scores (logits), with no softmax or sigmoid at the end."
SMOOTHING_HELP = "Share of the target spread evenly over all classes."


@declared
class Classification(Loss, abstract=True):
    """A loss over scores, one a class."""

    task: ClassVar[Task] = "classification"
    activation: ClassVar[Literal["linear", "sigmoid", "softmax"]] = "softmax"

    from_logits: bool = param(True, LOGITS_HELP)

    def check(self, prediction: TensorType, target: TensorType) -> None:
        check_classes(self, prediction, target)


def check_classes(loss: Loss, prediction: TensorType, target: TensorType) -> None:
    """Class ids, or float shares of every class in the prediction's own shape; class weights, when given, for each."""
    width = need_scores(prediction)
    if target.dtype == "float32" and target.rank == prediction.rank:
        need_same_shape(prediction, target)
    else:
        need_labels(prediction, target)
    weights = getattr(loss, "class_weights", ())
    if weights and width is not None and len(weights) != width:
        raise ShapeError(
            f"has {len(weights)} class_weights, but there are {width} classes; give one for each.",
            code="class-weights",
            parameter="class_weights",
        )


@declared
class SparseCategoricalCrossentropy(Classification):
    """Cross-entropy with class ids: -log p[class], p = softmax(prediction).

    The usual loss for one class out of several. Unlike in Keras, from_logits is on: scores without a softmax are
    numerically stable. Off, it is Keras's -log(clip(p / Σ p, 1e-7, 1 - 1e-7)).

    Prediction: (classes,), (time, classes) or (channels = classes, height, width) float
    Target:     a class id for each place, int64
    Source: keras.losses.SparseCategoricalCrossentropy
    """

    also: ClassVar[tuple[str, ...]] = ("CrossEntropyLoss", "NLLLoss", "log loss")

    label_smoothing: float = param(0.0, SMOOTHING_HELP, min=0, below=1)
    class_weights: tuple[float, ...] = param(
        (), "Factor on the loss of every class, as Keras's class_weight; empty: 1.", min=0, more=True
    )

    def check(self, prediction: TensorType, target: TensorType) -> None:
        need_labels(prediction, target)
        check_classes(self, prediction, target)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        smoothing = options(label_smoothing=self.label_smoothing)
        masked = is_padded(prediction)
        axis = class_axis(prediction)
        if self.class_weights or not self.from_logits or axis not in (0, prediction.rank - 1):
            return (
                Call(
                    "functions.categorical_crossentropy",
                    lengths=masked,
                    class_dim=class_dim(prediction),
                    from_logits=self.from_logits,
                    **options(class_weights=self.class_weights),
                    **smoothing,
                ),
            )
        if axis == 0:
            return (Call("F.cross_entropy", **smoothing),)
        return (Call("functions.each_step", "cross_entropy", lengths=masked, **smoothing),)


@declared
class CategoricalCrossentropy(SparseCategoricalCrossentropy):
    """Cross-entropy: -Σ target · log p over the classes, p = softmax(prediction).

    The target says how much of every class (one-hot, or soft shares); class ids are taken as well. Unlike in Keras,
    from_logits is on: scores without a softmax are numerically stable.

    Prediction: (classes,), (time, classes) or (channels = classes, height, width) float
    Target:     the prediction's shape, float; or a class id for each place, int64
    Source: keras.losses.CategoricalCrossentropy
    """

    def check(self, prediction: TensorType, target: TensorType) -> None:
        check_classes(self, prediction, target)


@declared
class CategoricalFocalCrossentropy(Classification):
    """Focal loss: -Σ alpha · (1 - p)^gamma · target · log p, which looks past what is already right.

    For many easy and few hard samples.

    Prediction: (classes,), (time, classes) or (channels = classes, height, width) float
    Target:     the prediction's shape, float; or a class id for each place, int64
    Source: Lin et al. 2017 (arXiv:1708.02002); keras.losses.CategoricalFocalCrossentropy
    """

    also: ClassVar[tuple[str, ...]] = ("focal loss",)

    alpha: float = param(0.25, "Factor on the loss.", min=0)
    gamma: float = param(2.0, "How strongly easy samples are ignored; 0: not at all.", min=0)
    label_smoothing: float = param(0.0, SMOOTHING_HELP, min=0, below=1)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        call = Call(
            "functions.categorical_focal_crossentropy",
            lengths=is_padded(prediction),
            class_dim=class_dim(prediction),
            from_logits=self.from_logits,
            alpha=self.alpha,
            gamma=self.gamma,
            **options(label_smoothing=self.label_smoothing),
        )
        return (call,)


@declared
class CategoricalHinge(Loss):
    """Categorical hinge: max(0, 1 + max of the wrong scores - score of the right class).

    Asks for a margin instead of probabilities.

    Prediction: (classes,), (time, classes) or (channels = classes, height, width) float
    Target:     the prediction's shape, float one-hot; or a class id for each place, int64
    Source: keras.losses.CategoricalHinge
    """

    task: ClassVar[Task] = "classification"

    def check(self, prediction: TensorType, target: TensorType) -> None:
        check_classes(self, prediction, target)

    def calls(self, prediction: TensorType, target: TensorType) -> tuple[Call, ...]:
        masked = is_padded(prediction)
        return (Call("functions.categorical_hinge", lengths=masked, class_dim=class_dim(prediction)),)
