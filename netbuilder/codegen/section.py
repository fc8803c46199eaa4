"""A part of a script, and what it cannot say."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.base.errors import NetBuilderError


class ScriptError(NetBuilderError):
    """The document uses something a script cannot do; the sentence lists everything at once."""


@dataclass(frozen=True)
class Section:
    """Lines of a script (definitions one after the other, two empty lines between them) and the imports they need."""

    lines: tuple[str, ...]
    imports: tuple[str, ...] = ()


def text(source: str) -> tuple[str, ...]:
    """Lines of a piece of script written as one text."""
    return tuple(source.strip("\n").splitlines())
