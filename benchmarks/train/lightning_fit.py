"""Lightning's Trainer, as it comes or (``--quiet``) without logging and checkpoints."""

from __future__ import annotations

import sys
from typing import Any

import lightning
import torch
import torch_models as models
from talk import Clock, workload
from torch.utils.data import DataLoader, TensorDataset

QUIET = {"logger": False, "enable_checkpointing": False} if "--quiet" in sys.argv else {}


class Network(lightning.LightningModule):
    """A workload's network with its loss and optimizer."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.model, self.loss = name, models.model(name), models.loss(name)

    def training_step(self, batch: Any, index: int) -> torch.Tensor:
        x, y = batch
        predicted = self.model(x)
        loss: torch.Tensor = self.loss(predicted, y)
        self.log("loss", loss, on_step=True, on_epoch=True)
        self.log("metric", models.metric(self.name, predicted, y) / len(x), on_step=True, on_epoch=True)
        return loss

    def configure_optimizers(self) -> torch.optim.Optimizer:
        return models.optimizer(self.name, self.model)


class Report(lightning.Callback):
    """Keeps the clock."""

    def on_train_start(self, *_: Any) -> None:
        self.clock = Clock()

    def on_train_batch_end(self, *_: Any) -> None:
        self.clock.batch()

    def on_train_epoch_end(self, trainer: Any, *_: Any) -> None:
        self.clock.epoch(float(trainer.callback_metrics["loss_epoch"]))


def main() -> None:
    spec, *arrays = workload()
    loader = DataLoader(TensorDataset(*models.tensors(*arrays)), batch_size=spec["batch_size"], shuffle=True)
    settings = {"accelerator": "cpu", "enable_progress_bar": False, "enable_model_summary": False, **QUIET}
    trainer = lightning.Trainer(
        max_epochs=spec["epochs"], callbacks=[Report()], default_root_dir=sys.argv[1], **settings
    )
    trainer.fit(Network(spec["name"]), loader)


main()
