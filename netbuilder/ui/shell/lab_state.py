"""The right end of the status bar: how the worker is, and what is being trained since when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from netbuilder.protocol.events import Started
from netbuilder.ui.commands.train import training_of
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.shell.device_chip import device_name
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class LabState(QLabel):
    """One quiet sentence."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setProperty("role", "muted")
        self.setObjectName("lab_state")
        self.setContentsMargins(12, 0, 12, 0)
        self._window = window
        self.is_about_run = False  # else about the worker

    def refresh(self) -> None:
        """For the document in front."""
        training = training_of(self._window)
        self.is_about_run = training is not None
        self.setText(_of_run(training) if training else _of_worker(self._window))


def _of_worker(window: MainWindow) -> str:
    lab = window.lab
    if lab.is_warm:
        found = ", ".join(device_name(device) for device in lab.devices)
        return tr("Worker ready · {devices}").format(devices=found)
    return tr("Worker warming up…") if lab.is_warming else ""


def _of_run(training: Training) -> str:
    started = training.started
    if training.state is State.STARTING or started is None:
        return tr("Training could not begin") if training.is_over else tr("Training starts…")
    words = {
        State.RUNNING: tr("Training on {where} · started {time}"),
        State.PAUSED: tr("Paused on {where} · started {time}"),
        State.STOPPING: tr("Stopping after this batch…"),
        State.DONE: tr("Trained on {where} · started {time}"),
        State.FAILED: tr("Training failed · started {time}"),
        State.LOST: tr("The training process is gone · started {time}"),
    }[training.state]
    return words.format(where=_where(started), time=clock(started.time))


def _where(started: Started) -> str:
    name = device_name(started.device)
    if started.device != "cpu":
        return name
    return tr("{device}, {threads}").format(device=name, threads=tr("%n threads", "", started.threads))


def clock(time: float) -> str:
    """When something was: "14:02"; on another day "2026-05-03 14:02"."""
    when = datetime.fromtimestamp(time)
    return when.strftime("%H:%M" if when.date() == datetime.now().date() else "%Y-%m-%d %H:%M")
