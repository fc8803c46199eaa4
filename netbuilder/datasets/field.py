"""What a data set has to offer: named fields with types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import shown
from netbuilder.base.tensor import TensorType

DTYPES = ("float32", "int64", "bool")


@dataclass(frozen=True, slots=True)
class Field:
    """One named tensor of a sample.

    ``type`` is what a network gets (uint8 pictures are float32 here). ``names``: class names of a label, the
    vocabulary of tokens, or the column names of a vector; may be empty. ``range``: smallest and largest raw value,
    None when unknown. ``unit``: of the raw values ("MPa", "count"). ``padded``: samples differ in length, the time
    axis is padded with zeros up to the size in ``type``, and the true lengths come along. ``shifts``: name of the
    field of tokens that is repeated here one step later, behind a start token: what has been written so far, for a
    network that writes the next one.
    """

    name: str
    type: TensorType
    names: tuple[str, ...] = ()
    range: tuple[float, float] | None = None
    unit: str = ""
    padded: bool = False
    shifts: str = ""

    @property
    def is_label(self) -> bool:
        """Whether this is the index of a class."""
        return self.type.dtype == "int64" and not self.type.shape

    def describe(self) -> str:
        """For people: "image: 1 channel × 28 height × 28 width", "label: 10 classes"."""
        words = f"{self.type.classes} classes" if self.is_label else self.type.describe()
        return f"{self.name}: {words}" + (f", {self.unit}" if self.unit else "")

    def to_json(self) -> dict[str, Any]:
        """Only what differs from the defaults."""
        json: dict[str, Any] = {"name": self.name, "shape": list(self.type.shape), "axes": list(self.type.axes)}
        extra = {
            "dtype": self.type.dtype if self.type.dtype != "float32" else None,
            "classes": self.type.classes,
            "names": list(self.names) or None,
            "range": list(self.range) if self.range else None,
            "unit": self.unit or None,
            "padded": self.padded or None,
            "shifts": self.shifts or None,
        }
        return json | {k: v for k, v in extra.items() if v is not None}

    @classmethod
    def from_json(cls, value: Any) -> Field:
        """The field written by ``to_json``; ParameterError names what is wrong."""
        if not isinstance(value, Mapping):
            raise ParameterError("", f"expected a field, got {shown(value)}")
        for key in value:
            if key not in _CHECKS:
                raise ParameterError(str(key), f"a field has no such entry; it has {', '.join(_CHECKS)}")
        for key, (words, fits, optional) in _CHECKS.items():
            if (key not in value and not optional) or (key in value and not fits(value[key])):
                raise ParameterError(key, f"expected {words}, got {shown(value.get(key, 'nothing'))}")
        return cls._of(value)

    @classmethod
    def _of(cls, value: Mapping[str, Any]) -> Field:
        shape, axes = tuple(value["shape"]), tuple(value["axes"])
        if len(shape) != len(axes):
            raise ParameterError("axes", f"expected {len(shape)} axis names, got {len(axes)}")
        limits = value.get("range")
        return cls(
            value["name"],
            TensorType(shape, axes, value.get("dtype", "float32"), value.get("classes")),
            tuple(value.get("names", ())),
            (float(limits[0]), float(limits[1])) if limits else None,
            value.get("unit", ""),
            value.get("padded", False),
            value.get("shifts", ""),
        )


@dataclass(frozen=True, slots=True)
class Description:
    """What is known about a data set without training on it.

    ``rows``: number of samples, None when unknown. ``given``: the parts the set itself comes in ("train", "test").
    ``notes``: sentences about what was left out, e.g. broken files which the user asked to skip.
    """

    name: str
    title: str
    summary: str
    fields: tuple[Field, ...]
    rows: int | None = None
    license: str = ""
    given: tuple[str, ...] = ("train",)
    notes: tuple[str, ...] = ()

    def field(self, name: str) -> Field:
        """The field called ``name``; ParameterError lists those there are."""
        return find(self.fields, name)


def find(fields: tuple[Field, ...], name: str) -> Field:
    """The field called ``name`` among ``fields``; ParameterError lists those there are."""
    for field in fields:
        if field.name == name:
            return field
    known = ", ".join(f.name for f in fields) or "none (describe the data first)"
    raise ParameterError("", f'the data have no field "{name}"; they have {known}')


def _texts(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(v, str) for v in value)


def _size(value: Any) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0)


def _sizes(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(_size(v) for v in value)


def _limits(value: Any) -> bool:
    is_pair = isinstance(value, list | tuple) and len(value) == 2
    return is_pair and all(isinstance(v, int | float) and not isinstance(v, bool) for v in value)


_CHECKS: dict[str, tuple[str, Any, bool]] = {
    "name": ("a name", lambda v: isinstance(v, str) and v != "", False),
    "shape": ("a list of sizes", _sizes, False),
    "axes": ("a list of axis names", _texts, False),
    "dtype": (f"one of {', '.join(DTYPES)}", lambda v: v in DTYPES, True),
    "classes": ("a positive integer", _size, True),
    "names": ("a list of texts", _texts, True),
    "range": ("two numbers", _limits, True),
    "unit": ("a text", lambda v: isinstance(v, str), True),
    "padded": ("true or false", lambda v: isinstance(v, bool), True),
    "shifts": ("a name", lambda v: isinstance(v, str), True),
}
