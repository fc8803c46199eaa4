"""The loop people write by hand when the data fit: whole tensors, sliced. ``--mallopt``: freed memory is kept."""

from __future__ import annotations

import sys

import torch
import torch_models as models
from talk import Clock, keep_freed_memory, workload


def main() -> None:
    if "--mallopt" in sys.argv:
        keep_freed_memory()
    spec, *arrays = workload()
    name, size = spec["name"], spec["batch_size"]
    x, y = models.tensors(*arrays)
    model, loss_of = models.model(name), models.loss(name)
    optimizer = models.optimizer(name, model)
    clock = Clock()
    for _ in range(spec["epochs"]):
        order = torch.randperm(len(x))
        total = counted = 0.0
        for start in range(0, len(x), size):
            chosen = order[start : start + size]
            predicted = model(x[chosen])
            loss = loss_of(predicted, y[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(chosen)
            counted += models.metric(name, predicted, y[chosen])
            clock.batch()
        clock.epoch(total / len(x))


main()
