"""A layer on the canvas, and the wires between such nodes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from keyword import iskeyword
from math import isfinite
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import MAX_TEXT, shown
from netbuilder.graph.block import Scalar
from netbuilder.layers.base import Layer

MAX_PROSE = 1_000_000  # characters of a note
MAX_POSITION = 1e7  # canvas pixels
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,63}", re.ASCII)
_ENTRIES = ("layer", "at", "label", "note", "bindings", "shared_with", "bypassed")


class Prose(str):
    """A text of any kind, up to a million characters; never looked into, never run."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: Any) -> Prose:
        if not isinstance(value, str) or len(value) > MAX_PROSE:
            raise ParameterError("", f"expected a text of at most {MAX_PROSE} characters, got {shown(value)}")
        return cls(value)


@dataclass(frozen=True)
class UnknownLayer:
    """A layer type this program does not know: kept as it came, drawn grey, never built.

    ``settings_json``: its parameters as a JSON object, or "" where the file has only the type's name.
    """

    type: str
    settings_json: str

    def line(self) -> str:
        return "unknown layer"

    def to_json(self) -> Any:
        """As it stood in the file."""
        return {"type": self.type, **json.loads(self.settings_json)} if self.settings_json else self.type


@dataclass(frozen=True)
class Node:
    """A layer on the canvas.

    ``id`` is an identifier (``[a-z][a-z0-9_]*``), unique in its graph, used in state_dict keys and printed code;
    ``label`` is free text. ``bindings`` tie a parameter to an argument of the block the node stands in.
    ``shared_with``: the node (same graph) whose weights this one uses. ``bypassed``: the first input goes straight out.
    """

    id: str
    layer: Layer | UnknownLayer
    position: tuple[float, float] = (0.0, 0.0)
    label: str = ""
    note: str = ""
    bindings: tuple[tuple[str, str], ...] = ()
    shared_with: str | None = None
    bypassed: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "position", rounded(self.position))

    @property
    def type(self) -> str:
        return self.layer.type if isinstance(self.layer, UnknownLayer) else type(self.layer).__name__

    def bound(self, arguments: Mapping[str, Scalar]) -> Layer | UnknownLayer:
        """The layer with the block's arguments put in; ParameterError when a value does not fit."""
        if not self.bindings or isinstance(self.layer, UnknownLayer):
            return self.layer
        for parameter, name in self.bindings:
            if name not in arguments:
                message = f'is bound to the argument "{name}", which the block does not have'
                raise ParameterError(parameter, message)
        values: dict[str, Any] = {parameter: arguments[name] for parameter, name in self.bindings}
        return replace(self.layer, **values)

    def described(self) -> str:
        """For sentences: Dense "hidden"."""
        return f'{self.type} "{self.label or self.id}"'

    def entries(self) -> dict[str, Any]:
        """All but the id, as JSON; only what differs from the defaults."""
        found: dict[str, Any] = {"layer": self.layer.to_json(), "at": [short(v) for v in self.position]}
        extra = {
            "label": self.label,
            "note": self.note,
            "bindings": dict(self.bindings),
            "shared_with": self.shared_with,
            "bypassed": self.bypassed,
        }
        return found | {k: v for k, v in extra.items() if v}

    def to_json(self) -> dict[str, Any]:
        """``entries`` with the id in front."""
        return {"id": self.id, **self.entries()}

    @classmethod
    def parse(cls, value: Any) -> Node:
        """From ``to_json``."""
        if isinstance(value, Node):
            return value
        if not isinstance(value, Mapping):
            raise ParameterError("", f"expected a node, got {shown(value)}")
        return cls.of_json(str(value.get("id")), {k: v for k, v in value.items() if k != "id"})

    @classmethod
    def of_json(cls, node_id: str, value: Any) -> Node:
        """The node written by ``entries``; ParameterError names the place of what is wrong."""
        entries = table(value, _ENTRIES, "a node")
        if "layer" not in entries:
            raise ParameterError("layer", "expected a layer, got nothing")
        layer = _layer(entries["layer"])
        at = point(entries.get("at", (0, 0)), "at")
        bindings = _bindings(layer, entries.get("bindings", {}))
        shared = entries.get("shared_with")
        if shared is not None:
            identifier(shared, "shared_with")
        if not isinstance(entries.get("bypassed", False), bool):
            raise ParameterError("bypassed", f"expected true or false, got {shown(entries['bypassed'])}")
        label, note = text(entries.get("label", ""), "label"), text(entries.get("note", ""), "note", MAX_PROSE)
        made = cls(identifier(node_id, ""), layer, at, label, note, bindings, shared)
        return replace(made, bypassed=True) if entries.get("bypassed") else made


