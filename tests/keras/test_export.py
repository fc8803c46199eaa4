"""What we write as .keras archives, Keras reads, and its answers are ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.keras.cases import CASES
from tests.keras.exporting import Case, Pair, side_by_side
from tests.keras.expressions import EXPRESSIONS

# Keras on JAX has other numbers for bicubic resizing than on torch, so it is not exported; one label has no Input node.
SAME_NAMES: list[Case] = [
    (name, settings, kinds)
    for name, settings, _, kinds in CASES
    if kinds[0].axes and settings.get("interpolation") != "bicubic"
]
TOGETHER = 60


@pytest.mark.parametrize("start", range(0, len(SAME_NAMES), TOGETHER))
def test_layers_of_the_same_name(start: int, tmp_path: Path) -> None:
    check(SAME_NAMES[start : start + TOGETHER], tmp_path)


@pytest.mark.parametrize("start", range(0, len(EXPRESSIONS), TOGETHER))
def test_layers_said_otherwise(start: int, tmp_path: Path) -> None:
    check(EXPRESSIONS[start : start + TOGETHER], tmp_path)


def check(cases: list[Case], folder: Path) -> None:
    found = Pair(side_by_side(cases), folder / "model.keras").differences()
    assert len(found) >= len(cases)
    assert {node: d for node, d in found.items() if not d <= 1e-5} == {}
