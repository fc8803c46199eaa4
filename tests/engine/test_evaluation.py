"""Evaluate and Examine: metrics, baselines, and the samples they come from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.preparation import Split, Window
from netbuilder.engine.cases import losses
from netbuilder.engine.class_report import calibration, roc
from netbuilder.engine.desk import Desk
from netbuilder.engine.evaluate import evaluate
from netbuilder.protocol.commands import Evaluate, Examine
from netbuilder.protocol.events import Evaluated, Examined
from tests.engine.asking import ask
from tests.engine.drawings import bundled, digits_mlp, draw, wave_lstm
from tests.engine.running import train


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return train(digits_mlp(epochs=6), tmp_path_factory.mktemp("digits")).desk


@pytest.fixture(scope="module")
def evaluated(digits: Desk) -> Evaluated:
    found = ask(digits, Evaluate(part="test", request=7))
    assert isinstance(found, Evaluated) and found.request == 7
    return found


def examined(desk: Desk, **wish: object) -> Examined:
    found = ask(desk, Examine(**wish))
    assert isinstance(found, Examined)
    return found


def test_values_are_those_of_the_plain_evaluation(digits: Desk, evaluated: Evaluated) -> None:
    assert digits.task is not None
    plain = evaluate(digits.task, digits.task.data.test)
    assert evaluated.values["loss"] == pytest.approx(plain["loss"]) and evaluated.samples == 180
    assert evaluated.values["accuracy"] == plain["accuracy"] > 0.5


def test_classes_follow_from_the_confusion_matrix(evaluated: Evaluated) -> None:
    report = evaluated.outputs["output"]
    counts = np.array(report["confusion"])
    assert counts.sum() == 180 and np.trace(counts) / 180 == pytest.approx(evaluated.values["accuracy"])
    assert report["names"] == list("0123456789")
    for number, row in enumerate(report["classes"]):
        assert row["recall"] == pytest.approx(counts[number, number] / counts[number].sum())
        assert row["support"] == counts[number].sum()
    assert sum(b["count"] for b in report["calibration"]) == 180


def test_the_baseline_says_the_most_frequent_class(digits: Desk, evaluated: Evaluated) -> None:
    assert digits.task is not None
    labels = digits.task.data.train.fields["label"]
    frequent = int(torch.bincount(labels).argmax())
    share = float((digits.task.data.test.fields["label"] == frequent).float().mean())
    assert evaluated.baseline["accuracy"] == pytest.approx(share)
    assert evaluated.baseline["loss"] == pytest.approx(np.log(10), abs=0.05)
    assert evaluated.outputs["output"]["baseline"] == "majority class"


def test_cells_open_exactly_the_samples_counted(digits: Desk, evaluated: Evaluated) -> None:
    counts, seen = np.array(evaluated.outputs["output"]["confusion"]), set()
    for true, predicted in np.argwhere(counts):
        cell = examined(digits, kind="cell", true=int(true), predicted=int(predicted), count=200)
        assert cell.total == len(cell.samples) == counts[true, predicted]
        for sample in cell.samples:
            assert sample["true"] == sample["label"] == str(true) and sample["predicted"] == str(predicted)
            assert max(sample["probabilities"], key=sample["probabilities"].get) == str(predicted)
            seen.add(sample["number"])
    assert seen == set(range(180))


def test_mistakes_come_worst_first_in_pages(digits: Desk, evaluated: Evaluated) -> None:
    counts = np.array(evaluated.outputs["output"]["confusion"])
    first = examined(digits, count=3)
    assert first.total == counts.sum() - np.trace(counts)
    rest = examined(digits, start=3, count=500)
    losses = [s["loss"] for s in first.samples + rest.samples]
    assert len(losses) == first.total and losses == sorted(losses, reverse=True)
    assert all(s["true"] != s["predicted"] and "picture" in s["image"] for s in first.samples)
    assert examined(digits, kind="all", start=179).samples[0]["number"] == 179


def test_losses_of_samples_alone_are_those_of_the_loss(digits: Desk) -> None:
    assert digits.task is not None
    batch = digits.task.batches(digits.task.data.test).at(torch.arange(20))
    judge, (prediction,) = digits.task.learner.judges[0], digits.task.learner.evaluate(batch).predictions
    alone = [float(judge.loss(prediction[i : i + 1], batch.part(i, i + 1))) for i in range(20)]
    assert losses(judge, prediction, batch).tolist() == pytest.approx(alone)


@pytest.mark.parametrize("wish", [{"kind": "cell"}, {"output": "nowhere"}, {"count": 0}])
def test_bad_wishes_are_told_in_a_sentence(digits: Desk, wish: dict[str, object]) -> None:
    with pytest.raises(NetBuilderError, match=r"\.$"):
        examined(digits, **wish)


def test_numbers_have_scatter_residuals_and_the_mean_as_baseline(tmp_path: Path) -> None:
    desk = train(wave_lstm(tmp_path), tmp_path).desk
    found = ask(desk, Evaluate())
    assert isinstance(found, Evaluated)
    report, samples = found.outputs["output"], found.samples
    assert report["baseline"] == "mean" and len(report["scatter"]) == samples
    assert sum(report["residuals"]["histogram"]) == samples
    assert desk.task is not None
    truth = desk.task.data.test.fields["frequency"]
    mean = desk.task.data.train.fields["frequency"].mean()
    assert found.baseline["mae"] == pytest.approx(float((truth - mean).abs().mean()), rel=1e-4)
    worst = examined(desk, count=2).samples
    assert worst[0]["loss"] >= worst[1]["loss"] and worst[0]["true"] == worst[0]["frequency"]
    assert len(worst[0]["wave"]["series"][0]) == 20
    with pytest.raises(NetBuilderError, match="no confusion matrix"):
        examined(desk, kind="cell", true=0, predicted=1)


def test_forecasts_are_compared_with_the_naive_one(tmp_path: Path) -> None:
    data = bundled("bike_demand", split=Split(by="time", test=0.15), window=Window(target="cnt", history=7))
    nodes = {
        "history": {"type": "Input", "field": "history"},
        "flatten": "Flatten",
        "value": {"type": "Dense", "units": 1},
        "output": {"type": "Output", "target": "target"},
    }
    desk = train(draw(nodes, data, {"epochs": 1, "optimizer": "Adam"}), tmp_path).desk
    found = ask(desk, Evaluate())
    assert isinstance(found, Evaluated) and desk.task is not None
    report = found.outputs["output"]
    assert report["baseline"] in ("naive", "seasonal naive")
    series = report["series"]
    assert len(series["true"]) == len(series["naive"]) == found.samples
    error = np.abs(np.array(series["true"]) - np.array(series["naive"])).mean()
    assert found.baseline["mae"] == pytest.approx(error, rel=1e-3)
    if report["baseline"] == "naive":
        assert series["naive"][1:] == pytest.approx(series["true"][:-1], rel=1e-3)


def test_roc_of_a_perfect_and_a_useless_score() -> None:
    positive = torch.tensor([True, True, False, False, False])
    assert roc(torch.tensor([0.9, 0.8, 0.3, 0.2, 0.1]), positive, "a")["auc"] == 1.0
    flat = roc(torch.full((5,), 0.5), positive, "a")
    assert flat["auc"] == 0.5 and flat["points"] == [[0.0, 0.0], [1.0, 1.0]]
    many = roc(torch.linspace(0, 1, 5000), torch.arange(5000) % 2 == 0, "a")
    assert len(many["points"]) == 200 and many["points"][-1] == [1.0, 1.0]


def test_calibration_counts_how_often_it_is_right() -> None:
    probabilities = torch.tensor([[0.95, 0.05], [0.92, 0.08], [0.45, 0.55]])
    bins = calibration(probabilities, torch.tensor([0, 1, 1]))
    assert [b["count"] for b in bins] == [1, 2] and bins[1]["accuracy"] == 0.5
