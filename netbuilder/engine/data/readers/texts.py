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
from netbuilder.engine.data.readers.rows import open_rows
from netbuilder.engine.data.table import Table, class_names, given_parts


def read_csv(source: TextCsv, path: Path) -> Table:
    """The texts of one column, label of another: int64 (samples,) classes, or float32 (samples, 1) numbers."""
    table = open_rows(path, source.delimiter, "yes")
    text_at = table.position(source.text_column)
    label_at = table.position(source.label_column) if source.label_column else None
    texts, labels, empty = [], [], []
    for row, cells in table:
        if not cells[text_at].strip() or (label_at is not None and not cells[label_at].strip()):
            empty.append(f"row {row}")
        texts.append(cells[text_at])
        labels.append(cells[label_at].strip() if label_at is not None else "")
    if empty and source.labels == "numbers":
        raise DataError(
            f"{path}: the text or the number is missing in {listed(empty)}; fill them in or remove the rows."
        )
    if empty:
        raise DataError(
            f"{path}: the text or the class is missing in {listed(empty)}; fill them in or remove the rows."
        )
    files.check_found(path, len(texts), "rows below the header")
    if source.labels == "numbers" and label_at is not None:
        return _with_numbers(_table(source, path, texts, [], (), None), source, path, labels)
    return _table(source, path, texts, labels, class_names(labels) if label_at is not None else (), None)


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
    places = table.position(source.text_column), table.position(source.target_column)
    pairs, empty = [], []
    for row, cells in table:
        pair = tuple(cells[place] for place in places)
        pairs.append(pair)
        if not all(text.strip() for text in pair):
            empty.append(f"row {row}")
    if empty:
        raise DataError(f"{path}: one of the two texts is missing in {listed(empty)}; fill them in or remove the rows.")
    files.check_found(path, len(pairs), "rows below the header")
    shorter = tokens(source.target_length, source.vocabulary)
    fields = (
        Field("text", tokens(source.max_length, source.vocabulary), padded=True),
        Field("written", shorter, padded=True, shifts="target"),
        Field("target", shorter, padded=True),
    )
    made = Description(path.name, path.name, f"{len(pairs):,} pairs of texts.", fields, len(pairs))
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
