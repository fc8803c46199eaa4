"""A data set of the catalogue: description, files, how they are read."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.base.tensor import label, vector
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Bundled, Csv, Download, Source


@dataclass(frozen=True, slots=True)
class File:
    """One file of a data set. ``checksum``: "sha256:…" or "md5:…" (hex). ``size`` in bytes.

    ``elsewhere``: where other programs keep the same file, below ``~`` (looked at before anything is fetched).
    """

    name: str
    checksum: str
    size: int
    url: str = ""
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A data set of the catalogue: its description, its files, and how they are read.

    ``reading`` is a source whose paths are names of ``files``; the fields it yields, in order, are ``fields``.
    """

    description: Description
    files: tuple[File, ...]
    reading: Source

    @property
    def name(self) -> str:
        return self.description.name

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(f.size for f in self.files)

    @property
    def is_bundled(self) -> bool:
        """Whether it is shipped with the program."""
        return all(not f.url for f in self.files)

    @property
    def source(self) -> Source:
        """The source that names it in a document."""
        return Bundled(name=self.name) if self.is_bundled else Download(name=self.name)


def table_fields(
    source: Csv,
    columns: tuple[str, ...],
    classes: tuple[str, ...],
    unit: str = "",
    limits: tuple[float, float] | None = None,
) -> tuple[Field, ...]:
    """Fields of a table with numeric columns and one target: a class when there are ``classes``, else a number.

    ``limits``: the smallest and largest of such numbers.
    """
    (target,) = source.targets
    last = (
        Field(target, label(len(classes)), names=classes)
        if classes
        else Field(target, vector(1), names=(target,), unit=unit, range=limits)
    )
    return (Field("features", vector(len(columns)), names=columns), last)
