"""The data of a document: a source and what is done to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import MAX_INTEGER, shown
from netbuilder.datasets.catalogue import fields_of
from netbuilder.datasets.field import Field, find
from netbuilder.datasets.preparation import SCALINGS, Preparation, Scaling, Split, Window, recommended
from netbuilder.datasets.source import Source


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """Source, split, one scaling a field, an optional forecast window, and the seed of the split.

    ``fields`` are remembered from the last look at the data, so that drawing needs no loading; those of sets in the
    catalogue, of toys and of windows are known anyway. Fields without a scaling are left as they are.
    """

    source: Source
    split: Split = field(default_factory=Split)
    scalers: tuple[tuple[str, Scaling], ...] = ()
    window: Window | None = None
    seed: int = 0
    fields: tuple[Field, ...] = ()

    def __post_init__(self) -> None:
        if self.window is not None and self.split.by != "time":
            raise ParameterError(
                "split.by", f'a forecast window needs a split by time, got "{self.split.by}": later rows must not train'
            )
        if known := self._known_fields():  # never stale, whatever was changed
            object.__setattr__(self, "fields", known)

    @classmethod
    def of(cls, source: Source, fields: tuple[Field, ...] = (), **rest: Any) -> Dataset:
        """A data set with the recommended scaling for each field."""
        plain = cls(source=source, fields=fields, **rest)
        scalers = tuple((f.name, scaling) for f in plain.fields if (scaling := recommended(f)) != "none")
        return cls(source=source, scalers=scalers, fields=fields, **rest)

    def field(self, name: str) -> Field:
        """The field called ``name``; ParameterError lists those there are."""
        return find(self.fields, name)

    def scaling(self, name: str) -> Scaling:
        """How the field called ``name`` is scaled."""
        return dict(self.scalers).get(name, "none")

    def is_told_in_units(self, name: str) -> bool:
        """Whether metrics undo the scaling of a field: not for pictures, whose brightness has no unit."""
        return self.scaling(name) != "none" and "channels" not in self.field(name).type.axes

    def scaled_range(self, name: str) -> tuple[float, float] | None:
        """Smallest and largest value the network gets, None when unknown or when scaled to mean 0, deviation 1."""
        limits, scaling = self.field(name).range, self.scaling(name)
        if scaling == "minmax":
            return (0.0, 1.0)
        if limits is None or scaling == "standard":
            return None
        return limits if scaling == "none" else (limits[0] / 255, limits[1] / 255)

    def to_json(self) -> dict[str, Any]:
        """Only what differs from the defaults."""
        json: dict[str, Any] = {"source": self.source.to_json()}
        if self.split != Split():
            json["split"] = self.split.settings()
        if self.scalers:
            json["scalers"] = dict(self.scalers)
        if self.window is not None:
            json["window"] = self.window.settings()
        if self.seed:
            json["seed"] = self.seed
        if self.fields != self._known_fields():
            json["fields"] = [f.to_json() for f in self.fields]
        return json

    @classmethod
    def from_json(cls, value: Any) -> Dataset:
        """The data set written by ``to_json``; ParameterError names the place of what is wrong."""
        if not isinstance(value, Mapping) or "source" not in value:
            raise ParameterError("", f"expected an object with a source, got {shown(value)}")
        known = [f.name for f in fields(cls)]
        for key in value:
            if key not in known:
                raise ParameterError(str(key), f"the data have no such entry; they have {', '.join(known)}")
        return cls(**{key: _parse(key, value[key]) for key in value})

    @classmethod
    def parse(cls, value: Any) -> Dataset:
        """A data set from itself or from its JSON, as parameters of other declarations want it."""
        return value if isinstance(value, cls) else cls.from_json(value)

    def _known_fields(self) -> tuple[Field, ...]:
        return self.window.fields() if self.window is not None else fields_of(self.source)


def _parse(key: str, value: Any) -> Any:
    try:
        return _PARSERS[key](value)
    except ParameterError as error:
        raise error.within(key) from None


def _scalers(value: Any) -> tuple[tuple[str, Any], ...]:
    if not isinstance(value, Mapping):
        raise ParameterError("", f"expected an object of scalings, got {shown(value)}")
    for name, scaling in value.items():
        if scaling not in SCALINGS:
            raise ParameterError(str(name), f"expected one of {', '.join(SCALINGS)}, got {shown(scaling)}")
    return tuple((str(name), scaling) for name, scaling in value.items())


def _seed(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_INTEGER:
        raise ParameterError("", f"expected an integer at least 0, got {shown(value)}")
    return value


def _fields(value: Any) -> tuple[Field, ...]:
    if not isinstance(value, list | tuple):
        raise ParameterError("", f"expected a list of fields, got {shown(value)}")
    found = []
    for index, item in enumerate(value):
        try:
            found.append(Field.from_json(item))
        except ParameterError as error:
            raise error.within(str(index)) from None
    if len({f.name for f in found}) < len(found):
        raise ParameterError("", "two fields have the same name")
    return tuple(found)


def _settings(cls: type[Preparation]) -> Any:
    def parse(value: Any) -> Preparation:
        if not isinstance(value, Mapping):
            raise ParameterError("", f"expected an object of settings, got {shown(value)}")
        return cls.make(value)

    return parse


_PARSERS: dict[str, Any] = {
    "source": Source.parse,
    "split": _settings(Split),
    "scalers": _scalers,
    "window": lambda value: None if value is None else _settings(Window)(value),
    "seed": _seed,
    "fields": _fields,
}
