"""Preprocessing: values and shapes."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector
from netbuilder.layers.base import Layer
from netbuilder.layers.preprocessing import CategoryEncoding, CenterCrop, Grayscale, PointFeatures, Rescaling, Resizing
from tests.layers.interpreter import Built, check_runs


@pytest.mark.parametrize(
    ("layer", "x"),
    [
        (Rescaling(), image(3, 4, 4)),
        (Rescaling(scale=2.0, offset=-1.0), sequence(None, 3)),
        (Resizing(height=5, width=7), image(3, 8, 8)),
        (Resizing(height=5, width=7, interpolation="nearest"), image(3, None, None)),
        (Resizing(height=5, width=7, interpolation="bicubic", antialias=True), image(3, 8, 8)),
        (Resizing(height=5, width=7, interpolation="area"), image(3, 8, 8)),
        (CenterCrop(height=3, width=4), image(3, 8, 5)),
        (Grayscale(), image(3, 4, 4)),
        (Grayscale(output_channels=3), image(3, 4, 4)),
        (CategoryEncoding(), label(4)),
        (CategoryEncoding(num_tokens=6), tokens(None, 4)),
        (CategoryEncoding(output_mode="multi_hot"), tokens(5, 4)),
        (CategoryEncoding(output_mode="count", num_tokens=9), tokens(5, None)),
        (CategoryEncoding(output_mode="count"), label(4)),
    ],
)
def test_shapes(layer: Layer, x: TensorType) -> None:
    check_runs(layer, x)


def test_values() -> None:
    x = torch.rand(2, 3, 8, 8)
    torch.testing.assert_close(Built(Rescaling(scale=2.0, offset=-1.0), image(3, 8, 8))(x), 2 * x - 1)
    assert torch.equal(Built(CenterCrop(height=3, width=4), image(3, 8, 8))(x), x[:, :, 2:5, 2:6])
    gray = 0.299 * x[:, :1] + 0.587 * x[:, 1:2] + 0.114 * x[:, 2:]
    torch.testing.assert_close(Built(Grayscale(output_channels=3), image(3, 8, 8))(x), gray.expand(-1, 3, -1, -1))
    torch.testing.assert_close(
        Built(Resizing(height=4, width=4), image(3, 8, 8))(x), torch.nn.functional.avg_pool2d(x, 2)
    )


def test_category_encoding() -> None:
    ids = torch.tensor([[1, 1, 3], [0, 2, 2]])
    x = replace(tokens(None, 4), lengths=Lengths("text"))
    lengths = {0: torch.tensor([3, 2])}
    count = Built(CategoryEncoding(output_mode="count"), x)(ids, lengths=lengths)
    assert count.tolist() == [[0, 2, 0, 1], [1, 0, 1, 0]]
    multi = Built(CategoryEncoding(output_mode="multi_hot"), x)(ids, lengths=lengths)
    assert multi.tolist() == [[0, 1, 0, 1], [1, 0, 1, 0]]
    one = Built(CategoryEncoding(), x)(ids)
    assert one[0].tolist() == [[0, 1, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]]
    assert CategoryEncoding().infer(x).lengths == Lengths("text")


def test_wrong_inputs() -> None:
    with pytest.raises(ShapeError, match="3 channels"):
        Grayscale().infer(image(1, 4, 4))
    with pytest.raises(ShapeError, match="larger than the image") as raised:
        CenterCrop(height=5, width=2).infer(image(1, 4, 4))
    assert raised.value.change == {"height": 4}
    with pytest.raises(ShapeError, match="an image"):
        Resizing().infer(vector(4))
    with pytest.raises(ShapeError, match="whole numbers"):
        Rescaling().infer(tokens(4, 9))
    with pytest.raises(ShapeError, match="class indices or token ids"):
        CategoryEncoding().infer(vector(4))
    with pytest.raises(ShapeError, match="set num_tokens"):
        CategoryEncoding().infer(tokens(4, None))
    with pytest.raises(ShapeError, match="its input has 9") as raised:
        CategoryEncoding(num_tokens=4).infer(tokens(4, 9))
    assert raised.value.change == {"num_tokens": 9}


def test_sizes_that_only_the_data_tell() -> None:
    with pytest.raises(ValueError, match="out of images of 4×4"):
        Built(CenterCrop(height=5, width=5), image(1, None, None))(torch.rand(1, 1, 4, 4))


def test_features_of_a_point() -> None:
    x = torch.tensor([[0.5, -2.0]])
    found = Built(PointFeatures(sines=True), vector(2))(x)
    torch.testing.assert_close(found, torch.tensor([[0.5, -2.0, 0.25, 4.0, -1.0, 1.0, 0.0]]))
    assert Built(PointFeatures(coordinates=False, squares=False), vector(2))(x).tolist() == [[-1.0]]
    with pytest.raises(ShapeError, match="2 features, x and y"):
        PointFeatures().infer(vector(3))
    with pytest.raises(ShapeError, match="at least one"):
        PointFeatures(coordinates=False, squares=False, product=False).infer(vector(2))
