"""Callbacks at work in real runs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.rate_finder import steepest
from netbuilder.protocol.events import EpochEnd, Finished, LearningRateChanged, Notice
from tests.engine.drawings import digits_mlp
from tests.engine.running import Ear, train


def test_early_stopping_ends_with_the_best_weights(tmp_path: Path) -> None:
    ear = Ear()
    rule = {"type": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}
    noisy = {"type": "SGD", "learning_rate": 1.5}
    trainer = train(digits_mlp(epochs=40, optimizer=noisy, callbacks=[rule]), tmp_path, ear)
    finished = ear.of(Finished)[0]
    assert finished.reason == "early-stopping"
    losses = [e.values["val_loss"] for e in ear.of(EpochEnd)]
    best = losses.index(min(losses)) + 1
    assert finished.epoch == best + 2
    assert f"epoch {best}," in ear.of(Notice)[-1].message
    from netbuilder.engine.evaluate import evaluate

    assert evaluate(trainer.task, trainer.task.data.validation)["loss"] == pytest.approx(min(losses))


def test_plateau_cuts_the_rate(tmp_path: Path) -> None:
    rule = {"type": "ReduceLROnPlateau", "monitor": "loss", "factor": 0.5, "patience": 1, "min_delta": 10.0}
    ear = Ear()
    train(digits_mlp(epochs=4, callbacks=[rule]), tmp_path, ear)
    assert [e.learning_rate for e in ear.of(LearningRateChanged)] == [0.0005, 0.00025, 0.000125]


def test_csv_logger(tmp_path: Path) -> None:
    rule = {"type": "CSVLogger", "filename": "curve.csv", "separator": ";"}
    trainer = train(digits_mlp(callbacks=[rule]), tmp_path)
    rows = list(csv.DictReader((trainer.folder.path / "curve.csv").read_text().splitlines(), delimiter=";"))
    assert [row["epoch"] for row in rows] == ["1", "2", "3"]


def test_monitoring_what_is_not_there_is_told(tmp_path: Path) -> None:
    rule = {"type": "EarlyStopping", "monitor": "val_acuracy"}
    with pytest.raises(NetBuilderError, match='monitors "val_acuracy", which this run lacks; it has loss, accuracy'):
        train(digits_mlp(epochs=1, callbacks=[rule]), tmp_path)


def test_rate_finder_changes_nothing(tmp_path: Path) -> None:
    ear = Ear()
    finder = {"type": "LearningRateFinder", "steps": 60}
    found = train(digits_mlp(callbacks=[finder]), tmp_path, ear)
    plain = train(digits_mlp(), tmp_path)
    assert found.folder.metrics_path.read_bytes() == plain.folder.metrics_path.read_bytes()
    assert "falls fastest at a learning rate of" in ear.of(Notice)[0].message
    assert (found.folder.path / "learning_rates.csv").read_text().startswith("learning_rate,loss\n1e-07,")


def test_steepest_fall() -> None:
    curve = [(10.0**k, loss) for k, loss in zip(range(-8, 2), [9, 9, 9, 8.5, 5, 2, 1.8, 1.8, 3, 9], strict=True)]
    assert steepest(curve) in (1e-5, 1e-4)
    assert steepest([(1.0, 1.0)]) is None
