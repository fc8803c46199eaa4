"""NumPy files (.npz, .npy): each array one field."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO

import numpy as np

from netbuilder.datasets.field import Description
from netbuilder.datasets.source import Arrays
from netbuilder.engine.data.errors import DataError, bytes_text
from netbuilder.engine.data.readers import kinds
from netbuilder.engine.data.room import Room, release
from netbuilder.engine.data.table import GIVEN, PARTS, TRAIN, Table, given_parts

# zip's deflate reaches about 1,000 at most; real arrays that are not nearly constant stay far below this.
HIGHEST_RATIO = 200
RATIO_MATTERS = 64 << 20
BLOCK = 1 << 24


@dataclass(frozen=True)
class Member:
    """One array of a file, seen from its header."""

    path: Path
    name: str
    shape: tuple[int, ...]
    dtype: np.dtype
    ratio: float = 1.0

    @property
    def size(self) -> int:
        return prod(self.shape) * self.dtype.itemsize

    def fill(self, target: np.ndarray) -> None:
        """Reads the array into ``target``, a block at a time."""
        with _open(self.path, self.name) as file:
            shape, fortran, dtype = _header(file)
            if fortran:
                target[...] = np.frombuffer(file.read(self.size), dtype).reshape(shape[::-1]).T
                return
            flat, start, step = target.reshape(-1), 0, max(1, BLOCK // dtype.itemsize)
            while start < flat.size:
                block = np.frombuffer(file.read(min(step, flat.size - start) * dtype.itemsize), dtype)
                flat[start : start + len(block)] = block
                start += len(block)
                release(target)
                if not len(block):
                    raise DataError(f"{self.path}: the array {self.name} is cut off.")


Groups = dict[str, dict[int, Member]]


def read(source: Arrays, path: Path, room: Room) -> Table:
    """A field for each array; x_train, x_test, … are parts of one field."""
    try:
        found = _members(path)
        _check_sizes(path, found, room)
        groups = _grouped(found)
        _check_named(path, source, groups)
        arrays = _load(path, groups, room)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise DataError(f"{path} is no NumPy file that can be read safely: {error}.") from error
    lengths = arrays.pop(source.lengths).astype(np.int64) if source.lengths else None
    keys = {name: arrays.pop(name) for name in source.keys}
    named = _named_parts(path, source.part, arrays.pop(source.part)) if source.part else []
    fields, columns = [], {}
    for name, array in arrays.items():
        field, columns[name] = kinds.column(source, path, name, array, lengths)
        fields.append(field)
    count = len(next(iter(columns.values())))
    told = {source.part: named} if source.part else {}
    counts = {name: len(values) for name, values in (columns | keys | told).items()}
    if any(number != count for number in counts.values()):
        sizes = ", ".join(f"{name} {number:,}" for name, number in counts.items())
        raise DataError(f"{path}: the arrays differ in samples: {sizes}.")
    parts, names = given_parts(named if source.part or source.lengths else _parts(path, groups))
    made = Description(path.name, path.name, f"{count:,} samples.", tuple(fields), count, "", names)
    padded = {f.name: lengths for f in fields if f.padded and lengths is not None}
    return Table(made, columns, padded, parts=parts, keys=keys)


def _open(path: Path, name: str) -> IO[bytes]:
    return path.open("rb") if path.suffix == ".npy" else zipfile.ZipFile(path).open(name + ".npy")


def _header(file: IO[bytes]) -> tuple[tuple[int, ...], bool, np.dtype]:
    version = np.lib.format.read_magic(file)
    if version not in ((1, 0), (2, 0)):
        raise ValueError(f"an array is stored in the unknown version {version}")
    reader = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    shape, fortran, dtype = reader(file)
    if dtype.hasobject:
        raise ValueError("an array holds Python objects, which could run code; save numbers instead")
    return shape, fortran, dtype


def _members(path: Path) -> list[Member]:
    if not path.is_file():
        raise DataError(f"There is no file {path}.")
    if path.suffix == ".npy":
        with path.open("rb") as file:
            shape, _, dtype = _header(file)
        return [Member(path, "x", shape, dtype)]
    with zipfile.ZipFile(path) as archive:
        return list(_of_zip(path, archive))


def _of_zip(path: Path, archive: zipfile.ZipFile) -> Iterator[Member]:
    for info in archive.infolist():
        if info.filename.endswith(".npy"):
            with archive.open(info) as file:
                shape, _, dtype = _header(file)
            ratio = info.file_size / max(1, info.compress_size)
            yield Member(path, info.filename[:-4], shape, dtype, ratio)


def _check_sizes(path: Path, found: list[Member], room: Room) -> None:
    if not found:
        raise DataError(f"{path} holds no arrays.")
    for member in found:
        if not room.fits(member.size) and member.size > RATIO_MATTERS and member.ratio > HIGHEST_RATIO:
            raise DataError(
                f"{path}: the array {member.name} unpacks to {bytes_text(member.size)}, more than the memory limit of "
                f"{bytes_text(room.cap)} and {member.ratio:.0f} times its packed size: refused."
            )


def _check_named(path: Path, source: Arrays, groups: Groups) -> None:
    """The arrays which the source names are there, once each, and leave one to learn from."""
    named = [name for name in (source.lengths, source.part, *source.keys) if name]
    for name in named:
        if name not in groups:
            raise DataError(f'{path} has no array "{name}"; it has {", ".join(groups)}.')
    if len(set(named)) < len(named) or len(named) == len(groups):
        raise DataError(f"{path}: of its arrays {', '.join(groups)}, {', '.join(named)} leave none to learn from.")


def _named_parts(path: Path, name: str, values: np.ndarray) -> list[int]:
    """The part of each sample by its name."""
    found = [str(value).lower() for value in values.tolist()]
    if unknown := next((value for value in found if value not in GIVEN), None):
        raise DataError(f"{path}: the array {name} names parts; expected {', '.join(PARTS)}, got {unknown!r}.")
    return [GIVEN[value] for value in found]


def _load(path: Path, groups: Groups, room: Room) -> dict[str, np.ndarray]:
    """One array a field: its parts, one after the other."""
    arrays, filled = room.take({name: _stacked(path, name, pieces) for name, pieces in groups.items()})
    for name, pieces in () if filled else groups.items():
        start = 0
        for member in pieces.values():
            stop = start + member.shape[0] if member.shape else None
            member.fill(arrays[name][start:stop])
            start = stop or 0
    room.keep(arrays)
    return arrays


def _grouped(found: list[Member]) -> Groups:
    """By field name, the array of each part; x_train and x_test belong to x."""
    groups: Groups = {}
    for member in found:
        stem, _, last = member.name.rpartition("_")
        field, part = (stem, GIVEN[last]) if stem and last in GIVEN else (member.name, TRAIN)
        groups.setdefault(field, {})[part] = member
    return {name: dict(sorted(groups[name].items())) for name in sorted(groups, key=str.lower)}


def _stacked(path: Path, name: str, pieces: dict[int, Member]) -> tuple[tuple[int, ...], np.dtype]:
    """Shape and dtype of all parts together; DataError when they do not fit each other."""
    shapes = [m.shape for m in pieces.values()]
    if any(not s or s[1:] != shapes[0][1:] for s in shapes) or len({m.dtype for m in pieces.values()}) > 1:
        kinds = ", ".join(f"{m.name} {m.shape} {m.dtype}" for m in pieces.values())
        raise DataError(f"{path}: expected arrays of samples with the same shape and type in every part, got {kinds}.")
    return (sum(s[0] for s in shapes), *shapes[0][1:]), next(iter(pieces.values())).dtype


def _parts(path: Path, groups: Groups) -> list[int]:
    """The part of each sample; it must be the same in every field."""
    first: list[int] | None = None
    for name, pieces in groups.items():
        parts = [p for p, m in pieces.items() for _ in range(m.shape[0])]
        if first is not None and parts != first:
            sizes = ", ".join(f"{PARTS[p]} {m.shape[0]:,}" for p, m in pieces.items())
            raise DataError(f"{path}: the array {name} has another number of samples ({sizes}) than the others.")
        first = parts
    return first or []
