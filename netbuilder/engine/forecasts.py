"""Forecasts of many windows, of a network and without one, beside what came true."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from netbuilder.engine.data import DataError
from netbuilder.engine.data.timeline import Timeline

COLUMNS = ("date", "item", "horizon", "forecast", "lower", "upper", "actual", "naive")
Row = dict[str, str | int | float | None]


@dataclass(frozen=True)
class Method:
    """One way to forecast, (windows, horizon) in raw units: the value in the middle, and its limits where it has some.

    ``name``: "network", or that of a Season of ``season`` rows.
    """

    name: str
    middle: Tensor
    lower: Tensor | None = None
    upper: Tensor | None = None
    season: int = 0

    def at(self, windows: Tensor) -> Method:
        """Only those windows."""
        lower, upper = (None if x is None else x[windows] for x in (self.lower, self.upper))
        return replace(self, middle=self.middle[windows], lower=lower, upper=upper)


@dataclass(frozen=True)
class Forecasts:
    """``places`` of the windows (windows, 2): series and first row ahead; ``true`` (windows, horizon), NaN where nobody
    knows yet; ``methods``: "network", "naive" and "growth" (that has a trend); the better one without a network is
    called ``yardstick``.
    """

    timeline: Timeline
    places: np.ndarray
    true: Tensor
    methods: dict[str, Method]
    yardstick: str

    @property
    def horizon(self) -> int:
        """Rows ahead."""
        return int(self.true.shape[1])

    def of_series(self, series: int) -> Forecasts:
        """Only the windows of one series."""
        return self.at(np.flatnonzero(self.places[:, 0] == series))

    def at(self, windows: np.ndarray) -> Forecasts:
        """Only those windows."""
        which = torch.from_numpy(windows)
        methods = {key: m.at(which) for key, m in self.methods.items()}
        return replace(self, places=self.places[windows], true=self.true[which], methods=methods)

    def rows(self) -> Iterator[Row]:
        """A line for each window and step ahead, by the names of COLUMNS; None where nothing is known."""
        network, plain = self.methods["network"], self.methods[self.yardstick]
        for number, (series, first) in enumerate(self.places.tolist()):
            dates = self.timeline.dates(series, first, first + self.horizon)
            for step, date in enumerate(dates):
                cells = (network.middle, network.lower, network.upper, self.true, plain.middle)
                values = [None if x is None else known(float(x[number, step])) for x in cells]
                yield dict(zip(COLUMNS, (date, self.timeline.names[series], step + 1, *values), strict=True))

    def write(self, to: Path) -> None:
        """As a table; DataError where it cannot be written."""
        try:
            with to.open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(COLUMNS)
                for row in self.rows():
                    writer.writerow([_cell(row[name]) for name in COLUMNS])
        except OSError as error:
            raise DataError(f"{to} cannot be written: {error.strerror or error}.") from None


def known(value: float) -> float | None:
    """With a few digits more than float32 tells apart; None for no number."""
    return float(f"{value:.7g}") if np.isfinite(value) else None


def _cell(value: str | int | float | None) -> str:
    return "" if value is None else f"{value:.7g}" if isinstance(value, float) else str(value)
