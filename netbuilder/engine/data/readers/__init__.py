"""Readers, a file each: tables, pictures, arrays, recordings, texts; and which source uses which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from netbuilder.datasets.catalogue import entry
from netbuilder.datasets.field import Description
from netbuilder.datasets.source import (
    Arrays,
    Articles,
    Bundled,
    Cifar,
    Csv,
    Download,
    Idx,
    ImageFolder,
    JoinedWords,
    Painted,
    Source,
    TextCsv,
    TextFolder,
    TextPairs,
    Toy,
    WavFolder,
)
from netbuilder.engine.data.fetch import Fetching, locate
from netbuilder.engine.data.readers import arrays, articles, cifar, idx, images, joined, tables, texts, toys, wav
from netbuilder.engine.data.room import Room, key_of
from netbuilder.engine.data.table import Table

Paths = dict[str, Path]


@dataclass(frozen=True)
class Wish:
    """How to read: the room there is, columns needed besides the fields (with ``dates`` also those), how to fetch."""

    room: Room
    keys: tuple[str, ...] = ()
    fetching: Fetching = Fetching()
    dates: bool = False


_READERS: dict[type[Source], Callable[..., Table]] = {
    Csv: lambda source, paths, wish: tables.read(source, paths["path"], wish.room, wish.keys, wish.dates),
    ImageFolder: lambda source, paths, wish: images.read(source, paths["path"], wish.room),
    Arrays: lambda source, paths, wish: arrays.read(source, paths["path"], wish.room),
    Articles: lambda source, paths, wish: articles.read(source, paths["path"]),
    JoinedWords: lambda source, paths, wish: joined.read(source, paths["path"], wish.room),
    Idx: lambda source, paths, wish: idx.read(source, paths, wish.room),
    Cifar: lambda source, paths, wish: cifar.read(source, paths["path"], wish.room),
    WavFolder: lambda source, paths, wish: wav.read(source, paths["path"], wish.room),
    TextCsv: lambda source, paths, wish: texts.read_csv(source, paths["path"]),
    TextPairs: lambda source, paths, wish: texts.read_pairs(source, paths["path"]),
    TextFolder: lambda source, paths, wish: texts.read_folder(source, paths["path"]),
    Toy: lambda source, paths, wish: toys.read(source),
    Painted: lambda source, paths, wish: toys.read_painted(source),
}


def read(source: Source, base: Path, wish: Wish) -> Table:
    """All samples of a source; relative paths start at ``base``. DataError says what is wrong with the data."""
    if isinstance(source, Bundled | Download):
        found = entry(source)
        files = locate(found, wish.fetching)
        paths = {p: files[name] for p in found.reading.paths if (name := getattr(found.reading, p))}
        return _read(found.reading, paths, wish).renamed(found.description)
    return _read(source, _resolved(source, base), wish)


def describe(source: Source, base: Path) -> Description:
    """What a source holds: fields, class names, rows, missing values. Reads as little as the kind of file allows."""
    if isinstance(source, Bundled | Download):
        return entry(source).description
    paths = _resolved(source, base)
    if isinstance(source, Csv):
        return tables.describe(source, paths["path"])
    if isinstance(source, ImageFolder):
        return images.describe(source, paths["path"])
    return _read(source, paths, Wish(Room())).description


def _read(source: Source, paths: Paths, wish: Wish) -> Table:
    existing = [path for path in paths.values() if path.exists()]
    if existing and not wish.room.key:
        wish.room.key = key_of([source.to_json(), list(wish.keys), wish.dates], *existing)
    return _READERS[type(source)](source, paths, wish)


def _resolved(source: Source, base: Path) -> Paths:
    """The paths of a source; an absolute one stays as it is."""
    return {name: base / Path(written).expanduser() for name in source.paths if (written := getattr(source, name))}
