"""Figures for people."""

import pytest

from netbuilder.ui.figures import rough, size, whole


def test_whole_numbers_are_grouped() -> None:
    assert whole(29610).split("\N{NARROW NO-BREAK SPACE}") == ["29", "610"]
    assert whole(7) == "7"


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "0"), (999, "999"), (1000, "1.0 k"), (9949, "9.9 k"), (9960, "10 k"), (590_000, "590 k"), (999_600, "1.0 M")],
)
def test_rough_numbers_keep_two_or_three_digits(number: int, shown: str) -> None:
    assert rough(number) == shown


def test_memory_has_a_unit() -> None:
    assert size(512) == "512 B"
    assert size(6_210_000) == "6.2 MB"
