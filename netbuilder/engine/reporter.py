"""Events of a run: to whoever listens, and to the run's files."""

from __future__ import annotations

import time
from collections.abc import Callable

import torch

from netbuilder.engine.gauge import Gauge
from netbuilder.engine.position import Position
from netbuilder.engine.run_folder import RunFolder
from netbuilder.protocol.events import Answer, AnyEvent, EpochEnd, Metrics

Listener = Callable[[AnyEvent], None]
BEAT = 0.05


class Reporter:
    """Sends events; gathers steps so that at most one Metrics message goes out each 50 ms."""

    def __init__(self, listener: Listener, folder: RunFolder | None, device: torch.device) -> None:
        self.listener, self.folder, self.gauge = listener, folder, Gauge(device)
        self.points: list[tuple[int, float]] = []
        self.beat = time.monotonic()
        self.counted = self.beat
        self.samples = 0

    def emit(self, event: AnyEvent) -> None:
        """Answers to questions are for who asked; all else is kept."""
        self.listener(event)
        if self.folder is not None and not getattr(event, "request", 0) and not isinstance(event, Answer):
            self.folder.add_event(event)

    def step(self, position: Position, loss: float, samples: int) -> bool:
        """Take note of a step; whether it is time for a message."""
        self.points.append((position.step, loss))
        self.samples += samples
        return time.monotonic() - self.beat >= BEAT

    def send(self, position: Position, values: dict[str, float], rate: float) -> None:
        """What has gathered since the last message."""
        now = time.monotonic()
        speed = self.samples / max(now - self.counted, 1e-9)
        device = self.gauge.read()
        self.emit(
            Metrics(
                epoch=position.epoch,
                step=position.step,
                values=dict(values),
                points=self.points,
                learning_rate=rate,
                samples_per_second=round(speed, 1),
                device_memory=device.memory,
                device_load=device.load,
            )
        )
        self.points, self.beat = [], now
        if now - self.counted > 1:
            self.counted, self.samples = now, 0

    def epoch(self, epoch: int, step: int, values: dict[str, float], rate: float, seconds: float) -> None:
        """An epoch is over: a message, and a line of metrics.csv."""
        row = {"epoch": epoch, **{k: repr(v) for k, v in values.items()}, "learning_rate": repr(rate)}
        if self.folder is not None:
            self.folder.add_metrics(row)
        self.emit(EpochEnd(epoch=epoch, step=step, values=dict(values), learning_rate=rate, seconds=seconds))
