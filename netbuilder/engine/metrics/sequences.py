"""Meters over sequences."""

from __future__ import annotations

import torch
from torch import Tensor

from netbuilder.engine.decoding import collapsed
from netbuilder.engine.metrics.meter import Meter, ratio


class WordErrorRate(Meter):
    """Edits over true words; ``blank`` pads the targets too."""

    def __init__(self, blank: int) -> None:
        super().__init__()
        self.blank = blank

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        best = prediction.detach().argmax(-1).cpu()
        ends = torch.full((len(best),), best.shape[1]) if lengths is None else lengths.cpu()
        for steps, end, truth in zip(best, ends.tolist(), target.cpu(), strict=True):
            words = truth[truth != self.blank].tolist()
            self.add("edits", edits(collapsed(steps[:end].tolist(), self.blank), words))
            self.add("words", len(words))

    def compute(self) -> float:
        return ratio(self.total("edits"), self.total("words"))


def edits(a: list[int], b: list[int]) -> int:
    """Levenshtein distance: fewest insertions, deletions and changes that make ``b`` of ``a``."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
