"""What of a person's table could be forecast: which column is the time, which tells series apart, how far to look."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.preparation import Split, Window
from netbuilder.datasets.source import Csv
from netbuilder.engine.data.calendar import DAY
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers.columns import Column, date, scan
from netbuilder.engine.data.readers.rows import Rows, open_rows

TIME_NAMES = frozenset({"date", "day", "week", "month", "quarter", "year", "time", "period", "timestamp", "ds", "t"})
TARGET_NAMES = ("quantity", "demand", "sales", "sold", "units", "amount", "volume", "count", "cnt", "value", "y")
MOST_COVARIATES = 20
NEARLY = 0.95  # of the rows: a few that stand there twice are mistakes, which are told later
# Up to so many seconds from one row to the next: rows to look back, rows to look ahead.
USUAL = ((2 * 3600, 168, 24), (2 * DAY, 28, 7), (10 * DAY, 26, 8), (45 * DAY, 24, 6), (float("inf"), 8, 4))
HISTORY, HORIZON = 24, 6  # where the time is no date
VALIDATION, TEST = 0.1, 0.15


@dataclass(frozen=True)
class Suggestion:
    """How to read the table, the windows, and the column the rows are ordered by."""

    source: Csv
    window: Window
    column: str

    @property
    def split(self) -> Split:
        """By time: later rows must not train."""
        return Split(by="time", column=self.column, validation=VALIDATION, test=TEST)

    def dataset(self) -> Dataset:
        """The data of a forecast, scaled as recommended."""
        return Dataset.of(self.source, split=self.split, window=self.window)


def suggest(source: Csv, path: Path, target: str = "", column: str = "", series: str = "") -> Suggestion | None:
    """From the table at ``path``; None where nothing in it is a time. Names that are given are kept; DataError for
    one there is not, or that is no number."""
    rows = open_rows(path, source.delimiter, source.header, source.decimal, source.encoding)
    columns, _ = scan(rows, replace(source, targets=()))  # a target of few whole numbers would be classes
    time = _time(columns) if not column else columns[rows.position(column)]
    goal = _target(rows, columns, source, target, time)
    if time is None or goal is None:
        return None
    stamps, cells = _read(rows, time, columns)
    if series:
        rows.position(series)
    name = series or _series(stamps, cells, columns, time)
    kept = {c.name for c in columns if c.name == name}
    others = [
        c for c in columns if c.type == "numeric" and c not in (goal, time) and c.name not in kept and c.low < c.high
    ]
    groups = _grouped(stamps, cells[name] if name else [""] * len(stamps))
    history, horizon = _lengths(groups, time.type == "date")
    covariates = tuple(c.name for c in others[:MOST_COVARIATES])
    kinds = dict(source.columns) | {goal.name: "numeric"}
    made = replace(source, targets=(goal.name,), columns=tuple(kinds.items()))
    window = Window(target=goal.name, history=history, horizon=horizon, covariates=covariates, series=name)
    return Suggestion(made, window, time.name)


def has_time(source: Csv, path: Path) -> bool:
    """Whether a column holds dates."""
    columns, _ = scan(open_rows(path, source.delimiter, source.header, source.decimal, source.encoding), source)
    return any(c.type == "date" for c in columns)


def _time(columns: tuple[Column, ...]) -> Column | None:
    """The first column of dates, else of numbers that is called like one."""
    dated = [c for c in columns if c.type == "date"]
    named = [c for c in columns if c.type == "numeric" and c.name.lower() in TIME_NAMES]
    return next(iter(dated or named), None)


def _target(rows: Rows, columns: tuple[Column, ...], source: Csv, name: str, time: Column | None) -> Column | None:
    """The column of that name, else one called like a quantity, else the table's target, else the last of numbers."""
    free = [c for c in columns if c is not time and _is_number(c)]
    if name:
        found = columns[rows.position(name)]
        if not _is_number(found):
            raise DataError(f'{rows.path}: a forecast is of numbers, and the column "{name}" holds other things.')
        return found
    named = [c for wanted in TARGET_NAMES for c in free if c.name.lower() == wanted]
    chosen = [c for c in free if c.name in source.targets]
    return next(iter(named or chosen or free[-1:]), None)


def _is_number(column: Column) -> bool:
    """Also whole numbers, of which few are different, that are taken for classes when they are a target."""
    return column.type == "numeric" or (column.type == "category" and all(_is_decimal(c) for c in column.classes))


def _is_decimal(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _read(rows: Rows, time: Column, columns: tuple[Column, ...]) -> tuple[np.ndarray, dict[str, list[str]]]:
    """Stamps of all rows (NaN where there is none), and the cells of columns that may tell series apart."""
    stamps: list[float] = []
    cells: dict[str, list[str]] = {c.name: [] for c in columns if c is not time}
    for _, row in rows:
        stamps.append(_stamp(row[time.position], time))
        for column in columns:
            if column is not time:
                cells[column.name].append(row[column.position].strip())
    return np.array(stamps), cells


def _stamp(cell: str, time: Column) -> float:
    if time.type == "date":
        found = date(cell)
        return float("nan") if found is None else found
    return float(cell) if _is_decimal(cell) else float("nan")


def _series(stamps: np.ndarray, cells: dict[str, list[str]], columns: tuple[Column, ...], time: Column) -> str:
    """The first column of words, else of numbers, with which (nearly) no date stands there twice; else ""."""
    if len(np.unique(stamps)) >= NEARLY * len(stamps):
        return ""
    words = [c for c in columns if c is not time and c.type in ("category", "text")]
    numbers = [c for c in columns if c is not time and c.type == "numeric"]
    for column in (*words, *numbers):
        named = cells[column.name]
        pairs = set(zip(stamps.tolist(), named, strict=True))
        if len(pairs) >= NEARLY * len(stamps) and len(set(named)) <= len(stamps) / 2:
            return column.name
    return ""


def _grouped(stamps: np.ndarray, names: list[str]) -> list[np.ndarray]:
    found: dict[str, list[float]] = defaultdict(list)
    for stamp, name in zip(stamps.tolist(), names, strict=True):
        if np.isfinite(stamp):
            found[name].append(stamp)
    return [np.sort(np.array(group)) for group in found.values()]


def _lengths(groups: list[np.ndarray], are_dates: bool) -> tuple[int, int]:
    """Rows to look back and ahead: usual ones for this step, fewer where the series are short."""
    longest = max(groups, key=len, default=np.zeros(0))
    history, horizon = HISTORY, HORIZON
    if are_dates and len(longest) > 1:
        step = float(np.median(np.diff(longest)))
        history, horizon = next((back, ahead) for most, back, ahead in USUAL if step <= most)
    count = len(longest)
    return max(1, min(history, count // 4)), max(1, min(horizon, int(VALIDATION * count)))
