"""Meters against torchmetrics, over several batches, with padding, reset and checkpoints."""

import math

import pytest
import torch
import torchmetrics.functional as tm
from torch import Tensor

from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector
from netbuilder.engine.metrics import Meter, make_meter
from netbuilder.training import metrics_classification as c
from netbuilder.training import metrics_regression as r
from netbuilder.training.loss import Loss
from netbuilder.training.losses_binary import BinaryCrossentropy, Hinge
from netbuilder.training.losses_classification import CategoricalCrossentropy, SparseCategoricalCrossentropy
from netbuilder.training.losses_regression import MeanSquaredError
from netbuilder.training.metric import Metric

CLASSES = 4
MANY = (vector(CLASSES), label(CLASSES), SparseCategoricalCrossentropy())
YES = (vector(1), vector(1), BinaryCrossentropy())


@pytest.fixture(autouse=True)
def seeded() -> None:
    torch.manual_seed(0)
    torch.set_num_threads(1)


def measured(metric: Metric, kind: tuple[TensorType, TensorType, Loss], p: Tensor, t: Tensor) -> float:
    """The metric over batches of 7."""
    metric.check(kind[0], kind[1])
    meter = make_meter(metric, *kind)
    for a, b in zip(p.split(7), t.split(7), strict=True):
        meter.update(a, b)
    found: float = meter.compute()
    return found


def many() -> tuple[Tensor, Tensor]:
    return torch.randn(50, CLASSES), torch.randint(CLASSES - 1, (50,))


@pytest.mark.parametrize(
    ("metric", "wanted"),
    [
        (c.Accuracy(), lambda p, t: tm.accuracy(p, t, "multiclass", num_classes=CLASSES, average="micro")),
        (c.TopKAccuracy(k=2), lambda p, t: tm.accuracy(p, t, "multiclass", num_classes=4, average="micro", top_k=2)),
        (c.Precision(), lambda p, t: tm.precision(p, t, "multiclass", num_classes=CLASSES, average="macro")),
        (c.Recall(), lambda p, t: tm.recall(p, t, "multiclass", num_classes=CLASSES, average="macro")),
        (c.F1Score(), lambda p, t: tm.f1_score(p, t, "multiclass", num_classes=CLASSES, average="macro")),
        (
            c.F1Score(average="weighted"),
            lambda p, t: tm.f1_score(p, t, "multiclass", num_classes=4, average="weighted"),
        ),
        (c.Precision(average="micro"), lambda p, t: tm.precision(p, t, "multiclass", num_classes=4, average="micro")),
        (c.IoU(), lambda p, t: tm.jaccard_index(p, t, "multiclass", num_classes=CLASSES, average="macro")),
        (c.AUC(), lambda p, t: tm.auroc(p.softmax(-1), t, "multiclass", num_classes=CLASSES)),
        (c.AveragePrecision(), lambda p, t: tm.average_precision(p.softmax(-1), t, "multiclass", num_classes=CLASSES)),
        (c.CalibrationError(), lambda p, t: tm.calibration_error(p.softmax(-1), t, "multiclass", num_classes=CLASSES)),
        (c.Perplexity(), lambda p, t: tm.text.perplexity(p[None], t[None])),
    ],
    ids=lambda x: x.name if isinstance(x, Metric) else "",
)
@pytest.mark.filterwarnings("ignore")
def test_classes_against_torchmetrics(metric: Metric, wanted: object) -> None:
    p, t = torch.randn(50, CLASSES), torch.randint(CLASSES, (50,))
    assert measured(metric, MANY, p, t) == pytest.approx(float(wanted(p, t)), rel=1e-5)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("metric", "wanted"),
    [
        (c.Accuracy(), lambda p, t: tm.accuracy(p, t, "binary")),
        (c.Precision(), lambda p, t: tm.precision(p, t, "binary")),
        (c.Recall(), lambda p, t: tm.recall(p, t, "binary")),
        (c.F1Score(), lambda p, t: tm.f1_score(p, t, "binary")),
        (c.AUC(), lambda p, t: tm.auroc(p, t, "binary")),
        (c.CalibrationError(bins=10), lambda p, t: tm.calibration_error(p, t, "binary", n_bins=10)),
        (c.BalancedAccuracy(), lambda p, t: (tm.recall(p, t, "binary") + tm.specificity(p, t, "binary")) / 2),
    ],
    ids=lambda x: x.name if isinstance(x, Metric) else "",
)
def test_yes_and_no_against_torchmetrics(metric: Metric, wanted: object) -> None:
    p, t = torch.randn(50, 1), torch.randint(2, (50, 1))
    right = float(wanted(torch.sigmoid(p).flatten(), t.flatten()))  # type: ignore[operator]
    assert measured(metric, YES, p, t.float()) == pytest.approx(right, abs=1e-6)
    labels = (vector(1), label(2), BinaryCrossentropy())
    assert measured(metric, labels, p, t.flatten()) == pytest.approx(right, abs=1e-6)
    shares = (vector(1), vector(1), BinaryCrossentropy(from_logits=False))
    assert measured(metric, shares, torch.sigmoid(p), t.float()) == pytest.approx(right, abs=1e-6)


