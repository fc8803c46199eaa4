"""Rows of a text table: encoding, delimiter, header, and rows of the wrong length."""

from __future__ import annotations

import csv
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from netbuilder.engine.data.errors import DataError

# Best first where two cut a line into equally many cells: commas also stand in numbers and in sentences.
DELIMITERS = (";", "\t", "|", ",")
LONGEST_CELL = 1 << 20
UTF8 = "utf-8-sig"
LOOKED_AT = 1 << 22  # bytes of a file by which its encoding is told
csv.field_size_limit(LONGEST_CELL)


@dataclass(frozen=True)
class Rows:
    """A table on disk; iterating yields (row number as a spreadsheet shows it, cells)."""

    path: Path
    delimiter: str
    header: tuple[str, ...]
    has_header: bool
    encoding: str = UTF8

    def position(self, column: str) -> int:
        """Index of a column; DataError lists those there are."""
        if column not in self.header:
            raise DataError(f'{self.path} has no column "{column}"; it has {", ".join(self.header)}.')
        return self.header.index(column)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        for number, cells in _numbered(self.path, self.delimiter, self.encoding):
            if number == 1 and self.has_header:
                continue
            if len(cells) != len(self.header):
                raise DataError(
                    f"{self.path}, row {number}: expected {len(self.header)} cells as in the header, got {len(cells)}."
                )
            yield number, cells


def open_rows(
    path: Path, delimiter: str = "auto", header: str = "auto", decimal: str = ".", encoding: str = "auto"
) -> Rows:
    """The table of a file. A header is taken for granted unless every cell of the first row is a number.

    Columns without a name, as of the row numbers that data frames write, are called by their place.
    """
    if not path.is_file():
        raise DataError(f"There is no file {path}.")
    encoding = encoding_of(path) if encoding == "auto" else encoding
    found = _guess_delimiter(path, decimal, encoding) if delimiter == "auto" else delimiter
    first = next((cells for _, cells in _numbered(path, found, encoding)), None)
    if first is None:
        raise DataError(f"{path} is empty.")
    has_header = header == "yes" or (header == "auto" and not all(_is_number(c) for c in first))
    names = [(c.strip() if has_header else "") or f"column {i}" for i, c in enumerate(first, 1)]
    for name in names:
        if names.count(name) > 1:
            raise DataError(f'{path}, row 1: the column name "{name}" occurs twice; name every column differently.')
    return Rows(path, found, tuple(names), has_header, encoding)


def encoding_of(path: Path) -> str:
    """UTF-8, UTF-16 with its mark, else what spreadsheets of other days write: GB18030, or the Western code page.

    In Chinese text of GB18030 bytes beyond ASCII come in pairs; in Western words a letter with an accent stands alone.
    """
    with path.open("rb") as file:
        start = file.read(LOOKED_AT)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", start)]
        return "gb18030" if sum(n % 2 for n in runs) < len(runs) / 2 else "cp1252"
    return UTF8


def _numbered(path: Path, delimiter: str, encoding: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers from 1, blank ones left out."""
    number = 0
    try:
        with path.open(encoding=encoding, newline="") as file:
            for number, cells in enumerate(csv.reader(file, delimiter=delimiter), 1):
                if cells:
                    yield number, cells
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is no text that can be read after row {number}: save it as UTF-8.") from error
    except csv.Error as error:
        raise DataError(f"{path}, after row {number}: {error}.") from error


def _guess_delimiter(path: Path, decimal: str, encoding: str) -> str:
    """The delimiter that cuts the first line into most cells; a comma when none does."""
    try:
        with path.open(encoding=encoding, newline="") as file:
            line = file.readline(LONGEST_CELL)
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is no text that can be read: save it as UTF-8.") from error
    possible = [d for d in DELIMITERS if d != decimal and d in line]
    return max(possible, key=line.count) if possible else ","


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return True
