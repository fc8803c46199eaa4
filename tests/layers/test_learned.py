"""Tensors of weights, stretched tensors, products and quotients of two tensors."""

from __future__ import annotations

import pytest
import torch

from netbuilder.base.errors import ParameterError, ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, sequence, tokens, vector
from netbuilder.layers.learned import BroadcastTo, LearnedTensor
from netbuilder.layers.merge import Divide, RaiseToPower
from netbuilder.layers.product import MatMul
from netbuilder.layers.reshaping import Reshape
from tests.layers.interpreter import check_runs


def test_a_learned_tensor_is_the_same_for_every_sample() -> None:
    built = check_runs(LearnedTensor(shape=(1, 3), init_value=0.5), tokens(4, 9))
    out = built(torch.zeros(2, 4, dtype=torch.int64))
    assert out.tolist() == [[[0.5] * 3]] * 2
    out.sum().backward()
    assert built.steps[0].weight.grad.tolist() == [[2.0] * 3]
    with pytest.raises(ShapeError, match="at least one size"):
        LearnedTensor(shape=()).infer(vector(3))
    with pytest.raises(ParameterError):
        LearnedTensor(shape=(0,))


def test_stretching() -> None:
    x = torch.randn(2, 3, 1, 4)
    built = check_runs(BroadcastTo(target_shape=(-1, 5, 4)), image(3, 1, 4))
    assert torch.equal(built(x), x.expand(-1, 3, 5, 4))
    for shape in ((3,), (3, 2, 4), (2, 5, 4)):
        with pytest.raises(ShapeError, match="only axes of size 1"):
            BroadcastTo(target_shape=shape).infer(image(3, 5, 4))


def test_products_of_matrices() -> None:
    a, b = torch.randn(2, 3, 4, 5), torch.randn(2, 3, 5, 6)
    built = check_runs(MatMul(), image(3, 4, 5), image(3, 5, 6))
    torch.testing.assert_close(built(a, b), a @ b)
    assert MatMul().infer(sequence(None, 5), sequence(5, 2)) == sequence(None, 2)
    for other in (image(3, 4, 6), image(2, 5, 6), sequence(5, 6)):
        with pytest.raises(ShapeError, match="as many columns"):
            MatMul().infer(image(3, 4, 5), other)
    padded = TensorType((5, 6), ("time", "features"), lengths=Lengths("text"))
    with pytest.raises(ShapeError, match="padding would take part"):
        MatMul().infer(sequence(4, 5), padded)


def test_quotient() -> None:
    a, b = torch.randn(2, 3), torch.rand(2, 3) + 1
    assert torch.equal(check_runs(Divide(), vector(3), vector(3))(a, b), a / b)


def test_power_of_two_inputs() -> None:
    base, exponent = torch.rand(2, 3) + 1, torch.randn(2, 3)
    built = check_runs(RaiseToPower(), vector(3), vector(3))
    torch.testing.assert_close(built(base, exponent), torch.exp(exponent * torch.log(base)))


def test_many_axes() -> None:
    assert Reshape(target_shape=(1, 2, 3, 2, -1)).infer(vector(24)).shape == (1, 2, 3, 2, 2)
    with pytest.raises(ShapeError, match="at most 8 axes"):
        Reshape(target_shape=(1,) * 9).infer(vector(1))
