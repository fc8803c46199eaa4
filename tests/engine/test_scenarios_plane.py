"""The playgrounds: each beats the straight line, which the simplest of networks draws."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.scenarios import template, trained


@pytest.mark.parametrize(("name", "floor"), [("moons", 0.95), ("circles", 0.85), ("xor", 0.8), ("spiral", 0.6)])
def test_playground(name: str, floor: float, tmp_path: Path) -> None:
    document = template(f"playground_{name}", epochs=40)
    finished = trained(document, tmp_path)[1]
    assert finished.metrics["test_accuracy"] > floor > finished.baseline["test_accuracy"]
    assert set(finished.baseline_names.values()) == {"majority class"}
