"""Layers left to kernels that are quicker on a CPU than PyTorch's first choice: the same sums and maxima."""

from __future__ import annotations

import platform
from functools import cache
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, fx, nn

from netbuilder.engine.pictures import pictures

# Below this many weights handing over to Python costs what the kernel gains.
SMALLEST_MATRIX = 1 << 16


def with_quick_kernels(model: fx.GraphModule) -> fx.GraphModule:
    """``model`` (float32, on a CPU) with Dense layers and chains of Conv2D, pooling, ReLU left to oneDNN, in place."""
    if not _has_onednn():
        return model
    for node in list(model.graph.nodes):
        module = _module(model, node)
        if type(module) is nn.Linear and module.weight.numel() >= SMALLEST_MATRIX and _multiplies_better():
            parameters = _parameters(model, node, node)
            _replace(model, node, linear, node.args[0], *parameters)
    for chain in _chains(model):
        parameters = [p for node in chain for p in _parameters(model, node, chain[-1])]
        steps = tuple(_step(model, node) for node in chain)
        _replace(model, chain[-1], pictures, chain[0].args[0], steps, *parameters)
        for node in reversed(chain[:-1]):
            model.graph.erase_node(node)
    model.recompile()
    return model


@cache
def _has_onednn() -> bool:
    return platform.machine() in ("x86_64", "AMD64") and bool(torch.backends.mkldnn.is_available())  # type: ignore[no-untyped-call]


@cache
def _multiplies_better() -> bool:
    """Whether oneDNN multiplies matrices quicker than MKL does: on AMD, where MKL leaves AVX-512 unused."""
    info = Path("/proc/cpuinfo")
    if not info.exists() or not hasattr(torch.ops.mkldnn, "_linear_pointwise"):
        return False
    text = info.read_text(encoding="utf-8", errors="replace")
    return "AuthenticAMD" in text and "avx512f" in text


def _module(model: fx.GraphModule, node: fx.Node) -> nn.Module | None:
    return model.get_submodule(str(node.target)) if node.op == "call_module" else None


def _parameters(model: fx.GraphModule, node: fx.Node, before: fx.Node) -> list[fx.Node | None]:
    """Weight and bias of a layer as values in the graph; none for what is no layer with weights."""
    module = _module(model, node)
    if not isinstance(module, nn.Linear | nn.Conv2d):
        return []
    with model.graph.inserting_before(before):
        weight = model.graph.get_attr(f"{node.target}.weight")
        return [weight, None if module.bias is None else model.graph.get_attr(f"{node.target}.bias")]


def _replace(model: fx.GraphModule, node: fx.Node, function: Any, *args: Any) -> None:
    with model.graph.inserting_before(node):
        made = model.graph.call_function(function, args)
    made.meta.update(node.meta)
    node.replace_all_uses_with(made)
    model.graph.erase_node(node)


def _chains(model: fx.GraphModule) -> list[list[fx.Node]]:
    """Runs of layers of which each only feeds the next, from a convolution on, with a pooling among them."""
    found: list[list[fx.Node]] = []
    for node in model.graph.nodes:
        step = _step(model, node)
        if step and found and node.args[0] is found[-1][-1] and len(found[-1][-1].users) == 1:
            found[-1].append(node)
        elif step and step[0] == "conv":
            found.append([node])
    return [chain for chain in found if any(_step(model, node)[:1] == ("pool",) for node in chain)]


def _step(model: fx.GraphModule, node: fx.Node) -> tuple[Any, ...]:
    """What ``pictures`` has to do for a node: a word and settings; empty for what it cannot do."""
    module = _module(model, node)
    if type(module) is nn.Conv2d and module.groups == 1 and module.padding_mode == "zeros":
        return ("conv", module.stride, module.padding, module.dilation) if _is_even(module) else ()
    if type(module) is nn.MaxPool2d and module.dilation in (1, (1, 1)) and not module.ceil_mode:
        return ("pool", module.kernel_size, module.stride, module.padding) if not module.return_indices else ()
    is_relu = type(module) is nn.ReLU or (node.op == "call_function" and node.target is F.relu)
    return ("relu",) if is_relu else ()


def _is_even(conv: nn.Conv2d) -> bool:
    """Whether both sides of each axis get the same number of zeros."""
    spans = [d * (k - 1) for d, k in zip(conv.dilation, conv.kernel_size, strict=True)]
    return conv.padding != "same" or all(span % 2 == 0 for span in spans)


def linear(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """F.linear, multiplied by oneDNN."""
    if x.dtype != torch.float32 or x.numel() == 0 or x.dim() < 2:
        return F.linear(x, weight, bias)
    found: Tensor = _Linear.apply(x, weight, bias)  # type: ignore[no-untyped-call]
    return found


class _Linear(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        ctx.save_for_backward(x, weight)
        return _product(x, weight, bias)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        to_x, to_weight, to_bias = ctx.needs_input_grad
        given = _product(gradient, weight.t(), None) if to_x else None
        if x.dim() > 2:
            x, gradient = x.flatten(0, -2), gradient.flatten(0, -2)
        return (
            given,
            _product(gradient.t(), x.t(), None) if to_weight else None,
            gradient.sum(0) if to_bias else None,
        )


def _product(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """x · weightᵀ + bias."""
    found: Tensor = torch.ops.mkldnn._linear_pointwise(x, weight, bias, "none", [], "")
    return found
