"""From a description of data to tensors, ready to train."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from netbuilder.datasets.catalogue import as_read
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Source, Text
from netbuilder.engine.data import vocabulary
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.fetch import ALLOWED, Fetching
from netbuilder.engine.data.fitted import Fitted, align
from netbuilder.engine.data.part import Column, Part, TensorColumn
from netbuilder.engine.data.readers import Wish, read
from netbuilder.engine.data.room import Room
from netbuilder.engine.data.scaler import Scaler, check_scalable, fit
from netbuilder.engine.data.split import group_notes, split
from netbuilder.engine.data.stream import FileColumn
from netbuilder.engine.data.table import PARTS, TEST, TRAIN, VALIDATION, Table
from netbuilder.engine.data.timeline import Timeline
from netbuilder.engine.data.window import windows


@dataclass(frozen=True)
class Data:
    """The three parts, what their fields are now (class names, vocabularies, raw ranges), and what was fitted.

    ``notes``: sentences about what was left out or cut. ``timeline``: the rows behind forecast windows. ``keys``:
    columns beside the fields which can order or group the samples.
    """

    train: Part
    validation: Part
    test: Part
    description: Description
    fitted: Fitted
    notes: tuple[str, ...] = ()
    timeline: Timeline | None = None
    keys: tuple[str, ...] = ()


def load(dataset: Dataset, base: Path, memory_cap: int | None = None, fetching: Fetching = ALLOWED) -> Data:
    """The data of a document in folder ``base``. Scalers and vocabularies are fitted on the training part.

    ``memory_cap`` in bytes, default half of the machine's memory: what does not fit below it is read from disk batch
    by batch, and pixels are kept as uint8 when their float32 would not fit. DataError says what is wrong.
    """
    room = Room() if memory_cap is None else Room(memory_cap)
    table = _table(dataset, base, room, fetching)
    parts = _split(dataset, table)
    vocabularies = _encode(dataset.source, table, parts[TRAIN])
    _check_unchanged(dataset, table.description)
    scalers = _fit(dataset, table, parts[TRAIN])
    made = _parts(table, scalers, parts, room)
    classes = {f.name: f.names for f in table.description.fields if f.is_label}
    columns = {f.name: f.names for f in table.description.fields if f.names and f.type.axes == ("features",)}
    fitted = Fitted(scalers, vocabularies, classes, columns)
    described = table.description
    notes = described.notes + group_notes(dataset.split, table, parts)
    three = (made[TRAIN], made[VALIDATION], made[TEST])
    return Data(*three, described, fitted, notes, _timeline(table, parts), tuple(table.keys))


def load_new(source: Source, base: Path, fitted: Fitted, memory_cap: int | None = None) -> Part:
    """New data of the same kind, e.g. to predict: all samples, prepared with what was fitted in training."""
    room = Room() if memory_cap is None else Room(memory_cap)
    table = read(source, base, Wish(room))
    align(table, fitted)
    _encode(source, table, np.arange(len(table)), fitted.vocabularies)
    return _parts(table, fitted.scalers, (np.arange(len(table)),), room)[0]


def _table(dataset: Dataset, base: Path, room: Room, fetching: Fetching) -> Table:
    series = dataset.window.series if dataset.window else ""
    keys = tuple(name for name in (dataset.split.column, series) if name)
    table = read(dataset.source, base, Wish(room, keys, fetching, dates=dataset.window is not None))
    if dataset.window is None:
        return table
    # Files of their own: those of the table are still being read.
    return windows(dataset.window, dataset.split, table, Room(room.cap, room.key + "-windows", room.used))


def _split(dataset: Dataset, table: Table) -> tuple[np.ndarray, ...]:
    if dataset.window is None:
        return split(dataset.split, table, dataset.seed)
    assert table.parts is not None
    parts = tuple(np.flatnonzero(table.parts == part) for part in (TRAIN, VALIDATION, TEST))
    if not len(parts[TRAIN]):
        raise DataError("No window is left to train: shorten the history or the horizon, or use smaller fractions.")
    return parts


def _timeline(table: Table, parts: tuple[np.ndarray, ...]) -> Timeline | None:
    """With the windows of each part, in the order of its samples."""
    if table.timeline is None:
        return None
    places = table.timeline.parts["all"]
    return replace(table.timeline, parts={n: places[rows] for n, rows in zip(PARTS, parts, strict=True)})


def _text_source(source: Source) -> Text | None:
    found = as_read(source)
    return found if isinstance(found, Text) else None


def _encode(
    source: Source, table: Table, train: np.ndarray, known: dict[str, tuple[str, ...]] | None = None
) -> dict[str, tuple[str, ...]]:
    """Turns the texts of the table into token ids; the vocabulary comes from the training part, or is ``known``."""
    text = _text_source(source)
    vocabularies: dict[str, tuple[str, ...]] = {}
    for name, texts in table.texts.items():
        assert text is not None
        field = table.description.field(name)
        follower = next((f.name for f in table.description.fields if f.shifts == name), "")
        special = vocabulary.MARKED if follower else vocabulary.SPECIAL
        lists = [vocabulary.split_text(t, text.tokens) for t in texts]
        words = known[name] if known else vocabulary.build((lists[i] for i in train), text.vocabulary, special)
        longest = field.type.shape[0] or text.max_length
        if follower:
            columns = vocabulary.encode_marked(lists, words, longest)
            table.columns[name], table.columns[follower], table.lengths[name] = columns
            table.lengths[follower] = table.lengths[name]
        else:
            table.columns[name], table.lengths[name] = vocabulary.encode(lists, words, longest)
        _tell(table, {name, follower}, words, _cut(lists, longest - bool(follower), text.tokens))
        vocabularies |= dict.fromkeys(filter(None, (name, follower)), words)
    return vocabularies


def _cut(lists: list[list[str]], longest: int, tokens: str) -> tuple[str, ...]:
    """A note about texts that are too long."""
    cut = sum(len(found) > longest for found in lists)
    return (f"{cut:,} of {len(lists):,} texts were cut to {longest} {tokens}.",) if cut else ()


def _tell(table: Table, names: set[str], words: tuple[str, ...], notes: tuple[str, ...]) -> None:
    """What is known now: the words of these fields, and what was cut."""
    fields = tuple(replace(f, names=words) if f.name in names else f for f in table.description.fields)
    table.description = replace(table.description, fields=fields, notes=table.description.notes + notes)


def _check_unchanged(dataset: Dataset, found: Description) -> None:
    """The network was drawn for the fields in the document; class numbers must still mean the same."""
    for drawn in dataset.fields:
        now = next((f for f in found.fields if f.name == drawn.name), None)
        if now is None or now.type != drawn.type or (drawn.is_label and drawn.names and now.names != drawn.names):
            words = now.describe() if now else "no such field"
            raise DataError(
                f"The data have changed since the drawing looked at them: expected {drawn.describe()}, got {words}; "
                "describe the data again."
            )


def _fit(dataset: Dataset, table: Table, train: np.ndarray) -> dict[str, Scaler]:
    scalers = {}
    for name, scaling in dataset.scalers:
        field = table.description.field(name)
        check_scalable(scaling, field)
        if scaling != "none":
            pooled = dataset.window is not None and name == "target"
            scalers[name] = fit(scaling, field, table.columns[name], train, table.lengths.get(name), pooled)
    return scalers


def _parts(table: Table, scalers: dict[str, Scaler], parts: tuple[np.ndarray, ...], room: Room) -> tuple[Part, ...]:
    columns: list[dict[str, Column]] = [{} for _ in parts]
    for field in table.description.fields:
        array = table.columns.pop(field.name)  # let go of each array as soon as its parts are made
        lengths = table.lengths.get(field.name)
        for part, rows in zip(columns, parts, strict=True):
            part[field.name] = _column(field, array, lengths, rows, scalers.get(field.name), room)
    numbers = (torch.from_numpy(np.ascontiguousarray(rows)) for rows in parts)
    return tuple(Part(part, rows) for part, rows in zip(columns, numbers, strict=True))


def _column(
    field: Field, array: np.ndarray, lengths: np.ndarray | None, rows: np.ndarray, scaler: Scaler | None, room: Room
) -> Column:
    true = None if lengths is None else torch.from_numpy(lengths[rows])
    is_float = field.type.dtype == "float32"
    if isinstance(array, np.memmap):
        return FileColumn(array, rows, is_float, scaler, true)
    tensor = torch.from_numpy(np.ascontiguousarray(array[rows]))
    if not is_float:
        return TensorColumn(tensor.to(torch.int64), None, true)
    if tensor.dtype == torch.float32 or room.claim(tensor.numel() * 4):
        return TensorColumn(_scaled(tensor, scaler, true), None, true)
    return TensorColumn(tensor, scaler or _as_float(), true)


def _scaled(tensor: torch.Tensor, scaler: Scaler | None, lengths: torch.Tensor | None) -> torch.Tensor:
    """Float32 once and for all, which is faster than at every step; padding stays zero."""
    if scaler is None:
        return tensor.to(torch.float32)
    # Our own copy: float32 values are scaled in place.
    made = scaler.apply(tensor, tensor if tensor.dtype == torch.float32 else None)
    if lengths is not None:
        made[torch.arange(made.shape[1]) >= lengths[:, None]] = 0.0
    return made


def _as_float() -> Scaler:
    """Nothing but uint8 to float32, batch by batch."""
    return Scaler("none", torch.tensor(0.0), torch.tensor(1.0))
