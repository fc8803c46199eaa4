"""What is done at the end of an epoch, as the plan's callbacks ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.protocol.events import LearningRateChanged, Notice
from netbuilder.training import callbacks as declared
from netbuilder.training.callback import Watching

if TYPE_CHECKING:
    from netbuilder.engine.trainer import Trainer


class Hook:
    """A callback at work. Every method does nothing unless a callback needs it."""

    def on_start(self, trainer: Trainer) -> None:
        """Before the first batch, also of a resumed run."""

    def on_step(self, trainer: Trainer, loss: float) -> None:
        """After every step."""

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        """After every epoch, with its loss and metrics."""

    def on_end(self, trainer: Trainer) -> None:
        """After the last batch, before the test."""

    def state(self) -> dict[str, Any]:
        """For checkpoints."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Back to a checkpoint."""


class Watcher(Hook):
    """Follows one number and counts epochs without a gain."""

    def __init__(self, rule: Watching, min_delta: float = 0.0, best: float | None = None) -> None:
        self.rule, self.min_delta = rule, min_delta
        self.best, self.waited = best, 0

    def watch(self, values: dict[str, float]) -> bool:
        """Whether this epoch is the best so far."""
        if self.rule.monitor not in values:
            known = ", ".join(values)
            raise NetBuilderError(
                f'The callback {type(self.rule).__name__} monitors "{self.rule.monitor}", which this run lacks; '
                f"it has {known}. (val_ numbers need a validation part.)"
            )
        value = values[self.rule.monitor]
        if self.rule.improved(value, self.best, self.min_delta):
            self.best, self.waited = value, 0
            return True
        self.waited += 1
        return False

    def state(self) -> dict[str, Any]:
        return {"best": self.best, "waited": self.waited}

    def restore(self, state: dict[str, Any]) -> None:
        self.best, self.waited = state["best"], state["waited"]


class BestWeights(Watcher):
    """Keeps a copy of the best epoch's weights and ends with it."""

    def __init__(self, rule: Watching, min_delta: float = 0.0, best: float | None = None) -> None:
        super().__init__(rule, min_delta, best)
        self.weights: dict[str, torch.Tensor] | None = None
        self.epoch = 0

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        if self.watch(values):
            self.weights = {k: v.detach().clone() for k, v in trainer.task.model.state_dict().items()}
            self.epoch = epoch

    def on_end(self, trainer: Trainer) -> None:
        if self.weights is not None:
            trainer.task.model.load_state_dict(self.weights)
            trainer.emit(
                Notice(message=f"The weights are those of epoch {self.epoch}, the best by {self.rule.monitor}.")
            )

    def state(self) -> dict[str, Any]:
        return {**super().state(), "weights": self.weights, "epoch": self.epoch}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self.weights, self.epoch = state["weights"], state["epoch"]


class EarlyStopping(BestWeights):
    """Ends the run after some epochs without a gain."""

    rule: declared.EarlyStopping

    def __init__(self, rule: declared.EarlyStopping) -> None:
        super().__init__(rule, rule.min_delta, rule.baseline)

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        if epoch <= self.rule.start_from_epoch:
            return
        super().on_epoch(trainer, epoch, values)
        if self.waited > 0 and self.waited >= self.rule.patience:
            trainer.end("early-stopping")

    def on_end(self, trainer: Trainer) -> None:
        if self.rule.restore_best_weights:
            super().on_end(trainer)


class ReduceLROnPlateau(Watcher):
    """Cuts the learning rate after some epochs without a gain."""

    rule: declared.ReduceLROnPlateau

    def __init__(self, rule: declared.ReduceLROnPlateau) -> None:
        super().__init__(rule, rule.min_delta)
        self.cooldown = 0

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        improved = self.watch(values)
        if self.cooldown > 0:
            self.cooldown, self.waited = self.cooldown - 1, 0
        if not improved and self.waited >= max(self.rule.patience, 1):
            self._cut(trainer)

    def _cut(self, trainer: Trainer) -> None:
        for player in trainer.task.learner.players:
            player.rate = max(player.rate * self.rule.factor, self.rule.min_lr)
        rate = trainer.task.learner.players[0].rate
        reason = f"{self.rule.monitor} has not got better for {self.waited} epochs"
        trainer.emit(LearningRateChanged(step=trainer.position.step, learning_rate=rate, reason=reason))
        self.cooldown, self.waited = self.rule.cooldown, 0

    def state(self) -> dict[str, Any]:
        return {**super().state(), "cooldown": self.cooldown}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self.cooldown = state["cooldown"]


class Checkpoints(Hook):
    """Saves a checkpoint every so many epochs or steps."""

    def __init__(self, rule: declared.ModelCheckpoint) -> None:
        self.rule = rule

    def on_step(self, trainer: Trainer, loss: float) -> None:
        if self.rule.steps and trainer.position.step % self.rule.steps == 0:
            self._save(trainer)

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        if self.rule.epochs and epoch % self.rule.epochs == 0:
            self._save(trainer)

    def _save(self, trainer: Trainer) -> None:
        if trainer.folder is None:
            return
        folder = trainer.folder.last_checkpoint.parent
        trainer.save_checkpoint(folder / f"step-{trainer.position.step:08d}.ckpt")
        kept = sorted(folder.glob("step-*.ckpt"))
        for old in kept[: -self.rule.keep] if self.rule.keep else ():
            old.unlink()


class CSVLogger(Hook):
    """Writes a line of numbers for every epoch to a file of the user's choice."""

    def __init__(self, rule: declared.CSVLogger) -> None:
        self.rule = rule

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        if trainer.folder is None or self.rule.filename == trainer.folder.metrics_path.name:
            return  # metrics.csv is written for every run
        rows = trainer.folder.metrics()  # written anew as a whole, so that a resumed run repeats no line
        lines = [self.rule.separator.join(rows[0])]
        lines += [self.rule.separator.join(f"{v:.9g}" for v in row.values()) for row in rows]
        path = trainer.folder.path / self.rule.filename
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


class TensorBoard(Hook):
    """Writes curves and histograms for TensorBoard."""

    def __init__(self, rule: declared.TensorBoard) -> None:
        self.rule = rule
        self.writer: Any = None

    def on_start(self, trainer: Trainer) -> None:
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            raise NetBuilderError(
                'The callback TensorBoard needs the package tensorboard: run `pip install "netbuilder[tensorboard]"`.'
            ) from None
        if trainer.folder is not None:
            self.writer = SummaryWriter(str(trainer.folder.path / "tensorboard"))

    def on_step(self, trainer: Trainer, loss: float) -> None:
        if self.writer and self.rule.update_freq and trainer.position.step % self.rule.update_freq == 0:
            self.writer.add_scalar("batch_loss", loss, trainer.position.step)

    def on_epoch(self, trainer: Trainer, epoch: int, values: dict[str, float]) -> None:
        for name, value in values.items() if self.writer else ():
            self.writer.add_scalar(name, value, epoch)
        if self.writer and self.rule.histogram_freq and epoch % self.rule.histogram_freq == 0:
            for name, parameter in trainer.task.model.named_parameters():
                self.writer.add_histogram(name, parameter, epoch)

    def on_end(self, trainer: Trainer) -> None:
        if self.writer:
            self.writer.close()
