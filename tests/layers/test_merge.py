"""Merges: what they compute, and that nothing is stretched silently."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
import torch.nn.functional as F

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, sequence, tokens, vector
from netbuilder.layers.base import Layer
from netbuilder.layers.merge import Add, Average, Concatenate, Dot, Maximum, Minimum, Multiply, Subtract
from tests.layers.interpreter import Built, check_runs

ELEMENTWISE: tuple[Layer, ...] = (Add(), Multiply(), Average(), Maximum(), Minimum())


@pytest.mark.parametrize("layer", ELEMENTWISE)
@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("x", [vector(3), sequence(None, 3), image(3, 4, 5)])
def test_shapes(layer: Layer, count: int, x: TensorType) -> None:
    check_runs(layer, *[x] * count)


@pytest.mark.parametrize("count", [2, 3])
def test_values(count: int) -> None:
    tensors = [torch.randn(2, 3) for _ in range(count)]
    stacked, types = torch.stack(tensors), [vector(3)] * count
    for layer, expected in (
        (Add(), stacked.sum(0)),
        (Multiply(), stacked.prod(0)),
        (Average(), stacked.mean(0)),
        (Maximum(), stacked.amax(0)),
        (Minimum(), stacked.amin(0)),
        (Concatenate(), torch.cat(tensors, 1)),
    ):
        torch.testing.assert_close(Built(layer, *types)(*tensors), expected)


def test_subtract() -> None:
    a, b = torch.randn(2, 3), torch.randn(2, 3)
    assert torch.equal(check_runs(Subtract(), vector(3), vector(3))(a, b), a - b)


@pytest.mark.parametrize("layer", [*ELEMENTWISE, Subtract()])
@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (vector(3), vector(1), "3 features and 1 feature"),
        (image(3, 4, 4), image(1, 4, 4), "3 channels × 4 height × 4 width and 1 channel"),
        (sequence(5, 3), vector(3), "5 time × 3 features and 3 features"),
    ],
)
def test_nothing_is_stretched(layer: Layer, a: TensorType, b: TensorType, words: str) -> None:
    with pytest.raises(ShapeError, match=words) as raised:
        layer.infer(a, b)
    assert (raised.value.code, raised.value.port) == ("merge-mismatch", 1)


def test_unknown_sizes_and_lengths() -> None:
    padded = replace(sequence(None, 3), lengths=Lengths("text"))
    assert Add().infer(sequence(None, 3), padded) == padded
    assert Concatenate().infer(sequence(None, 4), padded) == padded.with_dim(1, 7)
    assert Concatenate().infer(sequence(5, None), sequence(5, 3)) == sequence(5, None)
    for layer in (Add(), Concatenate(axis="features")):
        with pytest.raises(ShapeError, match=r"5 time .* and \? time"):
            layer.infer(sequence(5, 3), padded)


@pytest.mark.parametrize(
    ("axis", "types"),
    [
        ("auto", (image(3, 4, 5), image(2, 4, 5), image(1, 4, 5))),
        ("width", (image(3, 4, 5), image(3, 4, 6))),
        ("time", (sequence(4, 3), sequence(2, 3))),
        ("features", (sequence(None, 3), sequence(None, 4))),
        ("auto", (tokens(4, 10), tokens(2, 12))),
    ],
)
def test_concatenate(axis: str, types: tuple[TensorType, ...]) -> None:
    check_runs(Concatenate.make({"axis": axis}), *types)


def test_concatenate_keeps_the_larger_vocabulary() -> None:
    assert Concatenate().infer(tokens(4, 10), tokens(2, 12)) == tokens(6, 12)


def test_concatenate_refuses() -> None:
    with pytest.raises(ShapeError, match="differ in channels only"):
        Concatenate().infer(image(3, 4, 5), image(3, 4, 6))
    with pytest.raises(ShapeError, match="int64"):
        Concatenate(axis="time").infer(tokens(4, 10), TensorType((4,), ("time",)))
    padded = replace(sequence(None, 3), lengths=Lengths("text"))
    with pytest.raises(ShapeError, match="padding would end up in the middle"):
        Concatenate(axis="time").infer(padded, padded)
    with pytest.raises(ShapeError, match="no axis called width"):
        Concatenate(axis="width").infer(vector(3), vector(3))


def test_dot() -> None:
    a, b = torch.randn(2, 3), torch.randn(2, 3)
    cosine = check_runs(Dot(normalize=True), vector(3), vector(3))(a, b)
    torch.testing.assert_close(cosine[:, 0], F.cosine_similarity(a, b))
    check_runs(Dot(), vector(3), vector(3))
    built = check_runs(Dot(), sequence(5, 3), sequence(4, 3))
    s, t = torch.randn(2, 5, 3), torch.randn(2, 4, 3)
    torch.testing.assert_close(built(s, t), torch.einsum("btf,bsf->bts", s, t))
    assert Dot().cost(sequence(5, 3), sequence(4, 3)).multiply_adds == 60


def test_dot_refuses() -> None:
    with pytest.raises(ShapeError, match="one shape"):
        Dot().infer(vector(3), vector(4))
    with pytest.raises(ShapeError, match="vectors"):
        Dot().infer(image(3, 4, 4), image(3, 4, 4))
    with pytest.raises(ShapeError, match="whole numbers"):
        Add().infer(tokens(5, 3), tokens(5, 3))
