"""What the columns of a table hold: one pass over all rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

import numpy as np

from netbuilder.datasets.source import ColumnType, Csv
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers.rows import Rows
from netbuilder.engine.data.table import class_names

# Rows looked at together; more of them leave the processor's cache (measured: 4,096 are a fifth slower).
CHUNK = 1024
MISSING = frozenset({"", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "?"})
MOST_CLASSES = 1000
# A column of other than numbers is a category while it has at most this many different values.
MOST_CATEGORIES = 50
# A whole-numbered target with at most this many different values is a class, not a quantity.
MOST_TARGET_CLASSES = 20
# Mostly numbers: a broken cell, not a column of words.
MOSTLY = 0.9
DAYS = ("%d.%m.%Y", "%Y/%m/%d", "%Y年%m月%d日")
DATE_FORMATS = (*DAYS, *(f"{day} {time}" for day in DAYS for time in ("%H:%M", "%H:%M:%S")), "%Y-%m", "%Y %b", "%b %Y")
# How columns are called whose numbers only tell one row from another.
IDENTIFIER = re.compile(
    r"(?i:(^|[ _.-])(id|idx|index|no|nr|number)$)|[a-z]I[dD]$|(编号|序号|学号|单号|证号)$|^column 1$"
)


@dataclass(frozen=True)
class Column:
    """One column as it will be used. ``position`` in the row; ``low``/``high`` of a numeric one.

    ``different``: how many values there are, 0 where they are more than ``MOST_CLASSES``.
    """

    name: str
    position: int
    type: ColumnType
    classes: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0
    missing: int = 0
    first_missing: int = 0
    is_row_number: bool = False  # every row has another whole number or text, and it is called so
    different: int = 0
    is_whole: bool = False  # of a numeric one


@dataclass
class Tally:
    """What was seen of one column so far. ``values`` is None once there are too many different ones."""

    count: int = 0
    numbers: int = 0
    dates: int = 0
    whole: bool = True
    low: float = float("inf")
    high: float = float("-inf")
    missing: int = 0
    first_missing: int = 0
    values: set[str] | None = field(default_factory=set)

    def add(self, rows: Sequence[int], cells: Sequence[str], decimal: str) -> None:
        """Count one chunk of the column."""
        found = all_numbers(cells, decimal)
        if found is not None and self.values is None:  # the usual large column: nothing more to learn
            self.count += len(cells)
            self._add_numbers(found)
            return
        different = {c.strip() for c in set(cells)}
        if different & MISSING:
            gone = [r for r, c in zip(rows, cells, strict=True) if c.strip() in MISSING]
            self.first_missing = self.first_missing or gone[0]
            self.missing += len(gone)
            different -= MISSING
            cells = [c for c in cells if c.strip() not in MISSING]
        self.count += len(cells)
        if self.values is not None:
            self.values |= different
            self.values = self.values if len(self.values) <= MOST_CLASSES else None
        self._add_numbers(numbers(cells, decimal) if found is None else found)
        if self.numbers < self.count and self.dates + len(cells) == self.count:  # dates so far, without exception
            self.dates += sum(date(c) is not None for c in cells)

    def _add_numbers(self, found: np.ndarray) -> None:
        self.numbers += len(found)
        if len(found):
            self.low, self.high = min(self.low, float(found.min())), max(self.high, float(found.max()))
            self.whole = self.whole and bool((found == np.round(found)).all())


def chunks(rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[tuple[int, ...], list[tuple[str, ...]]]]:
    """Row numbers, and the cells column by column, some thousand rows at a time."""
    iterator = iter(rows)
    while block := list(islice(iterator, CHUNK)):
        yield tuple(number for number, _ in block), list(zip(*(cells for _, cells in block), strict=True))


def scan(rows: Rows, source: Csv) -> tuple[tuple[Column, ...], int]:
    """The columns with their types, and the number of rows."""
    overrides = dict(source.columns)
    for name in (*source.targets, *overrides):
        rows.position(name)
    tallies = [Tally() for _ in rows.header]
    count = 0
    for numbers_, block in chunks(rows):
        count += len(numbers_)
        for tally, cells in zip(tallies, block, strict=True):
            tally.add(numbers_, cells, source.decimal)
    if not count:
        raise DataError(f"{rows.path} holds no rows below the header.")
    return tuple(
        _column(rows, position, tally, overrides.get(name), name in source.targets)
        for position, (name, tally) in enumerate(zip(rows.header, tallies, strict=True))
    ), count


def all_numbers(cells: Sequence[str], decimal: str = ".") -> np.ndarray | None:
    """The cells as float64, or None when one of them is no finite number."""
    try:
        found = np.fromiter(map(float, cells if decimal == "." else pointed(cells)), np.float64, len(cells))
    except ValueError:
        return None
    return found if np.isfinite(found).all() else None


def numbers(cells: Sequence[str], decimal: str = ".") -> np.ndarray:
    """Those cells that are finite numbers, float64."""
    cells = cells if decimal == "." else pointed(cells)
    found = np.array([float(c) for c in cells if _is_number(c)])
    finite: np.ndarray = found[np.isfinite(found)]
    return finite


def pointed(cells: Sequence[str]) -> list[str]:
    """Decimal commas as points."""
    return [c.replace(",", ".") for c in cells]


def date(cell: str) -> float | None:
    """Seconds since 1970 (UTC unless the cell says otherwise) of a date such as 2011-01-31 or 31.1.2011, or None."""
    text = cell.strip()
    for form in (None, *DATE_FORMATS):
        try:
            found = datetime.fromisoformat(text) if form is None else datetime.strptime(text, form)
        except ValueError:
            continue
        return (found - datetime(1970, 1, 1, tzinfo=found.tzinfo)).total_seconds()
    return None


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _column(rows: Rows, position: int, tally: Tally, override: ColumnType | None, is_target: bool) -> Column:
    name = rows.header[position]
    kind = override or _guess(tally, is_target)
    if is_target and kind not in ("numeric", "category"):
        raise DataError(f'{rows.path}: the target column "{name}" holds {kind}s; expected numbers or classes.')
    if kind == "category" and tally.values is None:
        raise DataError(f'{rows.path}: the column "{name}" has more than {MOST_CLASSES} classes; use another type.')
    classes = class_names(sorted(tally.values or ())) if kind == "category" else ()
    low, high = (tally.low, tally.high) if tally.numbers else (0.0, 0.0)
    is_row_number = kind in ("numeric", "text") and _is_identifier(tally, name)
    different = len(tally.values or ())
    is_whole = kind == "numeric" and tally.whole
    missing = tally.missing, tally.first_missing
    return Column(name, position, kind, classes, low, high, *missing, is_row_number, different, is_whole)


def _is_identifier(tally: Tally, name: str) -> bool:
    is_unique = tally.values is None or len(tally.values) == tally.count
    is_plain = not tally.numbers or (tally.whole and tally.numbers == tally.count)
    return is_plain and is_unique and bool(IDENTIFIER.search(name))


def _guess(tally: Tally, is_target: bool) -> ColumnType:
    different = len(tally.values) if tally.values is not None else MOST_CLASSES + 1
    if not tally.count:
        return "ignore"  # nothing but missing values
    if tally.numbers == tally.count and is_target and tally.whole and different <= MOST_TARGET_CLASSES:
        return "category"
    if tally.numbers >= MOSTLY * tally.count:
        return "numeric"
    if tally.dates == tally.count:
        return "date"
    return "category" if is_target or different <= min(MOST_CATEGORIES, max(10, tally.count // 2)) else "text"
