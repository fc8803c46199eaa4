"""JSON as strict as files from strangers need it."""

from __future__ import annotations

import json
from typing import Any

from netbuilder.base.errors import ParameterError

MAX_BYTES = 16 * 2**20
MAX_DEPTH = 60
MAX_DIGITS = 18


def parse_json(text: str) -> Any:
    """The value; ParameterError for anything doubtful: NaN, numbers out of range, double keys, too deep or too long."""
    if len(text) > MAX_BYTES:
        raise ParameterError("", f"expected at most {MAX_BYTES // 2**20} MB of text, got more")
    try:
        found = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_constant,
            parse_int=_integer,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        raise ParameterError("", f"line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise ParameterError("", "it is nested too deeply") from None
    _check_depth(found)
    if "\\ud" in text.lower():
        _check_encodable(found)
    return found


def _check_encodable(value: Any) -> None:
    """Half a character (a lone surrogate) could be read, but never be written again."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ParameterError("", "a text has half a character in it (a lone surrogate)") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(n for n in names if names.count(n) > 1)
        raise ParameterError(twice[:64], "stands twice in the same object")
    return found


def _constant(name: str) -> Any:
    raise ParameterError("", f"expected numbers, got {name}")


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ParameterError("", f"the number {digits[:20]}… is too long")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if abs(value) > 1e300:
        raise ParameterError("", f"the number {digits[:20]} is too large")
    return value


def _check_depth(value: Any) -> None:
    """Level by level, without recursion: what is read must also fit through the writer."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [v for item in level if isinstance(item, dict | list) for v in _children(item)]
        if not level:
            return
    raise ParameterError("", "it is nested too deeply")


def _children(item: dict[str, Any] | list[Any]) -> list[Any]:
    return list(item.values()) if isinstance(item, dict) else item
