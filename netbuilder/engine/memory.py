"""How much memory training takes, weighed on a few samples."""

from __future__ import annotations

from collections import Counter
from typing import Any

import torch
from torch import Tensor, fx

from netbuilder.engine.learner import as_tuple, model_inputs
from netbuilder.engine.task import Task
from netbuilder.engine.undisturbed import undisturbed
from netbuilder.graph.size import OPTIMIZER_SLOTS
from netbuilder.training.plan import Plan

TRIED = (2, 4)  # samples whose activations are weighed


def activations(task: Task) -> tuple[float, float, dict[str, float]]:
    """Bytes kept for the backward pass: for each sample, besides, and of each node for each sample. Weighed, on few."""
    small, large = (_kept(task, count) for count in TRIED)
    span = TRIED[1] - TRIED[0]
    slopes = {node: max(0.0, (large[node] - small[node]) / span) for node in large}
    each = sum(slopes.values())
    return each, max(0.0, small.total() - TRIED[0] * each), slopes


def slots(plan: Plan) -> int:
    """Numbers the optimizer keeps for each weight."""
    return OPTIMIZER_SLOTS.get(type(plan.optimizer).__name__, 2)


def held(tensors: Any) -> int:
    """Bytes of tensors, each once."""
    found = {id(t): t.numel() * t.element_size() for t in tensors if isinstance(t, Tensor)}
    return sum(found.values())


def _kept(task: Task, count: int) -> Counter[str]:
    """Bytes a node keeps for the backward pass of a batch of ``count``; the model is left as it was."""
    batches = task.batches(task.data.train)
    batch = batches.at(torch.arange(count) % len(batches))
    own = {t.data_ptr() for t in (*task.model.parameters(), *task.model.buffers())}
    with undisturbed(task):
        task.learner.train_mode()
        scale = _Scale(task.model, own)
        with torch.autograd.graph.saved_tensors_hooks(scale.weigh, lambda kept: kept):
            outputs = as_tuple(scale.run(*model_inputs(task.program, batch)))
            task.learner.losses(outputs, batch)
    return scale.bytes


class _Scale(fx.Interpreter):
    """Runs a model node by node and weighs what autograd keeps."""

    def __init__(self, model: fx.GraphModule, own: set[int]) -> None:
        super().__init__(model)
        self.bytes: Counter[str] = Counter()
        self.seen = own
        self.node = ""

    def run_node(self, n: fx.Node) -> Any:
        self.node = n.meta.get("node", "")
        return super().run_node(n)

    def weigh(self, kept: Tensor) -> Tensor:
        if kept.data_ptr() not in self.seen:
            self.seen.add(kept.data_ptr())
            self.bytes[self.node] += kept.untyped_storage().nbytes()
        return kept
