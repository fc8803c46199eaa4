"""What the worker reports. Times are seconds since the epoch (``time``) or durations in seconds (``seconds``)."""

from __future__ import annotations

from typing import Any

import msgspec


class Event(msgspec.Struct, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Something that happened. On the wire: ``{"type": "Ready", …}``."""


class Ready(Event, frozen=True, tag=True):
    """The worker is warm: torch is loaded, the first Train starts at once."""

    torch: str
    devices: list[str]
    threads: int


class Started(Event, frozen=True, tag=True):
    """A run begins (or goes on, at ``step``). ``outputs`` are the names metrics are prefixed with when several."""

    run: str
    device: str
    threads: int
    parameters: int
    epochs: int
    steps_per_epoch: int
    batch_size: int
    samples: dict[str, int]
    step: int = 0
    time: float = 0.0


class Metrics(Event, frozen=True, tag=True):
    """How the epoch goes so far: running means of loss and metrics over the epoch's batches.

    Coalesced: at most one each 40 ms. ``points``: (step, loss) of every batch since the last message.
    """

    epoch: int
    step: int
    values: dict[str, float | None]
    points: list[tuple[int, float]]
    learning_rate: float
    samples_per_second: float


class EpochEnd(Event, frozen=True, tag=True):
    """An epoch is over. ``values``: loss, metrics and their val_ twins."""

    epoch: int
    step: int
    values: dict[str, float | None]
    learning_rate: float
    seconds: float


class Paused(Event, frozen=True, tag=True):
    """Training holds."""

    epoch: int
    step: int


class Resumed(Event, frozen=True, tag=True):
    """Training goes on."""

    epoch: int
    step: int


class LearningRateChanged(Event, frozen=True, tag=True):
    """By command or callback."""

    step: int
    learning_rate: float
    reason: str


class CheckpointSaved(Event, frozen=True, tag=True):
    """Everything up to this step survives a crash."""

    step: int
    path: str


class Notice(Event, frozen=True, tag=True):
    """A sentence for the user; nothing is wrong."""

    message: str


class Evaluated(Event, frozen=True, tag=True):
    """Loss and metrics on a part of the data; lists are matrices (confusion)."""

    part: str
    values: dict[str, Any]
    samples: int


class Probed(Event, frozen=True, tag=True):
    """``layers``: per node path {"mean", "std", "dead", "shape", …}; ``activations``: nested lists, on request."""

    step: int
    layers: dict[str, dict[str, Any]]
    activations: dict[str, Any] = {}


class Failed(Event, frozen=True, tag=True):
    """A run or request could not be done. ``message`` says what happened and what to do."""

    message: str
    code: str = "error"
    node: str | None = None


class Finished(Event, frozen=True, tag=True):
    """The run is over. ``reason``: "done", "stopped", "early-stopping". ``metrics``: with test_ twins when there is a
    test part."""

    run: str
    reason: str
    epoch: int
    step: int
    seconds: float
    metrics: dict[str, Any]


AnyEvent = (
    Ready
    | Started
    | Metrics
    | EpochEnd
    | Paused
    | Resumed
    | LearningRateChanged
    | CheckpointSaved
    | Notice
    | Evaluated
    | Probed
    | Failed
    | Finished
)
