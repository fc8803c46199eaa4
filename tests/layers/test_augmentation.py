"""Random layers: unchanged images outside training, and in training what they promise, for each sample by itself."""

from __future__ import annotations

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import image, sequence
from netbuilder.layers.augmentation import (
    RandomBrightness,
    RandomContrast,
    RandomCrop,
    RandomErasing,
    RandomFlip,
    RandomRotation,
    RandomTranslation,
    RandomZoom,
)
from netbuilder.layers.base import Layer
from tests.layers.interpreter import Built, check_runs

LAYERS: tuple[Layer, ...] = (
    RandomFlip(),
    RandomRotation(),
    RandomTranslation(fill_mode="constant", fill_value=0.5),
    RandomZoom(height_factor=(-0.3, 0.1), width_factor=0.2, interpolation="nearest", fill_mode="nearest"),
    RandomErasing(factor=0.5),
    RandomErasing(fill_value=0.0),
    RandomBrightness(),
    RandomContrast(factor=(0.5, 1.5)),
)
NAMES = [f"{type(layer).__name__}-{i}" for i, layer in enumerate(LAYERS)]


@pytest.fixture(autouse=True)
def seed() -> None:
    torch.manual_seed(1)


@pytest.mark.parametrize("layer", [*LAYERS, RandomCrop(height=4, width=5)], ids=[*NAMES, "RandomCrop"])
@pytest.mark.parametrize("size", [(3, 8, 6), (1, None, None)])
def test_shapes(layer: Layer, size: tuple[int, int | None, int | None]) -> None:
    check_runs(layer, image(*size))


@pytest.mark.parametrize("layer", LAYERS, ids=NAMES)
def test_act_in_training_only(layer: Layer) -> None:
    built = Built(layer, image(3, 8, 6))
    x = torch.rand(4, 3, 8, 6)
    kept = x.clone()
    assert not torch.equal(built(x), x)
    assert torch.equal(x, kept)
    assert torch.equal(built.eval()(x), x)


@pytest.mark.parametrize("layer", LAYERS, ids=NAMES)
def test_every_sample_is_changed_by_itself(layer: Layer) -> None:
    x = torch.rand(1, 3, 8, 6).expand(32, -1, -1, -1)
    assert len(torch.unique(Built(layer, image(3, 8, 6))(x), dim=0)) > 1


@pytest.mark.parametrize("layer", LAYERS, ids=NAMES)
def test_the_seed_decides(layer: Layer) -> None:
    built, x = Built(layer, image(3, 8, 6)), torch.rand(4, 3, 8, 6)
    torch.manual_seed(7)
    first = built(x)
    torch.manual_seed(7)
    assert torch.equal(built(x), first)


@pytest.mark.parametrize(("mode", "dims"), [("horizontal", (3,)), ("vertical", (2,))])
def test_flip(mode: str, dims: tuple[int, ...]) -> None:
    x = torch.rand(64, 1, 3, 4)
    y = Built(RandomFlip.make({"mode": mode}), image(1, 3, 4))(x)
    flipped = torch.tensor([torch.equal(a, b) for a, b in zip(y, x.flip(dims), strict=True)])
    same = torch.tensor([torch.equal(a, b) for a, b in zip(y, x, strict=True)])
    assert (flipped ^ same).all() and 16 < flipped.sum() < 48


@pytest.mark.parametrize("turns", [0.25, 0.5, -0.25])
def test_rotation_is_counter_clockwise(turns: float) -> None:
    x = torch.rand(2, 3, 6, 6)
    y = Built(RandomRotation(factor=(turns, turns)), image(3, 6, 6))(x)
    torch.testing.assert_close(y, torch.rot90(x, round(turns * 4), (2, 3)), atol=1e-5, rtol=0)


def test_rotation_keeps_proportions() -> None:
    x = torch.zeros(1, 1, 5, 9)
    x[0, 0, 2, 4:7] = 1.0  # a bar of three pixels from the middle to the right
    y = Built(RandomRotation(factor=(0.25, 0.25), fill_mode="constant"), image(1, 5, 9))(x)
    expected = torch.zeros(1, 1, 5, 9)
    expected[0, 0, 0:3, 4] = 1.0  # stands upright, as long as before
    torch.testing.assert_close(y, expected, atol=1e-5, rtol=0)


