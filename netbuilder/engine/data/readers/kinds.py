"""What a plain array holds: classes, numbers, pictures, sequences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from netbuilder.base.tensor import TensorType, image, label, sequence, tokens, vector
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.room import release
from netbuilder.engine.data.table import class_names

# Bytes looked at together.
BLOCK = 1 << 24


def column(
    source: Arrays, path: Path, name: str, array: np.ndarray, lengths: np.ndarray | None
) -> tuple[Field, np.ndarray]:
    """The field an array makes, and its values in the field's layout.

    ``lengths``: true lengths of sequences, either end to end in ``array`` or padded already.
    """
    _check_values(path, name, array)
    if lengths is not None and len(array) == lengths.sum() != len(lengths):
        array = _padded(array, lengths)
        padded = True
    else:
        padded = lengths is not None and array.ndim == 3 and len(array) == len(lengths)
    if array.ndim == 1 and array.dtype.kind in "iubU":
        return _label(source, path, name, array)
    type, made = _typed(path, name, array)
    limits = _limits(made) if made.size else None
    if type.axes[:1] == ("channels",) and made.dtype == np.uint8 and limits and limits[1] > 16:
        limits = (0.0, 255.0)
    return Field(name, type, range=limits if type.dtype == "float32" else None, padded=padded), made


def _check_values(path: Path, name: str, array: np.ndarray) -> None:
    if array.dtype.kind not in "iubfU" or (array.dtype.kind == "U" and array.ndim > 1):
        raise DataError(f"{path}: the array {name} holds {array.dtype}; expected numbers.")
    bad = _not_finite(array) if array.dtype.kind == "f" else []
    if len(bad):
        raise DataError(
            f"{path}: the array {name} holds values that are no numbers (nan or infinite) in {len(bad):,} sample(s), "
            f"first in sample {bad[0]}."
        )


def _label(source: Arrays, path: Path, name: str, array: np.ndarray) -> tuple[Field, np.ndarray]:
    """Classes: texts, or numbers from 0; other whole numbers are a quantity."""
    if array.dtype.kind == "U":
        names = class_names([str(v) for v in array])
        ids = {n: i for i, n in enumerate(names)}
        return Field(name, label(len(names)), names=names), np.array([ids[str(v)] for v in array], np.int64)
    highest = int(array.max()) if array.size else 0
    if source.classes and not 0 <= array.min() <= highest < len(source.classes):
        raise DataError(f"{path}: {name} holds {array.min()} … {highest}, but {len(source.classes)} classes are named.")
    if array.min() < 0 or (not source.classes and highest > 10 * len(np.unique(array)) + 1):
        field = Field(name, vector(1), names=(name,), range=(float(array.min()), float(highest)))
        return field, array.astype(np.float32)[:, None]
    names = source.classes or tuple(str(i) for i in range(highest + 1))
    return Field(name, label(len(names)), names=names), array.astype(np.int64)


def _blocks(array: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    """Some samples at a time, and the number of the first; those on disk are let go in between."""
    step = max(1, BLOCK // max(1, array[:1].nbytes))
    for start in range(0, len(array), step):
        yield start, array[start : start + step]
        release(array)


def _limits(array: np.ndarray) -> tuple[float, float]:
    """Smallest and largest value."""
    pairs = [(block.min(), block.max()) for _, block in _blocks(array)]
    return float(min(low for low, _ in pairs)), float(max(high for _, high in pairs))


def _not_finite(array: np.ndarray) -> list[int]:
    """Samples with a value that is no finite number."""
    found: list[int] = []
    for start, values in _blocks(array):
        block = np.isfinite(values)
        if not block.all():
            found += (start + np.flatnonzero(~block.reshape(len(block), -1).all(1))).tolist()
    return found


def _as(array: np.ndarray, dtype: type) -> np.ndarray:
    """In the dtype of the field; arrays on disk stay as they are and are converted batch by batch."""
    return array if isinstance(array, np.memmap) else array.astype(dtype, copy=False)


def _typed(path: Path, name: str, array: np.ndarray) -> tuple[TensorType, np.ndarray]:
    """Type and layout: pictures channels first, whole numbers (samples, time) as tokens, all else float32."""
    shape, is_pixels = array.shape, array.dtype == np.uint8
    if array.ndim == 2 and array.dtype.kind in "iu" and not is_pixels and _limits(array)[0] >= 0:
        return tokens(shape[1], int(_limits(array)[1]) + 1), _as(array, np.int64)
    if array.ndim == 1:
        return vector(1), _as(array, np.float32)[:, None]
    if array.ndim == 2:
        return vector(shape[1]), _as(array, np.float32)
    if array.ndim == 3 and is_pixels:
        return image(1, *shape[1:]), array[:, None]
    if array.ndim == 3:
        return sequence(*shape[1:]), _as(array, np.float32)
    if array.ndim != 4:
        raise DataError(f"{path}: the array {name} has {array.ndim} axes; expected samples and up to three more.")
    if shape[-1] in (1, 3, 4) and shape[1] not in (1, 3, 4):
        array = array.transpose(0, 3, 1, 2)
    return image(*array.shape[1:]), array if is_pixels else _as(array, np.float32)


def _padded(array: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Sequences (steps of all, …) that lie end to end to (samples, longest, …) with zeros behind."""
    made = np.zeros((len(lengths), int(lengths.max()), *array.shape[1:]), array.dtype)
    made[np.arange(made.shape[1]) < lengths[:, None]] = array
    return made
