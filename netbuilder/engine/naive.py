"""Forecasts without a network: what was one season ago comes again, perhaps a little more of it."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.batch import Batch
from netbuilder.engine.data import Data, Fitted

SEEN = 10_000  # training samples the mean, the frequencies and the season are taken from
LONGEST_SEASON = 400


@dataclass(frozen=True)
class Season:
    """``length`` in steps; 1: the value before comes again. ``grows``: by as much as the last season did."""

    length: int
    grows: bool = False

    @property
    def name(self) -> str:
        """ "naive", "seasonal naive", "seasonal naive with growth"."""
        return ("naive" if self.length == 1 else "seasonal naive") + " with growth" * self.grows


def best_season(data: Data) -> Season:
    """The one that forecasts the training part best."""
    return best_seasons(data)[0]


def best_seasons(data: Data) -> tuple[Season, ...]:
    """The best without growth and the best with it (where the history holds two seasons), the better of both first."""
    batch = training_windows(data)
    target, history = batch.fields["target"], raw_history(data.fitted, batch)
    longest = min(history.shape[1], LONGEST_SEASON)
    seasons = [Season(s) for s in range(1, longest + 1)] + [Season(s, True) for s in range(1, longest // 2 + 1)]

    def error(season: Season) -> float:
        return float((_scaled(data.fitted, ahead(history, season, target.shape[1])) - target).abs().mean())

    errors = {season: error(season) for season in seasons}
    kinds = [[s for s in seasons if s.grows is grows] for grows in (False, True)]
    return tuple(sorted((min(k, key=errors.__getitem__) for k in kinds if k), key=errors.__getitem__))


def naive(fitted: Fitted, batch: Batch, season: Season, horizon: int) -> Tensor:
    """The forecast without a network, scaled as targets are: (batch, horizon)."""
    return _scaled(fitted, ahead(raw_history(fitted, batch), season, horizon))


def ahead(history: Tensor, season: Season, horizon: int) -> Tensor:
    """Each step ahead is the value whole seasons before it: (batch, horizon) from (batch, steps), both in raw units.

    With growth, each season ahead lies above the one before by as much as the last one lay above the one before it.
    """
    length = season.length
    values = history[:, -length:]
    steps = torch.arange(horizon, device=values.device)
    found = values[:, steps % length]
    if season.grows:
        growth = values.mean(1) - history[:, -2 * length : -length].mean(1)
        found = found + growth[:, None] * (1 + steps // length)
    return found


def raw_history(fitted: Fitted, batch: Batch) -> Tensor:
    """Past values of the column to forecast in raw units: (batch, steps)."""
    history = batch.fields["history"]
    if "history" in fitted.scalers:
        history = fitted.scalers["history"].to(history.device).inverse(history)
    return history[:, :, 0]


def _scaled(fitted: Fitted, values: Tensor) -> Tensor:
    return fitted.scalers["target"].to(values.device).apply(values) if "target" in fitted.scalers else values


def training_windows(data: Data) -> Batch:
    """Windows evenly spread over the training part."""
    part = data.train
    indices = torch.linspace(0, len(part) - 1, min(SEEN, len(part))).round().long()
    return Batch(len(indices), {name: part.columns[name].gather(indices).cpu() for name in ("history", "target")})


def error_in_training(data: Data, season: int) -> float:
    """Mean absolute error, in raw units, of the naive forecast one step ahead: what MASE is measured in."""
    if "history" not in data.train.columns:
        raise NetBuilderError("The metric mase needs a forecast window: it compares with earlier values of the series.")
    batch = training_windows(data)
    longest = batch.fields["history"].shape[1]
    if season > longest:
        raise NetBuilderError(
            f"The metric mase has a season of {season} rows, but the window looks back {longest}: choose at most that."
        )
    away = naive(data.fitted, batch, Season(season), 1) - batch.fields["target"][:, :1]
    scaler = data.fitted.scalers.get("target")
    away = away if scaler is None else scaler.inverse(away) - scaler.inverse(torch.zeros_like(away))
    return float(away.abs().mean())
