"""What there is to say about answers that are classes: confusion, precision and recall, ROC, calibration."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from netbuilder.datasets.field import Field
from netbuilder.engine.cases import Cases

ROC_POINTS, ROC_CLASSES, BINS = 200, 30, 10


def class_report(cases: Cases, field: Field) -> dict[str, Any]:
    """As Evaluated.outputs has it."""
    true, chosen = (x.flatten() for x in cases.labels())
    inside = true >= 0
    true, chosen = true[inside], chosen[inside]
    names = names_of(cases, field)
    counts = confusion(true, chosen, len(names))
    found: dict[str, Any] = {"names": names, "confusion": counts.tolist(), "classes": _classes(counts, names)}
    if cases.predictions.ndim <= 2 or cases.view.binary:
        probabilities = _probabilities(cases)[inside]
        found["roc"] = _rocs(probabilities, true, names)
        found["calibration"] = calibration(probabilities, true)
    return found


def names_of(cases: Cases, field: Field | None) -> list[str]:
    """Names of the classes the answer can be; ``field``: the target, where it is not one value for all samples."""
    names = field.names if field else ()
    if cases.view.binary:
        return list(names) if len(names) == 2 else ["no", "yes"]
    count = cases.view.scores(cases.predictions).shape[-1]
    return [names[i] if i < len(names) else str(i) for i in range(count)]


def confusion(true: Tensor, chosen: Tensor, classes: int) -> Tensor:
    """Counts (true class, chosen class), int64."""
    return torch.bincount(true * classes + chosen, minlength=classes * classes).reshape(classes, classes)


def _probabilities(cases: Cases) -> Tensor:
    """(cases, classes); of yes and no two columns."""
    view = cases.view
    found = view.probabilities(view.scores(cases.predictions))
    if view.binary:
        yes = found.reshape(-1, 1).clamp(0, 1)
        return torch.cat([1 - yes, yes], 1)
    return found.flatten(0, -2)


def _classes(counts: Tensor, names: list[str]) -> list[dict[str, Any]]:
    right, true, claimed = counts.diag().double(), counts.sum(1).double(), counts.sum(0).double()
    precision, recall = right / claimed, right / true  # NaN, sent as null, where nothing was claimed or true
    f1 = 2 * right / (true + claimed)
    rows = zip(names, precision.tolist(), recall.tolist(), f1.tolist(), counts.sum(1).tolist(), strict=True)
    return [{"name": n, "precision": p, "recall": r, "f1": f, "support": s} for n, p, r, f, s in rows]


def _rocs(probabilities: Tensor, true: Tensor, names: list[str]) -> list[dict[str, Any]]:
    """One curve for yes and no, else one for each of the most frequent classes against the rest."""
    if len(names) == 2:
        return [roc(probabilities[:, 1], true == 1, names[1])]
    frequent = torch.bincount(true, minlength=len(names)).argsort(descending=True)[:ROC_CLASSES].sort().values
    return [roc(probabilities[:, c], true == c, names[c]) for c in frequent.tolist()]


def roc(score: Tensor, positive: Tensor, name: str) -> dict[str, Any]:
    """The curve of one class against the rest; cases of equal score are one point."""
    order = score.argsort(descending=True)
    ordered, hits = score[order], positive[order].double()
    last = torch.cat([ordered[1:] != ordered[:-1], torch.ones(1, dtype=torch.bool)])
    true, false = hits.cumsum(0)[last], (1 - hits).cumsum(0)[last]
    start = torch.zeros(1, dtype=torch.float64)
    rates = torch.stack([torch.cat([start, false / false[-1]]), torch.cat([start, true / true[-1]])], 1)
    area = float(torch.trapezoid(rates[:, 1], rates[:, 0]))
    chosen = torch.linspace(0, len(rates) - 1, min(ROC_POINTS, len(rates))).round().long()
    return {"name": name, "points": rates[chosen].tolist(), "auc": area}


def calibration(probabilities: Tensor, true: Tensor) -> list[dict[str, Any]]:
    """How often the chosen class is right, for ten ranges of how sure the model is; empty ranges are left out."""
    sure, chosen = probabilities.max(1)
    right = (chosen == true).double()
    bins = (sure.double() * BINS).long().clamp(0, BINS - 1)
    inside = [bins == number for number in range(BINS)]
    return [
        {"confidence": float(sure[i].double().mean()), "accuracy": float(right[i].mean()), "count": int(i.sum())}
        for i in inside
        if i.any()
    ]
