"""Several batches looked at as one: for small ones the calls cost more than the counting."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.metrics.meter import Meter

MOST = 16  # batches
SMALL = 1 << 16  # bytes of a prediction, with the tensor it may be a part of


class Gathered(Meter):
    """Hands small batches on to a meter together.

    Args:
        meter: one that counts: how its cases are put together makes no difference, not in the last bit.
    """

    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self.meter = meter
        self._waiting: list[tuple[Tensor, Tensor]] = []

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        if lengths is not None or prediction.untyped_storage().nbytes() > SMALL:
            self.meter.update(prediction, target, lengths)
            return
        if self._waiting and self._waiting[0][0].shape[1:] != prediction.shape[1:]:
            self._hand_on()
        self._waiting.append((prediction, target.clone()))  # a batch's memory is used again
        if len(self._waiting) == MOST:
            self._hand_on()

    def compute(self) -> Any:
        self._hand_on()
        return self.meter.compute()

    def reset(self) -> None:
        self._waiting = []
        self.meter.reset()

    def state(self) -> dict[str, Any]:
        self._hand_on()
        return self.meter.state()

    def restore(self, state: dict[str, Any]) -> None:
        self.reset()
        self.meter.restore(state)

    def _hand_on(self) -> None:
        if self._waiting:
            predictions, targets = zip(*self._waiting, strict=True)
            self._waiting = []
            self.meter.update(torch.cat(predictions), torch.cat(targets))
