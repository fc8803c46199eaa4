"""Questions to models that answer neither one class nor one number: pictures, several outputs, places, sequences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Arrays
from netbuilder.engine.data import describe
from netbuilder.engine.desk import Desk
from netbuilder.graph.document import Document
from netbuilder.protocol.commands import Evaluate, Examine, Look, Predict
from netbuilder.protocol.events import EpochEnd, Evaluated, Examined, Failed, Looked, Predicted, Started
from tests.engine.asking import ask
from tests.engine.drawings import bundled, draw
from tests.engine.running import Ear, train
from tests.engine.test_generative import gan


def arrays(folder: Path, **found: np.ndarray) -> Dataset:
    np.savez(folder / "own.npz", **found)
    source = Arrays(path="own.npz")
    return Dataset(source=source, fields=describe(source, folder).fields)


def asked(desk: Desk, question: Any, kind: type[Any]) -> Any:
    found = ask(desk, question)
    assert isinstance(found, kind)
    return found


def test_pictures_as_answers(tmp_path: Path) -> None:
    """A network that draws its input again: truth and answer are shown as pictures."""
    nodes = {
        "image": {"type": "Input", "field": "image"},
        "flat": "Flatten",
        "pixels": {"type": "Dense", "units": 64, "activation": "sigmoid"},
        "picture": {"type": "Reshape", "target_shape": [1, 8, 8]},
        "output": {"type": "Output", "target": "image"},
    }
    desk = train(draw(nodes, bundled("digits"), {"epochs": 1}), tmp_path).desk
    found = asked(desk, Evaluate(), Evaluated)
    assert found.outputs["output"]["baseline"] == "mean" and 0 < found.baseline["loss"] < 1
    worst = asked(desk, Examine(count=2), Examined).samples[0]
    assert "picture" in worst["true"] and "picture" in worst["predicted"]
    assert worst["true"] == worst["image"]
    assert "picture" in asked(desk, Predict(samples=[{"image": worst["image"]}]), Predicted).answers[0]


def test_networks_against_each_other_are_asked_without_a_trace(tmp_path: Path) -> None:
    """Noise is drawn for the answers too, and yet not missed by the run."""
    points = np.random.default_rng(0).normal(size=(600, 2)).astype(np.float32)
    document = gan(arrays(tmp_path, points=points))
    questions = [Evaluate(request=1, part="train"), Look(request=2, node="made")]
    quiet, ear = Ear(), Ear(lambda event: questions if isinstance(event, Started | EpochEnd) else [])
    expected, found = (train(document, tmp_path, listener) for listener in (quiet, ear))
    assert not ear.of(Failed) and ear.of(Evaluated) and ear.of(Looked)
    weights = found.task.model.state_dict()
    assert all(value.equal(weights[name]) for name, value in expected.task.model.state_dict().items())
    answer = ear.of(Evaluated)[0]
    assert answer.baseline == {} and set(answer.outputs) == {"is_real", "is_made", "fools"}


def test_several_outputs_have_a_report_each(tmp_path: Path) -> None:
    chance = np.random.default_rng(0)
    x = chance.normal(size=(300, 4)).astype(np.float32)
    data = arrays(tmp_path, x=x, sign=(x[:, 0] > 0).astype(np.int64), size=x[:, 1:2] * 3)
    nodes = {
        "x": {"type": "Input", "field": "x"},
        "hidden": {"type": "Dense", "units": 8},
        "a": {"type": "Dense", "units": 2},
        "b": {"type": "Dense", "units": 1},
        "sign": {"type": "Output", "target": "sign"},
        "size": {"type": "Output", "target": "size"},
    }
    desk = train(draw(nodes, data, {"epochs": 2}, "x hidden a sign, hidden b size"), tmp_path).desk
    found = asked(desk, Evaluate(), Evaluated)
    assert "confusion" in found.outputs["sign"] and "scatter" in found.outputs["size"]
    assert {"loss", "sign_accuracy", "size_mae"} <= found.baseline.keys()
    assert asked(desk, Examine(output="size"), Examined).total == found.samples
    answer = asked(desk, Predict(samples=[{"x": [1, 2, 3, 4]}]), Predicted).answers[0]
    assert answer["outputs"].keys() == {"sign", "size"} and answer["class"] == answer["outputs"]["sign"]["class"]


def test_yes_and_no_as_one_number(tmp_path: Path) -> None:
    chance = np.random.default_rng(0)
    x = chance.normal(size=(400, 3)).astype(np.float32)
    data = arrays(tmp_path, x=x, ill=(x[:, :1] + x[:, 1:2] > 0.8).astype(np.float32))
    nodes = {
        "x": {"type": "Input", "field": "x"},
        "score": {"type": "Dense", "units": 1},
        "output": {"type": "Output", "target": "ill", "loss": "BinaryCrossentropy"},
    }
    plan = {"epochs": 30, "optimizer": {"type": "Adam", "learning_rate": 0.02}, "batch_size": 32}
    desk = train(draw(nodes, data, plan), tmp_path).desk
    found = asked(desk, Evaluate(), Evaluated)
    report = found.outputs["output"]
    assert report["names"] == ["no", "yes"] and len(report["roc"]) == 1 and report["roc"][0]["auc"] > 0.8
    assert 0.5 < found.baseline["accuracy"] < found.values["accuracy"]
    counts = np.array(report["confusion"])
    for true in (0, 1):
        for predicted in (0, 1):
            cell = asked(desk, Examine(kind="cell", true=true, predicted=predicted), Examined)
            assert cell.total == counts[true, predicted]
            assert {(s["true"], s["predicted"]) for s in cell.samples} <= {
                (("no", "yes")[true], ("no", "yes")[predicted])
            }


def labels_for_each_step(folder: Path) -> Document:
    chance = np.random.default_rng(0)
    sound = chance.normal(size=(200, 10, 3)).astype(np.float32)
    nodes = {
        "sound": {"type": "Input", "field": "sound"},
        "scores": {"type": "Dense", "units": 3},
        "output": {"type": "Output", "target": "symbols", "loss": "SparseCategoricalCrossentropy"},
    }
    return draw(nodes, arrays(folder, sound=sound, symbols=sound.argmax(2).astype(np.int64)), {"epochs": 2})


def test_a_class_for_each_step(tmp_path: Path) -> None:
    """The matrix counts places; a cell opens the samples that have such a place."""
    desk = train(labels_for_each_step(tmp_path), tmp_path).desk
    found = asked(desk, Evaluate(), Evaluated)
    counts = np.array(found.outputs["output"]["confusion"])
    assert counts.sum() == 10 * found.samples
    cell = asked(desk, Examine(kind="cell", true=0, predicted=0), Examined)
    assert 0 < cell.total <= min(found.samples, counts[0, 0])
