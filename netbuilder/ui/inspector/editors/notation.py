"""Numbers and tuples of numbers as text: "32", "1e-4", "3 × 3", "64, 64", "1, 1 × 2, 2". No widgets here."""

from __future__ import annotations

import re
import types
from dataclasses import dataclass
from math import floor, log10
from typing import Any, Literal, Union, get_args, get_origin

from netbuilder.base.parameter import Parameter

EMPTY = object()  # nothing was typed where nothing is no value: the default is meant
Form = Literal["one", "fixed", "list", "sides"]
NUMBER = re.compile(r"[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+−]?\d+)?")
BETWEEN = re.compile(r"[\s,;，；×xX*()\[\]]+")
TIMES = re.compile(r"\s*[×xX*;；]\s*")


@dataclass(frozen=True)
class Notation:
    """How the values of a parameter are written.

    ``form``: one number, a tuple of ``count``, a list of any length, or pairs (before, after) for each axis.
    ``may_be_one``: a number alone is a value, too. ``is_optional``: nothing is a value.
    """

    scalar: type
    form: Form = "one"
    count: int = 1
    may_be_one: bool = False
    is_optional: bool = False
    low: float | None = None
    high: float | None = None

    @classmethod
    def of(cls, parameter: Parameter, kind: Any = None) -> Notation | None:
        """The notation of a parameter; None when its values are not numbers. ``kind``: instead of its own."""
        members = [k for k in _members(parameter.kind if kind is None else kind) if k is not type(None)]
        parts = [_form(k) for k in members]
        found = [p for p in parts if p is not None]
        if not found or len(found) < len(parts) or len(found) > 2:
            return None
        scalar, form, count = found[-1]
        is_optional = type(None) in _members(parameter.kind if kind is None else kind)
        return cls(scalar, form, count, len(found) == 2, is_optional, parameter.min, parameter.max)

    def text(self, value: Any) -> str:
        """A value as it stands in a field; None is an empty field."""
        if value is None:
            return ""
        if not isinstance(value, tuple):
            return number(value)
        if any(isinstance(v, tuple) for v in value):
            return " × ".join(", ".join(map(number, pair)) for pair in value)
        return (" × " if self.form == "fixed" and not self.may_be_one else ", ").join(map(number, value))

    def value(self, text: str) -> Any:
        """What was typed, as the parameter's check takes it; the text itself where it is not understood."""
        text = text.strip()
        if not text:
            return None if self.is_optional else () if self.form == "list" else EMPTY
        if self.form == "one" and self.scalar is float and re.fullmatch(r"[-−]?\d+[,，]\d+", text):
            text = re.sub("[,，]", ".", text)  # a decimal comma
        if self.form == "sides" and TIMES.search(text):
            found: Any = [self._numbers(part) for part in TIMES.split(text)]
            return text if None in found else tuple(f[0] if len(f) == 1 else f for f in found)
        numbers = self._numbers(text)
        if numbers is None:
            return text
        return numbers[0] if len(numbers) == 1 and self.form != "list" else self._grouped(numbers)

    def _grouped(self, numbers: tuple[Any, ...]) -> tuple[Any, ...]:
        """Four numbers for two axes are two pairs."""
        if self.form != "sides" or len(numbers) % 2 or (self.count and len(numbers) != 2 * self.count):
            return numbers
        return tuple(zip(numbers[::2], numbers[1::2], strict=True))

    def _numbers(self, text: str) -> tuple[Any, ...] | None:
        words = [word for word in BETWEEN.split(text) if word]
        if not words or not all(NUMBER.fullmatch(word) for word in words):
            return None
        return tuple(self._number(word) for word in words)

    def _number(self, word: str) -> Any:
        found = float(word.replace("−", "-"))
        return int(found) if self.scalar is int and found.is_integer() and abs(found) < 1e18 else found

    def stepped(self, text: str, steps: int, cursor: int, together: bool) -> str:
        """The text with the number at the cursor, or all of them, some steps further."""
        found = list(NUMBER.finditer(text))
        at = next((m for m in found if m.start() <= cursor <= m.end()), found[-1] if found else None)
        for match in reversed(found):
            if together or match is at:
                new = number(self._bumped(self._number(match[0]), steps))
                text = text[: match.start()] + new + text[match.end() :]
        return text

    def _bumped(self, value: float, steps: int) -> float:
        """Within the range; floats by the size of their first digit."""
        for _ in range(abs(steps)):
            value = _step(value, steps > 0, self) if self.scalar is float else value + (1 if steps > 0 else -1)
        if self.low is not None:
            value = max(value, self.low)
        return min(value, self.high) if self.high is not None else value


def written(value: Any) -> str:
    """A number, a text or a switch in few signs."""
    return number(value) if isinstance(value, float) else str(value)


def number(value: float) -> str:
    """A number as people write it: "0.001", "1e-5", "128"."""
    if isinstance(value, bool) or not isinstance(value, float):
        return str(value)
    return repr(value).removesuffix(".0").replace("e-0", "e-").replace("e+", "e")


def _step(value: float, is_up: bool, notation: Notation) -> float:
    if notation.low is not None and notation.high is not None:
        size = (notation.high - notation.low) / 20
    elif value == 0:
        size = 0.01
    else:
        power = floor(log10(abs(value)) + 1e-9)
        is_power = abs(abs(value) - 10.0**power) < 1e-9 * abs(value)
        size = 10.0 ** (power - 1 if is_power and is_up == (value < 0) else power)
    return float(f"{value + (size if is_up else -size):.9g}")


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


def _form(kind: Any) -> tuple[type, Form, int] | None:
    """Scalar, form and number of values (0: any) of a kind without alternatives."""
    if kind in (int, float):
        return kind, "one", 1
    inner = get_args(kind) if get_origin(kind) is tuple else ()
    if not inner:
        return None
    if get_origin(inner[0]) is tuple:
        scalar = get_args(inner[0])[0]
        return (scalar, "sides", 0 if inner[-1] is Ellipsis else len(inner)) if scalar in (int, float) else None
    if inner[0] not in (int, float):
        return None
    return (inner[0], "list", 0) if inner[-1] is Ellipsis else (inner[0], "fixed", len(inner))
