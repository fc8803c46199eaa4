"""Figures for people: "29 610", "1.8 M", "6.2 MB"."""

from __future__ import annotations

THIN = "\N{NARROW NO-BREAK SPACE}"
_STEPS = ("", "k", "M", "G", "T", "P")


def whole(number: int) -> str:
    """Every digit, in groups of three: "29 610"."""
    return f"{number:,}".replace(",", THIN)


def rough(number: float) -> str:
    """Two or three digits and a unit prefix: "590 k", "1.8 M"; below 1,000 the number itself."""
    value, prefix = _scaled(number)
    return f"{value} {prefix}".rstrip()


def size(count: float) -> str:
    """An amount of memory in steps of 1,000: "6.2 MB"; ``count`` in bytes."""
    value, prefix = _scaled(count)
    return f"{value} {prefix}B"


def _scaled(number: float) -> tuple[str, str]:
    step = 0
    while abs(number) >= 999.5 and step < len(_STEPS) - 1:
        number, step = number / 1000, step + 1
    is_short = step > 0 and abs(number) < 9.95
    return (f"{number:.1f}" if is_short else f"{number:.0f}"), _STEPS[step]