@pytest.mark.parametrize(
    ("metric", "wanted"),
    [
        (r.MeanAbsoluteError(), tm.mean_absolute_error),
        (r.MeanSquaredError(), tm.mean_squared_error),
        (r.RootMeanSquaredError(), lambda p, t: tm.mean_squared_error(p, t, squared=False)),
        (r.R2Score(), lambda p, t: tm.r2_score(p.flatten(), t.flatten())),
        (r.MeanAbsolutePercentageError(), lambda p, t: 100 * tm.mean_absolute_percentage_error(p, t)),
        (
            r.SymmetricMeanAbsolutePercentageError(),
            lambda p, t: 100 * tm.symmetric_mean_absolute_percentage_error(p, t),
        ),
    ],
    ids=lambda x: x.name if isinstance(x, Metric) else "",
)
def test_numbers_against_torchmetrics(metric: Metric, wanted: object) -> None:
    p = torch.randn(50, 3)
    t = p + 0.3 * torch.randn(50, 3) + 2
    kind = (vector(3), vector(3), MeanSquaredError())
    assert measured(metric, kind, p, t) == pytest.approx(float(wanted(p, t)), rel=1e-4)  # type: ignore[operator]
    column = (vector(1), TensorType((), ()), MeanSquaredError())
    right = float(wanted(p[:, 0], t[:, 0]))  # type: ignore[operator]
    assert measured(metric, column, p[:, :1], t[:, 0]) == pytest.approx(right, rel=1e-4)


def test_r2_of_large_numbers_keeps_its_digits() -> None:
    t = torch.arange(100.0) + 100_000
    kind = (vector(1), vector(1), MeanSquaredError())
    p = t + torch.randn(100)
    assert measured(r.R2Score(), kind, p[:, None], t[:, None]) == pytest.approx(
        float(tm.r2_score(p.double(), t.double())), abs=1e-6
    )


def test_the_confusion_matrix() -> None:
    p, t = many()
    right = tm.confusion_matrix(p, t, "multiclass", num_classes=CLASSES).tolist()
    assert measured(c.ConfusionMatrix(), MANY, p, t) == right


def test_classes_that_do_not_occur_do_not_pull_the_mean_down() -> None:
    p, t = torch.tensor([[9.0, 0, 0], [0, 9.0, 0]]), torch.tensor([0, 1])
    kind = (vector(3), label(3), SparseCategoricalCrossentropy())
    for metric in (c.Precision(), c.Recall(), c.F1Score(), c.IoU(), c.BalancedAccuracy()):
        assert measured(metric, kind, p, t) == 1.0


def test_pictures_one_hot_and_hinge() -> None:
    p, t = torch.randn(3, 4, 5, 6), torch.randint(4, (3, 5, 6))
    areas = (image(4, 5, 6), TensorType((5, 6), ("height", "width"), "int64", 4), SparseCategoricalCrossentropy())
    wanted = float((p.argmax(1) == t).float().mean())
    assert measured(c.Accuracy(), areas, p, t) == pytest.approx(wanted)
    hot = torch.nn.functional.one_hot(t[:, 0, 0], 4).float()
    right = float((p[:, :, 0, 0].argmax(1) == t[:, 0, 0]).float().mean())
    kind = (vector(4), vector(4), CategoricalCrossentropy())
    assert measured(c.Accuracy(), kind, p[:, :, 0, 0], hot) == pytest.approx(right)
    margin = (vector(1), vector(1), Hinge())
    assert measured(c.Accuracy(), margin, torch.tensor([[0.2], [-0.2]]), torch.tensor([[1.0], [-1.0]])) == 1.0


