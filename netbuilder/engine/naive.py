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
    batch = training_windows(data)
    target = batch.fields["target"]
    longest = min(batch.fields["history"].shape[1], LONGEST_SEASON)
    seasons = [Season(s) for s in range(1, longest + 1)] + [Season(s, True) for s in range(1, longest // 2 + 1)]
    errors = [float((naive(data.fitted, batch, s, target.shape[1]) - target).abs().mean()) for s in seasons]
    return seasons[min(range(len(seasons)), key=errors.__getitem__)]


def naive(fitted: Fitted, batch: Batch, season: Season, horizon: int) -> Tensor:
    """Each step ahead is the value whole seasons before it, scaled as targets are: (batch, horizon).

    With growth, each season ahead lies above the one before by as much as the last one lay above the one before it.
    """
    history = batch.fields["history"]
    if "history" in fitted.scalers:
        history = fitted.scalers["history"].to(history.device).inverse(history)
    length = season.length
    values = history[:, -length:, 0]
    steps = torch.arange(horizon, device=values.device)
    found = values[:, steps % length]
    if season.grows:
        growth = values.mean(1) - history[:, -2 * length : -length, 0].mean(1)
        found = found + growth[:, None] * (1 + steps // length)
    return fitted.scalers["target"].to(found.device).apply(found) if "target" in fitted.scalers else found


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
