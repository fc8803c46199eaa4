"""Points that are drawn at any zoom: what is seen is what is there."""

from __future__ import annotations

import numpy as np
import pytest

from netbuilder.ui.plots.series import Series
from netbuilder.ui.plots.smoothing import Smoother


def series(count: int, piece: int = 997) -> Series:
    made = Series()
    y = np.random.default_rng(0).normal(size=count)
    for start in range(0, count, piece):
        made.extend(np.arange(start, min(count, start + piece)), y[start : start + piece])
    return made


@pytest.mark.parametrize("count", [1, 3, 5, 1_000, 70_001])
def test_extremes_are_never_lost(count: int) -> None:
    made = series(count)
    x, y = made.visible(0, count, 300)
    assert y.min() == made.y.min() and y.max() == made.y.max()
    assert np.all(np.diff(x) >= 0)


def test_few_points_a_pixel_however_many_there_are() -> None:
    made = series(300_000)
    assert len(made.visible(0, 300_000, 400)[0]) < 8 * 400
    x, y = made.visible(1_000, 1_100, 400)
    assert x[0] <= 1_000 and x[-1] >= 1_100, "lines reach the edges"
    assert np.array_equal(y, made.y[int(x[0]) : int(x[-1]) + 1]), "near by every point is drawn"


def test_a_spike_is_seen_from_afar() -> None:
    made = Series()
    y = np.zeros(50_000)
    y[31_234] = 9.0
    made.extend(np.arange(50_000), y)
    assert made.visible(0, 50_000, 100)[1].max() == 9.0


def test_values_that_are_no_numbers() -> None:
    made = Series()
    made.extend([1, 2, 3], [0.5, float("nan"), float("nan")])
    assert made.last == 0.5 and made.at(1.2) == 0.5 and made.at(3) is None and Series().at(0) is None


@pytest.mark.parametrize("piece", [1, 64, 1_000])
def test_smoothing_in_pieces_is_smoothing_at_once(piece: int) -> None:
    values, weight = np.random.default_rng(1).normal(size=1_000), 0.97
    values[[3, 500]] = np.nan
    smoother = Smoother(weight)
    found = np.concatenate([smoother.feed(values[i : i + piece]) for i in range(0, 1_000, piece)])
    total = weights = 0.0
    for value, mean in zip(values, found, strict=True):
        is_number = value == value
        total, weights = (
            weight * total + (1 - weight) * (value if is_number else 0),
            weight * weights + (1 - weight) * is_number,
        )
        assert (mean != mean) if not is_number else mean == pytest.approx(total / weights)
