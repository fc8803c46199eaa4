"""Every gradient written by hand, in the quickest kernels that PyTorch has here, and nothing else in a step.

No autograd, no reports, no watch for NaN, a network that cannot be changed: the limit for all who build on these
kernels.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf, sqrt

import torch
import torch.nn.functional as F
import torch_models as models
from talk import Clock, keep_freed_memory, workload
from torch import Tensor

product = torch.ops.mkldnn._linear_pointwise
convolve = torch.ops.mkldnn._convolution_pointwise
aten = torch.ops.aten


def judged(scores: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    """Cross-entropy, and its gradient."""
    likely = torch.log_softmax(scores, 1)
    loss, weight = aten.nll_loss_forward(likely, y, None, 1, -100)
    gradient = aten.nll_loss_backward(torch.ones(()), likely, y, None, 1, -100, weight)
    return loss, aten._log_softmax_backward_data(gradient, likely, 1, torch.float32)


def head(h: Tensor, y: Tensor, weights: list[Tensor]) -> tuple[Tensor, Tensor, Tensor, list[Tensor]]:
    """From what the last hidden layer gives to (loss, scores, its gradient, gradients of the last layer)."""
    weight, bias = weights
    scores = torch.addmm(bias, h, weight.t())
    loss, d = judged(scores, y)
    return loss, scores, aten.threshold_backward(d @ weight, h, 0), [d.t() @ h, d.sum(0)]


def mlp(x: Tensor, y: Tensor, weights: list[Tensor]) -> tuple[Tensor, Tensor, list[Tensor]]:
    h = product(x, *weights[:2], "relu", [], "")
    loss, scores, d, last = head(h, y, weights[2:])
    return loss, scores, [product(d.t(), x.t(), None, "none", [], ""), d.sum(0), *last]


def cnn(x: Tensor, y: Tensor, weights: list[Tensor]) -> tuple[Tensor, Tensor, list[Tensor]]:
    one, one_bias, two, two_bias, three, three_bias = weights[:6]
    sides = [0, 0], [1, 1], [1, 1], 1, "relu", [], ""
    image = x.to_mkldnn()
    a = convolve(image, one, one_bias, *sides)
    pooled = largest(a)
    b = convolve(pooled, two, two_bias, *sides)
    small = largest(b)
    flat = small.to_dense().flatten(1)
    loss, scores, d, last = head(product(flat, three, three_bias, "relu", [], ""), y, weights[6:])
    to_three = [product(d.t(), flat.t(), None, "none", [], ""), d.sum(0)]
    d = aten.threshold_backward(product(d, three.t(), None, "none", [], ""), flat, 0)
    d, *to_two = through(d.reshape(small.shape).to_mkldnn(), small, b, pooled, two, True)
    _, *to_one = through(aten.threshold_backward(d, pooled, 0), pooled, a, image, one, False)
    return loss, scores, [*to_one, *to_two, *to_three, *last]


def largest(h: Tensor) -> Tensor:
    """Max pooling 2×2; its kernel remembers where the largest were only when it thinks that autograd asks for it."""
    with torch.enable_grad():
        return F.max_pool2d(h.requires_grad_(), 2).detach()


def through(d: Tensor, pooled: Tensor, h: Tensor, x: Tensor, weight: Tensor, goes_on: bool) -> tuple[Tensor, ...]:
    """Back through a pooling and its convolution: gradients of x, weight and bias."""
    d = aten.mkldnn_max_pool2d_backward(d, pooled, h, [2, 2], [2, 2])
    sides = [1, 1], [0, 0], [1, 1], False, [0, 0], 1
    found: tuple[Tensor, ...] = aten.convolution_backward(d, x, weight, [len(weight)], *sides, [goes_on, True, True])
    return found


class Update:
    """RMSprop (mlp) and Adam (cnn) by the fused kernel; epsilon of RMSprop stands under the root, as in Keras."""

    def __init__(self, name: str, weights: list[Tensor]) -> None:
        self.is_rms, self.weights, self.t = name == "mlp", weights, 0
        self.means = [torch.zeros_like(w) for w in weights]
        self.squares = [torch.full_like(w, 1e-7 if self.is_rms else 0.0) for w in weights]

    def __call__(self, gradients: list[Tensor]) -> None:
        self.t += 1
        beta1, beta2, eps, means = 0.9, 0.999, 1e-7 / sqrt(1 - 0.999**self.t), self.means
        if self.is_rms:
            torch._foreach_add_(self.squares, 1e-7 * 0.1 / 0.9)
            beta1, beta2, eps, means = 0.0, 0.9, 0.0, gradients
        step = torch.tensor(inf if self.is_rms else float(self.t))
        steps = [step] * len(self.weights)
        settings = {"lr": 1e-3, "beta1": beta1, "beta2": beta2, "eps": eps, "weight_decay": 0.0}
        rest = {"amsgrad": False, "maximize": False}
        torch._fused_adam_(self.weights, gradients, means, self.squares, [], steps, **settings, **rest)


STEPS: dict[str, Callable[[Tensor, Tensor, list[Tensor]], tuple[Tensor, Tensor, list[Tensor]]]] = {
    "mlp": mlp,
    "cnn": cnn,
}


@torch.no_grad()
def main() -> None:
    keep_freed_memory()
    torch.set_flush_denormal(True)
    spec, *arrays = workload()
    name, size = spec["name"], spec["batch_size"]
    if name not in STEPS:
        raise SystemExit(f"no gradients are written for the {name}")
    x, y = models.tensors(*arrays)
    weights = [p.detach() for p in models.model(name).parameters()]
    step, update, clock = STEPS[name], Update(name, weights), Clock()
    for _ in range(spec["epochs"]):
        order = torch.randperm(len(x))
        total = right = 0.0
        for start in range(0, len(x), size):
            chosen = order[start : start + size]
            wanted = y[chosen]
            loss, scores, gradients = step(x[chosen], wanted, weights)
            update(gradients)
            total += loss.item() * len(chosen)
            right += models.metric(name, scores, wanted)
            clock.batch()
        clock.epoch(total / len(x))


main()
