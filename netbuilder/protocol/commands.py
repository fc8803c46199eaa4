"""What the worker can be told."""

from __future__ import annotations

from typing import Any, Literal

import msgspec


class Command(msgspec.Struct, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """A wish of the window. On the wire: ``{"type": "Pause"}``."""


class Train(Command, frozen=True, tag=True):
    """Start a run. ``document`` is the JSON of a `.netb`; relative data paths start at ``folder``.

    ``resume``: folder of a run to go on with, to the last bit. ``warm_start``: folder of a run whose weights are taken
    wherever name and shape agree. ``run_dir``: where the new run folder is made.
    """

    document: dict[str, Any]
    folder: str = "."
    run_dir: str = "runs"
    resume: str | None = None
    warm_start: str | None = None


class Pause(Command, frozen=True, tag=True):
    """Hold after the running batch."""


class Continue(Command, frozen=True, tag=True):
    """Go on; ``epochs`` more than planned, when given."""

    epochs: int = 0


class Step(Command, frozen=True, tag=True):
    """While paused: train one batch or up to the end of the epoch, then hold again."""

    unit: Literal["batch", "epoch"] = "batch"


class Stop(Command, frozen=True, tag=True):
    """End after the running batch; the weights are kept and the run can be resumed."""


class SetLearningRate(Command, frozen=True, tag=True):
    """From the next batch on; schedules then scale this rate. ``turn``: index of the optimizer."""

    learning_rate: float
    turn: int = 0


class Evaluate(Command, frozen=True, tag=True):
    """Loss and metrics of the trained model on a part of the data."""

    part: Literal["train", "validation", "test"] = "test"


class Probe(Command, frozen=True, tag=True):
    """Statistics of every layer on some samples; ``nodes``: whose activations to send whole (empty: none)."""

    part: Literal["train", "validation", "test"] = "validation"
    samples: int = 32
    nodes: list[str] = []
    gradients: bool = False


class Detach(Command, frozen=True, tag=True):
    """Train on when the window closes."""


class Quit(Command, frozen=True, tag=True):
    """Stop, save and leave."""


AnyCommand = Train | Pause | Continue | Step | Stop | SetLearningRate | Evaluate | Probe | Detach | Quit
