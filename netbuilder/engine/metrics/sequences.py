"""Meters over sequences."""

from __future__ import annotations

import torch
from torch import Tensor

from netbuilder.engine.data.vocabulary import END, UNKNOWN
from netbuilder.engine.decoding import collapsed
from netbuilder.engine.metrics.meter import Meter, ratio
from netbuilder.training import metrics_sequence as declared


class WordErrorRate(Meter):
    """Edits over true words; ``blank`` pads the targets too."""

    def __init__(self, blank: int) -> None:
        super().__init__()
        self.blank = blank

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        best = prediction.argmax(-1).cpu()
        ends = torch.full((len(best),), best.shape[1]) if lengths is None else lengths.cpu()
        for steps, end, truth in zip(best, ends.tolist(), target.cpu(), strict=True):
            words = truth[truth != self.blank].tolist()
            self.add("edits", edits(collapsed(steps[:end].tolist(), self.blank), words))
            self.add("words", len(words))

    def compute(self) -> float:
        return ratio(self.total("edits"), self.total("words"))


class Rouge1(Meter):
    """F score of the words which the best ``count`` sentences have in common with the true summary."""

    def __init__(self, metric: declared.Rouge1) -> None:
        super().__init__()
        self.metric = metric

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        scores = prediction[..., 0]
        if lengths is not None:
            steps = torch.arange(scores.shape[1], device=scores.device)
            scores = scores.masked_fill(steps >= lengths.to(scores.device)[:, None], -torch.inf)
        best, chosen = scores.topk(min(self.metric.sentences, scores.shape[1]))
        overlap, reference = (self.fields[name] for name in self.metric.fields())
        picked = overlap.gather(1, chosen[..., None].expand(-1, -1, overlap.shape[2]))
        picked = (picked * best.isfinite()[..., None]).sum(1)
        common = torch.minimum(picked, reference)[:, :-1].sum(1)
        self.add("sum", (2 * common / (picked[:, -1] + reference[:, -1]).clamp(min=1)).sum())
        self.add("cases", len(scores))

    def compute(self) -> float:
        return ratio(self.total("sum"), self.total("cases"))


class ExactMatch(Meter):
    """Share of equal texts; the prediction is the ids that were written."""

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        self.add("sum", (prediction == target).all(1).double().sum())
        self.add("cases", len(target))

    def compute(self) -> float:
        return ratio(self.total("sum"), self.total("cases"))


class WrittenRouge1(Meter):
    """F score of the words in common; the prediction is the ids that were written."""

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        self.add("sum", rouge_1(prediction, target).double().sum())
        self.add("cases", len(target))

    def compute(self) -> float:
        return ratio(self.total("sum"), self.total("cases"))


def rouge_1(found: Tensor, wanted: Tensor) -> Tensor:
    """F score (samples,) of the words that texts (samples, steps) of ids have in common.

    Padding and marks are no words; an unknown word equals any other, which a network cannot use, as it writes none.
    """
    theirs, ours = ((ids == UNKNOWN) | (ids > END) for ids in (wanted, found))
    # The n-th occurrence of a word in one text meets the n-th in the other.
    pairs = (found[:, :, None] == wanted[:, None, :]) & ours[:, :, None]
    pairs &= _occurrence(found)[:, :, None] == _occurrence(wanted)[:, None, :]
    return 2 * pairs.sum((1, 2)) / (theirs.sum(1) + ours.sum(1)).clamp(min=1)


def _occurrence(ids: Tensor) -> Tensor:
    """How often the id of each place stands before it in its text."""
    return (ids[:, :, None] == ids[:, None, :]).tril(-1).sum(2)


def edits(a: list[int], b: list[int]) -> int:
    """Levenshtein distance: fewest insertions, deletions and changes that make ``b`` of ``a``."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
