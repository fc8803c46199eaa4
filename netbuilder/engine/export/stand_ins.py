"""Equal modules for those which exporters cannot take apart."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import torch.nn.functional as F
from torch import Tensor, fx, nn

from netbuilder.engine.modules.recurrent import Recurrent


def with_stand_ins(model: fx.GraphModule, recurrent: Callable[[Recurrent], Callable[..., Any]]) -> fx.GraphModule:
    """A copy of the network, in eval mode, with stand-ins; ``recurrent`` makes what runs the cells of such a layer."""
    model = copy.deepcopy(model)
    for module in list(model.modules()):
        if isinstance(module, Recurrent):
            runner = recurrent(module)
            if isinstance(runner, nn.Module):
                module.add_module("runner", runner)
            module.__dict__["run"] = runner
        elif type(module) in STAND_INS:
            module.__dict__["forward"] = STAND_INS[type(module)](module)
    return model


def _slope(module: nn.RReLU) -> Callable[[Tensor], Tensor]:
    """Without chance its slope is the mean one."""
    return lambda x: F.leaky_relu(x, (module.lower + module.upper) / 2)


def _max_pool(module: nn.MaxPool1d) -> Callable[[Tensor], Tensor]:
    """Over a row of pixels: torch fixes the length of what its own one-dimensional function reads."""
    settings = (module.kernel_size, module.stride, module.padding, module.dilation)
    kernel, stride, padding, dilation = (v if isinstance(v, int) else v[0] for v in settings)
    steps = ((1, kernel), (1, stride), (0, padding), (1, dilation))
    return lambda x: F.max_pool2d(x.unsqueeze(2), *steps, ceil_mode=module.ceil_mode).squeeze(2)


STAND_INS: dict[type[nn.Module], Callable[[Any], Callable[[Tensor], Tensor]]] = {
    nn.RReLU: _slope,
    nn.MaxPool1d: _max_pool,
}
