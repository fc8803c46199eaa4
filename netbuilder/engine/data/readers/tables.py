"""Tables: numeric columns and categories to the field ``features``, each target to a field of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from netbuilder.base.tensor import label, vector
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Csv
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers import files
from netbuilder.engine.data.readers.columns import MISSING, Column, all_numbers, chunks, date, scan
from netbuilder.engine.data.readers.rows import Rows, open_rows
from netbuilder.engine.data.room import Room, release
from netbuilder.engine.data.table import Table

KEY_PREFIX = "key "
RELEASED_ROWS = 1 << 16


@dataclass(frozen=True)
class Plan:
    """Which column goes where. ``inputs`` fill ``features`` from left to right, ``own`` are fields by themselves."""

    rows: Rows
    source: Csv
    count: int
    inputs: tuple[Column, ...]
    own: tuple[Column, ...]
    keys: tuple[Column, ...]

    @property
    def used(self) -> tuple[Column, ...]:
        return (*self.inputs, *self.own, *self.keys)

    @property
    def features(self) -> str:
        """Name of the field of all inputs."""
        return "features" if all(c.name != "features" for c in self.own) else "inputs"

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the features: the column, or "column=class" for a category."""
        return tuple(name for c in self.inputs for name in ([f"{c.name}={k}" for k in c.classes] or [c.name]))


def describe(source: Csv, path: Path) -> Description:
    """Columns, classes and rows of the file; missing values are counted in the notes."""
    return _description(plan_of(source, path, ()))


def read(source: Csv, path: Path, room: Room, keys: tuple[str, ...] = (), dates: bool = False) -> Table:
    """features float32 (rows, features), and each target: label int64 (rows,) or float32 (rows, 1).

    ``keys``: columns wanted besides; ``dates``: also those of dates.
    """
    plan = plan_of(source, path, keys, dates)
    _refuse_missing(plan)
    arrays, filled = room.take(_wanted(plan))
    rows = plan.count
    if not filled:
        rows = _fill(plan, arrays)
        if rows == plan.count:
            room.keep(arrays)
    if not rows:
        raise DataError(f"{path}: every row has a missing value; ignore the columns that are mostly empty.")
    arrays = {name: array[:rows] for name, array in arrays.items()}
    found = {name[len(KEY_PREFIX) :]: a for name, a in arrays.items() if name.startswith(KEY_PREFIX)}
    columns = {name: array for name, array in arrays.items() if not name.startswith(KEY_PREFIX)}
    dated = tuple(c.name for c in plan.keys if c.type == "date")
    return Table(_description(plan, rows), columns, keys=found, dated=dated)


def plan_of(source: Csv, path: Path, keys: tuple[str, ...], dates: bool = False) -> Plan:
    """Which column goes where, after one pass over the file."""
    rows = open_rows(path, source.delimiter, source.header, source.decimal, source.encoding)
    columns, count = scan(rows, source)
    alone = [c for c in columns if c.name in source.targets or (c.type == "category" and source.categories == "index")]
    own = tuple(sorted((c for c in alone), key=lambda c: c.name in source.targets))
    inputs = tuple(c for c in columns if c.type in ("numeric", "category") and c not in own)
    named = [*keys, *(c.name for c in columns if c.type == "date" and dates)]
    ordering = tuple(columns[rows.position(k)] for k in dict.fromkeys(named) if k)
    if not inputs and not own:
        raise DataError(f"{path} has no column of numbers or categories; set the types of its columns.")
    return Plan(rows, source, count, inputs, own, ordering)


def _fields(plan: Plan) -> tuple[Field, ...]:
    fields = []
    if plan.inputs:
        low, high = min(_low(c) for c in plan.inputs), max(_high(c) for c in plan.inputs)
        fields.append(Field(plan.features, vector(len(plan.names)), names=plan.names, range=(low, high)))
    for column in plan.own:
        if column.type == "category":
            fields.append(Field(column.name, label(len(column.classes)), names=column.classes))
        else:
            fields.append(Field(column.name, vector(1), names=(column.name,), range=(column.low, column.high)))
    return tuple(fields)


def _low(column: Column) -> float:
    return column.low if column.type == "numeric" else 0.0


def _high(column: Column) -> float:
    return column.high if column.type == "numeric" else 1.0


def _description(plan: Plan, rows: int | None = None) -> Description:
    path = plan.rows.path
    gaps = [f'column "{c.name}": {c.missing:,} missing' for c in plan.used if c.missing]
    if rows is not None:
        gaps = list(files.gap_notes(path, plan.count - rows))
    count = plan.count if rows is None else rows
    summary = f"{count:,} rows, {len(plan.rows.header)} columns."
    return Description(path.name, path.name, summary, _fields(plan), count, notes=tuple(gaps))


