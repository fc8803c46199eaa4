"""Forecasts without a network, and the metrics that are made for forecasts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.preparation import Split, Window
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import Data, load
from netbuilder.engine.metrics import numbers
from netbuilder.engine.naive import Season, best_season, error_in_training, naive, training_windows
from tests.engine.drawings import bundled, draw
from tests.engine.running import train


def sales(folder: Path, values: np.ndarray, history: int = 8, horizon: int = 6) -> Data:
    (folder / "sales.csv").write_text("units\n" + "\n".join(f"{v:.6f}" for v in values) + "\n")
    window = Window(target="units", history=history, horizon=horizon)
    source = Csv(path="sales.csv", targets=("units",), columns=(("units", "numeric"),))
    scalers = (("history", "standard"), ("target", "standard"))
    return load(Dataset(source=source, split=Split(by="time"), window=window, scalers=scalers), folder)


def test_a_season_that_grows_is_found_and_forecast_exactly(tmp_path: Path) -> None:
    days = np.arange(200)
    data = sales(tmp_path, 10 + days // 4 * 2.0 + np.array([0.0, 5.0, 1.0, -3.0])[days % 4])
    season = best_season(data)
    assert (season, season.name) == (Season(4, True), "seasonal naive with growth")
    batch = training_windows(data)
    torch.testing.assert_close(naive(data.fitted, batch, season, 6), batch.fields["target"], atol=1e-4, rtol=0)


def test_without_growth_the_last_season_comes_again(tmp_path: Path) -> None:
    data = sales(tmp_path, np.tile([1.0, 4.0, 2.0], 60))
    assert best_season(data) == Season(3)
    assert Season(1).name == "naive" and Season(3).name == "seasonal naive"


def test_the_scaled_error_is_that_of_the_definition(tmp_path: Path) -> None:
    values = np.random.default_rng(0).normal(100, 10, 200).cumsum()
    data = sales(tmp_path, values, history=5, horizon=1)
    first, last = 5, 5 + len(data.train)
    differences = np.abs(values[first:last] - values[first - 2 : last - 2])
    assert error_in_training(data, 2) == pytest.approx(differences.mean(), rel=1e-4)


def test_a_season_longer_than_the_window_is_refused(tmp_path: Path) -> None:
    data = sales(tmp_path, np.arange(60.0))
    with pytest.raises(NetBuilderError, match="season of 9 rows, but the window looks back 8"):
        error_in_training(data, 9)


def test_the_scaled_error_needs_a_window(tmp_path: Path) -> None:
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "value": {"type": "Dense", "units": 1},
        "output": {"type": "Output", "target": "progression", "metrics": ["MeanAbsoluteScaledError"]},
    }
    with pytest.raises(NetBuilderError, match="mase needs a forecast window"):
        train(draw(nodes, replace(bundled("diabetes")), {"epochs": 1}), tmp_path)


def test_coverage_counts_what_does_not_exceed() -> None:
    meter = numbers.Coverage()
    meter.update(torch.tensor([[1.0], [2.0], [3.0], [4.0]]), torch.tensor([[1.0], [3.0], [2.0], [9.0]]))
    assert meter.compute() == 0.5
