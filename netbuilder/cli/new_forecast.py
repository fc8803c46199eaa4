"""``netbuilder new TABLE OUT.netb --forecast``: a first network that forecasts the next rows of a table."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli.common import UsageError, say
from netbuilder.datasets.places import seen_from
from netbuilder.datasets.source import Csv

if TYPE_CHECKING:
    from netbuilder.datasets.dataset import Dataset
    from netbuilder.graph.document import Document

SETTINGS = ("date", "series", "history", "horizon", "covariates")


def arguments(parser: argparse.ArgumentParser) -> None:
    words = "forecast this column of a table over time, with limits (guessed where it is not said)"
    parser.add_argument("--forecast", nargs="?", const="", metavar="COLUMN", help=words)
    parser.add_argument("--date", default="", metavar="COLUMN", help="of a forecast: what orders the rows (guessed)")
    parser.add_argument(
        "--series", default="", metavar="COLUMN", help="of a forecast: what tells series apart (guessed)"
    )
    parser.add_argument("--history", type=int, metavar="ROWS", help="of a forecast: rows to look back")
    parser.add_argument("--horizon", type=int, metavar="ROWS", help="of a forecast: rows to look ahead")
    parser.add_argument(
        "--covariates", nargs="*", metavar="COLUMN", help="of a forecast: further columns (all numbers)"
    )


def refuse_settings(args: argparse.Namespace) -> None:
    """Those of a forecast where none is wanted."""
    given = next((name for name in SETTINGS if getattr(args, name) not in (None, "")), "")
    if given:
        raise UsageError(f"netbuilder new: --{given} is for a forecast; add --forecast.")


def drawn(path: Path, args: argparse.Namespace) -> Document:
    """The network, and what was chosen for it, said; the table is read once, so that what is wrong with it is told."""
    import netbuilder.layers  # noqa: F401  fills the table of layers
    from netbuilder.engine.data import load
    from netbuilder.graph.starter import starter

    data = _data(path, args)
    found = load(data, Path())
    assert data.window is not None and found.timeline is not None
    parts = {"train": found.train, "validate": found.validation, "test": found.test}
    say(f"{path.name}: " + ", ".join(f"{len(part):,} windows {name}" for name, part in parts.items()))
    for note in found.notes:
        say(f"  {note}")
    for line in _told(data, len(found.timeline.names)):
        say(line)
    return replace(starter(data), data=replace(data, source=seen_from(data.source, args.file.resolve().parent)))


def _data(path: Path, args: argparse.Namespace) -> Dataset:
    from netbuilder.engine.data.series import suggest

    found = suggest(Csv(path=str(path)), path, args.forecast, args.date, args.series)
    if found is None:
        raise UsageError(
            f"{path} has no column of dates and none called like a time (week, month, year), or no column of numbers: "
            "name them with --date and --forecast."
        )
    wanted = {name: getattr(args, name) for name in ("history", "horizon", "covariates")}
    given: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    window = found.window.make(found.window.settings() | given)
    return replace(found, window=window).dataset()


def _told(data: Dataset, series: int) -> list[str]:
    window = data.window
    assert window is not None
    further = [name for name in window.columns if name != window.target]
    return [
        f'It forecasts "{window.target}" for {window.horizon} rows ahead from the last {window.history}, in the order '
        f'of "{data.split.column}"; choose others with --forecast COLUMN, --horizon, --history and --date.',
        f'One series for each of the {series:,} values of "{window.series}" (--series).'
        if window.series
        else "The whole table is one series; --series COLUMN tells several apart.",
        f"It also looks back at {', '.join(further)} (--covariates)." if further else "It looks at no further column.",
    ]
