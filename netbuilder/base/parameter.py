"""One parameter of a declaration: what values it takes, and the sentence for those it does not."""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, dataclass, field, replace
from math import isfinite
from typing import Any, Literal, Union, get_args, get_origin

from netbuilder.base.errors import ParameterError

MAX_INTEGER = 2**31
MAX_TEXT = 4096


def param(
    default: Any,
    help: str,
    *,
    min: float | None = None,
    max: float | None = None,
    above: float | None = None,
    below: float | None = None,
    unit: str = "",
    more: bool = False,
    late: bool = False,
) -> Any:
    """A dataclass field that is a parameter: default, one sentence of help, range, unit.

    ``min``/``max`` are allowed themselves, ``above``/``below`` are not. ``more``: folded away in forms.
    ``late``: listed behind the parameters of the classes that inherit it. Without a default pass ``...``.
    """
    metadata = {
        "help": help,
        "min": min,
        "max": max,
        "above": above,
        "below": below,
        "unit": unit,
        "more": more,
        "late": late,
    }
    return field(default=MISSING if default is ... else default, metadata=metadata)


@dataclass(frozen=True)
class Parameter:
    """A parameter seen from outside: everything a form, a check or a page of help needs."""

    name: str
    kind: Any
    default: Any
    help: str
    min: float | None = None
    max: float | None = None
    above: float | None = None
    below: float | None = None
    unit: str = ""
    more: bool = False
    late: bool = False

    @classmethod
    def of(cls, f: Field[Any], kind: Any) -> Parameter:
        made = cls(name=f.name, kind=kind, default=f.default, **f.metadata)
        return made if f.default is MISSING else replace(made, default=made.check(f.default))

    @property
    def choices(self) -> tuple[Any, ...]:
        """The closed list of values, empty when there is none."""
        return get_args(self.kind) if get_origin(self.kind) is Literal else ()

    def check(self, value: Any) -> Any:
        """``value`` in its canonical form (lists become tuples, 3 becomes (3, 3)); ParameterError otherwise."""
        try:
            return _convert(self, self.kind, value)
        except _Unfit:
            raise ParameterError(self.name, f"expected {self.expectation()}, got {shown(value)}") from None
        except ParameterError as error:
            raise error.within(self.name) from None

    def expectation(self) -> str:
        """What a right value is, in words."""
        return _words(self, self.kind)


class _Unfit(Exception):
    """The value does not fit this kind."""


def shown(value: Any) -> str:
    """A value as a person wrote it, shortened."""
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else text[:57] + "…" + text[-1]


def _convert(p: Parameter, kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _convert_union(p, get_args(kind), value)
    if origin is Literal:
        return _one_of(get_args(kind), value)
    if origin is tuple:
        return _convert_tuple(p, get_args(kind), value)
    if kind is type(None):
        return value if value is None else _fail()
    if kind in _SCALARS:
        return _SCALARS[kind](p, value)
    return kind.parse(value) if hasattr(kind, "parse") else _fail()


def _convert_union(p: Parameter, kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None:
        return None if type(None) in kinds else _fail()
    for kind in kinds[:-1]:
        try:
            return _convert(p, kind, value)
        except _Unfit:
            continue
    return _convert(p, kinds[-1], value) if kinds[-1] is not type(None) else _fail()


def _one_of(choices: tuple[Any, ...], value: Any) -> Any:
    for choice in choices:
        if type(choice) is type(value) and choice == value:
            return choice
    return _fail()


def _convert_tuple(p: Parameter, kinds: tuple[Any, ...], value: Any) -> Any:
    variable = len(kinds) == 2 and kinds[1] is Ellipsis
    if not isinstance(value, tuple | list):
        if variable or value is None or not all(k == kinds[0] for k in kinds):
            return _fail()
        value = (value,) * len(kinds)
    if variable:
        return tuple(_convert(p, kinds[0], v) for v in value)
    if len(value) != len(kinds):
        return _fail()
    return tuple(_convert(p, k, v) for k, v in zip(kinds, value, strict=True))


def _integer(p: Parameter, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MAX_INTEGER:
        return _fail()
    return _in_range(p, value)


def _number(p: Parameter, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e300 or not isfinite(value):
        return _fail()
    return _in_range(p, float(value))


def _text(p: Parameter, value: Any) -> Any:
    return value if isinstance(value, str) and len(value) <= MAX_TEXT else _fail()


def _switch(p: Parameter, value: Any) -> Any:
    return value if isinstance(value, bool) else _fail()


_SCALARS: dict[Any, Any] = {int: _integer, float: _number, str: _text, bool: _switch}


def _in_range(p: Parameter, value: Any) -> Any:
    low = (p.min is None or value >= p.min) and (p.above is None or value > p.above)
    high = (p.max is None or value <= p.max) and (p.below is None or value < p.below)
    return value if low and high else _fail()


def _fail() -> Any:
    raise _Unfit


def _words(p: Parameter, kind: Any) -> str:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return " or ".join(_words(p, k) for k in args)
    if origin is Literal:
        return "one of " + ", ".join(str(c) for c in args)
    if origin is tuple:
        return (
            f"a list, each {_words(p, args[0])}"
            if Ellipsis in args
            else f"{len(args)} values, each {_words(p, args[0])}"
        )
    if kind is type(None):
        return "nothing"
    if kind is int and p.min == 1 and p.max is None:
        return "a positive integer"
    name = {int: "an integer", float: "a number", str: "a text", bool: "true or false"}.get(kind)
    return (
        name + _range_words(p) if name and kind in (int, float) else name or f"{article(kind.__name__)} {kind.__name__}"
    )


def _range_words(p: Parameter) -> str:
    parts = [
        text.format(f"{limit:g}")
        for limit, text in ((p.min, "at least {}"), (p.above, "above {}"), (p.max, "at most {}"), (p.below, "below {}"))
        if limit is not None
    ]
    return " " + " and ".join(parts) if parts else ""


def article(name: str) -> str:
    """ "an" before a vowel, else "a"."""
    return "an" if name[:1].lower() in "aeiou" else "a"
