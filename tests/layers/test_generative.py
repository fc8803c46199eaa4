"""Sampling's distribution and penalty, and gradients that turn or stop."""

from __future__ import annotations

import pytest
import torch
from torch.distributions import Normal, kl_divergence

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import image, tokens, vector
from netbuilder.layers.generative import GradientReversal, Sampling, StopGradient
from tests.layers.interpreter import Built, check_runs


def test_sampling_draws_from_the_distribution() -> None:
    torch.manual_seed(0)
    built = check_runs(Sampling(), vector(2), vector(2))
    mean = torch.tensor([1.0, -2.0]).expand(20000, 2)
    log_variance = torch.tensor([0.0, 2.0]).expand(20000, 2)
    z = built(mean, log_variance)
    torch.testing.assert_close(z.mean(0), mean[0], atol=0.1, rtol=0)
    torch.testing.assert_close(z.var(0), log_variance[0].exp(), atol=0, rtol=0.05)
    assert torch.equal(built.eval()(mean, log_variance), mean)


@pytest.mark.parametrize("weight", [1.0, 0.25])
@pytest.mark.parametrize("training", [True, False])
def test_sampling_adds_the_divergence_to_the_loss(weight: float, training: bool) -> None:
    built = Built(Sampling(kl_weight=weight), image(2, 3, 3), image(2, 3, 3)).train(training)
    mean, log_variance = torch.randn(4, 2, 3, 3, requires_grad=True), torch.randn(4, 2, 3, 3)
    built(mean, log_variance)
    kl = kl_divergence(Normal(mean, (log_variance / 2).exp()), Normal(0.0, 1.0))
    penalty = built.modules_[0].penalty
    torch.testing.assert_close(penalty, weight * kl.sum((1, 2, 3)).mean())
    penalty.backward()
    torch.testing.assert_close(mean.grad, weight * mean.detach() / 4)


def test_sampling_without_weight_has_no_penalty() -> None:
    built = Built(Sampling(kl_weight=0.0), vector(2), vector(2))
    built(torch.randn(3, 2), torch.randn(3, 2))
    assert built.modules_[0].penalty is None


def test_sampling_needs_equal_shapes() -> None:
    with pytest.raises(ShapeError, match="2 features and 3 features"):
        Sampling().infer(vector(2), vector(3))


def test_gradient_reversal() -> None:
    built = check_runs(GradientReversal(weight=0.5), vector(3))
    x = torch.randn(2, 3, requires_grad=True)
    y = built(x)
    assert torch.equal(y, x)
    y.square().sum().backward()
    torch.testing.assert_close(x.grad, -0.5 * 2 * x.detach())
    with torch.no_grad():
        assert torch.equal(built(x), x)


def test_stop_gradient() -> None:
    x = torch.randn(2, 3, requires_grad=True)
    y = check_runs(StopGradient(), vector(3))(x)
    assert torch.equal(y, x)
    assert not y.requires_grad


def test_numbers_are_needed() -> None:
    for layer in (GradientReversal(), StopGradient()):
        with pytest.raises(ShapeError, match="whole numbers"):
            layer.infer(tokens(4, 10))