@dataclass(frozen=True, slots=True)
class Edge:
    """A wire. Several edges into one port are allowed for variadic layers only; their order is the order of inputs."""

    source: str
    source_port: str
    target: str
    target_port: str

    def to_json(self) -> list[str]:
        """Both ends as "node.port"."""
        return [f"{self.source}.{self.source_port}", f"{self.target}.{self.target_port}"]

    @classmethod
    def parse(cls, value: Any) -> Edge:
        """From ``to_json``, or with bare node names; a port left out comes as "" and means the node's first one."""
        if isinstance(value, Edge):
            return value
        if not isinstance(value, list | tuple) or len(value) != 2 or not all(isinstance(v, str) for v in value):
            raise ParameterError("", f'expected two ends like ["dense_1", "add_1"], got {shown(value)}')
        (source, _, source_port), (target, _, target_port) = (str(v).partition(".") for v in value)
        for name in (source, target, source_port or "x", target_port or "x"):
            if not _IDENTIFIER.fullmatch(name):
                raise ParameterError("", f"expected the name of a node, perhaps with a port, got {shown(name)}")
        return cls(source, source_port, target, target_port)


def is_identifier(value: Any) -> bool:
    """Whether this may be the name of a node or a block: a word Python code can use too."""
    return isinstance(value, str) and _IDENTIFIER.fullmatch(value) is not None and not iskeyword(value)


def identifier(value: Any, place: str) -> str:
    """``value`` when it is a name; ParameterError otherwise."""
    if not is_identifier(value):
        message = "expected a name of lower-case letters, digits and _ (no Python keyword, at most 64)"
        raise ParameterError(place, f"{message}, got {shown(value)}")
    return str(value)


def text(value: Any, place: str, limit: int = MAX_TEXT) -> str:
    """``value`` when it is a text that is not too long; ParameterError otherwise."""
    if not isinstance(value, str) or len(value) > limit:
        raise ParameterError(place, f"expected a text of at most {limit} characters, got {shown(value)}")
    return value


def point(value: Any, place: str) -> tuple[float, float]:
    """Two canvas coordinates; ParameterError otherwise."""
    x, y = numbers(value, 2, place)
    return x, y


def numbers(value: Any, count: int, place: str) -> tuple[float, ...]:
    """``count`` coordinates on the canvas; ParameterError otherwise."""
    fits = isinstance(value, list | tuple) and len(value) == count and all(map(_is_coordinate, value))
    if not fits:
        raise ParameterError(place, f"expected {count} numbers, got {shown(value)}")
    return tuple(float(v) for v in value)


def table(value: Any, known: tuple[str, ...], what: str) -> Mapping[str, Any]:
    """``value`` when it is an object with known entries only; ParameterError otherwise."""
    if not isinstance(value, Mapping):
        raise ParameterError("", f"expected {what}, got {shown(value)}")
    for name in value:
        if name not in known:
            raise ParameterError(str(name)[:80], f"{what} has no such entry; it has {', '.join(known)}")
    return value


def _is_coordinate(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= MAX_POSITION and isfinite(value)


def _layer(value: Any) -> Layer | UnknownLayer:
    name = value.get("type") if isinstance(value, Mapping) else value
    if not isinstance(name, str) or not 0 < len(name) <= 200:
        raise ParameterError("layer", f"expected a layer type, got {shown(name)}")
    if name in Layer.table:
        return Layer.parse(value)
    if isinstance(value, str):
        return UnknownLayer(name, "")
    return UnknownLayer(name, json.dumps({k: v for k, v in value.items() if k != "type"}, ensure_ascii=False))


def _bindings(layer: Layer | UnknownLayer, value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping):
        raise ParameterError("bindings", f"expected a table of parameters and arguments, got {shown(value)}")
    known = [p.name for p in layer.parameters()] if isinstance(layer, Layer) else list(value)
    for parameter, name in value.items():
        if parameter not in known:
            raise ParameterError(f"bindings.{parameter[:80]}", f"{type(layer).__name__} has no such parameter")
        identifier(name, f"bindings.{parameter}")
    return tuple(value.items())


def rounded(values: tuple[float, ...]) -> tuple[float, ...]:
    """Coordinates to a hundredth of a pixel, as files have them."""
    return tuple(round(float(v), 2) for v in values)


def short(value: float) -> float | int:
    """Whole numbers without ".0": files stay readable."""
    return int(value) if value == int(value) else value
