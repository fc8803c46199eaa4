"""What there is to say about answers that are numbers: true against predicted, residuals, forecasts."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from netbuilder.datasets.field import Field
from netbuilder.engine.cases import Cases
from netbuilder.engine.shown import rounded

SCATTER, SERIES, BINS = 1000, 2000, 40


def number_report(cases: Cases, field: Field, naive: Tensor | None = None) -> dict[str, Any]:
    """As Evaluated.outputs has it; ``naive``: forecasts (samples, horizon) without a network, in raw units."""
    true = cases.in_units(cases.targets)
    predicted = cases.in_units(cases.predictions).reshape(true.shape)
    pairs = torch.stack([true, predicted], -1)
    if cases.lengths is not None and true.ndim > 1:  # padding is no answer
        pairs = pairs[torch.arange(true.shape[1]) < cases.lengths[:, None]]
    pairs = pairs.reshape(-1, 2)
    chosen = torch.linspace(0, len(pairs) - 1, min(SCATTER, len(pairs))).round().long()
    counts, edges = np.histogram((pairs[:, 1] - pairs[:, 0]).double().nan_to_num().numpy(), BINS)
    found: dict[str, Any] = {
        "unit": field.unit,
        "scatter": rounded(pairs[chosen].numpy()),
        "residuals": {"histogram": counts.tolist(), "edges": rounded(edges[[0, -1]])},
    }
    if naive is not None:
        lines = {"true": true, "predicted": predicted, "naive": naive}
        found["series"] = {name: rounded(x.reshape(len(x), -1)[-SERIES:, 0].numpy()) for name, x in lines.items()}
    return found
