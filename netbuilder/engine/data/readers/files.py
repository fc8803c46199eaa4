"""Samples that are a file each: their classes, their parts, and what happens to broken ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from netbuilder.engine.data.errors import DataError, listed
from netbuilder.engine.data.table import GIVEN, TRAIN


def part_of(name: PurePosixPath) -> int:
    """TRAIN, VALIDATION or TEST from the folders a file is in."""
    return next((GIVEN[p.lower()] for p in name.parts[:-1] if p.lower() in GIVEN), TRAIN)


def folder_class(name: PurePosixPath) -> str:
    """The folder a file is in; "" when that is no class (the top, or train/ and test/ themselves)."""
    folder = name.parent.name
    return "" if folder.lower() in GIVEN else folder


def check_found(path: Path, count: int, what: str) -> None:
    """DataError when nothing was found."""
    if not count:
        raise DataError(f"{path} holds no {what}.")


def gap_notes(path: Path, left_out: int) -> tuple[str, ...]:
    """What to say of rows of a table that are not taken."""
    return (f"{path}: {left_out:,} rows with missing values left out",) if left_out else ()


def classes_of(path: Path, labels: Sequence[str]) -> tuple[str, ...]:
    """Class names in alphabetical order, () when no file is in a class; DataError when only some are."""
    found = sorted(set(labels))
    if found == [""]:
        return ()
    if "" in found:
        raise DataError(
            f"{path} holds {labels.count('')} file(s) outside the class folders ({listed([f for f in found if f])}); "
            "move each into the folder of its class."
        )
    return tuple(found)


def broken_notes(path: Path, broken: Sequence[str], skip: bool) -> tuple[str, ...]:
    """What to say about files that could not be read; DataError unless the user chose to skip them."""
    if not broken:
        return ()
    sentence = f"{len(broken)} file(s) of {path} cannot be read: {listed(broken)}"
    if not skip:
        raise DataError(sentence + "; repair or remove them, or choose to skip broken files.")
    return (sentence + "; left out.",)
