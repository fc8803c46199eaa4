"""What stands in a forecast plot, as answers of the worker have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from netbuilder.protocol.answers import ForecastAnswer
from netbuilder.ui.words import QT_TR_NOOP, tr

Numbers = Sequence[float | None]
NAIVE = {
    "naive": QT_TR_NOOP("naive"),
    "naive with growth": QT_TR_NOOP("naive with growth"),
    "seasonal naive": QT_TR_NOOP("seasonal naive ({season})"),
    "seasonal naive with growth": QT_TR_NOOP("seasonal naive with growth ({season})"),
}


@dataclass(frozen=True)
class Line:
    """``kind``: "true", "network", "naive" or "growth"; each has a colour and a dash of its own."""

    kind: str
    name: str
    values: Numbers


@dataclass(frozen=True)
class Lines:
    """``limits``: lower and upper; what is not known is None. From date number ``ahead`` on everything is forecast."""

    dates: Sequence[str] = ()
    lines: Sequence[Line] = ()
    limits: tuple[Numbers, Numbers] | None = None
    limits_name: str = ""
    ahead: int = 0

    @classmethod
    def of(cls, found: ForecastAnswer) -> Lines:
        """The truth is drawn last, so that it lies on top."""
        kinds = [k for k in ("growth", "naive", "network", "true") if k in found.lines]
        limits = (found.lines["lower"], found.lines["upper"]) if {"lower", "upper"} <= found.lines.keys() else None
        lines = [Line(k, name_of(k, found.methods), found.lines[k]) for k in kinds]
        return cls(found.dates, lines, limits, limits_name(found.levels), found.ahead)

    def words(self, at: int) -> list[str]:
        """What is known of a date, for a readout: the truth first."""
        found = [(line.name, line.values[at]) for line in reversed(self.lines)]
        told = [f"{name} {value:.5g}" for name, value in found if value is not None]
        if self.limits and (low := self.limits[0][at]) is not None and (high := self.limits[1][at]) is not None:
            told.append(f"{self.limits_name} {low:.5g} … {high:.5g}")
        return [self.dates[at], *told]


def name_of(kind: str, methods: Mapping[str, Mapping[str, Any]]) -> str:
    """Of a line or a row of scores; a naive forecast says which season it repeats."""
    if kind in methods:
        return tr(NAIVE[methods[kind]["name"]]).format(season=methods[kind]["season"])
    return {"true": tr("true"), "network": tr("network")}[kind]


def limits_name(levels: Sequence[float | None]) -> str:
    """Between which quantiles the limits lie: "limits 10 % to 90 %"."""
    low, high = ("" if q is None else f"{100 * q:g} %" for q in levels)
    return tr("limits {low} to {high}").format(low=low, high=high) if low and high else ""
