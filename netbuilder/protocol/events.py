"""What the worker reports. Times are seconds since the epoch (``time``) or durations in seconds (``seconds``)."""

from __future__ import annotations

from typing import Any

from netbuilder.protocol.answers import (
    Answer,
    AnyAnswer,
    Backtested,
    Evaluated,
    Examined,
    Explained,
    Exported,
    Fetched,
    Forecasted,
    Foretold,
    Imported,
    Looked,
    LookedBack,
    Opened,
    Predicted,
    Previewed,
    Probed,
    Progress,
    Projected,
    Recognised,
    Sampled,
    Surfaced,
)
from netbuilder.protocol.event import Event

__all__ = [
    "Answer",
    "AnyAnswer",
    "AnyEvent",
    "Backtested",
    "CheckpointSaved",
    "DataChanged",
    "EpochEnd",
    "Evaluated",
    "Event",
    "Examined",
    "Explained",
    "Exported",
    "Failed",
    "Fetched",
    "Finished",
    "Forecasted",
    "Foretold",
    "Imported",
    "LearningRateChanged",
    "Looked",
    "LookedBack",
    "Metrics",
    "Notice",
    "Opened",
    "Paused",
    "Predicted",
    "Previewed",
    "Probed",
    "Progress",
    "Projected",
    "Ready",
    "Recognised",
    "Resumed",
    "Sampled",
    "Started",
    "Surfaced",
]


class Ready(Event, frozen=True, tag=True):
    """The worker is warm: torch is loaded, the first Train starts at once."""

    torch: str
    devices: list[str]
    threads: int


class Started(Event, frozen=True, tag=True):
    """A run begins (or goes on, at ``step``). ``run``: its folder."""

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


class Metrics(Event, frozen=True, tag=True, omit_defaults=True):
    """How the epoch goes so far: running means of loss and metrics over the epoch's batches.

    Coalesced: at most one each 50 ms. ``points``: (step, loss) of every batch since the last message.
    ``device_memory``: bytes that the run takes on a graphics card; ``device_load``: how busy that is, 0 to 1.
    """

    epoch: int
    step: int
    values: dict[str, float | None]
    points: list[tuple[int, float]]
    learning_rate: float
    samples_per_second: float
    device_memory: int = 0
    device_load: float | None = None


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


class DataChanged(Event, frozen=True, tag=True):
    """Other samples, or another batch size, by command; epoch number ``epoch`` begins anew at this step."""

    epoch: int
    step: int
    samples: dict[str, int]
    steps_per_epoch: int
    batch_size: int


class CheckpointSaved(Event, frozen=True, tag=True):
    """Everything up to this step survives a crash."""

    step: int
    path: str


class Notice(Event, frozen=True, tag=True):
    """A sentence for the user; nothing is wrong."""

    message: str


class Failed(Event, frozen=True, tag=True):
    """A run, a command or a question could not be done. ``message`` says what happened and what to do.

    ``code``: "request": a question (``request`` says which) has no answer, "cancelled": nobody wants it any more,
    "protocol": the line was no message, "error": a command was not obeyed; none of them ends a run. All others are
    about the whole run: "non-finite": the loss became NaN or infinite, the weights before that are kept;
    "out-of-memory"; otherwise the kind of mistake ("DataError", "DrawingError", "internal", …). ``node``: path of the
    node it comes from. ``batch_size``: one that would fit, where memory is short.
    """

    message: str
    code: str = "error"
    node: str | None = None
    request: int = 0
    batch_size: int | None = None


class Finished(Event, frozen=True, tag=True):
    """The run is over. ``reason``: "done", "stopped", "early-stopping". ``metrics``: with test_ twins when there is a
    test part.

    ``baseline``: what an answer without a network reaches on the test part, by the same names; ``baseline_names``:
    what it is, for each Output node ("majority class", "mean", "naive", "seasonal naive", "principal components").
    """

    run: str
    reason: str
    epoch: int
    step: int
    seconds: float
    metrics: dict[str, Any]
    baseline: dict[str, float] = {}
    baseline_names: dict[str, str] = {}


AnyEvent = (
    Ready
    | Started
    | Metrics
    | EpochEnd
    | Paused
    | Resumed
    | LearningRateChanged
    | DataChanged
    | CheckpointSaved
    | Notice
    | AnyAnswer
    | Progress
    | Failed
    | Finished
)