def _refuse_missing(plan: Plan) -> None:
    gaps = [c for c in plan.used if c.missing]
    if plan.source.missing == "drop" or not gaps:
        return
    first = min(gaps, key=lambda c: (c.first_missing, c.position))
    more = sum(c.missing for c in gaps) - 1
    also = f" ({more:,} more values are missing)" if more else ""
    raise DataError(
        f'{plan.rows.path}, row {first.first_missing}, column "{first.name}": the value is missing{also}; fill it in, '
        "ignore the column, or drop rows with missing values."
    )


def _wanted(plan: Plan) -> dict[str, tuple[tuple[int, ...], Any]]:
    wanted: dict[str, tuple[tuple[int, ...], Any]] = {}
    if plan.inputs:
        wanted[plan.features] = ((plan.count, len(plan.names)), np.float32)
    for c in plan.own:
        wanted[c.name] = ((plan.count,), np.int64) if c.type == "category" else ((plan.count, 1), np.float32)
    for c in plan.keys:
        wanted[KEY_PREFIX + c.name] = ((plan.count,), np.float64 if c.type in ("numeric", "date") else "U64")
    return wanted


def _fill(plan: Plan, arrays: dict[str, np.ndarray]) -> int:
    """Second pass: every value into its place. The number of rows kept."""
    drop = any(c.missing for c in plan.used)
    start = 0
    for numbers, cells in chunks(plan.rows):
        if drop:
            numbers, cells = _without_gaps(plan, numbers, cells)
        stop = start + len(numbers)
        _fill_features(plan, numbers, cells, arrays, slice(start, stop))
        for c in plan.own:
            values = (
                _codes(plan, c, numbers, cells) if c.type == "category" else _floats(plan, c, numbers, cells)[:, None]
            )
            arrays[c.name][start:stop] = values
        for c in plan.keys:
            arrays[KEY_PREFIX + c.name][start:stop] = _key(plan, c, numbers, cells)
        if start // RELEASED_ROWS != stop // RELEASED_ROWS:
            for array in arrays.values():
                release(array)
        start = stop
    return start


def _without_gaps(
    plan: Plan, numbers: Sequence[int], cells: list[tuple[str, ...]]
) -> tuple[tuple[int, ...], list[tuple[str, ...]]]:
    positions = [c.position for c in plan.used]
    whole = [i for i in range(len(numbers)) if not any(cells[p][i].strip() in MISSING for p in positions)]
    return tuple(numbers[i] for i in whole), [tuple(column[i] for i in whole) for column in cells]


def _fill_features(
    plan: Plan, numbers: Sequence[int], cells: list[tuple[str, ...]], arrays: dict[str, np.ndarray], rows: slice
) -> None:
    at = 0
    for c in plan.inputs:
        width = len(c.classes) or 1
        if c.type == "category":
            codes = _codes(plan, c, numbers, cells)
            arrays[plan.features][rows, at : at + width] = codes[:, None] == np.arange(width)
        else:
            arrays[plan.features][rows, at] = _floats(plan, c, numbers, cells)
        at += width


def _codes(plan: Plan, column: Column, numbers: Sequence[int], cells: list[tuple[str, ...]]) -> np.ndarray:
    ids = {name: index for index, name in enumerate(column.classes)}
    texts = cells[column.position]
    return np.fromiter((ids[t.strip()] for t in texts), np.int64, len(texts))


def _floats(plan: Plan, column: Column, numbers: Sequence[int], cells: list[tuple[str, ...]]) -> np.ndarray:
    """The column as float64; DataError names the first cell that is no finite number."""
    texts = cells[column.position]
    values = all_numbers(texts, plan.source.decimal)
    if values is None:
        bad = next(i for i, text in enumerate(texts) if all_numbers([text], plan.source.decimal) is None)
        raise DataError(
            f'{plan.rows.path}, row {numbers[bad]}, column "{column.name}": expected a number, got "{texts[bad]}"; '
            "repair the cell or choose another type for the column."
        )
    return values


def _key(plan: Plan, column: Column, numbers: Sequence[int], cells: list[tuple[str, ...]]) -> np.ndarray:
    """What orders or groups the rows: numbers, dates as seconds, or the texts themselves."""
    if column.type == "numeric":
        return _floats(plan, column, numbers, cells)
    texts = cells[column.position]
    if column.type != "date":
        return np.array([t.strip() for t in texts], "U64")
    values = [date(t) for t in texts]
    if None in values:
        bad = values.index(None)
        raise DataError(
            f'{plan.rows.path}, row {numbers[bad]}, column "{column.name}": expected a date such as 2026-01-31, got '
            f'"{texts[bad]}".'
        )
    return np.array(values, np.float64)
