"""What measures a metric over many batches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor


class Meter:
    """Adds up over batches what a metric needs; totals stay on their device and nothing is read before ``compute``."""

    padded = True  # whether the prediction has steps that ``lengths`` can cut
    counts = False  # whether all it adds up are whole numbers

    def __init__(self) -> None:
        self.totals: dict[str, Any] = {}
        self.fields: Mapping[str, Tensor] = {}  # of the batch, for metrics that look at more than the target

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        """Take a batch into account; ``lengths`` ((batch,) int64): steps beyond them are padding.

        Neither tensor has a gradient.
        """
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

    def state(self) -> dict[str, Any]:
        """What has been added up, for a checkpoint."""
        return {k: v.detach().cpu().clone() if isinstance(v, Tensor) else v for k, v in self.totals.items()}

    def restore(self, state: dict[str, Any]) -> None:
        """Back to a checkpoint."""
        self.totals = {k: v.clone() if isinstance(v, Tensor) else v for k, v in state.items()}

    def add(self, name: str, value: Tensor | int) -> None:
        """Add to a total (a tensor that nobody else changes, or a plain count)."""
        old = self.totals.get(name)
        if isinstance(old, Tensor) and isinstance(value, Tensor):
            value = old.to(value.device) + value
        elif old is not None:
            value = old + value
        self.totals[name] = value

    def total(self, name: str) -> float:
        """A total as a number; 0 when there was nothing."""
        return float(self.totals.get(name, 0))


def widest(x: Tensor) -> torch.dtype:
    """The most exact number format of a tensor's device."""
    return torch.float32 if x.device.type == "mps" else torch.float64


def ratio(part: float, whole: float) -> float:
    """part / whole, NaN for 0 / 0."""
    return part / whole if whole else float("nan")
