"""What a file of a person is taken for, and what in a table is left out of it."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.datasets.source import Source
from netbuilder.engine.data.readers.columns import Column

LABEL_NAMES = frozenset({"label", "labels", "class", "target", "y"})
MOST_MISSING = 0.2  # part of the rows that a column may cost


@dataclass(frozen=True)
class Guess:
    """A source, the fields to predict (empty: unknown), why these, and what else could be chosen.

    ``notes``: sentences about what was left out; ``roles``: one about what the columns of a table of texts are for.
    """

    source: Source
    targets: tuple[str, ...] = ()
    reason: str = ""
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    roles: str = ""


def useless(column: Column, rows: int) -> str:
    """Why a column should not enter a network, or nothing: it costs too many rows, or tells only one from another."""
    if column.is_row_number:
        return f'column "{column.name}" only numbers the rows: it is left out'
    if column.missing > MOST_MISSING * rows:
        return f'column "{column.name}" is often empty: it is left out'
    return ""


def left_out(column: Column) -> str:
    """What the type of a column keeps it from."""
    if column.type == "date":
        return f'column "{column.name}" holds dates: it is left out, and can order the split'
    return f'column "{column.name}" holds texts: it is left out' if column.type == "text" else ""
