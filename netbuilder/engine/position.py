"""Where in a run we are."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass
class Position:
    """``epoch`` counts from 1; ``batch``: batches of it already done; ``step``: batches done in all."""

    epoch: int = 1
    batch: int = 0
    step: int = 0

    def next_epoch(self) -> None:
        self.epoch, self.batch = self.epoch + 1, 0

    def next_batch(self) -> None:
        self.batch, self.step = self.batch + 1, self.step + 1

    def state(self) -> dict[str, Any]:
        return asdict(self)
