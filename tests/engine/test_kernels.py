"""Layers computed by other kernels give the same results and gradients."""

from __future__ import annotations

from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import fx

from netbuilder.engine import kernels
from netbuilder.engine.build import build
from netbuilder.engine.kernels import linear, with_quick_kernels
from netbuilder.engine.pictures import pictures
from netbuilder.engine.speed import quicker
from tests.engine.drawings import draw
from tests.engine.test_speed import run

pytestmark = pytest.mark.skipif(not kernels._has_onednn(), reason="needs oneDNN")


def conv(filters: int, **settings: Any) -> dict[str, Any]:
    return {"type": "Conv2D", "filters": filters, "kernel_size": 3, **settings}


def network(*layers: Any, channels: int = 3) -> fx.GraphModule:
    nodes = {"image": {"type": "Input", "shape": [channels, 12, 12]}}
    nodes |= {f"layer_{i}": layer for i, layer in enumerate(layers)}
    return build(draw({**nodes, "flatten": "Flatten", "scores": {"type": "Dense", "units": 5}}, None, {}))


def functions(model: fx.GraphModule) -> list[Any]:
    return [node.target for node in model.graph.nodes if node.op == "call_function"]


CHAINS = {
    "usual": (conv(4, activation="relu"), "MaxPooling2D", conv(20, activation="relu"), "MaxPooling2D"),
    "padded": (conv(4, padding="same"), "MaxPooling2D", conv(6, strides=2)),
    "no bias": (conv(4, use_bias=False), {"type": "MaxPooling2D", "pool_size": 3, "strides": 2}, "ReLU"),
    "with others": (conv(4), "BatchNormalization", conv(5), "MaxPooling2D", {"type": "Dropout", "rate": 0.0}),
}


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("layers", CHAINS.values(), ids=CHAINS)
def test_a_chain_gives_the_same(layers: tuple[Any, ...], channels: int) -> None:
    model = network(*layers, channels=channels)
    x, y = torch.randn(6, channels, 12, 12), torch.randint(0, 5, (6,))
    quick = with_quick_kernels(quicker(model))
    assert pictures in functions(quick)
    slow_loss, slow = run(model, x, y)
    quick_loss, gradients = run(quick, x, y)
    torch.testing.assert_close(slow_loss, quick_loss)
    for a, b in zip(slow, gradients, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)


def test_equal_maxima_send_the_gradient_to_the_same_place() -> None:
    steps = (("pool", 2, 2, 0),)
    weight = torch.ones(1, 1, 1, 1)
    x = torch.randint(0, 2, (4, 1, 8, 8)).float()
    found = []
    for chain in (steps, (("conv", 1, 0, 1), *steps)):
        given = x.clone().requires_grad_()
        out = pictures(given, chain, *((weight, None) if len(chain) == 2 else ()))
        found.append(torch.autograd.grad((out * torch.arange(64.0).view(4, 1, 4, 4)).sum(), given)[0])
    given = x.clone().requires_grad_()
    plain = torch.autograd.grad((F.max_pool2d(given, 2) * torch.arange(64.0).view(4, 1, 4, 4)).sum(), given)[0]
    for gradient in found:
        assert torch.equal(gradient, plain)


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), 1e38])
def test_what_is_not_a_number_is_not_lost(bad: float) -> None:
    steps = (("conv", 1, 0, 1), ("pool", 2, 2, 0), ("relu",))
    weight = torch.full((2, 1, 3, 3), 1.0)
    weight[1] = -1.0
    x = torch.full((1, 1, 6, 6), bad)
    usual = F.relu(F.max_pool2d(F.conv2d(x, weight), 2))
    torch.testing.assert_close(pictures(x, steps, weight, None), usual, equal_nan=True)


def test_a_branch_ends_a_chain() -> None:
    nodes = {"image": {"type": "Input", "shape": [3, 8, 8]}, "conv": conv(4), "pool": "MaxPooling2D", "big": "Flatten"}
    model = build(draw({**nodes, "small": "Flatten"}, None, {}, "image conv pool small, conv big"))
    x = torch.randn(2, 3, 8, 8)
    quick = with_quick_kernels(quicker(model))
    assert pictures not in functions(quick)
    torch.testing.assert_close(quick(x), model(x))


@pytest.mark.skipif(not hasattr(torch.ops.mkldnn, "_linear_pointwise"), reason="needs oneDNN's linear layer")
@pytest.mark.parametrize("shape", [(7, 20), (3, 5, 20), (0, 20), (20,)])
@pytest.mark.parametrize("biased", [True, False])
def test_linear_gives_the_same(shape: tuple[int, ...], biased: bool) -> None:
    x, weight = torch.randn(shape, requires_grad=True), torch.randn(11, 20, requires_grad=True)
    given = [x, weight, torch.randn(11, requires_grad=True)] if biased else [x, weight]
    bias = given[2] if biased else None
    slow, quick = F.linear(x, weight, bias), linear(x, weight, bias)
    torch.testing.assert_close(slow, quick, rtol=1e-4, atol=1e-5)
    arrived = torch.randn_like(slow)
    for a, b in zip(torch.autograd.grad(slow, given, arrived), torch.autograd.grad(quick, given, arrived), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)


def test_big_matrices_alone_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernels, "_multiplies_better", lambda: hasattr(torch.ops.mkldnn, "_linear_pointwise"))
    nodes = {"x": {"type": "Input", "shape": [200]}, "hidden": {"type": "Dense", "units": 400}}
    model = build(draw({**nodes, "scores": {"type": "Dense", "units": 10}}, None, {}))
    quick = with_quick_kernels(quicker(model))
    assert functions(quick).count(linear) == int(kernels._multiplies_better())
    assert list(quick.state_dict()) == list(model.state_dict())
    x = torch.randn(9, 200)
    torch.testing.assert_close(quick(x), model(x), rtol=1e-4, atol=1e-5)
