"""Is a layer well? On made-up statistics and on those of real runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netbuilder.protocol.commands import Probe
from netbuilder.protocol.events import EpochEnd, Probed
from netbuilder.training.health import health
from tests.engine.drawings import digits_cnn, digits_mlp
from tests.engine.running import Ear, train

WELL = {
    "mean": 0.2,
    "std": 0.6,
    "dead": 0.05,
    "weight_mean": 0.0,
    "weight_std": 0.1,
    "weight_norm": 3.0,
    "gradient_norm": 0.1,
    "gradient_to_weight": 0.03,
}


@pytest.mark.parametrize(
    ("change", "rate", "optimizer", "level", "words"),
    [
        ({"dead": 0.87}, 0.1, "Adam", "red", "87 % of units are dead: learning rate 0.1 is too high, try 0.01."),
        ({"dead": 0.6}, 0.001, "Adam", "amber", "60 % of units are dead, they are zero for every sample"),
        ({"mean": None}, 0.001, "Adam", "red", "NaN"),
        ({}, 0.05, "Adam", "amber", "changes its weights by 50 %"),
        ({}, 1.0, "RMSprop", "red", "try 0.1"),
        ({"gradient_to_weight": 2.0}, 1.0, "SGD", "red", "changes its weights by 200 %"),
        ({"std": 5e4}, 0.001, "Adam", "amber", "normalization"),
        ({"gradient_to_weight": 1e-9}, 0.001, "Adam", "amber", "Hardly any gradient"),
    ],
)
def test_what_is_wrong(change: dict[str, Any], rate: float, optimizer: str, level: str, words: str) -> None:
    found = health(WELL | change, rate, optimizer)
    assert found is not None and found[0] == level and words in found[1]


@pytest.mark.parametrize("stats", [WELL, {}, {"mean": 0.0, "std": 1.0, "dead": 0.0}, WELL | {"gradient_norm": 0.0}])
@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
def test_nothing_is_said_of_what_is_well(stats: dict[str, Any], optimizer: str) -> None:
    assert health(stats, 0.01, optimizer) is None


@pytest.mark.parametrize(("rate", "is_well"), [(0.001, True), (1.0, False)])
def test_real_runs(rate: float, is_well: bool, tmp_path: Path) -> None:
    question = Probe(gradients=True, histograms=False, samples=64)
    for document in (digits_mlp(epochs=2, optimizer={"type": "Adam", "learning_rate": rate}), digits_cnn(epochs=2)):
        ear = Ear(lambda event: [question] if isinstance(event, EpochEnd) else [])
        train(document, tmp_path, ear)
        found = [health(stats, rate) for event in ear.of(Probed) for stats in event.layers.values()]
        assert (not any(found)) is is_well
        if is_well is False:
            break  # the other network has its own learning rate