def test_translation_goes_down_and_right() -> None:
    x = torch.rand(2, 1, 4, 8)
    layer = RandomTranslation(height_factor=(0.25, 0.25), width_factor=(0.5, 0.5), fill_mode="constant", fill_value=9.0)
    y = Built(layer, image(1, 4, 8))(x)
    torch.testing.assert_close(y[:, :, 1:, 4:], x[:, :, :3, :4], atol=1e-5, rtol=0)
    assert (y[:, :, 0] == 9).all() and (y[..., :4] == 9).all()


def test_zoom() -> None:
    x = torch.rand(2, 1, 8, 8)
    layer = RandomZoom(height_factor=(1.0, 1.0), fill_mode="constant", interpolation="bilinear")
    y = Built(layer, image(1, 8, 8))(x)
    torch.testing.assert_close(y[:, :, 2:6, 2:6], torch.nn.functional.avg_pool2d(x, 2), atol=1e-5, rtol=0)
    assert y[:, :, :2].abs().max() == 0
    wide = RandomZoom(height_factor=(0.0, 0.0), width_factor=(1.0, 1.0), fill_mode="constant")
    assert Built(wide, image(1, 8, 8))(x)[:, :, 0, 2:6].abs().min() > 0


def test_crop() -> None:
    built = Built(RandomCrop(height=4, width=5), image(2, 6, 9))
    x = torch.arange(2 * 6 * 9.0).reshape(1, 2, 6, 9).expand(64, -1, -1, -1)
    y = built(x)
    assert len(torch.unique(y[:, 0, 0, 0])) > 5
    top, left = y[0, 0, 0, 0].int().item() // 9, y[0, 0, 0, 0].int().item() % 9
    assert torch.equal(y[0], x[0, :, top : top + 4, left : left + 5])
    assert torch.equal(built.eval()(x), x[:, :, 1:5, 2:7])


def test_erasing() -> None:
    built = Built(RandomErasing(factor=0.5, scale=(0.1, 0.3), fill_value=7.0), image(2, 20, 20))
    x = torch.rand(200, 2, 20, 20)
    erased = built(x) == 7.0
    assert torch.equal(erased[:, 0], erased[:, 1])
    part = erased[:, 0].float().mean((1, 2))
    assert 60 < (part > 0).sum() < 140
    assert part[part > 0].min() > 0.07 and part.max() < 0.35


def test_brightness_and_contrast_stay_in_range() -> None:
    x = torch.rand(16, 3, 8, 8)
    for layer in (RandomBrightness(factor=0.9), RandomContrast(factor=2.0)):
        y = Built(layer, image(3, 8, 8))(x)
        assert y.min() >= 0 and y.max() <= 1
    raw = RandomBrightness(factor=(0.1, 0.1), value_range=(0.0, 255.0))
    torch.testing.assert_close(Built(raw, image(3, 8, 8))(x * 100), x * 100 + 25.5)
    flat = RandomContrast(factor=(1.0, 0.0))
    y = Built(flat, image(3, 8, 8))(x)
    assert ((y - x.mean((2, 3), keepdim=True)).abs() <= (x - x.mean((2, 3), keepdim=True)).abs() + 1e-6).all()


def test_wrong_inputs() -> None:
    for layer in LAYERS:
        with pytest.raises(ShapeError, match=r"an image \(channels, height, width\)"):
            layer.infer(sequence(5, 3))
    with pytest.raises(ShapeError, match="larger than the image") as raised:
        RandomCrop(height=9, width=4).infer(image(1, 8, 8))
    assert raised.value.change == {"height": 8}
    with pytest.raises(ShapeError, match="must not be larger"):
        RandomTranslation(height_factor=(0.5, 0.1)).infer(image(1, 8, 8))
    with pytest.raises(ShapeError, match="shows nothing"):
        RandomZoom(height_factor=1.5).infer(image(1, 8, 8))


@pytest.mark.parametrize("layer", [RandomCrop(height=9, width=4)])
def test_sizes_that_only_the_data_tell(layer: Layer) -> None:
    with pytest.raises(ValueError, match="out of images of 8×8"):
        Built(layer, image(1, None, None))(torch.rand(1, 1, 8, 8))
