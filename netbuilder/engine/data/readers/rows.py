"""Rows of a text table: encoding, delimiter, header, and rows of the wrong length."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from netbuilder.engine.data.errors import DataError

# Best first where two cut a line into equally many cells: commas also stand in numbers and in sentences.
DELIMITERS = (";", "\t", "|", ",")
LONGEST_CELL = 1 << 20
csv.field_size_limit(LONGEST_CELL)


@dataclass(frozen=True)
class Rows:
    """A table on disk; iterating yields (row number as a spreadsheet shows it, cells)."""

    path: Path
    delimiter: str
    header: tuple[str, ...]
    has_header: bool

    def position(self, column: str) -> int:
        """Index of a column; DataError lists those there are."""
        if column not in self.header:
            raise DataError(f'{self.path} has no column "{column}"; it has {", ".join(self.header)}.')
        return self.header.index(column)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        for number, cells in _numbered(self.path, self.delimiter):
            if number == 1 and self.has_header:
                continue
            if len(cells) != len(self.header):
                raise DataError(
                    f"{self.path}, row {number}: expected {len(self.header)} cells as in the header, got {len(cells)}."
                )
            yield number, cells


def open_rows(path: Path, delimiter: str = "auto", header: str = "auto", decimal: str = ".") -> Rows:
    """The table of a file. A header is taken for granted unless every cell of the first row is a number."""
    if not path.is_file():
        raise DataError(f"There is no file {path}.")
    found = _guess_delimiter(path, decimal) if delimiter == "auto" else delimiter
    first = next((cells for _, cells in _numbered(path, found)), None)
    if first is None:
        raise DataError(f"{path} is empty.")
    has_header = header == "yes" or (header == "auto" and not all(_is_number(c) for c in first))
    names = [c.strip() for c in first] if has_header else [f"column {i + 1}" for i in range(len(first))]
    for name in names:
        if not name or names.count(name) > 1:
            problem = f'the column name "{name}" occurs twice' if name else "a column has no name"
            raise DataError(f"{path}, row 1: {problem}; name every column differently.")
    return Rows(path, found, tuple(names), has_header)


def _numbered(path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers from 1, blank ones left out."""
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, cells in enumerate(csv.reader(file, delimiter=delimiter), 1):
                if cells:
                    yield number, cells
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not a UTF-8 text after row {number}: save it as UTF-8.") from error
    except csv.Error as error:
        raise DataError(f"{path}, after row {number}: {error}.") from error


def _guess_delimiter(path: Path, decimal: str) -> str:
    """The delimiter that cuts the first line into most cells; a comma when none does."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            line = file.readline(LONGEST_CELL)
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not a UTF-8 text: save it as UTF-8.") from error
    possible = [d for d in DELIMITERS if d != decimal and d in line]
    return max(possible, key=line.count) if possible else ","


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return True
