"""Training, from the first batch (or a checkpoint) to the report."""

from __future__ import annotations

import time
from math import ceil
from pathlib import Path
from typing import Any

import torch

from netbuilder.datasets.dataset import Dataset
from netbuilder.engine import checkpoint
from netbuilder.engine.baseline import tested
from netbuilder.engine.callbacks import Hook
from netbuilder.engine.control import Control
from netbuilder.engine.desk import Desk
from netbuilder.engine.evaluate import evaluate
from netbuilder.engine.histograms import Recorder
from netbuilder.engine.judge import Scores
from netbuilder.engine.normalize import adapt
from netbuilder.engine.other_data import exchange
from netbuilder.engine.position import Position
from netbuilder.engine.randomness import Chance
from netbuilder.engine.reporter import Listener, Reporter
from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.steering import Steering
from netbuilder.engine.task import Task
from netbuilder.graph.files import dumps
from netbuilder.protocol.events import AnyEvent, CheckpointSaved, DataChanged, Finished, Started

# A crash loses at most this many seconds, unless saving itself takes so long that it would slow training down.
AUTOSAVE_SECONDS, AUTOSAVE_SHARE = 15.0, 0.05


class Trainer:
    """One run."""

    def __init__(
        self, task: Task, folder: RunFolder | None, control: Control, listener: Listener, hooks: list[Hook]
    ) -> None:
        self.task, self.folder, self.control = task, folder, control
        self.plan, self.learner = task.document.plan, task.learner
        self.reporter = Reporter(listener, folder if task.world.is_main else None, task.device)
        self.batches = task.batches(task.data.train)
        self.chance = Chance(self.plan.seed, task.world.rank)
        self.scores = Scores(self.learner.judges)
        self.hooks = hooks
        self.recorder = Recorder(task, folder if task.world.is_main else None)
        self.desk = Desk()
        self.steering = Steering(self)
        self.position = Position()
        self.epochs = self.plan.epochs
        self.order: torch.Tensor | None = None
        self.reason = ""
        self.values: dict[str, float] = {}
        self.spent = 0.0
        self.saved_at, self.saving_took = time.monotonic(), 0.0

    @property
    def steps_per_epoch(self) -> int:
        return ceil(len(self.batches) / self.plan.batch_size)

    @property
    def rate(self) -> float:
        """The learning rate of the next step, of the first optimizer."""
        return self._rate(self.learner.players[0].rate)

    def emit(self, event: AnyEvent) -> None:
        if self.task.world.is_main:
            self.reporter.emit(event)

    def end(self, reason: str) -> None:
        """Stop after the running batch."""
        self.reason = reason

    def run(self) -> Finished:
        """Train to the end of the plan, or until stopped; then test."""
        began = time.monotonic()
        if self.position.step == 0:
            adapt(self.task)
        self.desk.show(self.task, str(self.folder.path) if self.folder else "")
        self.desk.is_busy = True
        self._started()
        if self.position.step == 0:
            self.recorder.record(0)
        for hook in self.hooks:
            hook.on_start(self)
        while self.position.epoch <= self.epochs and not self.reason:
            self._epoch()
        self.spent += time.monotonic() - began
        self.steering.inquiries.finish()
        self.desk.step = self.position.step
        return self._finish()

    def _started(self) -> None:
        self.emit(
            Started(
                run=str(self.folder.path) if self.folder else "",
                device=str(self.task.device),
                threads=torch.get_num_threads(),
                parameters=sum(p.numel() for p in self.task.model.parameters() if p.requires_grad),
                epochs=self.epochs,
                steps_per_epoch=self.steps_per_epoch,
                batch_size=self.plan.batch_size,
                samples=self._samples(),
                step=self.position.step,
                time=time.time(),
            )
        )

    def _samples(self) -> dict[str, int]:
        data = self.task.data
        return {"train": len(data.train), "validation": len(data.validation), "test": len(data.test)}

    def _begin_epoch(self) -> None:
        self.order = self.chance.order(len(self.batches), self.plan.shuffle)
        self.scores.reset()

    def _epoch(self) -> None:
        """The rest of the current epoch; all of it, unless a checkpoint lies within."""
        began = time.monotonic()
        if self.order is None:
            self._begin_epoch()
        self.learner.train_mode()
        while self.position.batch < self.steps_per_epoch:
            assert self.order is not None
            start = self.position.batch * self.plan.batch_size  # both may change while a batch is looked at
            self._batch(self.order[start : start + self.plan.batch_size])
            if self.reason:
                return
        self._end_epoch(time.monotonic() - began)

    def _batch(self, indices: torch.Tensor) -> None:
        batch = self.batches.at(indices)
        for player in self.learner.players:
            player.set_rate(self._rate(player.rate))
        left = self.steps_per_epoch - self.position.batch
        is_watched = self.recorder.watches(self.position.epoch, left, self.plan.accumulate)
        self.learner.onlooker = self.recorder.see if is_watched else None
        outcome = self.learner.learn(batch, self.position.step)
        self.scores.add(batch, outcome.predictions, outcome.losses, outcome.total)
        self.position.next_batch()
        for hook in self.hooks:
            hook.on_step(self, outcome.total)
        if self.reporter.step(self.position, outcome.total, batch.size):
            self.report()
        self._autosave()
        self.steering.obey()

    def change_data(self, dataset: Dataset, batch_size: int) -> None:
        """Other samples from the next batch on; the epoch begins anew."""
        exchange(self.task, dataset, batch_size)
        self.plan = self.task.document.plan
        self.batches = self.task.batches(self.task.data.train)
        self._begin_epoch()
        self.position.batch = 0
        self.report()
        self.desk.show(self.task, self.desk.run)
        if self.folder is not None:
            self.folder.write_document(dumps(self.task.document))
            self.save_checkpoint()
        self.emit(
            DataChanged(
                epoch=self.position.epoch,
                step=self.position.step,
                samples=self._samples(),
                steps_per_epoch=self.steps_per_epoch,
                batch_size=batch_size,
            )
        )

    def report(self) -> None:
        """Sends the batches that nobody has been told of yet."""
        if self.reporter.points and self.task.world.is_main:
            self.reporter.send(self.position, self.scores.values(), self.rate)

    def _rate(self, base: float) -> float:
        total = max(self.epochs * self.steps_per_epoch, 1)
        return self.plan.schedule.rate(self.position.step, total, base)

    def _end_epoch(self, seconds: float) -> None:
        values = self.scores.values()
        if len(self.task.data.validation) > 0:
            found = evaluate(self.task, self.task.data.validation)
            values |= {f"val_{name}": value for name, value in found.items()}
        self.values = values
        epoch, rate = self.position.epoch, self.rate
        self.position.next_epoch()
        self.order = None
        if self.task.world.is_main:
            if self.reporter.points:
                self.reporter.send(Position(epoch, 0, self.position.step), self.scores.values(), rate)
            self.reporter.epoch(epoch, self.position.step, values, rate, round(seconds, 4))
        self.recorder.record(epoch)
        for hook in self.hooks:
            hook.on_epoch(self, epoch, values)
        self.steering.at_epoch_end()

    def _finish(self) -> Finished:
        """Save for a later resume, let the callbacks choose the final weights, test."""
        self.report()
        self.save_checkpoint()
        for player in self.learner.players:
            player.finish()
        for hook in self.hooks:
            hook.on_end(self)
        metrics: dict[str, Any] = dict(self.values)
        names: dict[str, str] = {}
        baseline: dict[str, float] = {}
        if len(self.task.data.test) > 0 and self.reason != "stopped":
            metrics |= {f"test_{k}": v for k, v in evaluate(self.task, self.task.data.test, whole=True).items()}
            names, baseline = tested(self.task)
        finished = Finished(
            run=str(self.folder.path) if self.folder else "",
            reason=self.reason or "done",
            epoch=self.position.epoch - (0 if self.position.batch else 1),
            step=self.position.step,
            seconds=round(self.spent, 3),
            metrics=metrics,
            baseline=baseline,
            baseline_names=names,
        )
        if self.folder is not None and self.task.world.is_main:
            checkpoint.save_weights(self.folder.weights_path, self.task.model.state_dict())
            self.folder.write_report(self._report(finished))
        self.emit(finished)
        return finished

    def _report(self, finished: Finished) -> dict[str, Any]:
        return {
            "reason": finished.reason,
            "epoch": finished.epoch,
            "step": finished.step,
            "seconds": finished.seconds,
            "device": str(self.task.device),
            "threads": torch.get_num_threads(),
            "torch": torch.__version__,
            "metrics": finished.metrics,
            "baseline": finished.baseline,
            "baseline_names": finished.baseline_names,
        }

    def _autosave(self) -> None:
        wait = max(AUTOSAVE_SECONDS, self.saving_took / AUTOSAVE_SHARE)
        if self.folder is not None and time.monotonic() - self.saved_at > wait:
            self.save_checkpoint()

    def save_checkpoint(self, path: Path | None = None) -> None:
        """Everything needed to go on to the last bit."""
        if self.folder is None or not self.task.world.is_main:
            return
        began = time.monotonic()
        path = path or self.folder.last_checkpoint
        checkpoint.save(path, self.task.model.state_dict(), self.state())
        self.saved_at = time.monotonic()
        self.saving_took = self.saved_at - began
        self.emit(CheckpointSaved(step=self.position.step, path=str(path)))

    def state(self) -> dict[str, Any]:
        """The run's state besides the weights."""
        return {
            "position": self.position.state(),
            "epochs": self.epochs,
            "order": self.order,
            "scores": self.scores.state(),
            "chance": self.chance.state(),
            "learner": self.learner.state(),
            "hooks": [hook.state() for hook in self.hooks],
            "values": self.values,
            "spent": self.spent,
            "threads": torch.get_num_threads(),
            "sizes": self.folder.sizes() if self.folder else {},
        }

    def restore(self, path: Path) -> None:
        """Back to a checkpoint; files of the run that went on after it are cut back."""
        weights, state = checkpoint.load(path)
        self.task.model.load_state_dict(weights)
        self.learner.restore(state["learner"])
        torch.set_num_threads(state["threads"])
        self.position = Position(**state["position"])
        self.order = state["order"]
        self.scores.restore(state["scores"])
        for hook, saved in zip(self.hooks, state["hooks"], strict=True):
            hook.restore(saved)
        self.values, self.spent = state["values"], state["spent"]
        if self.folder is not None and self.task.world.is_main:
            self.folder.truncate(state["sizes"])
        self.chance.restore(state["chance"])
        if self.order is not None and len(self.order) != len(self.batches):  # the data changed after this checkpoint
            self._begin_epoch()
            self.position.batch = 0
