"""Meters that torchmetrics computes, imported only when one is used."""

from __future__ import annotations

import warnings
from typing import Any

import torch
from torch import Tensor

from netbuilder.engine.metrics.classes import ViewMeter
from netbuilder.engine.metrics.view import View
from netbuilder.training import metrics_classification as declared
from netbuilder.training.metric import Metric

CLASSES: dict[type[Metric], str] = {
    declared.AUC: "AUROC",
    declared.AveragePrecision: "AveragePrecision",
    declared.CalibrationError: "CalibrationError",
}


class Curve(ViewMeter):
    """Keeps probabilities and labels of all cases and hands them to torchmetrics at the end."""

    def __init__(self, view: View, metric: Metric) -> None:
        super().__init__(view)
        self.metric = metric
        self.seen: list[tuple[Tensor, Tensor]] = []

    def see(self, scores: Tensor, labels: Tensor) -> None:
        self.seen.append((self.view.probabilities(scores), labels))

    def compute(self) -> float:
        if not self.seen:
            return float("nan")
        probabilities = torch.cat([p for p, _ in self.seen])
        labels = torch.cat([t for _, t in self.seen])
        with warnings.catch_warnings():  # of classes that do not occur in the data; they score 0
            warnings.simplefilter("ignore")
            return float(self._measure(probabilities)(probabilities, labels).item())

    def _measure(self, probabilities: Tensor) -> Any:
        from torchmetrics import classification

        name = CLASSES[type(self.metric)]
        extra = {"n_bins": self.metric.bins} if isinstance(self.metric, declared.CalibrationError) else {}
        if self.view.binary:
            return getattr(classification, f"Binary{name}")(**extra).to(probabilities.device)
        made = getattr(classification, f"Multiclass{name}")(num_classes=probabilities.shape[-1], **extra)
        return made.to(probabilities.device)

    def reset(self) -> None:
        self.seen = []

    def state(self) -> dict[str, Tensor]:
        if not self.seen:
            return {}
        columns = zip(*self.seen, strict=True)
        return {name: torch.cat(parts).cpu() for name, parts in zip(("probabilities", "labels"), columns, strict=True)}

    def restore(self, state: dict[str, Tensor]) -> None:
        self.seen = [(state["probabilities"], state["labels"])] if state else []
