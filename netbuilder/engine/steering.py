"""What a running training does when it is told something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.engine.inquiries import Inquiries
from netbuilder.protocol.commands import (
    AnyCommand,
    Cancel,
    ChangeData,
    Continue,
    Detach,
    Pause,
    Question,
    Quit,
    SetLearningRate,
    Step,
    Stop,
)
from netbuilder.protocol.events import Failed, LearningRateChanged, Paused, Resumed

if TYPE_CHECKING:
    from netbuilder.engine.trainer import Trainer


class Steering:
    """Obeys commands between two batches."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer
        self.pause_at_step: int | None = None
        self.pause_at_epoch_end = False
        self.inquiries = Inquiries(trainer)

    def obey(self) -> None:
        """After a batch: everything that was said meanwhile."""
        for command in self.trainer.control.poll():
            self._do(command)
        self.inquiries.work()
        if self.trainer.task.world.agree(bool(self.trainer.reason)):
            self.trainer.end(self.trainer.reason or "stopped")
        if self.pause_at_step is not None and self.trainer.position.step >= self.pause_at_step:
            self._hold()

    def at_epoch_end(self) -> None:
        """After an epoch's validation."""
        if self.pause_at_epoch_end:
            self._hold()

    def _do(self, command: AnyCommand) -> None:
        match command:
            case Stop() | Quit():
                self.trainer.end("stopped")
            case Pause():
                self._hold()
            case SetLearningRate():
                self._set_rate(command)
            case ChangeData(data=data, batch_size=batch_size):
                self._change_data(data, batch_size)
            case Continue(epochs=more):
                self.trainer.epochs += more
            case Detach():
                pass  # whoever asked by the door looks after itself
            case Cancel(request=request):
                self.trainer.desk.cancel(request)
            case Question():
                self.inquiries.ask(command)
            case _:
                self.trainer.emit(Failed(message=f"{type(command).__name__} is not possible while a run is going."))

    def _hold(self) -> None:
        """Wait for word; everything is saved meanwhile."""
        trainer, position = self.trainer, self.trainer.position
        self.pause_at_step, self.pause_at_epoch_end = None, False
        trainer.report()
        trainer.save_checkpoint()
        trainer.emit(Paused(epoch=position.epoch, step=position.step))
        self.inquiries.finish()
        while not trainer.reason:
            command = trainer.control.wait()
            match command:
                case Continue(epochs=more):
                    trainer.epochs += more
                    break
                case Step(unit=unit):
                    self.pause_at_step = position.step + 1 if unit == "batch" else None
                    self.pause_at_epoch_end = unit == "epoch"
                    break
                case Pause():
                    continue
                case _:
                    self._do(command)
                    self.inquiries.finish()
        trainer.emit(Resumed(epoch=position.epoch, step=position.step))

    def _change_data(self, data: dict[str, Any], batch_size: int) -> None:
        try:
            self.trainer.change_data(Dataset.from_json(data), batch_size)
        except NetBuilderError as error:
            self.trainer.emit(Failed(message=str(error)))

    def _set_rate(self, command: SetLearningRate) -> None:
        players = self.trainer.learner.players
        if not 0 <= command.turn < len(players) or not 0 <= command.learning_rate <= 1e6:
            self.trainer.emit(Failed(message="expected a learning rate from 0 to 1e6 for an optimizer of this plan."))
            return
        players[command.turn].rate = command.learning_rate
        step = self.trainer.position.step
        self.trainer.emit(LearningRateChanged(step=step, learning_rate=command.learning_rate, reason="set by hand"))
