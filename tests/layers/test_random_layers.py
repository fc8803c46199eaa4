"""Layers with chance in them: in training only, from torch's one generator, with the promised mean and spread."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from netbuilder.base.tensor import TensorType, image, sequence, vector, volume
from netbuilder.layers.activation import RReLU
from netbuilder.layers.base import Layer
from netbuilder.layers.regularization import (
    AlphaDropout,
    Dropout,
    DropPath,
    GaussianDropout,
    GaussianNoise,
    SpatialDropout1D,
    SpatialDropout2D,
    SpatialDropout3D,
)
from tests.layers.contract import one_thread
from tests.layers.interpreter import Built, sample

RANDOM: list[tuple[Layer, TensorType]] = [
    (Dropout(), vector(200)),
    (AlphaDropout(), vector(200)),
    (GaussianDropout(), vector(200)),
    (DropPath(rate=0.5), vector(4)),
    (SpatialDropout1D(), sequence(4, 200)),
    (SpatialDropout2D(), image(200, 2, 2)),
    (SpatialDropout3D(), volume(200, 2, 2, 2)),
    (GaussianNoise(), vector(200)),
    (RReLU(), vector(200)),
]
every_one = pytest.mark.parametrize(("layer", "x"), RANDOM, ids=lambda v: type(v).__name__)


@pytest.fixture(autouse=True, scope="module")
def threads() -> Iterator[None]:
    with one_thread():
        yield


def after_seed(built: Built, given: torch.Tensor, seed: int) -> torch.Tensor:
    torch.manual_seed(seed)
    out: torch.Tensor = built(given)
    return out


@every_one
def test_one_seed_one_result(layer: Layer, x: TensorType) -> None:
    built, given = Built(layer, x).train(), sample(x, 40)
    assert torch.equal(after_seed(built, given, 1), after_seed(built, given, 1))
    assert not torch.equal(after_seed(built, given, 1), after_seed(built, given, 2))


@every_one
def test_no_chance_outside_training(layer: Layer, x: TensorType) -> None:
    built, given = Built(layer, x).eval(), sample(x, 3)
    state = torch.get_rng_state()
    out = built(given)
    assert torch.equal(torch.get_rng_state(), state)
    assert isinstance(layer, RReLU) or torch.equal(out, given)


@pytest.mark.parametrize("layer", [Dropout(rate=0.3), GaussianDropout(rate=0.3), DropPath(rate=0.3)])
def test_the_mean_stays(layer: Layer) -> None:
    built = Built(layer, vector(1)).train()
    assert after_seed(built, torch.ones(40_000, 1), 0).mean().item() == pytest.approx(1, abs=0.02)


def test_spread() -> None:
    ones = torch.ones(40_000, 1)
    noise = after_seed(Built(GaussianNoise(stddev=0.3), vector(1)).train(), ones, 0)
    assert noise.std().item() == pytest.approx(0.3, abs=0.01)
    dropped = after_seed(Built(GaussianDropout(rate=0.2), vector(1)).train(), ones, 0)
    assert dropped.std().item() == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("layer", "x", "channel"), [(SpatialDropout1D(), sequence(4, 20), 2), (SpatialDropout2D(), image(20, 3, 3), 1)]
)
def test_whole_channels_go(layer: Layer, x: TensorType, channel: int) -> None:
    out = after_seed(Built(layer, x).train(), torch.ones(2, *(d or 0 for d in x.shape)), 0)
    rows = out.movedim(channel, 1).flatten(2)
    assert (rows == rows[..., :1]).all()
    assert set(rows.unique().tolist()) == {0.0, 2.0}


def test_whole_samples_go() -> None:
    out = after_seed(Built(DropPath(rate=0.5), vector(5)).train(), torch.ones(30, 5), 0)
    assert (out == out[:, :1]).all()
    assert set(out.unique().tolist()) == {0.0, 2.0}
