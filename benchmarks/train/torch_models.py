"""The networks in plain PyTorch, with Keras's first values, as all contenders on PyTorch use them."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn


class LastStep(nn.Module):
    """LSTM(64) over (batch, time, 16), the last step to one number."""

    def __init__(self) -> None:
        super().__init__()
        self.memory = nn.LSTM(16, 64, batch_first=True)
        self.value = nn.Linear(64, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.value(self.memory(x)[0][:, -1])


def model(name: str) -> nn.Module:
    """A new network for a workload."""
    torch.manual_seed(0)
    made: nn.Module = LastStep()
    if name == "mlp":
        made = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 10))
    if name == "cnn":
        first = (nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2))
        second = (nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2))
        made = nn.Sequential(*first, *second, nn.Flatten(), nn.Linear(1600, 128), nn.ReLU(), nn.Linear(128, 10))
    for parameter in made.parameters():
        nn.init.xavier_uniform_(parameter) if parameter.dim() > 1 else nn.init.zeros_(parameter)
    return made


def tensors(x: np.ndarray, y: np.ndarray) -> tuple[Tensor, Tensor]:
    """Pictures channels first; classes as int64."""
    given = np.moveaxis(x, 3, 1) if x.ndim == 4 else x
    return torch.from_numpy(np.ascontiguousarray(given)), torch.from_numpy(y)


def loss(name: str) -> nn.Module:
    """The loss of a workload."""
    return nn.MSELoss() if name == "lstm" else nn.CrossEntropyLoss()


def optimizer(name: str, network: nn.Module) -> torch.optim.Optimizer:
    """Keras's RMSprop for the mlp, Adam for the others."""
    if name == "mlp":
        return torch.optim.RMSprop(network.parameters(), lr=1e-3, alpha=0.9, eps=1e-7)
    return torch.optim.Adam(network.parameters(), lr=1e-3, eps=1e-7)


def metric(name: str, predicted: Tensor, wanted: Tensor) -> Any:
    """Right answers, or the sum of absolute errors, in a batch."""
    if name == "lstm":
        return (predicted - wanted).abs().sum().item()
    return (predicted.argmax(1) == wanted).sum().item()
