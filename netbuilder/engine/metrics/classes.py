"""Meters over classes that add up their own sums."""

from __future__ import annotations

from math import exp
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from netbuilder.engine.metrics.meter import Meter, ratio, widest
from netbuilder.engine.metrics.view import View
from netbuilder.training import metrics_classification as declared


class ViewMeter(Meter):
    """A meter that looks at scores and labels."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view

    def update(self, prediction: Tensor, target: Tensor, lengths: Tensor | None = None) -> None:
        scores = self.real(self.view.scores(prediction), lengths)
        labels = self.real(self.view.labels(prediction, target), lengths)
        self.see(scores.flatten() if self.view.binary else scores.flatten(0, -2), labels.flatten())

    def see(self, scores: Tensor, labels: Tensor) -> None:
        """Take cases into account: scores (cases[, classes]), labels (cases,)."""
        raise NotImplementedError(type(self).__name__)


class Accuracy(ViewMeter):
    """Right cases over all; ``k`` highest scores count."""

    counts = True

    def __init__(self, view: View, k: int = 1) -> None:
        super().__init__(view)
        self.k = k

    def see(self, scores: Tensor, labels: Tensor) -> None:
        if self.k == 1:
            right = self.view.chosen(scores) == labels
        else:
            right = (scores.topk(self.k, -1).indices == labels[:, None]).any(-1)
        self.add("right", right.sum())
        self.add("cases", len(labels))

    def compute(self) -> float:
        return ratio(self.total("right"), self.total("cases"))


class Confusion(ViewMeter):
    """Counts of (true class, predicted class), and what follows from them."""

    counts = True

    def __init__(self, view: View, metric: Any) -> None:
        super().__init__(view)
        self.metric = metric

    def see(self, scores: Tensor, labels: Tensor) -> None:
        classes = 2 if self.view.binary else scores.shape[-1]
        counts = torch.zeros(classes * classes, dtype=torch.int64, device=scores.device)
        pairs = labels * classes + self.view.chosen(scores)
        counts.index_add_(0, pairs, torch.ones_like(pairs))
        self.add("counts", counts.view(classes, classes))

    def compute(self) -> Any:
        if "counts" not in self.totals:
            return [] if isinstance(self.metric, declared.ConfusionMatrix) else float("nan")
        counts = self.totals["counts"].cpu()
        if isinstance(self.metric, declared.ConfusionMatrix):
            return counts.tolist()
        return float(self._score(counts.double()).item())

    def _score(self, counts: Tensor) -> Tensor:
        """Of the matrix (true, predicted), float64."""
        right, true, claimed = counts.diag(), counts.sum(1), counts.sum(0)
        there = true + claimed > 0  # classes that neither occur nor are predicted do not count
        if isinstance(self.metric, declared.IoU):
            return _divide(right, true + claimed - right)[there].mean()
        if isinstance(self.metric, declared.BalancedAccuracy):
            return _divide(right, true)[true > 0].mean()
        if isinstance(self.metric, declared.Precision):
            parts = (right, claimed)
        elif isinstance(self.metric, declared.Recall):
            parts = (right, true)
        else:
            parts = (2 * right, true + claimed)
        return self._averaged(*parts, true, there)

    def _averaged(self, part: Tensor, whole: Tensor, true: Tensor, there: Tensor) -> Tensor:
        if self.view.binary:
            return _divide(part, whole)[1]
        if self.metric.average == "micro":
            return part.sum() / whole.sum()
        if self.metric.average == "weighted":
            return (_divide(part, whole) * true).sum() / true.sum()
        return _divide(part, whole)[there].mean()


class Perplexity(ViewMeter):
    """exp of the mean of -log p of the right class."""

    def see(self, scores: Tensor, labels: Tensor) -> None:
        if self.view.shown_as == "linear":
            losses = F.nll_loss(scores.float().clamp(1e-7, 1).log(), labels, reduction="sum")
        else:
            losses = F.cross_entropy(scores.float(), labels, reduction="sum")
        self.add("losses", losses.to(widest(losses)))
        self.add("cases", len(labels))

    def compute(self) -> float:
        mean = ratio(self.total("losses"), self.total("cases"))
        return exp(mean) if mean < 700 else mean * float("inf")


def _divide(part: Tensor, whole: Tensor) -> Tensor:
    """part / whole, 0 where the whole is 0."""
    return torch.where(whole > 0, part / whole.clamp(min=1), 0.0)
