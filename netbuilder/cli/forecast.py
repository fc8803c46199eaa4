"""What ``netbuilder predict`` does for a network that forecasts: a line for each date ahead, beside what came true."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from netbuilder.cli.common import say, show, show_json, table

if TYPE_CHECKING:
    from netbuilder.engine.forecaster import Forecaster
    from netbuilder.engine.forecasts import Forecasts
    from netbuilder.engine.task import Task

PARTS = ("test", "validation", "train")
LINES = 20  # dates shown on a terminal; --to and --json give all


def is_forecast(task: Task) -> bool:
    """Whether the run's data are cut into forecast windows, which the network sees alone."""
    data = task.document.data
    return data is not None and data.window is not None


def run(task: Task, args: argparse.Namespace) -> int:
    """Prints or writes what is forecast; where nobody knows yet what comes true, that place is empty."""
    from netbuilder.engine.forecaster import Forecaster

    forecaster = Forecaster.of(task)
    found = _found(forecaster, args)
    if args.to is not None:
        found.write(args.to)
        say(f"{len(found.places) * found.horizon:,} forecasts are in {args.to}.")
    rows = list(found.rows())
    if args.json:
        show_json({"forecasts": rows, "levels": list(forecaster.levels), "naive": found.methods[found.yardstick].name})
    elif args.to is None:
        _show(rows, forecaster, found)
    return 0


def _found(forecaster: Forecaster, args: argparse.Namespace) -> Forecasts:
    """For every row of a table that has its whole history, or from the run's own data."""
    from netbuilder.engine.evaluate import part_named
    from netbuilder.engine.new_series import new_series

    timeline, history, name = forecaster.timeline, forecaster.window.history, str(args.input)
    if name == "future":
        places = timeline.ends(history)
    elif name in PARTS:
        part_named(forecaster.task, name)  # an error where it is empty
        places = timeline.parts[name]
    else:
        timeline = new_series(forecaster.task, args.input)
        places = timeline.every(history)
    return forecaster.foresee(timeline, places, args.output)


def _show(rows: list[dict[str, Any]], forecaster: Forecaster, found: Forecasts) -> None:
    shown = [name for name in rows[0] if any(row[name] not in (None, "") for row in rows)]
    names = {"naive": found.methods[found.yardstick].name}
    header = tuple(names.get(name, name) for name in shown)
    if len(rows) > LINES:
        show(f"… {len(rows) - LINES:,} before; --to OUT.csv writes all of them.")
    show(table([header, *(tuple(_cell(row[name]) for name in shown) for row in rows[-LINES:])]))
    levels = [f"{100 * q:g} %" for q in forecaster.levels if q is not None]
    if levels:
        show(f"Limits: what comes true should be below them in {' and '.join(levels)} of all cases.")


def _cell(value: Any) -> str:
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)
