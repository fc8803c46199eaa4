"""One forecast from where a person wants it: from any row, from other rows, from the last row into the future."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.backtest import about, ahead_of, refuse_unknown
from netbuilder.engine.data.timeline import Timeline
from netbuilder.engine.forecaster import Forecaster
from netbuilder.engine.forecasts import Forecasts, known
from netbuilder.engine.new_samples import Samples
from netbuilder.engine.new_series import new_series
from netbuilder.engine.predict import activations
from netbuilder.protocol.commands import Foretell
from netbuilder.protocol.events import Foretold


def foretold(forecaster: Forecaster, question: Foretell) -> Foretold:
    """The answer; the model is in evaluation mode afterwards."""
    timeline, history = _timeline(forecaster, question), forecaster.window.history
    length = len(timeline.rows[question.item])
    end = question.end or length
    if not history <= end <= length:
        raise NetBuilderError(f"A forecast looks back {history} rows: choose an end from {history} to {length}.")
    if question.rows:
        timeline = _with_rows(timeline, question, end, history)
    found = forecaster.foresee(timeline, np.array([[question.item, end]]), question.output)
    if question.to:
        found.write(Path(question.to))
    dates, lines, ahead = ahead_of(found, 0, history)
    seen = timeline.histories(found.places, history)
    return Foretold(
        request=question.request,
        length=length,
        end=end,
        dates=dates,
        lines=lines,
        ahead=ahead,
        columns=list(forecaster.window.columns),
        rows=[[known(v) for v in row] for row in seen[0].tolist()],
        stock=_stock(found, forecaster.levels[1]),
        written=question.to,
        activations=activations(forecaster.task, Samples(forecaster.part(seen), ("",))) if question.activations else {},
        **about(forecaster, found),
    )


def _timeline(forecaster: Forecaster, question: Foretell) -> Timeline:
    task = forecaster.task
    found = new_series(task, task.base / Path(question.file).expanduser()) if question.file else forecaster.timeline
    refuse_unknown(found.names, question.item)
    return found


def _with_rows(timeline: Timeline, question: Foretell, end: int, history: int) -> Timeline:
    """The series with other numbers in the last rows before ``end``."""
    rows = timeline.rows[question.item].copy()
    try:
        given = np.array(question.rows, np.float32)
    except ValueError:
        given = np.zeros(0, np.float32)
    if given.shape != (history, rows.shape[1]) or not np.isfinite(given).all():
        raise NetBuilderError(f"expected {history} rows of {rows.shape[1]} numbers each.")
    rows[end - history : end] = given
    every = (*timeline.rows[: question.item], rows, *timeline.rows[question.item + 1 :])
    return replace(timeline, rows=every)


def _stock(found: Forecasts, level: float | None) -> dict[str, Any]:
    """What to have in store beyond the forecast: the upper limit minus the middle, never below zero.

    Over several steps deviations √Σ² add up where errors are independent, Σ where they are all alike.
    """
    network = found.methods["network"]
    if network.upper is None or level is None:
        return {}
    each = torch.clamp(network.upper - network.middle, min=0)[0].tolist()
    together = sqrt(sum(x * x for x in each))
    return {
        "level": level,
        "each": [known(x) for x in each],
        "together": known(together),
        "most": known(sum(each)),
    }
