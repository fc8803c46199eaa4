"""Chains of convolution, max pooling and ReLU computed by oneDNN, in its own layout in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

# As far from the largest float32 as rounding can ever carry a sum.
LARGEST = 1e37
Step = tuple[Any, ...]  # "conv", "pool" or "relu", and settings


def pictures(x: Tensor, steps: tuple[Step, ...], *parameters: Tensor | None) -> Tensor:
    """The steps one after the other, of which the first is a convolution. In oneDNN's layout pooling takes half the
    time, and a ReLU is computed along with its convolution.

    oneDNN's maximum overlooks NaN, which must reach the loss to be noticed; so where the size of weights and inputs
    does not rule out an overflow, the usual kernels compute.
    """
    if x.dtype != torch.float32 or x.numel() == 0 or not _bound(x.detach(), parameters) < LARGEST:
        return _usual(x, steps, parameters)
    values = iter(parameters)
    h, is_rectified = x.to_mkldnn(), False
    for index, (word, *settings) in enumerate(steps):
        if word == "conv":
            behind = is_rectified
            is_rectified = _is_rectified(steps[index + 1 :])
            h = _Convolution.apply(h, next(values), next(values), tuple(settings), is_rectified, behind)  # type: ignore[no-untyped-call]
        elif word == "pool":
            h = F.max_pool2d(h, *settings)
    found: Tensor = _Dense.apply(h, is_rectified)  # type: ignore[no-untyped-call]
    return found


def _usual(x: Tensor, steps: tuple[Step, ...], parameters: Sequence[Tensor | None]) -> Tensor:
    values = iter(parameters)
    for word, *settings in steps:
        if word == "conv":
            x = F.conv2d(x, next(values), next(values), *settings)  # type: ignore[arg-type]
        else:
            x = F.max_pool2d(x, *settings) if word == "pool" else F.relu(x)
    return x


def _is_rectified(rest: Sequence[Step]) -> bool:
    """Whether a ReLU comes before the next convolution: it may as well come before the poolings, as it commutes."""
    for word, *_ in rest:
        if word != "pool":
            return bool(word == "relu")
    return False


@torch.no_grad()
def _bound(x: Tensor, parameters: Sequence[Tensor | None]) -> float:
    """No number on the way is larger: NaN or infinite as soon as one of them may be."""
    low, high = torch.aminmax(x)
    bound = torch.maximum(-low, high)
    for weight, bias in zip(parameters[::2], parameters[1::2], strict=True):
        assert weight is not None
        bound = bound * weight.abs().sum((1, 2, 3)).amax()
        if bias is not None:
            bound = bound + bias.abs().amax()
    return float(bound)


class _Convolution(torch.autograd.Function):
    """With its ReLU, whose gradient is left to whoever comes behind the poolings: there it is a quarter of the numbers.

    ``behind``: x comes from a ReLU of that kind.
    """

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, weight: Tensor, bias: Tensor | None, settings: Step, relu: bool, behind: bool
    ) -> Tensor:
        stride, padding, dilation = _sides(weight, *settings)
        ctx.sides, ctx.behind, ctx.biases = (stride, padding, dilation), behind, None if bias is None else [len(bias)]
        ctx.save_for_backward(x, weight)
        after = "relu" if relu else "none"
        found: Tensor = torch.ops.mkldnn._convolution_pointwise(
            x, weight, bias, padding, stride, dilation, 1, after, [], ""
        )
        return found

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        wanted = list(ctx.needs_input_grad[:3])
        to_x, to_weight, to_bias = torch.ops.aten.convolution_backward(
            gradient, x, weight, ctx.biases, *ctx.sides, False, [0, 0], 1, wanted
        )
        if ctx.behind and to_x is not None:
            to_x = torch.ops.aten.threshold_backward(to_x, x, 0)
        return to_x, to_weight, to_bias, None, None, None


def _sides(weight: Tensor, *settings: Any) -> list[list[int]]:
    """Stride, padding and dilation, each for both axes; words of padding as zeros on either side."""
    stride, padding, dilation = ([n, n] if isinstance(n, int) else n for n in settings)
    if isinstance(padding, str):
        spans = [d * (k - 1) // 2 for d, k in zip(dilation, weight.shape[2:], strict=True)]
        padding = spans if padding == "same" else [0, 0]
    return [list(stride), list(padding), list(dilation)]


class _Dense(torch.autograd.Function):
    """Out of oneDNN's layout."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, is_rectified: bool) -> Tensor:
        found = x.to_dense()
        ctx.is_rectified = is_rectified
        ctx.save_for_backward(found)
        return found

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, ...]:
        (found,) = ctx.saved_tensors
        if ctx.is_rectified:
            gradient = torch.ops.aten.threshold_backward(gradient, found, 0)
        return gradient.contiguous().to_mkldnn(), None
