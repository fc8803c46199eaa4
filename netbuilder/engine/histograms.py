"""Histograms of a run's weights and gradients, epoch by epoch, kept in its folder so that one can look back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import LookBack
from netbuilder.protocol.events import LookedBack

if TYPE_CHECKING:
    from netbuilder.engine.learner import Player

BINS = 24
MOST = 1 << 18  # numbers of a tensor that are counted, evenly spread; so the cost has a limit
FIRST, LATER = 16, 8  # epochs that are recorded: all of the first, then so many of each doubling


def is_recorded(epoch: int) -> bool:
    """Whether an epoch is one of those kept: some hundred in a run of a million."""
    doublings = (max(0, epoch - 1) // FIRST).bit_length()
    return doublings == 0 or epoch % (FIRST // LATER << doublings - 1) == 0


@torch.no_grad()
def histogram(tensor: Tensor) -> dict[str, Any]:
    """{"counts": ``BINS`` numbers, "edges": [low, high]} of the finite values."""
    flat = tensor.detach().flatten()
    values = flat[:: max(1, -(-len(flat) // MOST))].float().cpu()
    values = values[values.isfinite()]
    low, high = (v.item() for v in values.aminmax()) if len(values) else (0.0, 0.0)
    if low == high:
        low, high = low - 0.5, high + 0.5
    counts = torch.histc(values, BINS, low, high).to(torch.int64)
    return {"counts": counts.tolist(), "edges": [float(f"{low:.6g}"), float(f"{high:.6g}")]}


class Recorder:
    """Writes a line for each recorded epoch; epoch 0 is before the first batch. Changes nothing of the run.

    Gradients are those of the last update in the epoch, as the optimizer got them.
    """

    def __init__(self, task: Task, folder: RunFolder | None) -> None:
        self.folder = folder
        self.names = {id(p): name for name, p in task.model.named_parameters()}
        self.parameters = [p for p in task.model.parameters() if p.requires_grad]
        self._gradients: dict[str, dict[str, Any]] = {}

    def watches(self, epoch: int, batches_left: int, accumulate: int) -> bool:
        """Whether the next update may be the last one of an epoch that is recorded."""
        return self.folder is not None and batches_left <= accumulate and is_recorded(epoch)

    def see(self, player: Player) -> None:
        """An update was made; its gradients are still there."""
        for parameter in player.parameters:
            if parameter.grad is not None:
                self._gradients[self.names[id(parameter)]] = histogram(parameter.grad)

    def record(self, epoch: int) -> None:
        """The epoch is over."""
        if self.folder is None or not is_recorded(epoch):
            return
        weights = {self.names[id(p)]: histogram(p) for p in self.parameters}
        self.folder.add_histograms({"epoch": epoch, "weights": weights, "gradients": self._gradients})
        self._gradients = {}


def look_back(task: Task, run: RunFolder, question: LookBack) -> LookedBack:
    """The answer: what was recorded of a node's tensors; of a block all within."""
    names = dict(_tensors(task, question.node))
    lines = run.histograms()
    return LookedBack(
        request=question.request,
        node=question.node,
        epochs=[line["epoch"] for line in lines],
        weights=_of(lines, "weights", names),
        gradients=_of(lines, "gradients", names),
    )


def _tensors(task: Task, node: str) -> Iterator[tuple[str, str]]:
    """The parameters of a node: name in the model, name as the node calls it."""
    for step in task.program.modules():
        if step.node == node or step.node.startswith(node + "/"):
            inner = step.node[len(node) :].lstrip("/")
            for name, parameter in task.model.get_submodule(step.module or "").named_parameters():
                if parameter.requires_grad:
                    yield f"{step.module}.{name}", f"{inner}.{name}" if inner else name


def _of(lines: list[dict[str, Any]], kind: str, names: dict[str, str]) -> dict[str, list[dict[str, Any] | None]]:
    found = {shown: [line[kind].get(name) for line in lines] for name, shown in names.items()}
    return {shown: rows for shown, rows in found.items() if any(rows)}
