"""Help texts taken apart into what is translated on its own: paragraphs of prose and the types at the ports."""

from __future__ import annotations

import inspect
import re

from netbuilder.base.declared import Declared

TYPES = re.compile(r"^(Input|Output):", re.MULTILINE)


def prose(cls: type[Declared]) -> list[str]:
    """The paragraphs of a declaration's help, each on one line; the first one is the summary."""
    blocks = (inspect.getdoc(cls) or "").split("\n\n")
    return [one_line(block) for block in blocks if block.strip() and not TYPES.match(block)]


def types(cls: type[Declared]) -> dict[str, str]:
    """What stands behind ``Input:`` and ``Output:`` in a layer's help, each on one line."""
    block = next((b for b in (inspect.getdoc(cls) or "").split("\n\n") if TYPES.match(b)), "")
    _, *parts = TYPES.split(block)
    return {name: one_line(text) for name, text in zip(parts[::2], parts[1::2], strict=True)}


def one_line(text: str) -> str:
    """``text`` without the line breaks of the source code."""
    return " ".join(text.split())
