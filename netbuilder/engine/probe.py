"""A look inside: what every layer does with some samples."""

from __future__ import annotations

from math import sqrt
from typing import Any

import torch
from torch import Tensor, fx

from netbuilder.engine.data import Part
from netbuilder.engine.learner import as_tuple, model_inputs
from netbuilder.engine.task import Task

BINS = 30
# An activation is called dead when no sample brings it above this.
DEAD = 1e-8
# Below this part of the mean square a difference of float32 sums loses its digits.
EXACT = 1e-3


def probe(
    task: Task, part: Part, samples: int, nodes: list[str], *, gradients: bool = False, histograms: bool = True
) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """Statistics a node path, and whole activations of ``nodes``, on the first samples of a part; dropout off.

    Statistics: output shape (without batch), mean, std, min, max, share of dead units (a feature map counts as one),
    and for layers with weights their mean, std, norm and, with ``histograms``, those; with ``gradients`` also the
    gradient's norm and its ratio to the weights'.
    The model and its gradients are left as they were.
    """
    batches = task.batches(part)
    batch = batches.at(torch.arange(min(samples, len(part))))
    task.model.eval()
    watch = Watch(task.model)
    with torch.set_grad_enabled(gradients):
        outputs = as_tuple(watch.run(*model_inputs(task.program, batch)))
        slopes = _gradients(task, outputs, batch) if gradients else {}
    layers = {node: _activation(value) for node, value in watch.values.items()}
    for node, weights in _weights(task).items():
        layers.setdefault(node, {}).update(_weight(weights, slopes, histograms))
    return layers, {node: watch.values[node].detach().cpu().tolist() for node in nodes if node in watch.values}


class Watch(fx.Interpreter):
    """Runs the model node by node and keeps what leaves each node of the canvas."""

    def __init__(self, model: fx.GraphModule) -> None:
        super().__init__(model)
        self.values: dict[str, Tensor] = {}

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        if isinstance(result, Tensor) and n.meta.get("node"):
            self.values[n.meta["node"]] = result
        return result


def _gradients(task: Task, outputs: tuple[Tensor, ...], batch: Any) -> dict[int, Tensor]:
    """Gradient of the summed losses for every trained parameter, by the parameter's id."""
    judged = zip(task.learner.judges, task.learner.losses(outputs, batch), strict=True)
    total = sum(loss * judge.judgement.weight for judge, loss in judged)
    parameters = [p for p in task.model.parameters() if p.requires_grad]
    found = torch.autograd.grad(total, parameters, allow_unused=True)  # type: ignore[arg-type]
    return {id(p): g for p, g in zip(parameters, found, strict=True) if g is not None}


def _weights(task: Task) -> dict[str, list[Tensor]]:
    return {s.node: list(task.model.get_submodule(s.module or "").parameters()) for s in task.program.modules()}


def dead(value: Tensor) -> float:
    """Share of units that nothing excites: of channels (batch, channels, …), of features (batch, …, features)."""
    is_picture = value.ndim >= 4
    rest = [0, *(range(2, value.ndim) if is_picture else range(1, value.ndim - 1))]
    return float((value.abs().amax(rest) <= DEAD).float().mean()) if value.ndim > 1 else 0.0


def _spread(values: Tensor, mean: float) -> float:
    """Standard deviation; from the norm, which is ten times quicker, where that is exact enough."""
    square = torch.linalg.vector_norm(values).item() ** 2 / values.numel()
    variance = square - mean * mean
    return sqrt(variance) if variance > EXACT * square else values.std(correction=0).item()


def _activation(value: Tensor) -> dict[str, Any]:
    flat = value.detach().float()
    mean, (low, high) = flat.mean().item(), torch.aminmax(flat)
    return {
        "shape": list(value.shape[1:]),
        "mean": mean,
        "std": _spread(flat, mean),
        "min": low.item(),
        "max": high.item(),
        "dead": dead(flat),
    }


@torch.no_grad()
def _weight(weights: list[Tensor], slopes: dict[int, Tensor], histograms: bool) -> dict[str, Any]:
    """Statistics of a layer's weights taken together."""
    if not weights:
        return {}
    flat = torch.cat([w.flatten().float() for w in weights])
    found: dict[str, Any] = {
        "weights": flat.numel(),
        "weight_mean": flat.mean().item(),
        "weight_std": flat.std(correction=0).item(),
        "weight_norm": flat.norm().item(),
    }
    if histograms:
        counts, edges = torch.histogram(flat.cpu(), BINS)
        found["weight_histogram"] = {"counts": counts.tolist(), "edges": edges.tolist()}
    known = [slopes[id(w)].flatten() for w in weights if id(w) in slopes]
    if known:
        norm = torch.cat(known).norm().item()
        found |= {"gradient_norm": norm, "gradient_to_weight": norm / max(found["weight_norm"], 1e-12)}
    return found
