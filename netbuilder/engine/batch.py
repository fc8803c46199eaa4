"""Some samples, ready for the model."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch


@dataclass(frozen=True)
class Batch:
    """``fields``: one tensor a field, (batch, *shape). ``lengths``: (batch,) int64 of the padded fields."""

    size: int
    fields: dict[str, torch.Tensor]
    lengths: dict[str, torch.Tensor] = field(default_factory=dict)

    def to(self, device: torch.device) -> Batch:
        """The same samples on a device."""
        if device.type == "cpu":
            return self
        return Batch(
            self.size,
            {name: t.to(device, non_blocking=True) for name, t in self.fields.items()},
            {name: t.to(device, non_blocking=True) for name, t in self.lengths.items()},
        )

    def part(self, start: int, stop: int) -> Batch:
        """The samples from ``start`` up to ``stop``."""
        return Batch(
            stop - start,
            {name: t[start:stop] for name, t in self.fields.items()},
            {name: t[start:stop] for name, t in self.lengths.items()},
        )
