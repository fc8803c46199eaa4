"""New samples from a person's file, prepared as the samples a run was trained on. No target column is needed."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from netbuilder.datasets.catalogue import as_read
from netbuilder.datasets.field import Field
from netbuilder.datasets.recordings import takes_recordings
from netbuilder.datasets.source import Arrays, Csv, Source, Text, TextCsv, TextPairs
from netbuilder.engine.data import DataError, Part, vocabulary
from netbuilder.engine.data.part import Column, TensorColumn
from netbuilder.engine.data.readers import archive, images, kinds
from netbuilder.engine.data.readers.rows import open_rows
from netbuilder.engine.data.timeline import Timeline
from netbuilder.engine.new_recordings import recordings
from netbuilder.engine.new_series import cell_value, getter, new_series
from netbuilder.engine.sentence_choice import articles_of, given_sentences, in_numbers, takes_articles
from netbuilder.engine.task import Task
from netbuilder.engine.writing import writer

TABLES = (".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Samples:
    """A part with the fields that enter the model, and what each sample is called (a file, a row).

    ``sentences``: those of each sample, where samples are articles given as texts.
    """

    part: Part
    names: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Raw:
    """One field of all samples before scaling: ``values`` (samples, *shape), true ``lengths`` where padded."""

    values: np.ndarray
    names: tuple[str, ...]
    lengths: np.ndarray | None = None
    sentences: tuple[tuple[str, ...], ...] = ()


def new_samples(task: Task, path: Path) -> Samples:
    """All samples in ``path``; DataError when they are not what the run's model takes."""
    if not path.exists():
        raise DataError(f"There is no file {path}.")
    raw = {f.name: read(task, f, path) for f in entering(task)}
    names = next(iter(raw.values())).names
    if not names:
        raise DataError(f"{path} holds no sample.")
    return samples_of(task, raw, names)


def samples_of(task: Task, raw: dict[str, Raw], names: tuple[str, ...]) -> Samples:
    """The fields as a part, scaled as in training."""
    sentences = next((found.sentences for found in raw.values() if found.sentences), ())
    return Samples(Part({name: column(task, name, found) for name, found in raw.items()}), names, sentences)


def entering(task: Task) -> list[Field]:
    """The fields the model reads; what it has written so far is its own affair."""
    own = writer(task)
    names = dict.fromkeys(i.field for i in task.program.inputs if own is None or i.field != own.written)
    return [task.data.description.field(name) for name in names]


def reading(task: Task) -> Source:
    """How the run's own data are read."""
    assert task.document.data is not None
    return as_read(task.document.data.source)


def read(task: Task, field: Field, path: Path) -> Raw:
    """The field from a file of the kind its samples usually are in."""
    source = reading(task)
    if path.suffix in (".npz", ".npy"):
        return _array(field, path)
    if isinstance(source, Text) and field.name in task.data.fitted.vocabularies:
        return _texts(task, field, path, source)
    if field.type.axes[:1] == ("channels",):
        return _pictures(field, path)
    if takes_recordings(source, field):
        files = _files(path, (".wav",))
        values, lengths = recordings(field, files, source, task.base)
        return Raw(values, tuple(files), lengths)
    if takes_articles(source, field):
        return _articles(task, field, path)
    if field.names and path.suffix in TABLES:
        return _table(task, field, path, source)
    raise DataError(f"{path}: the model takes {field.describe()}, which is not read from such a file; use an .npz.")


def _array(field: Field, path: Path) -> Raw:
    """The array called like the field, or x, or the only one."""
    arrays = _loaded(path)
    name = next((n for n in (field.name, "x", "x_test") if n in arrays), next(iter(arrays), ""))
    if (name not in (field.name, "x", "x_test") and len(arrays) > 1) or not arrays:
        raise DataError(f'{path} has no array "{field.name}"; it has {", ".join(arrays) or "none"}.')
    found, values = kinds.column(Arrays(path=path.name), path, name, arrays[name], None)
    if field.type.dtype == "float32" and found.type.dtype == "int64" and arrays[name].ndim == len(field.type.shape) + 1:
        values = arrays[name].astype(np.float32)
    if len(field.type.shape) == 3 and values.ndim == 3:
        values = values[:, None]
    if values.shape[1:] != field.type.shape:
        raise DataError(f"{path}: expected samples of {field.describe()}, got the shape {values.shape[1:]}.")
    return Raw(values, numbered(len(values)))


def _loaded(path: Path) -> dict[str, np.ndarray]:
    """Every array of the file; one without a name is called x."""
    try:
        with path.open("rb") as file:
            opened = np.load(file, allow_pickle=False)
            return {"x": opened} if isinstance(opened, np.ndarray) else dict(opened.items())
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise DataError(f"{path} is no NumPy file that can be read safely: {error}.") from None


def _pictures(field: Field, path: Path) -> Raw:
    """One picture or a folder of them, resized; pixels in the range of the training data."""
    channels, height, width = (d or 1 for d in field.type.shape)
    files = _files(path, images.SUFFIXES)
    try:
        pixels = [images.decode(content, (height, width), channels == 1) for content in files.values()]
    except images.BROKEN as error:
        raise DataError(f"{path} is no picture that can be read: {error}.") from None
    return Raw(pixels_in_range(field, np.stack(pixels)), tuple(files))


