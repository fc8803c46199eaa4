"""Forecasts of a part of the data as a person looks at them: as lines over dates, and as scores."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.cases import Evaluation
from netbuilder.engine.forecast_scores import scores
from netbuilder.engine.forecaster import Forecaster
from netbuilder.engine.forecasts import Forecasts, Method, known
from netbuilder.protocol.commands import Backtest
from netbuilder.protocol.events import Backtested

MOST = 2000  # dates in one answer: more than a plot has pixels
Lines = dict[str, list[float | None]]


def backtested(forecaster: Forecaster, evaluation: Evaluation, question: Backtest) -> Backtested:
    """The answer, from what the network said to the whole part."""
    timeline, output = forecaster.timeline, forecaster.output(question.output)
    refuse_unknown(timeline.names, question.item)
    raw = {c.judge.node: c.in_units(c.predictions) for c in evaluation.cases if c.judge.node in forecaster.outputs}
    every = forecaster.forecasts(timeline, timeline.parts[question.part], raw, output)
    one = every.of_series(question.item)
    if not 0 <= question.step <= one.horizon:
        raise NetBuilderError(f"expected a step from 0 to {one.horizon}, got {question.step}.")
    if question.to:
        every.write(Path(question.to))
    ends = forecaster.window.history
    dates, lines, ahead = _by_step(one, question.step) if question.step else _from_one(one, question.origin, ends)
    all_scores = scores(every, forecaster.scale, forecaster.levels)
    return Backtested(
        request=question.request,
        dates=dates,
        lines=lines,
        ahead=ahead,
        origins=[timeline.dates(s, row - 1, row)[0] for s, row in one.places.tolist()],
        scores=scores(one, forecaster.scale, forecaster.levels) if len(timeline.names) > 1 else all_scores,
        all_scores=all_scores,
        written=question.to,
        **about(forecaster, every),
    )


def refuse_unknown(names: tuple[str, ...], item: int) -> None:
    """There is no series of that number."""
    if not 0 <= item < len(names):
        raise NetBuilderError(f"expected the number of a series from 0 to {len(names) - 1}, got {item}.")


def about(forecaster: Forecaster, found: Forecasts) -> dict[str, Any]:
    """What a ForecastAnswer says of the series, the naive forecasts and the limits, whatever was asked."""
    return {
        "items": list(found.timeline.names),
        "calendar": found.timeline.calendar.kind,
        "methods": {k: {"name": m.name, "season": m.season} for k, m in found.methods.items() if m.season},
        "levels": list(forecaster.levels),
        "unit": forecaster.unit,
    }


def ahead_of(found: Forecasts, window: int, history: int) -> tuple[list[str], Lines, int]:
    """History and forecast of one window: dates, lines, place of the first date ahead."""
    series, first = found.places[window].tolist()
    dates = found.timeline.dates(series, first - history, first + found.horizon)
    nothing: list[float | None] = [None] * history
    past = [known(v) for v in found.timeline.rows[series][first - history : first, 0].tolist()]
    lines = {name: nothing + _numbers(values[window]) for name, values in _every(found).items()}
    return dates, lines | {"true": past + _numbers(found.true[window])}, history


def _by_step(found: Forecasts, step: int) -> tuple[list[str], Lines, int]:
    """For each date what was forecast ``step`` rows before."""
    shown = found.at(np.arange(len(found.places))[-MOST:])
    dates = [shown.timeline.dates(s, row + step - 1, row + step)[0] for s, row in shown.places.tolist()]
    lines = {name: _numbers(values[:, step - 1]) for name, values in _every(shown).items()}
    return dates, lines | {"true": _numbers(shown.true[:, step - 1])}, 0


def _from_one(found: Forecasts, origin: int, history: int) -> tuple[list[str], Lines, int]:
    count = len(found.places)
    if not -count <= origin < count:
        raise NetBuilderError(f"expected the number of a forecast from 0 to {count - 1}, got {origin}.")
    return ahead_of(found, origin % count, history)


def _every(found: Forecasts) -> dict[str, Tensor]:
    """Everything that is forecast, (windows, horizon), by the name of its line."""
    network: Method = found.methods["network"]
    limits = {name: x for name, x in (("lower", network.lower), ("upper", network.upper)) if x is not None}
    return {key: method.middle for key, method in found.methods.items()} | limits


def _numbers(values: Tensor) -> list[float | None]:
    return [known(v) for v in values.tolist()]
