"""Inside one node: its weights, its kernels and feature maps as pictures, what it pays attention to."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine import png
from netbuilder.engine.data import Part
from netbuilder.engine.learner import model_inputs
from netbuilder.engine.probe import DEAD, Watch, dead
from netbuilder.engine.shown import rounded
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import Look
from netbuilder.protocol.events import Looked

BINS, PICTURES, SAMPLES, WHOLE = 40, 64, 16, 1000
CONVOLUTIONS = (nn.Conv1d, nn.Conv2d, nn.ConvTranspose1d, nn.ConvTranspose2d)
TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d)


@torch.no_grad()
def look(task: Task, part: Part, question: Look) -> Looked:
    """The answer; the model is in evaluation mode afterwards and otherwise as it was."""
    numbers = _checked(part, question.samples)
    modules = _modules(task, question.node)
    watched = [m for _, inner in modules for m in inner.modules() if hasattr(m, "keep_weights")]
    task.model.eval()
    value = _value(task, part, numbers, question.node, watched)
    if value is None and not modules:
        known = ", ".join(dict.fromkeys(s.node for s in task.program.steps))
        raise NetBuilderError(f'There is nothing to see at "{question.node}": the model has {known}.')
    value = None if value is None else value.detach().float().cpu()
    return Looked(
        request=question.request,
        node=question.node,
        weights={f"{prefix}{n}": weight(p) for prefix, m in modules for n, p in m.named_parameters()},
        kernels=[k for _, module in modules for k in _kernels(module)][:PICTURES],
        maps=[] if value is None else [_maps(sample) for sample in value],
        attention=_attention(watched),
        values={} if value is None else _statistics(value),
    )


@torch.no_grad()
def output_of(task: Task, part: Part, numbers: Tensor, node: str) -> Tensor:
    """What leaves a node for some samples (batch, …); the model is in evaluation mode afterwards."""
    task.model.eval()
    value = _value(task, part, numbers, node, [])
    if value is None:
        known = ", ".join(dict.fromkeys(s.node for s in task.program.steps))
        raise NetBuilderError(f'There is nothing to see at "{node}": the model has {known}.')
    return value


def _checked(part: Part, samples: list[int]) -> Tensor:
    if not samples or len(samples) > SAMPLES or not all(0 <= n < len(part) for n in samples):
        raise NetBuilderError(f"expected 1 to {SAMPLES} numbers of samples from 0 to {len(part) - 1}, got {samples}.")
    return torch.tensor(samples)


def _modules(task: Task, node: str) -> list[tuple[str, nn.Module]]:
    """The modules of a node, each with what to put in front of its weights' names; of a block all within."""
    steps = [s for s in task.program.modules() if s.node == node or s.node.startswith(node + "/")]
    found = [(s.node[len(node) :].lstrip("/"), s.module or "") for s in steps]
    return [(f"{inner}." if inner else "", task.model.get_submodule(module)) for inner, module in found]


def _value(task: Task, part: Part, numbers: Tensor, node: str, watched: list[Any]) -> Tensor | None:
    """What leaves a node for these samples; of a block what its last node gives."""
    batch = task.batches(part).at(numbers)
    watch = Watch(task.model)
    for module in watched:
        module.keep_weights = True
    try:
        watch.run(*model_inputs(task.program, batch))
    finally:
        for module in watched:
            module.keep_weights = False
    entering = {i.node: batch.fields[i.field] for i in task.program.inputs}
    seen = {**entering, **watch.values}
    inner = [path for path in seen if path.startswith(node + "/")]
    return seen.get(node, seen[inner[-1]] if inner else None)


def weight(tensor: Tensor) -> dict[str, Any]:
    """Statistics of one tensor; ``dead``: share of its units all of whose weights are zero."""
    values = tensor.detach().float().cpu()
    units = values.reshape(len(values), -1) if values.ndim else values.reshape(1, 1)
    none = float((units.abs().amax(1) <= DEAD).float().mean()) if units.shape[1] else 0.0
    return {**_histogram(values), "dead": none, "shape": list(values.shape)}


def _histogram(values: Tensor) -> dict[str, Any]:
    finite = values[values.isfinite()].double().numpy()
    counts, edges = np.histogram(finite, BINS)
    return {
        "histogram": counts.tolist(),
        "edges": [float(edges[0]), float(edges[-1])],
        "mean": float(finite.mean()) if len(finite) else 0.0,
        "std": float(finite.std()) if len(finite) else 0.0,
    }


def _statistics(value: Tensor) -> dict[str, Any]:
    zero = float((value.abs() <= DEAD).float().mean()) if value.numel() else 0.0
    found = {**_histogram(value), "dead": dead(value), "zero": zero, "shape": list(value.shape[1:])}
    return found | ({"output": rounded(value.numpy())} if value[0].numel() <= WHOLE else {})


def _kernels(module: nn.Module) -> list[str]:
    """One picture a filter, all on one scale: in colour where it looks at three channels, else the mean over them."""
    if not isinstance(module, CONVOLUTIONS):
        return []
    weights = module.weight.detach().float().cpu()
    weights = weights.transpose(0, 1) if isinstance(module, TRANSPOSED) else weights
    if weights.ndim == 3:  # over time: a picture of channels × steps
        return [png.encode(p) for p in png.signed(weights[:PICTURES].numpy())]
    if weights.shape[1] == 3:
        return [png.encode(p) for p in png.signed(weights[:PICTURES].permute(0, 2, 3, 1).numpy())]
    return [png.encode(p) for p in png.signed(weights[:PICTURES].mean(1).numpy())]


def _maps(value: Tensor) -> list[str]:
    """Feature maps of one sample, all on one scale; a sequence is one picture of features × steps."""
    if value.ndim == 3:
        return [png.encode(p) for p in png.levels(value[:PICTURES].numpy())]
    return [png.encode(png.levels(value.T.numpy()))] if value.ndim == 2 else []


def _attention(watched: list[Any]) -> list[list[str]]:
    """One picture a head, rows are queries; of each sample, the layers of a block one after the other."""
    layers = [m.last_weights.float().cpu() for m in watched if m.last_weights is not None]
    for module in watched:
        module.last_weights = None
    if not layers:
        return []
    count = len(layers[0])
    return [[png.encode(p) for w in layers for p in png.levels(w[i].numpy(), (0.0, 1.0))] for i in range(count)]