def pixels_in_range(field: Field, pixels: np.ndarray) -> np.ndarray:
    """Pixels from 0 to 255 in the range of the training data."""
    low, high = field.range or (0.0, 255.0)
    return pixels.astype(np.float32) * np.float32((high - low) / 255) + np.float32(low)


def _texts(task: Task, field: Field, path: Path, source: Text) -> Raw:
    """Text files, one text each; or the text column of a table."""
    if path.suffix in (".csv", ".tsv"):
        rows = open_rows(path, "auto", "yes")
        position = rows.position(source.text_column if isinstance(source, TextCsv | TextPairs) else "text")
        found = {f"row {number}": cells[position] for number, cells in rows}
    else:
        found = _decoded(path)
    lists = [vocabulary.split_text(text, source.tokens) for text in found.values()]
    if empty := [name for name, words in zip(found, lists, strict=True) if not words]:
        raise DataError(f"{path}: there is no text in {empty[0]}.")
    longest = field.type.shape[0] or source.max_length
    values, lengths = vocabulary.encode(lists, task.data.fitted.vocabularies[field.name], longest)
    return Raw(values, tuple(found), lengths)


def _articles(task: Task, field: Field, path: Path) -> Raw:
    """Text files, an article each: the title in the first line, the text below it."""
    raws, names = [], []
    for name, text in _decoded(path).items():
        title, _, body = text.strip().partition("\n")
        try:
            raws.append(article(task, field, {"title": title, "text": body}))
        except DataError as error:
            raise DataError(f"{path}, {name}: {error} The title stands in the first line, the text below it.") from None
        names.append(name)
    values, lengths = (np.concatenate([getattr(r, kind) for r in raws]) for kind in ("values", "lengths"))
    return Raw(values, tuple(names), lengths, tuple(s for r in raws for s in r.sentences))


def article(task: Task, field: Field, value: dict[str, Any]) -> Raw:
    """One article, told in numbers; DataError when it has no sentence."""
    file = articles_of(task)
    assert file is not None
    found, kept = in_numbers(file, field, *given_sentences(value))
    return Raw(found[None], (), np.array([len(kept)], np.int64), (tuple(kept),))


def _decoded(path: Path) -> dict[str, str]:
    """Text files in UTF-8."""
    try:
        return {name: content.decode("utf-8-sig") for name, content in _files(path, (".txt",)).items()}
    except UnicodeDecodeError:
        raise DataError(f"{path} is not a UTF-8 text: save it as UTF-8.") from None


def _table(task: Task, field: Field, path: Path, source: Source) -> Raw:
    """The columns the model was trained with, by name; categories one-hot; windows where the run forecasts."""
    data = task.document.data
    if data is not None and data.window is not None and field.name == "history":
        return _windows(new_series(task, path), data.window.history)
    decimal, header = (source.decimal, source.header) if isinstance(source, Csv) else (".", "auto")
    rows = open_rows(path, "auto", header, decimal)
    getters = [getter(name, rows.header) for name in field.names]
    lines = [(number, [cell_value(path, number, cells, g, decimal) for g in getters]) for number, cells in rows]
    values = np.array([v for _, v in lines], np.float32).reshape(len(lines), len(getters))
    return Raw(values, tuple(f"row {number}" for number, _ in lines))


def _windows(timeline: Timeline, history: int) -> Raw:
    """One behind every row that has its whole history."""
    places = timeline.every(history)
    row = "row " if timeline.calendar.kind == "row" else ""
    names = [(timeline.names[s], timeline.dates(s, last - 1, last)[0]) for s, last in places.tolist()]
    return Raw(timeline.histories(places, history), tuple(f"{name} after {row}{at}".strip() for name, at in names))


def _files(path: Path, suffixes: tuple[str, ...]) -> dict[str, bytes]:
    """The file itself, or those of a folder or archive with one of the suffixes."""
    if path.is_file() and path.suffix.lower() in suffixes:
        return {path.name: path.read_bytes()}
    found = {str(name): content for name, content in archive.members(path, suffixes)}
    if not found:
        raise DataError(f"{path} holds no file of the kinds {', '.join(s[1:] for s in suffixes)}.")
    return found


def numbered(count: int) -> tuple[str, ...]:
    """Names for samples that have none."""
    return tuple(f"sample {i}" for i in range(count))


def column(task: Task, name: str, raw: Raw) -> Column:
    """Scaled as in training; padding stays zero."""
    lengths = None if raw.lengths is None else torch.from_numpy(raw.lengths)
    field = task.data.description.field(name)
    if field.padded and lengths is None:
        lengths = torch.full((len(raw.values),), raw.values.shape[1], dtype=torch.int64)
    values = torch.from_numpy(np.ascontiguousarray(raw.values))
    if field.type.dtype != "float32":
        return TensorColumn(values.to(torch.int64), None, lengths)
    scaler = task.data.fitted.scalers.get(name)
    made = values.to(torch.float32) if scaler is None else scaler.apply(values.to(torch.float32))
    if lengths is not None:
        made[torch.arange(made.shape[1]) >= lengths[:, None]] = 0.0
    return TensorColumn(made, None, lengths)
