"""Batches counted together give what each by itself gives."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from netbuilder.base.tensor import TensorType, label, sequence, tokens, vector
from netbuilder.engine.metrics import make_meter
from netbuilder.engine.metrics.gathered import MOST, SMALL, Gathered
from netbuilder.engine.metrics.meter import Meter
from netbuilder.training import metrics_classification as declared
from netbuilder.training.losses_classification import SparseCategoricalCrossentropy

CLASSES = 4
METRICS = (declared.Accuracy(), declared.TopKAccuracy(k=2), declared.ConfusionMatrix(), declared.F1Score())


ROWS = (vector(CLASSES), label(CLASSES))
STEPS = (sequence(6, CLASSES), tokens(6, CLASSES))


def pair(metric: declared.ClassMetric, kinds: tuple[TensorType, TensorType] = ROWS) -> tuple[Gathered, Meter]:
    """One that gathers and one that does not."""
    made = [make_meter(metric, *kinds, SparseCategoricalCrossentropy()) for _ in range(2)]
    assert isinstance(made[0], Gathered) and isinstance(made[1], Gathered)
    return made[0], made[1].meter


def batches(count: int, size: int = 5) -> list[tuple[Tensor, Tensor]]:
    torch.manual_seed(1)
    return [(torch.randn(size, CLASSES), torch.randint(CLASSES, (size,))) for _ in range(count)]


@pytest.mark.parametrize("metric", METRICS, ids=lambda m: m.name)
@pytest.mark.parametrize("count", [1, MOST - 1, MOST, 2 * MOST + 3])
def test_the_same_as_one_by_one(metric: declared.ClassMetric, count: int) -> None:
    gathered, plain = pair(metric)
    memory = torch.empty(5, dtype=torch.int64)
    for prediction, target in batches(count):
        gathered.update(prediction, memory.copy_(target))  # as training gives them: the next batch overwrites it
        plain.update(prediction, target)
    assert gathered.compute() == plain.compute()
    assert gathered.compute() == plain.compute()


def test_steps_of_another_length_and_large_ones() -> None:
    gathered, plain = pair(declared.Accuracy(), STEPS)
    for shape in ((3, 6, CLASSES), (3, 2, CLASSES), (SMALL, 6, CLASSES), (3, 2, CLASSES)):
        prediction, target = torch.randn(shape), torch.randint(CLASSES, shape[:-1])
        gathered.update(prediction, target)
        plain.update(prediction, target)
    assert gathered.compute() == plain.compute()


def test_a_checkpoint_between_two_batches() -> None:
    gathered, plain = pair(declared.ConfusionMatrix())
    again, _ = pair(declared.ConfusionMatrix())
    first, second = batches(5)[:3], batches(5)[3:]
    for prediction, target in first:
        gathered.update(prediction, target)
    again.update(*second[0])  # forgotten
    again.restore(gathered.state())
    for prediction, target in second:
        again.update(prediction, target)
    for prediction, target in first + second:
        plain.update(prediction, target)
    assert again.compute() == plain.compute()


def test_nothing_is_left_after_a_reset() -> None:
    gathered, _ = pair(declared.ConfusionMatrix())
    gathered.update(*batches(1)[0])
    gathered.reset()
    assert gathered.compute() == []
