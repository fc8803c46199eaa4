"""Arithmetic on tensors is torch's."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, vector
from netbuilder.layers.arithmetic import ArgMax, CumSum, Flip, MathFunction, Power, Roll
from netbuilder.layers.base import Layer
from netbuilder.layers.merge import Stack
from tests.layers.interpreter import check_runs


@pytest.mark.parametrize("name", ["abs", "exp", "log", "log1p", "sqrt", "square", "reciprocal", "sin", "cos", "neg"])
def test_functions(name: str) -> None:
    x = torch.rand(2, 3) + 0.1
    assert torch.equal(check_runs(MathFunction.make({"function": name}), vector(3))(x), getattr(torch, name)(x))


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (Power(exponent=3.0), lambda x: x**3),
        (Flip(axis="width"), lambda x: x.flip(3)),
        (Roll(shift=-1), lambda x: torch.cat((x[:, 1:], x[:, :1]), 1)),
        (CumSum(axis="height"), lambda x: x.cumsum(2)),
        (ArgMax(), lambda x: x.max(1).indices),
    ],
)
def test_values(layer: Layer, expected: object) -> None:
    x = torch.randn(2, 3, 4, 5)
    assert callable(expected)
    torch.testing.assert_close(check_runs(layer, image(3, 4, 5))(x), expected(x))


def test_argmax_gives_a_class() -> None:
    assert ArgMax().infer(vector(7)) == label(7)


@pytest.mark.parametrize("layer", [Flip(axis="time"), Roll(axis="time"), CumSum(axis="time"), ArgMax(axis="time")])
def test_padding_takes_no_part(layer: Layer) -> None:
    with pytest.raises(ShapeError, match="padding would take part"):
        layer.infer(replace(sequence(None, 3), lengths=Lengths("text")))


def test_stack() -> None:
    a, b, c = torch.randn(3, 2, 4)
    assert torch.equal(check_runs(Stack(), *[vector(4)] * 3)(a, b, c), torch.stack((a, b, c), 1))
    assert Stack(axis="channels").infer(*[TensorType((4, 5), ("height", "width"))] * 2) == image(2, 4, 5)
    with pytest.raises(ShapeError, match="there is one"):
        Stack().infer(sequence(4, 3), sequence(4, 3))
    with pytest.raises(ShapeError, match="one shape"):
        Stack().infer(vector(3), vector(4))
