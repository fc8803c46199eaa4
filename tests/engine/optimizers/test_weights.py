"""Penalties on weights and rules they keep."""

import pytest
import torch

from netbuilder.engine.constraints import constrain
from netbuilder.engine.penalties import penalty
from netbuilder.layers.penalties import L1, L1L2, L2, MaxNorm, NonNeg, UnitNorm


def test_penalties_add_up_and_have_gradients() -> None:
    a, b = torch.tensor([1.0, -2.0], requires_grad=True), torch.tensor([3.0], requires_grad=True)
    total = penalty([(a, L1(l1=0.1)), (a, L2(l2=0.5)), (b, L1L2(l1=1.0, l2=1.0))])
    assert total.item() == pytest.approx(0.1 * 3 + 0.5 * 5 + 3 + 9)
    total.backward()
    assert a.grad.tolist() == pytest.approx([0.1 + 1.0, -0.1 - 2.0])
    assert penalty([]).item() == 0.0


def test_no_negative_weights() -> None:
    w = torch.tensor([[-1.0, 2.0]], requires_grad=True)
    constrain(w, NonNeg())
    assert w.tolist() == [[0.0, 2.0]]


def test_norms_of_units() -> None:
    w = torch.tensor([[3.0, 4.0], [0.3, 0.4]])
    constrain(w, MaxNorm(max_value=2.0))
    torch.testing.assert_close(w, torch.tensor([[1.2, 1.6], [0.3, 0.4]]), rtol=1e-5, atol=1e-6)
    constrain(w, UnitNorm())
    torch.testing.assert_close(w.norm(dim=1), torch.ones(2))
    kernel = torch.randn(4, 3, 3, 3)
    constrain(kernel, UnitNorm())
    torch.testing.assert_close(kernel.flatten(1).norm(dim=1), torch.ones(4))


def test_a_vector_is_one_norm() -> None:
    bias = torch.tensor([3.0, 4.0])
    constrain(bias, MaxNorm(max_value=1.0))
    torch.testing.assert_close(bias, torch.tensor([0.6, 0.8]), rtol=1e-5, atol=1e-6)
