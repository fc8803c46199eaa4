"""The training loop of PyTorch's tutorials: TensorDataset and DataLoader."""

from __future__ import annotations

import torch_models as models
from talk import Clock, workload
from torch.utils.data import DataLoader, TensorDataset


def main() -> None:
    spec, *arrays = workload()
    name = spec["name"]
    data = TensorDataset(*models.tensors(*arrays))
    loader = DataLoader(data, batch_size=spec["batch_size"], shuffle=True)
    model, loss_of = models.model(name), models.loss(name)
    optimizer = models.optimizer(name, model)
    clock = Clock()
    for _ in range(spec["epochs"]):
        total = counted = 0.0
        for x, y in loader:
            predicted = model(x)
            loss = loss_of(predicted, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            counted += models.metric(name, predicted, y)
            clock.batch()
        clock.epoch(total / len(data))


main()
