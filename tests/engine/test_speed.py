"""The quicker order gives the same results."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from netbuilder.engine.build import build
from netbuilder.engine.speed import quicker
from tests.engine.drawings import digits_cnn, digits_mlp, draw


@pytest.mark.parametrize("as_layer", [True, False])
def test_relu_moves_behind_the_pooling(as_layer: bool) -> None:
    relu = "ReLU" if as_layer else {"type": "Activation", "activation": "relu"}
    nodes = {
        "image": {"type": "Input", "shape": [3, 9, 9]},
        "conv": {"type": "Conv2D", "filters": 4, "kernel_size": 3},
        "relu": relu,
        "pool": "MaxPooling2D",
        "flatten": "Flatten",
        "dense": {"type": "Dense", "units": 5},
    }
    model = build(draw(nodes, None, {}))
    x, y = torch.randn(6, 3, 9, 9), torch.randint(0, 5, (6,))
    slow_loss, slow = run(model, x, y)
    quick = quicker(model)
    order = [node.name for node in quick.graph.nodes]
    assert order.index("pool") < next(i for i, name in enumerate(order) if "relu" in name)
    quick_loss, gradients = run(quick, x, y)
    torch.testing.assert_close(slow_loss, quick_loss)
    for a, b in zip(slow, gradients, strict=True):
        torch.testing.assert_close(a, b)


def run(model: torch.nn.Module, x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
    model.zero_grad()
    loss = F.cross_entropy(model(x), y)
    loss.backward()
    return loss.detach(), [p.grad.clone() for p in model.parameters() if p.grad is not None]


def test_a_relu_used_twice_stays() -> None:
    nodes = {
        "image": {"type": "Input", "shape": [3, 8, 8]},
        "relu": "ReLU",
        "pool": "MaxPooling2D",
        "big": "Flatten",
        "small": "Flatten",
    }
    model = build(draw(nodes, None, {}, "image relu pool small, relu big"))
    order = [node.name for node in quicker(model).graph.nodes]
    assert order.index("relu") < order.index("pool")


@pytest.mark.parametrize("document", [digits_mlp(), digits_cnn()], ids=["mlp", "cnn"])
def test_weights_and_names_are_shared(document) -> None:
    model = build(document)
    quick = quicker(model)
    assert list(quick.state_dict()) == list(model.state_dict())
    assert all(a is b for a, b in zip(quick.parameters(), model.parameters(), strict=True))
