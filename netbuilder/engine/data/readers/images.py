"""Folders of pictures."""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path, PurePosixPath

import numpy as np
from PIL import Image, ImageOps

from netbuilder.base.tensor import image, label
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import ImageFolder
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.readers import archive, files
from netbuilder.engine.data.room import Room, release
from netbuilder.engine.data.table import Table, given_parts

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
RELEASED_PICTURES = 256
# What pillow raises for files that are cut off, no picture at all, or absurdly large.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


def describe(source: ImageFolder, path: Path) -> Description:
    """Classes and number of the pictures, from their names alone."""
    return _description(source, path, archive.names(path, SUFFIXES))


def read(source: ImageFolder, path: Path, room: Room) -> Table:
    """Every picture, resized: image uint8 (samples, channels, height, width), label int64 (samples,)."""
    names = archive.names(path, SUFFIXES)
    channels = 1 if source.grayscale else 3
    arrays, filled = room.take({"image": ((len(names), channels, *source.size), np.uint8)})
    if filled:
        return _table(_description(source, path, names), arrays["image"], names)
    good, broken = _fill(source, path, arrays["image"])
    notes = files.broken_notes(path, broken, source.skip_broken)
    if not broken:
        room.keep(arrays)
    return _table(_description(source, path, good, notes), arrays["image"][: len(good)], good)


def _fill(source: ImageFolder, path: Path, pixels: np.ndarray) -> tuple[list[PurePosixPath], list[str]]:
    """Decodes every picture into ``pixels``; the names of those that were read, and of those that are broken."""
    good: list[PurePosixPath] = []
    broken: list[str] = []
    for name, content in archive.members(path, SUFFIXES):
        try:
            pixels[len(good)] = decode(content, source.size, source.grayscale)
            good.append(name)
            if len(good) % RELEASED_PICTURES == 0:
                release(pixels)
        except BROKEN:
            broken.append(str(name))
    return good, broken


def decode(content: bytes, size: tuple[int, int], grayscale: bool) -> np.ndarray:
    """One picture as uint8 (channels, height, width), turned upright, resized to ``size`` (height, width)."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        opened = Image.open(io.BytesIO(content))
        upright = ImageOps.exif_transpose(opened).convert("L" if grayscale else "RGB")
    resized = upright.resize((size[1], size[0]), Image.Resampling.BILINEAR)
    pixels = np.asarray(resized, np.uint8)
    return pixels[None] if grayscale else pixels.transpose(2, 0, 1)


def _description(
    source: ImageFolder, path: Path, names: list[PurePosixPath], notes: tuple[str, ...] = ()
) -> Description:
    files.check_found(path, len(names), "pictures (" + ", ".join(s[1:] for s in SUFFIXES) + ")")
    classes = files.classes_of(path, [files.folder_class(n) for n in names])
    fields = [Field("image", image(1 if source.grayscale else 3, *source.size), range=(0, 255))]
    if classes:
        fields.append(Field("label", label(len(classes)), names=classes))
    given = given_parts([files.part_of(n) for n in names])[1]
    return Description(path.name, path.name, f"{len(names):,} pictures.", tuple(fields), len(names), "", given, notes)


def _table(description: Description, pixels: np.ndarray, names: list[PurePosixPath]) -> Table:
    columns = {"image": pixels}
    if len(description.fields) > 1:
        number = {c: i for i, c in enumerate(description.fields[1].names)}
        columns["label"] = np.array([number[files.folder_class(n)] for n in names], np.int64)
    parts, _ = given_parts([files.part_of(n) for n in names])
    if not len(pixels):
        raise DataError("No picture could be read.")
    return Table(description, columns, parts=parts)
