"""What can go wrong with data, as sentences for a person."""

from __future__ import annotations

from collections.abc import Sequence

from netbuilder.base.errors import NetBuilderError

SHOWN = 5


class DataError(NetBuilderError):
    """Data are missing, broken, or do not fit: names the file, and the row and column where there are any."""


def listed(items: Sequence[str], most: int = SHOWN) -> str:
    """The first items, and how many more there are: "a, b, c and 4 more"."""
    text = ", ".join(items[:most])
    return text if len(items) <= most else f"{text} and {len(items) - most:,} more"


def bytes_text(size: float) -> str:
    """A size for people: "11.5 MB"."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" or size >= 100 else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
