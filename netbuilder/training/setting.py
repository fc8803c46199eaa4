"""Changing one value deep inside a declaration, as ``--set optimizer.learning_rate=0.01`` does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from netbuilder.base.declared import Declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import shown


def replaced(thing: Any, path: Sequence[str], value: Any) -> Any:
    """``thing`` (a declaration or a tuple of them) with ``value`` at ``path``; ParameterError names the place.

    A text is read as JSON where it is JSON and the place takes it; "type" as last name changes a declaration's type.
    """
    if isinstance(thing, tuple):
        return _in_tuple(thing, path, value)
    if not isinstance(thing, Declared):
        raise ParameterError(path[0], "there is nothing to set inside this value")
    name, rest = path[0], path[1:]
    if name == "type" and not rest:
        return _retyped(thing, value)
    if name not in {p.name for p in thing.parameters()}:
        known = ", ".join(p.name for p in thing.parameters()) or "none"
        raise ParameterError(name, f"{type(thing).__name__} has no such parameter; it has {known}")
    if not rest:
        return _with_value(thing, name, value)
    try:
        inner = replaced(getattr(thing, name), rest, value)
    except ParameterError as error:
        raise error.within(name) from None
    return replace(thing, **{name: inner})


def _with_value(thing: Declared, name: str, value: Any) -> Declared:
    read = _read(value)
    try:
        return replace(thing, **{name: read})
    except ParameterError:
        if isinstance(value, str) and not isinstance(read, str):
            return _as_text(thing, name, value, read)
        raise


def _as_text(thing: Declared, name: str, text: str, read: Any) -> Declared:
    """A text that happens to be JSON ("1") where a text is wanted; else the error about what was read."""
    try:
        return replace(thing, **{name: text})
    except ParameterError:
        return replace(thing, **{name: read})


def _in_tuple(items: tuple[Any, ...], path: Sequence[str], value: Any) -> tuple[Any, ...]:
    place, rest = path[0], path[1:]
    if not place.isascii() or not place.isdigit() or int(place) >= len(items):
        raise ParameterError(place, f"expected a number from 0 to {len(items) - 1}" if items else "the list is empty")
    index = int(place)
    if not rest:
        raise ParameterError(place, "expected the name of a parameter behind the number, e.g. 0.optimizer")
    try:
        changed = replaced(items[index], rest, value)
    except ParameterError as error:
        raise error.within(place) from None
    return (*items[:index], changed, *items[index + 1 :])


def _retyped(thing: Declared, name: Any) -> Declared:
    found = type(thing).table.get(name) if isinstance(name, str) else None
    if found is None:
        raise ParameterError("type", f"expected one of {', '.join(sorted(thing.table))}, got {shown(name)}")
    known = {p.name for p in found.parameters()}
    made = found.make({k: v for k, v in thing.settings().items() if k in known})
    assert isinstance(made, Declared)
    return made


def _read(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
