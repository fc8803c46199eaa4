"""How a run goes, in a sentence: on made-up curves and on those of real runs."""

from __future__ import annotations

import math
import time
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.preparation import Split
from netbuilder.datasets.source import Toy
from netbuilder.graph.document import Document
from netbuilder.protocol.events import EpochEnd, Metrics
from netbuilder.training.verdict import verdict
from tests.engine.drawings import digits_mlp, draw
from tests.engine.running import Ear, train


@dataclass
class Line:
    values: Sequence[float] = ()


@dataclass
class Curves:
    batches: Line = field(default_factory=Line)
    epochs: dict[str, Line] = field(default_factory=dict)
    rates: Line = field(default_factory=lambda: Line([0.01]))


def curves(batches: Iterable[float], **epochs: Iterable[float]) -> Curves:
    return Curves(Line(array("d", batches)), {name: Line(list(values)) for name, values in epochs.items()})


def falling(start: float = 2.0, stop: float = 0.1, count: int = 400) -> list[float]:
    return [stop + (start - stop) * math.exp(-5 * i / count) for i in range(count)]


def noisy(values: Iterable[float]) -> list[float]:
    return [v * (1 + 0.1 * math.sin(37.7 * i)) for i, v in enumerate(values)]


@pytest.mark.parametrize(
    ("found", "level", "words"),
    [
        (curves([]), "early", "Still early"),
        (curves(falling()[:30]), "early", "Still early"),
        (curves(noisy(falling())), "good", "Healthy: the loss falls."),
        (curves(noisy(falling(-0.1, -0.9))), "good", "Healthy"),
        (curves(falling(), loss=[1, 0.5, 0.2], val_loss=[1.1, 0.6, 0.3]), "good", "validation follows"),
        (curves(falling(), loss=[0.2] * 7, val_loss=[0.3] * 7), "good", "settled"),
        (curves(noisy([2.3] * 300)), "amber", "does not learn"),
        (curves([2.3, 80.0, 40.0] + [2.3] * 300), "red", "learning rate 0.01 is too high, try 0.001"),
        (curves([1 + i / 50 for i in range(200)]), "red", "rises instead of falling"),
        (curves([*falling(), *falling(0.1, 1.8, 400)[::1]][:400] + [1.6] * 150), "red", "rises again"),
        (curves([*falling(), math.nan]), "red", "no number any more"),
        (
            curves(falling(), loss=[1, 0.8, 0.6, 0.4, 0.3, 0.2], val_loss=[1, 0.9, 0.95, 1.1, 1.3, 1.6]),
            "amber",
            "Overfitting since epoch 2: validation gets worse",
        ),
        (  # a text classifier on few texts: all is known by heart, and validation stays where it was
            curves(falling(), loss=[1.2, 0.5, 0.2, 0.1, 0.05, 0.02], val_loss=[1.3, 0.9, 0.72, 0.73, 0.73, 0.74]),
            "amber",
            "Overfitting since epoch 3: training still gets better",
        ),
        (
            curves(falling(), loss=[1.2, 0.5, 0.4, 0.39, 0.38, 0.37], val_loss=[1.3, 0.9, 0.72, 0.73, 0.73, 0.74]),
            "good",
            "Healthy",
        ),
    ],
)
def test_made_up_curves(found: Curves, level: str, words: str) -> None:
    said = verdict(found)
    assert said[0] == level and words in said[1], said


def test_no_verdict_flutters_on_noise() -> None:
    """A healthy noisy run gets no warning at any length."""
    batches = noisy(falling(count=3000))
    assert {verdict(curves(batches[:n]))[0] for n in range(0, 3000, 50)} <= {"early", "good"}


def test_a_million_batches_cost_no_more_than_a_few() -> None:
    long = curves(noisy(falling(count=1_000_000)))
    began = time.perf_counter()
    assert verdict(long)[0] == "good"
    assert time.perf_counter() - began < 0.05


def heard(ear: Ear) -> Curves:
    """The curves of a run from what it said."""
    epochs: dict[str, list[float]] = {}
    for event in ear.of(EpochEnd):
        for name, value in event.values.items():
            epochs.setdefault(name, []).append(value)
    batches = [loss for event in ear.of(Metrics) for _, loss in event.points]
    rates = [event.learning_rate for event in ear.of(Metrics)]
    return Curves(Line(batches), {name: Line(values) for name, values in epochs.items()}, Line(rates))


def noisy_moons() -> Document:
    """Little data with much noise, and a large network: it can only learn by heart."""
    nodes: dict[str, Any] = {
        "point": {"type": "Input", "field": "point"},
        "a": {"type": "Dense", "units": 128, "activation": "relu"},
        "b": {"type": "Dense", "units": 128, "activation": "relu"},
        "c": {"type": "Dense", "units": 2},
        "out": {"type": "Output", "target": "label"},
    }
    source = Toy(name="moons", samples=200, noise=0.5)
    data = Dataset.of(source, split=Split(validation=0.4, test=0.3))
    plan = {"epochs": 100, "batch_size": 20, "optimizer": {"type": "Adam", "learning_rate": 0.01}}
    return draw(nodes, data, plan)


def digits(rate: float) -> Callable[[], Document]:
    return lambda: digits_mlp(epochs=6, optimizer={"type": "Adam", "learning_rate": rate})


@pytest.mark.parametrize(
    ("drawing", "level", "words"),
    [
        (digits(0.002), "good", "Healthy"),
        (digits(1.0), "red", "learning rate 1 is too high"),
        (digits(100.0), "red", "learning rate 100 is too high"),
        (digits(1e-7), "amber", "does not learn"),
        (noisy_moons, "amber", "Overfitting"),
    ],
)
def test_real_runs(drawing: Callable[[], Document], level: str, words: str, tmp_path: Path) -> None:
    ear = Ear()
    train(drawing(), tmp_path, ear)
    said = verdict(heard(ear))
    assert said[0] == level and words in said[1], said
