"""Metrics of a scaled target are in the units of the data."""

from __future__ import annotations

from pathlib import Path

import torch

from netbuilder.engine.evaluate import evaluate, predictions
from tests.engine.drawings import bundled, draw
from tests.engine.running import train


def test_mean_absolute_error_of_diabetes(tmp_path: Path) -> None:
    data = bundled("diabetes")
    target = data.fields[-1].name
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "value": {"type": "Dense", "units": 1},
        "output": {"type": "Output", "target": target, "metrics": ["MeanAbsoluteError"]},
    }
    task = train(draw(nodes, data, {"epochs": 30, "batch_size": 32, "optimizer": "Adam"}), tmp_path).task
    assert data.scaling(target) == "standard"
    scaler = task.data.fitted.scalers[target]
    part = task.data.test
    answers = scaler.inverse(predictions(task, part)[0].flatten())
    truth = scaler.inverse(part.gather(torch.arange(len(part)))[target].flatten())
    wanted = (answers - truth).abs().mean().item()
    found = evaluate(task, part)["mae"]
    assert abs(found - wanted) < 1e-3
    assert found > 20, "in units of the disease score, not of standard deviations"
