"""Forecast windows over the rows of a table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from netbuilder.datasets.preparation import Split, Window
from netbuilder.engine.data.calendar import Calendar
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.room import Room
from netbuilder.engine.data.split import counts, key, time_order
from netbuilder.engine.data.table import TEST, TRAIN, VALIDATION, Table, given_parts
from netbuilder.engine.data.timeline import Timeline

BETWEEN = -1  # the targets lie on both sides of a border: such a window belongs nowhere


def windows(window: Window, plan: Split, table: Table, room: Room) -> Table:
    """history float32 (windows, history, columns) and target float32 (windows, horizon), oldest first, with parts.

    A window belongs to the part in which all its targets lie, so that nothing to be forecast was trained on; its
    history may reach back into an earlier part, as it would in use. Each series is cut by itself.
    """
    timeline = _timeline(window, plan, table)
    timeline.check()
    pieces = [_cut(window, plan, rows) for rows in timeline.rows]
    total = sum(len(parts) for _, _, parts in pieces)
    need = window.history + window.horizon
    if not total:
        raise DataError(f"A window needs {need} rows in a row, but no series has as many: shorten history or horizon.")
    fields = window.fields()
    arrays, _ = room.take({f.name: ((total, *_known(f.type.shape)), np.float32) for f in fields})
    start = 0
    for history, target, parts in pieces:
        arrays["history"][start : start + len(parts)] = history
        arrays["target"][start : start + len(parts)] = target
        start += len(parts)
    parts = np.concatenate([p for _, _, p in pieces])
    notes = (*table.description.notes, *timeline.notes(need))
    made = replace(table.description, fields=fields, rows=total, given=given_parts(list(parts))[1], notes=notes)
    places = [(s, window.history + row) for s, (_, _, p) in enumerate(pieces) for row in range(len(p))]
    return Table(made, arrays, parts=parts, timeline=replace(timeline, parts={"all": np.array(places, np.int64)}))


def _timeline(window: Window, plan: Split, table: Table) -> Timeline:
    """The rows by series, oldest first."""
    values = np.stack([column(table, name) for name in window.columns], 1)
    order = time_order(plan, table)
    stamps, calendar = _stamps(plan, table)
    if not window.series:
        return Timeline(("",), (values[order],), (stamps[order],), calendar)
    groups = key(table, window.series)
    names = np.unique(groups)
    members = [order[groups[order] == name] for name in names]
    texts = tuple(name if isinstance(name, str) else f"{name:.10g}" for name in names.tolist())
    return Timeline(texts, tuple(values[m] for m in members), tuple(stamps[m] for m in members), calendar)


def _stamps(plan: Split, table: Table) -> tuple[np.ndarray, Calendar]:
    """By the column that orders the rows, else by the only one that holds dates, else by their place."""
    name = plan.column or (table.dated[0] if len(table.dated) == 1 else "")
    if name in table.dated:
        return table.keys[name], Calendar("date")
    found = key(table, name) if name else np.zeros(0, "U1")
    if found.dtype.kind == "f":
        return found, Calendar("number")
    return np.arange(1, len(table) + 1, dtype=np.float64), Calendar("row")


def column(table: Table, name: str) -> np.ndarray:
    """A numeric column of the table, float32 (rows,): a field of one number, or one entry of a field with names."""
    available = []
    for field in table.description.fields:
        array = table.columns.get(field.name)
        if array is None or field.type.dtype != "float32" or array.ndim != 2:
            continue
        available += list(field.names or [field.name])
        if name in field.names:
            return np.asarray(array[:, field.names.index(name)], np.float32)
        if name == field.name and array.shape[1] == 1:
            return np.asarray(array[:, 0], np.float32)
    raise DataError(f'The data have no numeric column "{name}" to forecast with; they have {", ".join(available)}.')


def _known(shape: tuple[int | None, ...]) -> tuple[int, ...]:
    return tuple(size for size in shape if size is not None)


def _cut(window: Window, plan: Split, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All windows of one series (rows, columns): views, and their parts."""
    span = window.history + window.horizon
    if len(rows) < span:
        rows = rows[:0]
        empty = np.zeros((0, window.history, rows.shape[1]), np.float32)
        return empty, np.zeros((0, window.horizon), np.float32), np.zeros(0, np.int8)
    views = sliding_window_view(rows, span, axis=0).transpose(0, 2, 1)  # (windows, span, columns)
    part_of_row = _parts_of_rows(plan, len(rows))
    first = part_of_row[window.history : len(rows) - window.horizon + 1]
    last = part_of_row[span - 1 :]
    parts = np.where(first == last, first, BETWEEN).astype(np.int8)
    return views[:, : window.history], views[:, window.history :, 0], parts


def _parts_of_rows(plan: Split, count: int) -> np.ndarray:
    validation, test = counts(count, (plan.validation, plan.test))
    parts = np.full(count, TRAIN, np.int8)
    parts[max(0, count - validation - test) :] = VALIDATION
    parts[max(0, count - test) :] = TEST
    return parts
