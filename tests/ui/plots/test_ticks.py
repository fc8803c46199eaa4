"""Numbers along an axis."""

from __future__ import annotations

import pytest

from netbuilder.ui.plots import ticks


@pytest.mark.parametrize(("low", "high"), [(0, 2.41), (-3, 17), (0.0801, 0.0809), (1e-9, 1e9), (0, 1)])
def test_round_numbers_within(low: float, high: float) -> None:
    found = ticks.linear(low, high, 6)
    assert 2 <= len(found) <= 6 and all(low - 1e-9 <= v <= high + 1e-9 for v in found)


def test_epochs_are_whole() -> None:
    assert ticks.whole(0, 3, 9) == [0, 1, 2, 3]
    assert ticks.whole(0, 30, 2) == [0, 30]


def test_powers_of_ten() -> None:
    assert ticks.logarithmic(-3, 0, 5) == [-3, -2, -1, 0]
    assert len(ticks.logarithmic(-0.1, 0.2, 5)) >= 2, "within one decade too"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.08123, "0.0812"), (14200.0, "14\N{NARROW NO-BREAK SPACE}200"), (1.2e-5, "1.2e−5"), (0.0, "0"), (-2.5, "−2.50")],
)
def test_numbers_for_people(value: float, words: str) -> None:
    assert ticks.number(value) == words


def test_axis_labels() -> None:
    assert [ticks.label(v) for v in (0.25, 20.0, 20_000.0, 1e-5)] == [
        "0.25",
        "20",
        "20\N{NARROW NO-BREAK SPACE}000",
        "1e−5",
    ]
