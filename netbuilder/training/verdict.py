"""How a run goes, in a plain sentence, from its curves alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Literal, Protocol

Level = Literal["early", "good", "amber", "red"]
FIRST = 3  # batches whose mean is the loss at the start; the very first where that is less, as a jump begins early
ENOUGH = 50  # batches before anything is said
NARROW, WINDOW = 10, 100  # batches whose mean is the loss now: a tenth of all, within these
LOOKED_AT = 2000  # batches looked at in all, so that a million costs no more
FALLEN = 0.03  # part of the first loss it must have fallen by to count as learning
RISEN = 0.1  # part of the first loss it must lie above it to count as rising
LOST = 0.5  # part of what was gained that must be lost again to count as rising
PATIENCE, WORSE = 3, 0.05  # epochs without a gain, and by how much validation must be worse, to be overfitting
GAP, BETTER = 0.5, 0.1  # or how far training must be ahead of it, having become so much better meanwhile
SETTLED, FLAT = 5, 0.005  # epochs over which the loss changes by less than this part


class Line(Protocol):
    """A curve."""

    @property
    def values(self) -> Sequence[float]: ...


class Numbers(Protocol):
    """The curves of a run: the loss of every batch, values of every epoch by metric, learning rates."""

    @property
    def batches(self) -> Line: ...

    @property
    def epochs(self) -> Mapping[str, Line]: ...

    @property
    def rates(self) -> Line: ...


def verdict(curves: Numbers) -> tuple[Level, str]:
    """Healthy, still early, overfitting, not learning, or too high a learning rate; with what to do."""
    batches = curves.batches.values
    rate = curves.rates.values[-1] if len(curves.rates.values) else 0.0
    if len(batches) and not isfinite(batches[-1]):
        return "red", f"The loss is no number any more: {_too_high(rate)}."
    if len(batches) < ENOUGH and _epochs(curves, "loss") < PATIENCE:
        return "early", "Still early: a sentence comes after some more batches."
    return _about_batches(batches, rate) or _about_epochs(curves) or _fine(curves)


def _about_batches(batches: Sequence[float], rate: float) -> tuple[Level, str] | None:
    """Whether the training loss falls at all. A jump far up at the start betrays a learning rate that is too high."""
    if len(batches) < ENOUGH:
        return None
    means = _means(batches)
    first, best, now = min(batches[0], sum(batches[:FIRST]) / FIRST), min(means), means[-1]
    size = _size(first)
    gained = first - best
    if now > first + RISEN * size:
        return "red", f"The loss rises instead of falling: {_too_high(rate)}."
    if gained > RISEN * size and now - best > LOST * gained:
        return "red", f"The loss had fallen and rises again: {_too_high(rate)}."
    if first - now < FALLEN * size:
        if max(_thinned(batches)) > first + 2 * size:
            return "red", f"It does not learn: the loss jumped and stays where it began; {_too_high(rate)}."
        words = f"It does not learn: the loss stays where it began. Try another learning rate than {rate:g}"
        return "amber", f"{words} (ten times more, or less), and check that inputs and targets belong together."
    return None


def _about_epochs(curves: Numbers) -> tuple[Level, str] | None:
    """Overfitting: validation has been getting worse, or no better, for some epochs while training gets better."""
    validation, train = _values(curves, "val_loss"), _values(curves, "loss")
    if len(validation) <= PATIENCE or len(train) != len(validation):
        return None
    best = min(range(len(validation)), key=validation.__getitem__)
    since = len(validation) - 1 - best
    if since < PATIENCE or train[-1] >= train[best]:
        return None
    if sum(validation[-PATIENCE:]) / PATIENCE - validation[best] > WORSE * _size(validation[best]):
        words = f"Overfitting since epoch {best + 1}: validation gets worse while training gets better"
    elif _is_ahead(train[best], train[-1], validation[-1]):
        words = f"Overfitting since epoch {best + 1}: training still gets better, validation does not"
    else:
        return None
    return "amber", f"{words}. Stop there (EarlyStopping), or add Dropout, weight decay or more data."


def _is_ahead(before: float, now: float, validation: float) -> bool:
    """Whether training has run away from validation, and went on doing so."""
    return validation - now > GAP * _size(validation) and before - now > BETTER * _size(before)


def _size(value: float) -> float:
    return max(abs(value), 1e-12)


def _fine(curves: Numbers) -> tuple[Level, str]:
    name = "val_loss" if _epochs(curves, "val_loss") else "loss"
    values = _values(curves, name)
    if len(values) > SETTLED:
        change = max(values[-SETTLED:]) - min(values[-SETTLED:])
        if change < FLAT * _size(values[-1]):
            return "good", "The loss has settled: more epochs will hardly change it."
    return (
        "good",
        "Healthy: the loss falls, and validation follows." if name == "val_loss" else "Healthy: the loss falls.",
    )


def _means(batches: Sequence[float]) -> list[float]:
    """Running means over the run, at most forty of them, the last being the loss now."""
    width = max(NARROW, min(WINDOW, len(batches) // 10))
    steps = max(1, (len(batches) - width) // 40)
    ends = [*range(width, len(batches), steps), len(batches)]
    return [sum(batches[end - width : end]) / width for end in ends]


def _thinned(batches: Sequence[float]) -> Sequence[float]:
    """All of the first batches, where jumps are, and some of the others."""
    start = batches[: LOOKED_AT // 2]
    rest = batches[LOOKED_AT // 2 :: max(1, len(batches) // LOOKED_AT)]
    return [v for v in (*start, *rest) if isfinite(v)]


def _values(curves: Numbers, name: str) -> Sequence[float]:
    return curves.epochs[name].values if name in curves.epochs else ()


def _epochs(curves: Numbers, name: str) -> int:
    return len(_values(curves, name))


def _too_high(rate: float) -> str:
    return f"learning rate {rate:g} is too high, try {rate / 10:g}"
