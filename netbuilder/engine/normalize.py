"""Layers that are fitted to the training data before the first step (Normalization)."""

from __future__ import annotations

from typing import Any

import torch

from netbuilder.engine.evaluate import CHUNK
from netbuilder.engine.learner import model_inputs
from netbuilder.engine.task import Task


@torch.no_grad()
def adapt(task: Task) -> None:
    """Fit every module that has ``adapt`` to what reaches it from the training part, in the order of the network.

    Those whose values were given at the start keep them: the weights behind them were trained with these.
    """
    for step in task.program.modules():
        module: Any = task.model.get_submodule(step.module or "")
        if hasattr(module, "adapt") and not any(name.startswith(f"{step.module}.") for name in task.given):
            module.adapt(_arriving(task, module))


def _arriving(task: Task, module: torch.nn.Module) -> torch.Tensor:
    """Everything that enters ``module`` when the training part runs through the model, (samples, …)."""
    seen: list[torch.Tensor] = []
    handle = module.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0].detach().clone()))
    batches = task.batches(task.data.train)
    task.model.eval()
    try:
        for indices in batches.in_order(CHUNK):
            task.model(*model_inputs(task.program, batches.at(indices)))
    finally:
        handle.remove()
    return torch.cat(seen)
