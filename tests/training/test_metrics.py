"""Names of metrics, what they fit, and which are usual."""

import pytest

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import TensorType, label, sequence, tokens, vector
from netbuilder.training.losses_binary import BinaryCrossentropy
from netbuilder.training.losses_classification import SparseCategoricalCrossentropy
from netbuilder.training.losses_regression import Huber
from netbuilder.training.losses_sequence import CTC
from netbuilder.training.metric import Metric, default_metrics
from netbuilder.training.metrics_classification import Accuracy, F1Score, Perplexity, Precision, TopKAccuracy
from netbuilder.training.metrics_regression import MeanAbsoluteError, R2Score, RootMeanSquaredError


def test_names() -> None:
    found = [m.name for m in (Accuracy(), TopKAccuracy(), TopKAccuracy(k=3), F1Score(), Precision(), R2Score())]
    assert found == ["accuracy", "top_5_accuracy", "top_3_accuracy", "f1_score", "precision", "r2"]
    assert MeanAbsoluteError().name == "mae" and RootMeanSquaredError().name == "rmse"
    names = [kind().name for kind in set(Metric.table.values())]
    assert len(set(names)) == len(names)


def test_the_usual_ones() -> None:
    assert default_metrics(SparseCategoricalCrossentropy()) == (Accuracy(),)
    assert default_metrics(BinaryCrossentropy()) == (Accuracy(),)
    assert default_metrics(Huber()) == (MeanAbsoluteError(),)
    assert default_metrics(CTC()) == ()


@pytest.mark.parametrize(
    ("metric", "prediction", "target"),
    [
        (Accuracy(), vector(3), vector(1)),
        (Accuracy(), vector(2), TensorType((), ())),
        (Accuracy(), vector(3), label(4)),
        (TopKAccuracy(k=5), vector(3), label(3)),
        (MeanAbsoluteError(), vector(3), label(3)),
        (R2Score(), vector(3), vector(2)),
        (Perplexity(), vector(3), vector(3)),
    ],
)
def test_what_does_not_fit_is_said(metric: Metric, prediction: TensorType, target: TensorType) -> None:
    with pytest.raises(ShapeError, match=metric.name) as caught:
        metric.check(prediction, target)
    assert caught.value.code == "metric-fit"


def test_what_fits() -> None:
    Accuracy().check(vector(3), label(3))
    Accuracy().check(vector(1), label(2))
    Accuracy().check(vector(1), vector(1))
    Accuracy().check(vector(3), vector(3))
    Perplexity().check(sequence(5, 9), tokens(5, 9))
    TopKAccuracy(k=3).check(vector(3), label(3))


@pytest.mark.parametrize("kind", sorted(set(Metric.table.values()), key=lambda k: k.__name__))
def test_every_metric_has_a_page_and_survives_json(kind: type[Metric]) -> None:
    assert kind.page()
    assert Metric.parse(kind().to_json()) == kind()
