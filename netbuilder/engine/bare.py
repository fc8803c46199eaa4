"""A model as one plain function: looking modules up and asking for hooks costs a small network a tenth of its time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from types import MethodType, SimpleNamespace
from typing import Any

import torch
import torch.nn.functional as F
from torch import fx, nn


def bare(model: fx.GraphModule) -> Callable[..., Any]:
    """Computes what ``model`` does, with its very submodules and weights, to the same bits; hooks are not called.

    The modules and weights are those ``model`` has now: values and modes may change, the objects must stay.
    """
    graph, held = fx.Graph(), SimpleNamespace()
    graph.output(graph.graph_copy(model.graph, {}))
    for place, node in enumerate(graph.nodes):
        if node.op in ("call_module", "get_attr"):
            found = attrgetter(str(node.target))(model)
            node.target = f"held_{place}"
            setattr(held, node.target, _function(found) if node.op == "call_module" else found)
    code = graph.python_code("self")
    names = dict(code.globals)
    exec(code.src, names)  # what torch.fx wrote, as its own GraphModule does
    return MethodType(names["forward"], held)


def _function(module: nn.Module) -> Callable[..., Any]:
    """What a module computes; of the commonest ones without the module."""
    if type(module) is nn.Linear:
        return partial(F.linear, weight=module.weight, bias=module.bias)
    return torch.relu if type(module) is nn.ReLU and not module.inplace else module.forward
