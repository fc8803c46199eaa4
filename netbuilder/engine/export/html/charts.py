"""Curves and clouds of points as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, isfinite, log10

from netbuilder.codegen.markup import element, number, words

WIDTH, HEIGHT = 430.0, 250.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 12.0, 12.0, 36.0
TICKS = 5

Point = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """A line: its name, and the class that gives it its colour ("one", "two", "three")."""

    name: str
    kind: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Scale:
    """From values to pixels, along one axis."""

    low: float
    high: float
    start: float
    end: float

    @classmethod
    def of(cls, values: Sequence[float], start: float, end: float) -> Scale:
        """Holds all values; a single one stands in the middle."""
        low, high = min(values), max(values)
        if low == high:
            low, high = low - (abs(low) or 1) / 2, high + (abs(high) or 1) / 2
        return cls(low, high, start, end)

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self, whole: bool = False) -> list[float]:
        """Round numbers, about five; ``whole``: no fractions."""
        raw = (self.high - self.low) / TICKS
        power = 10.0 ** floor(log10(raw))
        step = next(power * f for f in (1, 2, 5, 10) if power * f >= raw * 0.999)
        step = max(1.0, float(round(step))) if whole else step
        first = -floor(-self.low / step)
        count = floor(self.high / step + 1e-9) - first + 1
        return [(first + i) * step for i in range(count)]


def curves(series: Sequence[Series], across: str, title: str) -> str:
    """Lines over whole numbers, as epochs are, each named at the top; values that are no numbers are left out."""
    kept = [Series(s.name, s.kind, [p for p in s.points if isfinite(p[1])]) for s in series]
    points = [p for s in kept for p in s.points]
    if not points:
        return ""
    x = Scale.of([p[0] for p in points], LEFT, WIDTH - RIGHT)
    y = Scale.of([p[1] for p in points], HEIGHT - BOTTOM, TOP + 16)
    return _svg(title, [*_axes(x, y, across, whole=True), *(_line(s, x, y) for s in kept), *_legend(kept)])


def scatter(points: Sequence[Point], across: str, up: str, title: str) -> str:
    """True values across, predicted ones up, both to one scale, and the line on which they would be equal."""
    kept = [p for p in points if isfinite(p[0]) and isfinite(p[1])]
    if not kept:
        return ""
    values = [v for p in kept for v in p]
    x, y = Scale.of(values, LEFT, WIDTH - RIGHT), Scale.of(values, HEIGHT - BOTTOM, TOP)
    low, high = x.low, x.high
    line = element("path", class_="equal", d=_path([(x.at(low), y.at(low)), (x.at(high), y.at(high))]))
    dots = [element("circle", cx=number(x.at(a)), cy=number(y.at(b)), r=2, class_="dot") for a, b in kept]
    return _svg(title, [*_axes(x, y, across), _turned(up), line, *dots])


def figure(value: float) -> str:
    """A number for people: four digits, no more."""
    return f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:.4g}"


def _svg(title: str, content: list[str]) -> str:
    box = f"0 0 {number(WIDTH)} {number(HEIGHT)}"
    return element("svg", *content, class_="chart", viewBox=box, role="img", aria_label=title)


def _axes(x: Scale, y: Scale, across: str, whole: bool = False) -> list[str]:
    found = []
    for value in y.ticks():
        height = y.at(value)
        found.append(element("path", class_="grid", d=_path([(LEFT, height), (WIDTH - RIGHT, height)])))
        found.append(_label(LEFT - 6, height + 4, figure(value), "end"))
    for value in x.ticks(whole):
        found.append(_label(x.at(value), HEIGHT - BOTTOM + 16, figure(value), "middle"))
    return [*found, _label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, across, "middle")]


def _line(series: Series, x: Scale, y: Scale) -> str:
    places = [(x.at(a), y.at(b)) for a, b in series.points]
    if len(places) == 1:
        return element("circle", class_=f"dot {series.kind}", cx=number(places[0][0]), cy=number(places[0][1]), r=3)
    return element("path", class_=f"line {series.kind}", d=_path(places)) if places else ""


def _legend(series: Sequence[Series]) -> list[str]:
    found, left = [], LEFT
    for one in series:
        found.append(element("path", class_=f"line {one.kind}", d=_path([(left, TOP), (left + 18, TOP)])))
        found.append(_label(left + 22, TOP + 4, one.name, "start"))
        left += 22 + 7.0 * (len(one.name) + sum(letter >= "\u2e80" for letter in one.name)) + 16
    return found


def _label(x: float, y: float, text: str, anchor: str) -> str:
    return element("text", words(text), x=number(x), y=number(y), text_anchor=anchor)


def _turned(text: str) -> str:
    middle = (TOP + HEIGHT - BOTTOM) / 2
    turn = f"rotate(-90 11 {number(middle)})"
    return element("text", words(text), x=11, y=number(middle), text_anchor="middle", transform=turn)


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{number(a)} {number(b)}" for a, b in points)
