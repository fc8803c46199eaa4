"""The closed table of data sets that are shipped or can be fetched by name."""

from __future__ import annotations

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import label, vector
from netbuilder.datasets.bundled import BUNDLED
from netbuilder.datasets.downloadable import DOWNLOADABLE
from netbuilder.datasets.entry import Entry
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Bundled, Download, Painted, Source, Toy

POINT = Field("point", vector(2), names=("x", "y"))
CATALOGUE: dict[str, Entry] = {e.name: e for e in (*BUNDLED, *DOWNLOADABLE)}


def entry(source: Bundled | Download) -> Entry:
    """The entry a source names; ParameterError lists those there are."""
    fitting = {name: e for name, e in CATALOGUE.items() if e.is_bundled == isinstance(source, Bundled)}
    found = fitting.get(source.name)
    if found is None:
        raise ParameterError("name", f'expected one of {", ".join(fitting)}, got "{source.name}"')
    return found


def as_read(source: Source) -> Source:
    """How the files of a source are read: that of the catalogue for what is named there."""
    return entry(source).reading if isinstance(source, Bundled | Download) else source


def fields_of(source: Source) -> tuple[Field, ...]:
    """The fields of a source as far as they are known without looking at files; () otherwise."""
    if isinstance(source, Toy):
        return toy_fields(source)
    if isinstance(source, Painted):
        return classed_points(max((kind + 1 for *_, kind in source.points), default=2))
    if isinstance(source, Bundled | Download):
        return entry(source).description.fields
    return ()


def toy_fields(source: Toy) -> tuple[Field, ...]:
    """Fields of points in the plane: a class, or a number for the plane and for hills."""
    if source.name in ("plane", "hills"):
        return (POINT, Field("target", vector(1), names=("height",)))
    return classed_points(3 if source.name in ("spiral", "clusters") else 2)


def classed_points(classes: int) -> tuple[Field, ...]:
    """Fields of points in the plane which have a class, two at least."""
    count = max(2, classes)
    return (POINT, Field("label", label(count), names=tuple("ABCDEFGHIJ"[:count])))