def test_masks_with_yes_and_no_for_every_pixel() -> None:
    p, t = torch.randn(2, 1, 4, 4), torch.randint(2, (2, 1, 4, 4)).float()
    kind = (image(1, 4, 4), image(1, 4, 4), BinaryCrossentropy())
    wanted = tm.jaccard_index((p > 0).long().flatten(), t.long().flatten(), "multiclass", num_classes=2)
    assert measured(c.IoU(), kind, p, t) == pytest.approx(float(wanted))


def test_perplexity_of_probabilities() -> None:
    p, t = torch.randn(20, CLASSES).softmax(-1), torch.randint(CLASSES, (20,))
    shares = (vector(CLASSES), label(CLASSES), SparseCategoricalCrossentropy(from_logits=False))
    raw = measured(c.Perplexity(), MANY, p.log(), t)
    assert measured(c.Perplexity(), shares, p, t) == pytest.approx(raw, rel=1e-5)


KINDS = sorted(set(Metric.table.values()), key=lambda k: k.__name__)
ALL = [metric for kind in KINDS if not (metric := kind()).fields()]  # those which look at more have tests of their own


def kind_of(metric: Metric) -> tuple[TensorType, TensorType, Loss]:
    steps = TensorType((5, 6), ("time", "features"), lengths=Lengths("input"))
    if isinstance(metric, c.ClassMetric | c.Perplexity):
        return steps, tokens(5, 6), SparseCategoricalCrossentropy()
    return steps, sequence(5, 6), MeanSquaredError()


def batch(metric: Metric) -> tuple[Tensor, Tensor]:
    whole = isinstance(metric, c.ClassMetric | c.Perplexity)
    return torch.randn(3, 5, 6), torch.randint(6, (3, 5)) if whole else torch.randn(3, 5, 6)


def same(a: object, b: object) -> bool:
    return a == b if isinstance(a, list) else a == pytest.approx(b, rel=1e-6)


@pytest.mark.parametrize("metric", ALL, ids=lambda m: m.name)
def test_padding_changes_nothing(metric: Metric) -> None:
    p, t = batch(metric)
    lengths = torch.tensor([5, 2, 1])
    spoiled, wrong = p.clone(), t.clone()
    for row, n in enumerate(lengths.tolist()):
        spoiled[row, n:], wrong[row, n:] = 7.0, 1
    one, two, three = (make_meter(metric, *kind_of(metric)) for _ in range(3))
    one.update(p, t, lengths)
    two.update(spoiled, wrong, lengths)
    for row, n in enumerate(lengths.tolist()):
        three.update(p[row : row + 1, :n], t[row : row + 1, :n])
    assert same(one.compute(), two.compute())
    assert same(one.compute(), three.compute())


def test_lengths_of_something_without_steps_do_not_matter() -> None:
    pooled = TensorType((CLASSES,), ("features",), lengths=Lengths("input"))
    p, t = many()
    for metric in (c.Accuracy(), c.F1Score()):
        meter = make_meter(metric, pooled, label(CLASSES), SparseCategoricalCrossentropy())
        meter.update(p, t, torch.ones(50, dtype=torch.int64))
        assert meter.compute() == pytest.approx(measured(metric, MANY, p, t))


@pytest.mark.parametrize("metric", ALL, ids=lambda m: m.name)
def test_reset_and_checkpoint(metric: Metric) -> None:
    first, second = batch(metric), batch(metric)
    whole: Meter = make_meter(metric, *kind_of(metric))
    empty = whole.compute()
    assert empty == [] or math.isnan(empty)
    whole.update(*first)
    saved = whole.state()
    whole.update(*second)
    other = make_meter(metric, *kind_of(metric))
    other.restore(saved)
    other.update(*second)
    assert other.compute() == whole.compute()
    fresh = make_meter(metric, *kind_of(metric))
    fresh.update(*second)
    whole.reset()
    whole.update(*second)
    assert whole.compute() == fresh.compute()
