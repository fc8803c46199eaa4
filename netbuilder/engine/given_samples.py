"""New samples given one by one: numbers, pictures, texts, files; prepared as those a run was trained on."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Text, WavFolder
from netbuilder.engine.data import DataError, vocabulary
from netbuilder.engine.data.errors import listed
from netbuilder.engine.data.readers import images, wav
from netbuilder.engine.new_samples import (
    Raw,
    Samples,
    article,
    entering,
    numbered,
    pixels_in_range,
    read,
    reading,
    samples_of,
)
from netbuilder.engine.sentence_choice import takes_articles
from netbuilder.engine.task import Task


def given_samples(task: Task, samples: Sequence[dict[str, Any]]) -> Samples:
    """The samples as a part; DataError names the sample and field that are missing or wrong."""
    if not samples:
        raise DataError("There is no sample to answer: give at least one.")
    fields = entering(task)
    made = [_sample(task, fields, number, sample) for number, sample in enumerate(samples, 1)]
    raw = {field.name: _joined([m[field.name] for m in made]) for field in fields}
    count = len(next(iter(raw.values())).values)
    return samples_of(task, raw, numbered(count))


def _joined(pieces: list[Raw]) -> Raw:
    lengths = [p.lengths for p in pieces if p.lengths is not None]
    values = np.concatenate([p.values for p in pieces])
    sentences = tuple(s for p in pieces for s in p.sentences)
    return Raw(values, (), np.concatenate(lengths) if len(lengths) == len(pieces) else None, sentences)


def _sample(task: Task, fields: list[Field], number: int, sample: dict[str, Any]) -> dict[str, Raw]:
    found = {field.name: _field(task, field, number, sample) for field in fields}
    counts = {len(raw.values) for raw in found.values()}
    if len(counts) > 1:
        raise DataError(f"Sample {number}: its files hold {listed([str(c) for c in sorted(counts)])} samples each.")
    return found


def _field(task: Task, field: Field, number: int, sample: dict[str, Any]) -> Raw:
    """One field of a sample; columns of a table may stand in the sample itself."""
    if field.name in sample:
        value = sample[field.name]
    elif field.names and any(name.partition("=")[0] in sample for name in field.names):
        value = sample
    else:
        known = f"it has {listed(list(sample))}" if sample else "it is empty"
        raise DataError(f'Sample {number} has no value for "{field.name}" ({field.describe()}); {known}.')
    try:
        return _value(task, field, value)
    except DataError as error:
        raise DataError(f'Sample {number}, field "{field.name}": {error}') from None
    except (TypeError, ValueError):
        raise DataError(
            f'Sample {number}, field "{field.name}": expected {field.describe()}, got {_short(value)}.'
        ) from None


def _value(task: Task, field: Field, value: Any) -> Raw:
    if isinstance(value, dict):
        if "file" in value:
            return read(task, field, _path(task, str(value["file"])))
        if "picture" in value:
            return _picture(field, str(value["picture"]))
        if takes_articles(reading(task), field) and {"text", "sentences"} & value.keys():
            return article(task, field, value)
        if "text" in value:
            return _text(task, field, str(value["text"]))
        if "series" in value:
            return _series(task, field, value)
        return _one(_row(field, value))
    if field.is_label:
        return _one(np.array(_class(field, value), np.int64))
    if field.name in task.data.fitted.vocabularies and isinstance(value, str):
        return _text(task, field, value)
    return _array(field, np.asarray(value, np.int64 if field.type.dtype == "int64" else np.float32))


def _path(task: Task, written: str) -> Path:
    path = task.base / Path(written).expanduser()
    if not path.exists():
        raise DataError(f"There is no file {path}.")
    return path


def _one(values: np.ndarray, length: int | None = None) -> Raw:
    return Raw(values[None], (), None if length is None else np.array([length], np.int64))


def _picture(field: Field, content: str) -> Raw:
    if field.type.axes[:1] != ("channels",):
        raise DataError(f"expected {field.describe()}, got a picture.")
    channels, height, width = (d or 1 for d in field.type.shape)
    try:
        pixels = images.decode(base64.b64decode(content, validate=True), (height, width), channels == 1)
    except (binascii.Error, *images.BROKEN) as error:
        raise DataError(f"this is no picture that can be read: {error}.") from None
    return _one(pixels_in_range(field, pixels))


def _text(task: Task, field: Field, text: str) -> Raw:
    source = reading(task)
    if field.name not in task.data.fitted.vocabularies or not isinstance(source, Text):
        raise DataError(f"expected {field.describe()}, got a text.")
    words = vocabulary.split_text(text, source.tokens)
    if not words:
        raise DataError("there is no text.")
    longest = field.type.shape[0] or source.max_length
    values, lengths = vocabulary.encode([words], task.data.fitted.vocabularies[field.name], longest)
    return Raw(values, (), lengths)


def _series(task: Task, field: Field, value: dict[str, Any]) -> Raw:
    """Lists, one a channel, as samples are shown; a recording is brought to the rate of the training data."""
    steps = np.asarray(value["series"], np.float32)
    if steps.ndim != 2:
        raise DataError("expected lists of equal length, one for each channel.")
    source, rate = reading(task), int(value.get("rate", 0))
    if rate and isinstance(source, WavFolder) and source.rate:
        steps = np.stack([wav.resample(channel, rate, source.rate) for channel in steps])
    return _array(field, steps.T)


def _row(field: Field, cells: dict[str, Any]) -> np.ndarray:
    """A row of a table by the names of its columns; categories one-hot."""
    missing = [n for n in field.names if n not in cells and n.partition("=")[0] not in cells]
    if missing or not field.names:
        raise DataError(f"there is no value for {listed(missing)}." if missing else f"expected {field.describe()}.")
    return np.array([_cell(name, cells) for name in field.names], np.float32)


def _cell(name: str, cells: dict[str, Any]) -> float:
    if name in cells:
        try:
            return float(cells[name])
        except (TypeError, ValueError):
            raise DataError(f'expected a number for "{name}", got {_short(cells[name])}.') from None
    column, _, category = name.partition("=")
    return float(str(cells[column]) == category)


def _class(field: Field, value: Any) -> int:
    if isinstance(value, str) and value in field.names:
        return field.names.index(value)
    number = int(value)
    if not 0 <= number < (field.type.classes or number + 1):
        raise DataError(f"expected a class from 0 to {(field.type.classes or 1) - 1}, got {number}.")
    return number


def _array(field: Field, values: np.ndarray) -> Raw:
    """Values in the field's shape; padded fields may be shorter, longer ones are cut."""
    shape = field.type.shape
    if len(shape) == 3 and values.ndim == 2:
        values = values[None]
    if values.ndim == 0 and shape == (1,):
        values = values.reshape(1)
    if field.padded and values.ndim == len(shape) and values.shape[1:] == shape[1:]:
        length = min(len(values), shape[0] or len(values))
        if not length:
            raise DataError("it is empty.")
        made = np.zeros((shape[0] or length, *values.shape[1:]), values.dtype)
        made[:length] = values[:length]
        return _one(made, length)
    if len(values.shape) != len(shape) or any(d not in (None, n) for d, n in zip(shape, values.shape, strict=True)):
        raise DataError(
            f"expected {field.describe()}, got the shape {' × '.join(map(str, values.shape)) or 'of one number'}."
        )
    return _one(values)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "…"
