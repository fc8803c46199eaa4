"""Where an axis has its numbers, and how they are written."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, isfinite, log10

NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
MINUS = "\N{MINUS SIGN}"
Written = Callable[[float], str]


def linear(low: float, high: float, most: int) -> list[float]:
    """At most ``most`` round numbers between two, evenly spaced."""
    step = _step((high - low) / max(1, most - 1))
    if step <= 0 or not isfinite(step):
        return [low]
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [round(n * step, 12) for n in range(first, last + 1)]


def whole(low: float, high: float, most: int) -> list[float]:
    """The same, of whole numbers only."""
    step = max(1.0, _step((high - low) / max(1, most - 1)))
    step = step if step == int(step) else 5.0
    found = [n * step for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]
    return found if len(found) > 1 or high - low < 1 else [float(ceil(low)), float(floor(high))]


def logarithmic(low: float, high: float, most: int) -> list[float]:
    """Powers of ten between two exponents, with 2 and 5 where there is room; ``low`` and ``high`` are exponents."""
    decades = range(floor(low), ceil(high) + 1)
    factors = (1, 2, 5) if 3 * len(decades) <= 2 * most else (1,)
    found = [n + log10(f) for n in decades for f in factors]
    inside = [v for v in found if low - 1e-9 <= v <= high + 1e-9]
    every = -(-len(inside) // most) if inside else 1
    return inside[::every] if len(inside) > 1 else linear(low, high, min(3, most))


def fitted(low: float, high: float, most: int) -> tuple[float, float]:
    """A range that begins and ends with round numbers."""
    step = _step((high - low) / max(1, most - 1))
    if step <= 0 or not isfinite(step):
        return low, high
    return floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step


def _step(rough: float) -> float:
    if rough <= 0 or not isfinite(rough):
        return 0.0
    unit: float = 10.0 ** floor(log10(rough))
    return next(n * unit for n in NICE if n * unit >= rough * (1 - 1e-9))


def number(value: float, digits: int = 3) -> str:
    """So many digits: "0.081", "2.4", "14 200", "1.2e-5"."""
    if value == 0 or not isfinite(value):
        return "0" if value == 0 else "–"
    size = abs(value)
    if size < 1e-4 or size >= 1e7:
        mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
        plain = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
        return f"{plain}e{int(exponent)}".replace("-", MINUS)
    places = max(0, digits - 1 - floor(log10(size)))
    return f"{value:,.{places}f}".replace(",", "\N{NARROW NO-BREAK SPACE}").replace("-", MINUS)


def percent(value: float) -> str:
    """A share of one: "97.2 %"."""
    return f"{100 * value:.1f} %" if isfinite(value) else "–"


def label(value: float) -> str:
    """A number on an axis: as short as it can be."""
    if 1000 <= abs(value) < 1e7 and value == int(value):
        return f"{int(value):,}".replace(",", "\N{NARROW NO-BREAK SPACE}").replace("-", MINUS)
    text = f"{value:.6g}"
    return text.replace("e-0", "e-").replace("e+0", "e").replace("-", MINUS)
