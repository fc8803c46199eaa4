"""Predict, Look, Probe: new samples, and what is inside."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.desk import Desk
from netbuilder.engine.probe import _activation
from netbuilder.protocol.commands import Evaluate, Look, Predict, Probe
from netbuilder.protocol.events import Looked, Predicted, Probed
from tests.engine.asking import ask
from tests.engine.drawings import bundled, digits_cnn, draw
from tests.engine.running import train


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return train(digits_cnn(epochs=3), tmp_path_factory.mktemp("digits")).desk


def predicted(desk: Desk, *samples: dict[str, Any], **wish: Any) -> Predicted:
    found = ask(desk, Predict(samples=list(samples), **wish))
    assert isinstance(found, Predicted)
    return found


def pixels(png: str) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(png))))


def digit(desk: Desk, number: int) -> np.ndarray:
    """A test picture, raw: 0 to 16."""
    assert desk.task is not None
    picture = desk.task.data.test.columns["image"].gather(torch.tensor([number]))
    return desk.task.data.fitted.scalers["image"].inverse(picture)[0].numpy()


def test_values_pictures_and_files_get_the_same_answer(digits: Desk, tmp_path: Path) -> None:
    raw = digit(digits, 0)
    grey = Image.fromarray((raw[0] * (255 / 16)).round().astype(np.uint8))
    grey.save(tmp_path / "digit.png")
    content = base64.b64encode((tmp_path / "digit.png").read_bytes()).decode()
    given = [
        {"image": raw[0].tolist()},
        {"image": {"picture": content}},
        {"image": {"file": str(tmp_path / "digit.png")}},
    ]
    values, picture, file = predicted(digits, *given, activations=True).answers
    assert values["class"] == picture["class"] and picture == file
    assert values["probabilities"].keys() == set("0123456789")
    assert sum(values["probabilities"].values()) == pytest.approx(1, abs=1e-4)
    assert picture["probabilities"][values["class"]] == pytest.approx(
        values["probabilities"][values["class"]], abs=0.05
    )


def test_activations_light_up_every_node(digits: Desk) -> None:
    found = predicted(digits, {"image": digit(digits, 1).tolist()}, activations=True).activations
    assert {"image", "conv", "relu", "classes"} <= found.keys() and all(0 <= v <= 1 for v in found.values())


@pytest.mark.parametrize(
    ("sample", "words"),
    [
        ({}, 'no value for "image"'),
        ({"image": [1, 2]}, "expected image"),
        ({"image": "seven"}, "expected image"),
        ({"image": {"picture": "AAAA"}}, "no picture"),
        ({"image": {"file": "nowhere.png"}}, "no file"),
        ({"image": {"text": "seven"}}, "got a text"),
    ],
)
def test_a_wrong_sample_is_told_in_a_sentence(digits: Desk, sample: dict[str, Any], words: str) -> None:
    with pytest.raises(NetBuilderError, match=words):
        predicted(digits, sample)


def test_a_row_by_the_names_of_its_columns(tmp_path: Path) -> None:
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "classes": {"type": "Dense", "units": 3},
        "output": {"type": "Output", "target": "species"},
    }
    desk = train(draw(nodes, bundled("iris"), {"epochs": 1}), tmp_path).desk
    row = {"sepal length": 5.1, "sepal width": 3.5, "petal length": 1.4, "petal width": "0.2"}
    by_name, by_place = predicted(desk, row, {"features": [5.1, 3.5, 1.4, 0.2]}).answers
    assert by_name == by_place and by_name["probabilities"].keys() == {"setosa", "versicolor", "virginica"}
    with pytest.raises(NetBuilderError, match='Sample 1, field "features": there is no value for petal width'):
        predicted(desk, {k: v for k, v in row.items() if k != "petal width"})
    with pytest.raises(NetBuilderError, match="expected a number for \"petal width\", got 'wide'"):
        predicted(desk, row | {"petal width": "wide"})


def test_texts_and_attention(tmp_path: Path) -> None:
    nodes = {
        "text": {"type": "Input", "field": "text"},
        "embedding": {"type": "Embedding", "output_dim": 8},
        "encoder": {"type": "TransformerEncoder", "num_heads": 2, "intermediate_dim": 8},
        "pool": "GlobalAveragePooling1D",
        "scores": {"type": "Dense", "units": 8},
        "topic": {"type": "Output", "target": "label"},
    }
    desk = train(draw(nodes, bundled("topics"), {"epochs": 1, "batch_size": 512}), tmp_path).desk
    words, text = predicted(desk, {"text": {"text": "A large animal."}}, {"text": "a LARGE animal ."}).answers
    assert words == text and len(words["probabilities"]) == 8
    with pytest.raises(NetBuilderError, match="no text"):
        predicted(desk, {"text": {"text": "  "}})
    found = ask(desk, Look(node="encoder", samples=[0, 1]))
    assert isinstance(found, Looked)
    assert [len(heads) for heads in found.attention] == [2, 2] and pixels(found.attention[0][0]).shape == (30, 30)


def test_a_convolution_from_inside(digits: Desk) -> None:
    found = ask(digits, Look(node="conv", samples=[0, 5]))
    assert isinstance(found, Looked)
    weights = found.weights["weight"]
    assert weights["shape"] == [8, 1, 3, 3] and sum(weights["histogram"]) == 72 and weights["dead"] == 0
    assert len(found.kernels) == 8 and pixels(found.kernels[0]).shape == (3, 3)
    assert [len(m) for m in found.maps] == [8, 8] and pixels(found.maps[0][0]).shape == (8, 8)
    assert found.values["shape"] == [8, 8, 8]


def test_an_input_shows_the_sample_and_a_dense_layer_its_values(digits: Desk) -> None:
    found = ask(digits, Look(node="image", samples=[0], part="test"))
    assert found.values["dead"] == 0.0 and found.values["zero"] == pytest.approx(
        np.mean(np.array(found.values["output"]) == 0.0)
    ), "zeros are counted one by one, whichever channel they are in"
    assert found.values["zero"] > 0.2, "digits have black corners"
    assert isinstance(found, Looked)
    raw = digit(digits, 0)[0]
    assert np.abs(pixels(found.maps[0][0]).astype(float) - raw / raw.max() * 255).max() <= 1
    scores = ask(digits, Look(node="classes", samples=[0, 1, 2]))
    assert isinstance(scores, Looked) and np.shape(scores.values["output"]) == (3, 10)


@pytest.mark.parametrize(
    "wish", [{"node": "nowhere"}, {"node": "conv", "samples": [10**6]}, {"node": "conv", "samples": []}]
)
def test_a_look_at_nothing_is_told_in_a_sentence(digits: Desk, wish: dict[str, Any]) -> None:
    with pytest.raises(NetBuilderError, match=r"\.$"):
        ask(digits, Look(**wish))


def test_probe_without_histograms_is_small(digits: Desk) -> None:
    found = ask(digits, Probe(histograms=False, gradients=True, request=3))
    assert isinstance(found, Probed) and found.request == 3
    assert found.layers["conv"]["gradient_to_weight"] > 0 and "weight_histogram" not in found.layers["conv"]
    full = ask(digits, Probe())
    assert isinstance(full, Probed) and sum(full.layers["conv"]["weight_histogram"]["counts"]) == 80


def test_without_validation_samples_one_looks_at_the_training_part(tmp_path: Path) -> None:
    document = digits_cnn(epochs=1)
    assert document.data is not None
    split = replace(document.data.split, validation=0.0)
    desk = train(replace(document, data=replace(document.data, split=split)), tmp_path).desk
    found = ask(desk, Probe(part="validation"))
    assert isinstance(found, Probed) and found.layers["conv"]["std"] > 0
    assert isinstance(ask(desk, Look(node="conv")), Looked)
    with pytest.raises(NetBuilderError, match="no validation part"):
        ask(desk, Evaluate(part="validation"))


@pytest.mark.parametrize("shift", [0.0, 1.0, 1e4])
def test_the_spread_is_exact_wherever_the_mean_lies(shift: float) -> None:
    values = torch.randn(64, 100, generator=torch.Generator().manual_seed(0)) + shift
    found = _activation(values)
    assert found["std"] == pytest.approx(float(values.double().std(correction=0)), rel=1e-3)
    assert found["min"] == float(values.min()) and found["max"] == float(values.max())
    assert np.isnan(_activation(values * float("nan"))["std"])
