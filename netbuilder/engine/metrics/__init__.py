"""Metrics measured over many batches."""

from __future__ import annotations

from netbuilder.base.tensor import TensorType
from netbuilder.engine.metrics import numbers, sequences
from netbuilder.engine.metrics.classes import Accuracy, Confusion, Perplexity
from netbuilder.engine.metrics.curves import CLASSES, Curve
from netbuilder.engine.metrics.gathered import Gathered
from netbuilder.engine.metrics.meter import Meter
from netbuilder.engine.metrics.view import View
from netbuilder.training import metrics_classification as classes
from netbuilder.training.fits import is_padded
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric
from netbuilder.training.metrics_sequence import ExactMatch, Rouge1, WordErrorRate, WrittenRouge1

__all__ = ["Meter", "make_meter"]


def make_meter(metric: Metric, prediction: TensorType, target: TensorType, loss: Loss) -> Meter:
    """The meter of a metric for types that ``metric.check`` accepts.

    ``loss`` tells what the prediction is: raw scores or probabilities, classes or yes and no.
    """
    meter = _made(metric, View.of(prediction, target, loss))
    meter.padded = is_padded(prediction)
    return Gathered(meter) if meter.counts else meter


def _made(metric: Metric, view: View) -> Meter:
    if isinstance(metric, classes.Accuracy):
        return Accuracy(view)
    if isinstance(metric, classes.TopKAccuracy):
        return Accuracy(view, metric.k)
    if isinstance(metric, classes.Perplexity):
        return Perplexity(view)
    if type(metric) in CLASSES:
        return Curve(view, metric)
    if isinstance(metric, WordErrorRate):
        return sequences.WordErrorRate(metric.blank)
    if isinstance(metric, Rouge1):
        return sequences.Rouge1(metric)
    if isinstance(metric, ExactMatch):
        return sequences.ExactMatch()
    if isinstance(metric, WrittenRouge1):
        return sequences.WrittenRouge1()
    if isinstance(metric, classes.ClassMetric):
        return Confusion(view, metric)
    made = getattr(numbers, type(metric).__name__, None)
    if made is None:
        raise LookupError(f"no such metric: {type(metric).__name__}")
    meter: Meter = made()
    return meter
