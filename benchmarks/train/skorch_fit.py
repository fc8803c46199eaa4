"""skorch: PyTorch behind scikit-learn's fit."""

from __future__ import annotations

from typing import Any

import skorch
import torch
import torch_models as models
from skorch.callbacks import Callback
from talk import Clock, workload


class Report(Callback):
    """Keeps the clock."""

    def on_train_begin(self, net: Any, **_: Any) -> None:
        self.clock = Clock()

    def on_batch_end(self, net: Any, **_: Any) -> None:
        self.clock.batch()

    def on_epoch_end(self, net: Any, **_: Any) -> None:
        self.clock.epoch(net.history[-1, "train_loss"])


def main() -> None:
    spec, *arrays = workload()
    name = spec["name"]
    is_mlp = name == "mlp"
    net = skorch.NeuralNet(
        models.model(name),
        criterion=type(models.loss(name)),
        optimizer=torch.optim.RMSprop if is_mlp else torch.optim.Adam,
        lr=1e-3,
        **{"optimizer__eps": 1e-7, **({"optimizer__alpha": 0.9} if is_mlp else {})},
        max_epochs=spec["epochs"],
        batch_size=spec["batch_size"],
        iterator_train__shuffle=True,
        train_split=None,
        callbacks=[("report", Report())],
        verbose=0,
    )
    net.fit(*models.tensors(*arrays))


main()
