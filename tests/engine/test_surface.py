"""Surface: the answer everywhere in a plane, and what each unit gives there."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Source
from netbuilder.engine.desk import Desk
from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.protocol.commands import Predict, Surface
from netbuilder.protocol.events import Predicted, Surfaced
from tests.engine.asking import ask
from tests.engine.drawings import digits_cnn, draw
from tests.engine.running import train

SPIRAL = Path(__file__).parents[2] / "netbuilder" / "resources" / "templates" / "playground_spiral.netb"


@pytest.fixture(scope="module")
def spiral(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return train(shortened(load(SPIRAL)), tmp_path_factory.mktemp("spiral")).desk


def shortened(document: Document) -> Document:
    return replace(document, plan=replace(document.plan, epochs=20, threads=1))


def surfaced(desk: Desk, **wish: object) -> Surfaced:
    found = ask(desk, Surface(**wish))  # type: ignore[arg-type]
    assert isinstance(found, Surfaced)
    return found


def pixels(png: str) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(png)))).astype(float)


def test_every_point_has_the_answer_predict_gives(spiral: Desk) -> None:
    found = surfaced(spiral, size=5, range=[-2, 2, -1, 1])
    assert found.are_classes and found.range == [-2, 2, -1, 1] and len(found.names) == 2
    corners = {(0, 0): (-2.0, 1.0), (0, 4): (2.0, 1.0), (4, 0): (-2.0, -1.0), (2, 2): (0.0, 0.0)}
    answers = ask(spiral, Predict(samples=[{found.field: list(point)} for point in corners.values()]))
    assert isinstance(answers, Predicted)
    for place, one in zip(corners, answers.answers, strict=True):
        for name, picture in zip(found.columns, found.pictures, strict=True):
            assert pixels(picture)[place] / 255 == pytest.approx(one["probabilities"][name], abs=0.003)


def test_the_range_is_that_of_the_data(spiral: Desk) -> None:
    assert spiral.task is not None
    found = surfaced(spiral, size=4)
    points = spiral.task.data.train.columns[found.field].gather(torch.arange(len(spiral.task.data.train)))
    raw = spiral.task.data.fitted.scalers[found.field].inverse(points)
    assert found.range[0] < raw[:, 0].min() and found.range[1] > raw[:, 0].max()
    assert found.range[2] < raw[:, 1].min() and found.range[3] > raw[:, 1].max()


def test_the_units_of_the_input_are_the_coordinates(spiral: Desk) -> None:
    nodes = surfaced(spiral, size=20, units=True, range=[-1, 1, -1, 1]).nodes
    assert nodes["hidden_1"]["units"] == 16 and nodes["hidden_1"]["all"] == 32
    assert pixels(nodes["hidden_1"]["picture"]).shape == (20, 320)
    across, up = np.split(pixels(nodes["point"]["picture"]), 2, 1)
    assert (np.diff(across, axis=1) > 0).all() and (np.diff(up, axis=0) < 0).all(), "left to right, bottom to top"


def test_numbers_go_from_the_lowest_to_the_highest(tmp_path: Path) -> None:
    rows = [f"{x},{y},{3 * x - y}" for x in range(8) for y in range(8)]
    (tmp_path / "plane.csv").write_text("\n".join(["x,y,z", *rows]))
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "z": {"type": "Dense", "units": 1},
        "out": {"type": "Output", "target": "z", "loss": "MeanSquaredError"},
    }
    source = Source.parse({"type": "Csv", "path": "plane.csv", "targets": ["z"]})
    document = draw(nodes, Dataset.of(source), {"epochs": 2})
    found = surfaced(train(document, tmp_path).desk, size=3)
    assert not found.are_classes and len(found.pictures) == 1 and found.heights[0] < found.heights[1]
    assert pixels(found.pictures[0]).min() == 0 and pixels(found.pictures[0]).max() == 255


@pytest.mark.parametrize(
    ("wish", "words"), [({"size": 1}, "2 to 200"), ({"range": [1, 0, 0, 1]}, r"\[left, right, bottom, top\]")]
)
def test_a_wish_that_makes_no_sense(spiral: Desk, wish: dict[str, object], words: str) -> None:
    with pytest.raises(NetBuilderError, match=words):
        ask(spiral, Surface(**wish))  # type: ignore[arg-type]


def test_a_model_for_pictures_has_no_plane(tmp_path: Path) -> None:
    with pytest.raises(NetBuilderError, match="two numbers"):
        ask(train(digits_cnn(epochs=1), tmp_path).desk, Surface())
