"""The playgrounds: each beats the straight line, which the simplest of networks draws."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.scenarios import template, trained

FLOORS = [("moons", 0.95), ("circles", 0.85), ("xor", 0.8), ("spiral", 0.6), ("features", 0.95)]


@pytest.mark.parametrize(("name", "floor"), FLOORS)
def test_playground(name: str, floor: float, tmp_path: Path) -> None:
    document = template(f"playground_{name}", epochs=40)
    finished = trained(document, tmp_path)[1]
    assert finished.metrics["test_accuracy"] > floor > finished.baseline["test_accuracy"]
    assert set(finished.baseline_names.values()) == {"majority class"}


def test_hills(tmp_path: Path) -> None:
    """A sloping plane, which a network without hidden layers draws, reaches R² 0.01."""
    finished = trained(template("playground_hills", epochs=60), tmp_path)[1]
    assert finished.metrics["test_r2"] > 0.4 > finished.baseline["test_r2"]
