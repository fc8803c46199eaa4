"""All chance in a run: one seed, separate streams, and their states for checkpoints."""

from __future__ import annotations

from typing import Any

import torch


class Chance:
    """The stream that shuffles, and torch's global one (dropout, noise, augmentation). First weights have their own,
    seeded with the plan's seed itself, so that an exported script starts from the same ones."""

    def __init__(self, seed: int, rank: int = 0) -> None:
        self.shuffling = torch.Generator().manual_seed(seed + 1)
        torch.manual_seed(seed + 2 + 7919 * rank)

    def order(self, samples: int, shuffle: bool) -> torch.Tensor:
        """Sample numbers in the order of the next epoch."""
        return torch.randperm(samples, generator=self.shuffling) if shuffle else torch.arange(samples)

    def state(self) -> dict[str, Any]:
        cuda = torch.cuda.get_rng_state_all() if torch.cuda.is_available() else []
        return {"shuffling": self.shuffling.get_state(), "global": torch.get_rng_state(), "cuda": cuda}

    def restore(self, state: dict[str, Any]) -> None:
        self.shuffling.set_state(state["shuffling"])
        torch.set_rng_state(state["global"])
        if state["cuda"] and torch.cuda.is_available():
            torch.cuda.set_rng_state_all(state["cuda"])
