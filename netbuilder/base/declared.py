"""Things declared once: a frozen keyword-only dataclass whose fields are parameters."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, ClassVar, Self, get_type_hints

from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import Parameter, shown


@dataclass(frozen=True, kw_only=True)
class Declared:
    """Base of layers, losses, optimizers, initializers, …: checked parameters, a name, JSON in and out.

    A *kind* (``class Loss(Declared, kind=True)``) opens a closed table of its own; every later subclass is entered
    there under its class name unless it says ``abstract=True``. Names that come from files are looked up in that
    table and nowhere else.
    """

    table: ClassVar[dict[str, type[Any]]] = {}
    replaces: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, kind: bool = False, abstract: bool = False, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        if kind:
            cls.table = {}
        elif not abstract:
            for name in (cls.__name__, *cls.__dict__.get("replaces", ())):
                cls.table[name] = cls

    def __post_init__(self) -> None:
        for p in self.parameters():
            value = getattr(self, p.name)
            checked = p.check(value)
            if checked is not value:
                object.__setattr__(self, p.name, checked)

    @classmethod
    @cache
    def parameters(cls) -> tuple[Parameter, ...]:
        """The parameters, the folded ones last."""
        hints = get_type_hints(cls)
        found = [Parameter.of(f, hints[f.name]) for f in fields(cls) if "help" in f.metadata]
        return tuple(sorted(found, key=lambda p: p.more))

    @classmethod
    def summary(cls) -> str:
        """First sentence of the help."""
        return (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")

    def settings(self) -> dict[str, Any]:
        """Parameters that differ from their default, as JSON values."""
        return {p.name: to_json(v) for p in self.parameters() if (v := getattr(self, p.name)) != p.default}

    def to_json(self) -> Any:
        """``"Adam"`` when everything is default, else ``{"type": "Adam", "learning_rate": 0.01}``."""
        settings = self.settings()
        return {"type": type(self).__name__, **settings} if settings else type(self).__name__

    @classmethod
    def make(cls, settings: Mapping[str, Any]) -> Self:
        """An instance from JSON values; ParameterError names a parameter that is unknown, missing or wrong."""
        settings = cls.migrate(dict(settings))
        known = {p.name: p for p in cls.parameters()}
        for name in settings:
            if name not in known:
                raise ParameterError(name, f"{cls.__name__} has no such parameter; it has {', '.join(known) or 'none'}")
        for name, p in known.items():
            if name not in settings and not _has_default(cls, name):
                raise ParameterError(name, f"expected {p.expectation()}, got nothing")
        return cls(**settings)

    @classmethod
    def migrate(cls, settings: dict[str, Any]) -> dict[str, Any]:
        """Settings written by an older version, in today's words. Override where a parameter was renamed."""
        return settings

    @classmethod
    def parse(cls, value: Any) -> Self:
        """An instance of this kind from itself, a type name, or ``{"type": …, …}``."""
        if isinstance(value, cls):
            return value
        name, settings = (value, {}) if isinstance(value, str) else _split(cls, value)
        found = cls.table.get(name) if isinstance(name, str) else None
        if found is None or not issubclass(found, cls):
            names = sorted(known for known, kind in cls.table.items() if issubclass(kind, cls))
            raise ParameterError("", f"expected one of {', '.join(names)}, got {shown(name)}")
        made = found.make(settings)
        assert isinstance(made, cls)
        return made


def to_json(value: Any) -> Any:
    """A parameter's value as JSON."""
    if hasattr(value, "to_json"):
        return value.to_json()
    return [to_json(v) for v in value] if isinstance(value, tuple) else value


def _has_default(cls: type[Declared], name: str) -> bool:
    return next(f for f in fields(cls) if f.name == name).default is not MISSING


def _split(cls: type[Declared], value: Any) -> tuple[Any, dict[str, Any]]:
    if not isinstance(value, Mapping) or "type" not in value:
        raise ParameterError("", f"expected a {cls.__name__}, got {shown(value)}")
    return value["type"], {k: v for k, v in value.items() if k != "type"}
