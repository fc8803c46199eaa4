"""Texts with classes or with other texts: one a row of a table, or one a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from netbuilder.base.tensor import label, tokens, vector
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Text, TextCsv, TextFolder, TextPairs
from netbuilder.engine.data.errors import DataError, listed
from netbuilder.engine.data.readers import archive, files
from netbuilder.engine.data.readers.columns import all_numbers, numbers
from netbuilder.engine.data.readers.rows import Rows, open_rows
from netbuilder.engine.data.table import Table, class_names, given_parts


def read_csv(source: TextCsv, path: Path) -> Table:
    """The texts of one column, label of another: int64 (samples,) classes, or float32 (samples, 1) numbers."""
    table = open_rows(path, source.delimiter, "yes")
    text_at = table.position(source.text_column)
    label_at = table.position(source.label_column) if source.label_column else None
    found, empty = _complete(table, [text_at] if label_at is None else [text_at, label_at])
    if empty and source.missing == "stop" and source.labels == "numbers":
        raise DataError(
            f"{path}: the text or the number is missing in {listed(empty)}; fill them in, or drop rows with missing "
            "values."
        )
    if empty and source.missing == "stop":
        raise DataError(
            f"{path}: the text or the class is missing in {listed(empty)}; fill them in, or drop rows with missing "
            "values."
        )
    files.check_found(path, len(found), "rows below the header")
    notes = files.gap_notes(path, len(empty))
    texts, labels = [cells[0] for cells in found], [cells[-1].strip() for cells in found]
    if source.labels == "numbers" and label_at is not None:
        return _with_numbers(_table(source, path, texts, [], (), None, notes), source, path, labels)
    return _table(source, path, texts, labels, class_names(labels) if label_at is not None else (), None, notes)


def _complete(table: Rows, places: list[int]) -> tuple[list[list[str]], list[str]]:
    """These cells of every row, and which rows are left out because one of them is empty."""
    found, empty = [], []
    for row, cells in table:
        chosen = [cells[place] for place in places]
        if all(cell.strip() for cell in chosen):
            found.append(chosen)
        else:
            empty.append(f"row {row}")
    return found, empty


def _with_numbers(table: Table, source: TextCsv, path: Path, cells: list[str]) -> Table:
    """The table of texts with a number each to predict; a comma may be the decimal mark."""
    found = all_numbers(cells)
    found = all_numbers(cells, ",") if found is None else found
    if found is None:
        wrong = [c for c in cells if not len(numbers([c])) and not len(numbers([c], ","))]
        raise DataError(
            f'{path}: the column "{source.label_column}" holds what is no number: {listed(wrong)}; correct the cells, '
            "or take the column for classes."
        )
    limits = float(found.min()), float(found.max())
    number = Field("label", vector(1), names=(source.label_column,), range=limits)
    made = table.description
    table.description = replace(made, fields=(*made.fields, number))
    table.columns["label"] = found.astype(np.float32)[:, None]
    return table


def read_pairs(source: TextPairs, path: Path) -> Table:
    """The texts of two columns; which tokens they are is known once the training part is."""
    table = open_rows(path, source.delimiter, "yes")
    pairs, empty = _complete(table, [table.position(source.text_column), table.position(source.target_column)])
    if empty and source.missing == "stop":
        raise DataError(
            f"{path}: one of the two texts is missing in {listed(empty)}; fill them in, or drop rows with missing "
            "values."
        )
    files.check_found(path, len(pairs), "rows below the header")
    shorter = tokens(source.target_length, source.vocabulary)
    fields = (
        Field("text", tokens(source.max_length, source.vocabulary), padded=True),
        Field("written", shorter, padded=True, shifts="target"),
        Field("target", shorter, padded=True),
    )
    summary = f"{len(pairs):,} pairs of texts."
    made = Description(path.name, path.name, summary, fields, len(pairs), notes=files.gap_notes(path, len(empty)))
    return Table(made, {}, texts={"text": [p[0] for p in pairs], "target": [p[1] for p in pairs]})


def read_folder(source: TextFolder, path: Path) -> Table:
    """The texts of .txt files (UTF-8), label int64 (samples,) from their folders."""
    texts, names, broken = [], [], []
    for name, content in archive.members(path, (".txt",)):
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            broken.append(f"{name} (not UTF-8)")
            continue
        if text.strip():
            texts.append(text)
            names.append(name)
        else:
            broken.append(f"{name} (empty)")
    notes = files.broken_notes(path, broken, source.skip_broken)
    files.check_found(path, len(texts), "texts (.txt)")
    labels = [files.folder_class(n) for n in names]
    parts = [files.part_of(n) for n in names]
    return _table(source, path, texts, labels, files.classes_of(path, labels), parts, notes)


def _table(
    source: Text,
    path: Path,
    texts: list[str],
    labels: list[str],
    classes: tuple[str, ...],
    parts: list[int] | None,
    notes: tuple[str, ...] = (),
) -> Table:
    fields = [Field("text", tokens(source.max_length, source.vocabulary), padded=True)]
    columns = {}
    if classes:
        fields.append(Field("label", label(len(classes)), names=classes))
        number = {name: index for index, name in enumerate(classes)}
        columns["label"] = np.array([number[name] for name in labels], np.int64)
    given, names = given_parts(parts or [0] * len(texts))
    made = Description(path.name, path.name, f"{len(texts):,} texts.", tuple(fields), len(texts), "", names, notes)
    return Table(made, columns, texts={"text": texts}, parts=given)
