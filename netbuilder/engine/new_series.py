"""Series from a person's table, to be forecast by a model that was trained on others."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from netbuilder.datasets.source import Csv
from netbuilder.engine.data import DataError
from netbuilder.engine.data.calendar import Calendar
from netbuilder.engine.data.readers.columns import date, scan
from netbuilder.engine.data.readers.rows import Rows, open_rows
from netbuilder.engine.data.timeline import Timeline
from netbuilder.engine.shown import reading
from netbuilder.engine.task import Task

Getter = tuple[int, str | None]  # place of a column, and the class where it is one of a category


@dataclass
class _Series:
    """Rows of one series in the order of the file."""

    rows: list[list[float]] = field(default_factory=list)
    stamps: list[float] = field(default_factory=list)


def new_series(task: Task, path: Path) -> Timeline:
    """The rows of a table by series, in the order of time, with the columns the run's windows have."""
    data = task.document.data
    assert data is not None and data.window is not None
    source = reading(data.source)
    decimal, header = (source.decimal, source.header) if isinstance(source, Csv) else (".", "auto")
    rows = open_rows(path, "auto", header, decimal)
    getters = [getter(name, rows.header) for name in data.window.columns]
    series = rows.position(data.window.series) if data.window.series else None
    column, calendar = _time(rows, data.split.column, decimal, task.data.timeline)
    found: dict[str, _Series] = {}
    for number, cells in rows:
        one = found.setdefault(cells[series].strip() if series is not None else "", _Series())
        one.rows.append([cell_value(path, number, cells, g, decimal) for g in getters])
        one.stamps.append(float(number) if column is None else _stamp(path, number, cells[column], calendar, decimal))
    if not found:
        raise DataError(f"{path} holds no sample.")
    if not any(len(one.rows) >= data.window.history for one in found.values()):
        longest = max(len(one.rows) for one in found.values())
        raise DataError(f"{path}: a forecast needs {data.window.history} rows to look back, got {longest}.")
    timeline = _sorted(found, calendar)
    timeline.check()
    return timeline


def _time(rows: Rows, wanted: str, decimal: str, known: Timeline | None) -> tuple[int | None, Calendar]:
    """Where the time stands: in the column the run was split by, else in the only one of dates, else nowhere."""
    if wanted:
        return rows.position(wanted), known.calendar if known else Calendar("number")
    columns, _ = scan(rows, Csv(path=str(rows.path), decimal=decimal))  # type: ignore[arg-type]
    dated = [c.position for c in columns if c.type == "date"]
    return (dated[0], Calendar("date")) if len(dated) == 1 else (None, Calendar("row"))


def _stamp(path: Path, row: int, cell: str, calendar: Calendar, decimal: str) -> float:
    found = date(cell) if calendar.kind == "date" else None
    if calendar.kind == "date" and found is None:
        raise DataError(f'{path}, row {row}: expected a date such as 2026-01-31, got "{cell}".')
    if found is not None:
        return found
    try:
        return float(cell.strip().replace(decimal, "."))
    except ValueError:
        raise DataError(f'{path}, row {row}: expected a number to order the rows by, got "{cell}".') from None


def _sorted(found: dict[str, _Series], calendar: Calendar) -> Timeline:
    names = sorted(found)
    stamps = [np.array(found[n].stamps, np.float64) for n in names]
    orders = [np.argsort(s, kind="stable") for s in stamps]
    rows = [np.array(found[n].rows, np.float32)[o] for n, o in zip(names, orders, strict=True)]
    return Timeline(tuple(names), tuple(rows), tuple(s[o] for s, o in zip(stamps, orders, strict=True)), calendar)


def getter(name: str, header: tuple[str, ...]) -> Getter:
    """Position of the column and, for one class of a category ("colour=red"), the class."""
    if name in header:
        return header.index(name), None
    column, sign, value = name.rpartition("=")
    if sign and column in header:
        return header.index(column), value
    raise DataError(f'The table has no column "{column or name}", which the model was trained with.')


def cell_value(path: Path, row: int, cells: list[str], at: Getter, decimal: str) -> float:
    """The number of a column in one row."""
    position, category = at
    text = cells[position].strip()
    if category is not None:
        return float(text == category)
    try:
        return float(text.replace(decimal, ".")) if decimal != "." else float(text)
    except ValueError:
        raise DataError(f'{path}, row {row}: expected a number in column {position + 1}, got "{text}".') from None
