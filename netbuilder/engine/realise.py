"""From a call kept as data to the real thing in torch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from netbuilder.base.call import Call
from netbuilder.engine import modules

NAMESPACES: dict[str, Any] = {
    "nn": nn,
    "nn.init": nn.init,
    "F": F,
    "torch": torch,
    "modules": modules,
    "functions": modules,
}


def target(call: Call) -> Callable[..., Any]:
    """The class or function a call names; only these namespaces are looked into."""
    namespace, _, name = call.target.rpartition(".")
    if namespace not in NAMESPACES:
        raise LookupError(f"no such call target: {call.target}")
    found: Callable[..., Any] = getattr(NAMESPACES[namespace], name)
    return found


def construct(call: Call) -> nn.Module:
    """The module of a module call, with torch's own first values."""
    made = target(call)(*map(_argument, call.args), **{k: _argument(v) for k, v in call.kwargs})
    assert isinstance(made, nn.Module)
    return made


def invoke(call: Call, *tensors: torch.Tensor, **lengths: torch.Tensor) -> Any:
    """The result of a function call on tensors."""
    given = (list(tensors),) if call.packed else tensors
    arguments = map(_argument, call.args)
    return target(call)(*given, *arguments, **{k: _argument(v) for k, v in call.kwargs}, **lengths)


@torch.no_grad()
def initialise(module: nn.Module, call: Call) -> None:
    """First values of a module's weights, in the order the call lists them; "fixed" ones stop being trained."""
    for weight in call.weights:
        tensor = _tensor(module, weight.name)
        if weight.initial is not None:
            invoke(weight.initial, tensor)
        if weight.role == "fixed":
            tensor.requires_grad_(False)


def _tensor(module: nn.Module, name: str) -> torch.Tensor:
    owner, _, attribute = name.rpartition(".")
    found = getattr(module.get_submodule(owner), attribute)
    assert isinstance(found, torch.Tensor)
    return found


def _argument(value: Any) -> Any:
    """Calls among arguments: a module is constructed, a function becomes a function of one tensor."""
    if not isinstance(value, Call):
        return value
    return construct(value) if value.is_module else lambda x: invoke(value, x)


def pipeline(calls: tuple[Call, ...]) -> Callable[..., torch.Tensor]:
    """Function calls in a row as one function: the first gets all tensors, each next one the result before it."""
    prepared = [
        (target(c), c.packed, tuple(map(_argument, c.args)), {k: _argument(v) for k, v in c.kwargs}) for c in calls
    ]

    def run(*tensors: torch.Tensor, **lengths: torch.Tensor) -> torch.Tensor:
        for function, packed, args, kwargs in prepared:
            given = (list(tensors),) if packed else tensors
            tensors, lengths = (function(*given, *args, **kwargs, **lengths),), {}
        return tensors[0]

    return run
