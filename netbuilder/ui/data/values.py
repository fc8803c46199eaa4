"""Values of samples as the worker sends them, in words."""

from __future__ import annotations

from typing import Any

FIGURES = 5  # digits of a number in a table
MOST = 4  # numbers of a list that are written out


def is_picture(value: Any) -> bool:
    """Whether it is looked at rather than read."""
    return isinstance(value, dict) and ("picture" in value or "series" in value)


def in_words(value: Any) -> str:
    """A value on one line."""
    match value:
        case {"text": text}:
            return str(text)
        case {"class": name}:
            return str(name)
        case float():
            return f"{value:.{FIGURES}g}"
        case list():
            rest = [", …"] if len(value) > MOST else []
            return ", ".join(map(in_words, value[:MOST])) + "".join(rest)
        case None:
            return ""
    return str(value)
