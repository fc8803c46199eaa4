"""Help texts taken apart into what is translated on its own: paragraphs of prose and labelled lines."""

from __future__ import annotations

import inspect
import re

from netbuilder.base.declared import Declared

LABEL = re.compile(r"^(Input|Output|Prediction|Target|Source):", re.MULTILINE)


def prose(cls: type[Declared]) -> list[str]:
    """The paragraphs of a declaration's help, each on one line; the first one is the summary."""
    texts = (one_line(LABEL.split(block)[0]) for block in _blocks(cls))
    return [text for text in texts if text]


def labelled(cls: type[Declared]) -> dict[str, str]:
    """What stands behind labels such as ``Input:`` in the help, each on one line, by label."""
    found: dict[str, str] = {}
    for block in _blocks(cls):
        _, *parts = LABEL.split(block)
        found |= {label: one_line(text) for label, text in zip(parts[::2], parts[1::2], strict=True)}
    return found


def one_line(text: str) -> str:
    """``text`` without the line breaks of the source code."""
    return " ".join(text.split())


def _blocks(cls: type[Declared]) -> list[str]:
    return (inspect.getdoc(cls) or "").split("\n\n")
