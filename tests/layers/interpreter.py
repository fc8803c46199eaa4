"""Runs a layer's declared calls as the docstring of ``Call`` says, so that layers are tested without the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from netbuilder.base.call import Call
from netbuilder.base.tensor import TensorType
from netbuilder.engine import modules
from netbuilder.layers.base import Layer

SPACES = {"nn": nn, "F": F, "torch": torch, "modules": modules, "functions": modules}


def look_up(target: str) -> Any:
    space, *names = target.split(".")
    found: Any = SPACES[space]
    for name in names:
        found = getattr(found, name)
    return found


def make(call: Call) -> Callable[..., Any]:
    """The module, or a function of the tensors."""
    args = [make(a) if isinstance(a, Call) else a for a in call.args]
    target, kwargs = look_up(call.target), dict(call.kwargs)
    if call.is_module:
        return target(*args, **kwargs)
    if call.packed:
        return lambda *tensors, **lengths: target(list(tensors), *args, **kwargs, **lengths)
    return lambda *tensors, **lengths: target(*tensors, *args, **kwargs, **lengths)


class Built(nn.Module):
    """A layer as a module; ``lengths`` maps an input's index to its true lengths."""

    def __init__(self, layer: Layer, *types: TensorType) -> None:
        super().__init__()
        self.types = types
        self.calls = layer.torch(*types)
        self.steps = [make(call) for call in self.calls]
        self.modules_ = nn.ModuleList(step for step in self.steps if isinstance(step, nn.Module))
        for call, step in zip(self.calls, self.steps, strict=True):
            self.start(call, step)

    def start(self, call: Call, step: Any) -> None:
        for weight in call.weights:
            owner, _, name = weight.name.rpartition(".")
            tensor = getattr(step.get_submodule(owner), name)
            assert tuple(tensor.shape) == weight.shape, weight.name
            if weight.initial is not None:
                with torch.no_grad():
                    make(weight.initial)(tensor)

    def forward(self, *tensors: torch.Tensor, lengths: dict[int, torch.Tensor] | None = None) -> Any:
        values: Any = tensors
        for call, step in zip(self.calls, self.steps, strict=True):
            given = {
                "lengths" if port == 0 else f"lengths_{port}": (lengths or {})[port]
                for port in call.lengths
                if self.types[port].lengths
            }
            values = (step(*values, **given),)
        return values[0]


def sample(x: TensorType, batch: int, time: int = 5) -> torch.Tensor:
    """A random tensor of this type; unknown sizes become ``time``."""
    shape = [batch, *(time if d is None else d for d in x.shape)]
    if x.dtype == "int64":
        return torch.randint(0, x.classes or 2, shape)
    return torch.randn(shape)


def check_runs(layer: Layer, *types: TensorType) -> Built:
    """Inferred and real shapes and dtypes agree at batch 2 and 3, weights are as declared; gives the module."""
    assert type(layer).parse(layer.to_json()) == layer
    outputs = layer.infer(*types)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    assert len(outputs) == len(layer.output_ports())
    built = Built(layer, *types)
    for batch in (2, 3):
        real = built(*(sample(x, batch) for x in types))
        real = tuple(real) if isinstance(real, tuple | list) else (real,)
        for out, tensor in zip(outputs, real, strict=True):
            assert tuple(tensor.shape) == (batch, *(5 if d is None else d for d in out.shape)), out.describe()
            assert str(tensor.dtype) == f"torch.{out.dtype}"
    declared = {w.name for call in built.calls for w in call.weights if w.role != "state"}
    assert declared == {name for module in built.modules_ for name, _ in module.named_parameters()}
    return built
