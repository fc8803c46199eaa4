"""What an Output node compares with what: target type, loss and metrics, the usual ones where none are chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType
from netbuilder.graph.terminals import Output
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric, default_metrics


@dataclass(frozen=True)
class Judgement:
    """How an Output judges: ``prediction`` is compared with ``target``; ``loss`` × ``weight`` is made small."""

    prediction: TensorType
    target: TensorType
    loss: Loss
    metrics: tuple[Metric, ...]
    weight: float
    constant: float | None = None


def judge(output: Output, prediction: TensorType, target: TensorType | None) -> Judgement:
    """The judgement of an Output node; ShapeError when prediction, target, loss and metrics do not fit together."""
    if output.target_value is not None:
        target = replace(prediction, dtype="float32", classes=None)
    if target is None:
        raise _no_target(output)
    loss = output.loss or usual_loss(prediction, target)
    loss.check(prediction, target)
    metrics = default_metrics(loss) if output.metrics is None else output.metrics
    for metric in metrics:
        metric.check(prediction, target)
    return Judgement(prediction, target, loss, metrics, output.weight, output.target_value)


def usual_loss(prediction: TensorType, target: TensorType) -> Loss:
    """Cross-entropy for classes (binary for yes/no, or when one number judges two classes), else mean squared error."""
    is_binary = target.dtype == "bool" or (target.classes == 2 and prediction.size == 1)
    classes = "BinaryCrossentropy" if is_binary else "SparseCategoricalCrossentropy"
    made: Loss = Loss.parse("MeanSquaredError" if target.dtype == "float32" else classes)
    return made


def _no_target(output: Output) -> ShapeError:
    if not output.target:
        return ShapeError(
            "has no target: choose the field it is compared with.", code="output-without-target", parameter="target"
        )
    message = f'is compared with the field "{output.target}", which the data set does not have.'
    return ShapeError(message, code="unknown-field", parameter="target")
