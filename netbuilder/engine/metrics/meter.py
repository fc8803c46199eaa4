"""What measures a metric over many batches."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor


class Meter:
    """Adds up over batches what a metric needs; totals stay on their device and nothing is read before ``compute``."""

    padded = True  # whether the prediction has steps that ``lengths`` can cut

    def __init__(self) -> None:
        self.totals: dict[str, Tensor] = {}

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        """Take a batch into account; ``lengths`` ((batch,) int64): steps beyond them are padding."""
        raise NotImplementedError(type(self).__name__)

    def real(self, x: Tensor, lengths: Tensor | None) -> Tensor:
        """(batch, time, …) without its padding, as (steps, …); x itself where nothing is padded."""
        if lengths is None or not self.padded:
            return x
        return x[torch.arange(x.shape[1], device=x.device) < lengths.to(x.device)[:, None]]

    def compute(self) -> Any:
        """The metric over everything since ``reset``: a float (NaN when there was nothing), or a nested list."""
        raise NotImplementedError(type(self).__name__)

    def reset(self) -> None:
        """Forget everything."""
        self.totals = {}

    def state(self) -> dict[str, Tensor]:
        """What has been added up, for a checkpoint."""
        return {name: total.detach().cpu().clone() for name, total in self.totals.items()}

    def restore(self, state: dict[str, Tensor]) -> None:
        """Back to a checkpoint."""
        self.totals = {name: total.clone() for name, total in state.items()}

    def add(self, name: str, value: Tensor) -> None:
        """Add to a total, in double precision where the device has it; counts stay whole."""
        value = value.detach()
        if value.is_floating_point() and value.device.type != "mps":
            value = value.double()
        old = self.totals.get(name)
        self.totals[name] = value.clone() if old is None else old.to(value.device) + value

    def total(self, name: str) -> float:
        """A total as a number; 0 when there was nothing."""
        return float(self.totals[name].item()) if name in self.totals else 0.0


def ratio(part: float, whole: float) -> float:
    """part / whole, NaN for 0 / 0."""
    return part / whole if whole else float("nan")
