"""IDX files, the format of MNIST (http://yann.lecun.com/exdb/mnist): big-endian header, then the values."""

from __future__ import annotations

import gzip
import struct
import zlib
from math import prod
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np

from netbuilder.base.tensor import image, label
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Idx
from netbuilder.engine.data.errors import DataError, bytes_text
from netbuilder.engine.data.room import Room
from netbuilder.engine.data.table import TEST, TRAIN, Table, given_parts

TYPES = {0x08: "u1", 0x09: "i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


def read(source: Idx, paths: dict[str, Path], room: Room) -> Table:
    """Pictures uint8 (samples, 1, height, width) and labels int64 (samples,), the test part last."""
    images, labels = _pair(paths["images"], paths["labels"], room)
    parts = np.full(len(images), TRAIN, np.int8)
    if "test_images" in paths and "test_labels" in paths:
        more, their_labels = _pair(paths["test_images"], paths["test_labels"], room)
        images, labels = np.concatenate([images, more]), np.concatenate([labels, their_labels])
        parts = np.concatenate([parts, np.full(len(more), TEST, np.int8)])
    given, part_names = given_parts(list(parts))
    classes = source.classes or tuple(str(i) for i in range(int(labels.max()) + 1))
    if labels.max() >= len(classes):
        raise DataError(f"{paths['labels']} holds the class {labels.max()}, but only {len(classes)} classes are named.")
    fields = (
        Field("image", image(1, *images.shape[2:]), range=(0, 255)),
        Field("label", label(len(classes)), names=classes),
    )
    title = paths["images"].name
    made = Description(title, title, f"{len(images):,} pictures.", fields, len(images), "", part_names)
    return Table(made, {"image": images, "label": labels}, parts=given)


def _pair(images_path: Path, labels_path: Path, room: Room) -> tuple[np.ndarray, np.ndarray]:
    images, labels = load_idx(images_path, room), load_idx(labels_path, room)
    if images.ndim != 3 or images.dtype != np.uint8 or labels.ndim != 1:
        raise DataError(f"{images_path} and {labels_path}: expected pictures (uint8, 3 axes) and labels (1 axis).")
    if len(images) != len(labels):
        raise DataError(f"{images_path} holds {len(images):,} pictures, but {labels_path} {len(labels):,} labels.")
    return images[:, None], labels.astype(np.int64)


def load_idx(path: Path, room: Room) -> np.ndarray:
    """The array of one file, gzipped or not."""
    try:
        with path.open("rb") as plain:
            zipped = plain.read(2) == b"\x1f\x8b"
        with cast(BinaryIO, gzip.open(path) if zipped else path.open("rb")) as file:
            return _parse(file, path, room)
    except FileNotFoundError:
        raise DataError(f"There is no file {path}.") from None
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path} is broken: {error}.") from error


def _parse(file: BinaryIO, path: Path, room: Room) -> np.ndarray:
    start = file.read(4)
    if len(start) < 4 or start[:2] != b"\0\0" or start[2] not in TYPES or not 1 <= start[3] <= 8:
        raise DataError(f"{path} is not an IDX file: it starts with {start!r}.")
    header = file.read(4 * start[3])
    if len(header) < 4 * start[3]:
        raise DataError(f"{path} ends in the middle of its header.")
    shape, dtype = struct.unpack(f">{start[3]}I", header), np.dtype(TYPES[start[2]])
    size = prod(shape) * dtype.itemsize
    if not room.fits(size):
        raise DataError(
            f"{path} says it holds {bytes_text(size)}, more than the memory limit of {bytes_text(room.cap)}."
        )
    content = file.read(size + 1)
    if len(content) != size:
        raise DataError(
            f"{path}: expected {size:,} bytes of values, got {'more' if len(content) > size else len(content)}."
        )
    return np.frombuffer(content, dtype).reshape(shape)
