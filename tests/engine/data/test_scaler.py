"""Scaling: fitted on the training part, exact, and back again."""

import json

import numpy as np
import pytest
import torch

from netbuilder.base.tensor import TensorType, image, label, sequence, vector
from netbuilder.datasets import Field, Scaling
from netbuilder.engine.data import DataError, Scaler
from netbuilder.engine.data.scaler import check_scalable, fit

GENERATOR = np.random.default_rng(0)
TABLE = (GENERATOR.normal(5, 3, (200, 4)) * [1, 10, 100, 0] + [0, 0, 1000, 7]).astype(np.float32)
PICTURES = GENERATOR.integers(0, 256, (50, 3, 6, 5), np.uint8)


def fitted(
    scaling: Scaling, type: TensorType, array: np.ndarray, rows: slice = slice(0, 150), **rest: object
) -> Scaler:
    return fit(scaling, Field("x", type), array, np.arange(len(array))[rows], rest.pop("lengths", None), **rest)


def test_standard_gives_mean_0_and_deviation_1_on_the_training_part() -> None:
    scaled = fitted("standard", vector(4), TABLE).apply(torch.from_numpy(TABLE[:150])).double()
    torch.testing.assert_close(scaled.mean(0), torch.zeros(4).double(), atol=2e-4, rtol=0)
    torch.testing.assert_close(scaled[:, :3].std(0, correction=0), torch.ones(3).double(), atol=1e-4, rtol=0)
    assert scaled[:, 3].abs().max() == 0  # a constant is only shifted


def test_minmax_gives_0_to_1() -> None:
    scaled = fitted("minmax", vector(4), TABLE).apply(torch.from_numpy(TABLE[:150]))
    assert scaled.min(0).values.tolist() == [0, 0, 0, 0]
    assert scaled.max(0).values.tolist() == [1, 1, 1, 0]


def test_pixels_are_really_divided_and_scaled_by_channel() -> None:
    pixels = torch.from_numpy(PICTURES)
    divided = fitted("divide by 255", image(3, 6, 5), PICTURES).apply(pixels)
    assert torch.equal(divided, pixels.float() / 255)
    standard = fitted("standard", image(3, 6, 5), PICTURES).apply(pixels)
    assert standard.dtype == torch.float32
    torch.testing.assert_close(standard.mean((0, 2, 3)), torch.zeros(3), atol=1e-5, rtol=0)


def test_padding_does_not_count() -> None:
    series = np.zeros((2, 3, 1), np.float32)
    series[0, :1, 0], series[1, :, 0] = 2, [4, 6, 8]
    scaler = fitted("standard", sequence(3, 1), series, lengths=np.array([1, 3]))
    assert float(scaler.shift) == 5


def test_one_scale_for_all_steps_when_pooled() -> None:
    scaler = fitted("standard", vector(2), np.array([[1.0, 3.0], [5.0, 7.0]], np.float32), slice(0, 2), pooled=True)
    assert float(scaler.shift) == 4


@pytest.mark.parametrize(("type", "array"), [(vector(4), TABLE), (image(3, 6, 5), PICTURES)])
@pytest.mark.parametrize("scaling", ["standard", "minmax", "divide by 255"])
def test_there_and_back_and_through_json(scaling: Scaling, type: TensorType, array: np.ndarray) -> None:
    scaler = fitted(scaling, type, array)
    raw = torch.from_numpy(array)
    scaled = scaler.apply(raw)
    torch.testing.assert_close(scaler.inverse(scaled), raw.float(), atol=1e-3, rtol=1e-5)
    again = Scaler.from_json(json.loads(json.dumps(scaler.to_json())), Field("x", type))
    assert torch.equal(again.apply(raw), scaled)
    out = torch.empty_like(scaled)
    assert scaler.apply(raw, out) is out
    assert torch.equal(out, scaled)


def test_classes_are_not_scaled() -> None:
    with pytest.raises(DataError, match=r'y holds classes or tokens and cannot be scaled with "minmax"; choose "none"'):
        check_scalable("minmax", Field("y", label(3)))
    check_scalable("none", Field("y", label(3)))
