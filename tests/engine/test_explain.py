"""What in a picture an answer hangs on."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.desk import Desk
from netbuilder.protocol.commands import Explain, Predict
from netbuilder.protocol.events import Explained, Predicted
from tests.engine.asking import ask
from tests.engine.drawings import bundled, digits_cnn, digits_mlp, draw
from tests.engine.running import train


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return train(digits_cnn(epochs=3), tmp_path_factory.mktemp("digits")).desk


def pixels(png: str) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(png)))).astype(float)


def digit(desk: Desk, number: int = 0) -> np.ndarray:
    """A test picture, raw: 0 to 16."""
    assert desk.task is not None
    picture = desk.task.data.test.columns["image"].gather(torch.tensor([number]))
    return desk.task.data.fitted.scalers["image"].inverse(picture)[0].numpy()


def explained(desk: Desk, **wish: object) -> Explained:
    found = ask(desk, Explain(**wish))  # type: ignore[arg-type]
    assert isinstance(found, Explained)
    return found


def test_the_likeliest_class_is_explained(digits: Desk) -> None:
    sample = {"image": digit(digits).tolist()}
    found, answer = explained(digits, sample=sample), ask(digits, Predict(samples=[sample]))
    assert isinstance(answer, Predicted) and found.name == answer.answers[0]["class"] and found.field == "image"
    assert pixels(found.saliency).shape == (8, 8) and pixels(found.saliency).max() == 255
    assert found.node in {"conv", "relu", "pool"} and pixels(found.cam).ndim == 2


def test_saliency_is_what_a_small_change_does(digits: Desk) -> None:
    """The pixel marked brightest moves the score more than the one marked darkest."""
    raw = digit(digits, 3)
    found = explained(digits, sample={"image": raw.tolist()})
    bright = np.unravel_index(pixels(found.saliency).argmax(), (8, 8))
    dark = np.unravel_index(pixels(found.saliency).argmin(), (8, 8))
    assert _moved(digits, raw, bright, found.name) > _moved(digits, raw, dark, found.name)


def _moved(desk: Desk, raw: np.ndarray, place: tuple[np.intp, ...], name: str) -> float:
    assert desk.task is not None
    scores = []
    for change in (-0.05, 0.05):
        changed = raw.copy()
        changed[0][place] += change
        scaled = desk.task.data.fitted.scalers["image"].apply(torch.from_numpy(changed)[None])
        scores.append(desk.task.model(scaled)[0, int(name)].item())
    return abs(scores[1] - scores[0])


def test_another_class_has_another_explanation(digits: Desk) -> None:
    sample = {"image": digit(digits).tolist()}
    one, two = (explained(digits, sample=sample, name=name) for name in ("1", "8"))
    assert (one.name, two.name) == ("1", "8") and one.saliency != two.saliency


def test_without_feature_maps_there_is_saliency_alone(tmp_path: Path) -> None:
    desk = train(digits_mlp(epochs=1), tmp_path).desk
    found = explained(desk, sample={"image": digit(desk).tolist()})
    assert found.saliency and (found.node, found.cam) == ("", "")


def test_gradients_and_weights_stay(digits: Desk) -> None:
    assert digits.task is not None
    before = {n: p.detach().clone() for n, p in digits.task.model.named_parameters()}
    grads = [p.grad for p in digits.task.model.parameters()]
    explained(digits, sample={"image": digit(digits).tolist()})
    assert all(p.equal(before[n]) for n, p in digits.task.model.named_parameters())
    assert all(a is b for a, b in zip(grads, (p.grad for p in digits.task.model.parameters()), strict=True))


def test_what_cannot_be_explained(digits: Desk, tmp_path: Path) -> None:
    with pytest.raises(NetBuilderError, match='no "eleven"'):
        explained(digits, sample={"image": digit(digits).tolist()}, name="eleven")
    nodes = {
        "features": {"type": "Input", "field": "features"},
        "scores": {"type": "Dense", "units": 3},
        "out": {"type": "Output", "target": "species"},
    }
    desk = train(draw(nodes, bundled("iris"), {"epochs": 1}), tmp_path).desk
    with pytest.raises(NetBuilderError, match="No picture"):
        explained(desk, sample={"features": [5, 3, 1, 0.2]})
