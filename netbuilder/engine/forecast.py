"""What a run would need: time, from three batches that are trained on a copy, and memory."""

from __future__ import annotations

import time
from math import ceil

import torch

from netbuilder.engine import capacity, memory
from netbuilder.engine.data import Part
from netbuilder.engine.evaluate import CHUNK
from netbuilder.engine.failures import free_memory, in_words
from netbuilder.engine.normalize import adapt
from netbuilder.engine.randomness import Chance
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import Forecast
from netbuilder.protocol.events import Forecasted

BATCHES = 3


def forecasted(task: Task, question: Forecast) -> Forecasted:
    """The answer. ``task`` is trained by three batches: hand over one that nobody needs."""
    plan = task.document.plan
    Chance(plan.seed)
    each, fixed, layers = memory.activations(task)
    found = _memory(task, int(fixed + each * plan.batch_size))
    available = int(free_memory(task.device) or 0)
    if available and found["total"] > available * capacity.SHARE:
        seconds = float("inf")  # not even tried
    else:
        with in_words(plan.batch_size, task.device):
            seconds = _seconds_per_epoch(task)
    found = _memory(task, found["activations"])  # now the optimizer's state is there
    samples = len(task.data.train)
    return Forecasted(
        request=question.request,
        seconds_per_epoch=seconds if seconds != float("inf") else 0.0,
        samples_per_second=round(samples / seconds, 1),
        memory=found,
        available=available,
        largest_batch=capacity.largest_batch(available, found["total"] - each * plan.batch_size, each),
        layers=_layers(task, layers, plan.batch_size),
    )


def _memory(task: Task, activations: int) -> dict[str, int]:
    """Bytes by kind. Before the first step the optimizer's state is as large as its kind makes it."""
    trained = [p for p in task.model.parameters() if p.requires_grad]
    states = [t for p in task.learner.players for s in p.optimizer.state.values() for t in s.values()]
    found = {
        "weights": memory.held([*task.model.parameters(), *task.model.buffers()]),
        "gradients": memory.held(trained),
        "optimizer": memory.held(states) if states else memory.slots(task.document.plan) * memory.held(trained),
        "activations": activations,
    }
    return found | {"total": sum(found.values())}


def _seconds_per_epoch(task: Task) -> float:
    """Three batches are trained, of which the first warms up, and one piece of the validation part is gone through."""
    adapt(task)
    learner, size = task.learner, min(task.document.plan.batch_size, len(task.data.train))
    batches = task.batches(task.data.train)
    learner.train_mode()
    times = []
    for step in range(BATCHES):
        indices = (torch.arange(size) + step * size) % len(batches)
        began = time.perf_counter()
        learner.learn(batches.at(indices), step)
        _wait(task)
        times.append(time.perf_counter() - began)
    return min(times[1:]) * ceil(len(batches) / size) + _seconds_of_validation(task, task.data.validation)


def _seconds_of_validation(task: Task, part: Part) -> float:
    if not len(part):
        return 0.0
    batches = task.batches(part)
    task.model.eval()
    began = time.perf_counter()
    task.learner.evaluate(batches.at(torch.arange(min(CHUNK, len(part)))))
    _wait(task)
    return (time.perf_counter() - began) * len(part) / min(CHUNK, len(part))


def _wait(task: Task) -> None:
    if task.device.type == "cuda":
        torch.cuda.synchronize(task.device)


def _layers(task: Task, activations: dict[str, float], batch_size: int) -> dict[str, dict[str, int]]:
    weights = {
        s.node: memory.held(task.model.get_submodule(s.module or "").parameters()) for s in task.program.modules()
    }
    nodes = dict.fromkeys([*weights, *activations])
    return {
        node: {"weights": weights.get(node, 0), "activations": int(activations.get(node, 0.0) * batch_size)}
        for node in nodes
        if node
    }
