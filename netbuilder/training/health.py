"""Is a layer well? From the statistics a worker's Probe gives, for the window, which knows no tensors.

Thresholds and their sources:

- Dead units: "as much as 40 % of your network can be dead … if the learning rate is set too high" (Stanford CS231n,
  Neural Networks Part 1, Commonly used activation functions). Few samples are looked at, so amber begins higher. The
  learning rate is blamed when it is ten times that of Keras's optimizers: 0.01 for SGD, 0.001 for the others.
- A step should change weights by about a thousandth of their size (CS231n, Neural Networks Part 3, Ratio of
  weights:updates). Steps of Adam and its relatives are as large as the learning rate, whatever the gradient, so theirs
  begin near a hundredth: only what is thirty times that is told.
- Gradients: 1e-7 of the weights is where float32 no longer notices a step (its precision is 6e-8).
- Activations: above 65,504 a 16-bit float is infinite; a layer with this spread is close to that.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite, sqrt
from typing import Any, Literal

Level = Literal["amber", "red"]
DEAD_AMBER, DEAD_RED = 0.5, 0.8
STEP_AMBER, STEP_RED = 0.3, 1.0
NO_GRADIENT = 1e-7
EXPLODING = 1e4
# Optimizers whose steps grow with the gradient; those of all others are as large as the learning rate.
PLAIN = ("SGD", "ASGD")
USUAL_PLAIN, USUAL, BLAMED = 0.01, 0.001, 10


def health(stats: Mapping[str, Any], learning_rate: float, optimizer: str = "Adam") -> tuple[Level, str] | None:
    """What is wrong with a layer, the worst first, with a remedy; None when nothing is.

    Args:
        stats: one node's of Probed.layers; a number may be None where it is no number.
        learning_rate: of the next step.
        optimizer: name of its class.
    """
    if any(key in stats and not _is_number(stats[key]) for key in ("mean", "std", "weight_norm", "gradient_norm")):
        return "red", f"It gives numbers that are no numbers (NaN) or infinite: {_lower(learning_rate)}."
    step = _step(stats, learning_rate, optimizer)
    dead = float(stats.get("dead", 0.0))
    if dead >= DEAD_AMBER:
        is_high = step >= STEP_AMBER or learning_rate >= BLAMED * (USUAL_PLAIN if optimizer in PLAIN else USUAL)
        return ("red" if dead >= DEAD_RED else "amber"), _dead(dead, learning_rate, is_high)
    if step >= STEP_AMBER:
        words = f"A step changes its weights by {_percent(step)} of their size: {_lower(learning_rate)}."
        return ("red" if step >= STEP_RED else "amber"), words
    if float(stats.get("std", 0.0)) >= EXPLODING:
        return "amber", f"Its values spread over {stats['std']:.2g}: scale the inputs or add a normalization before it."
    if "gradient_to_weight" in stats and stats["gradient_to_weight"] < NO_GRADIENT:
        words = "Hardly any gradient reaches it, so it does not learn: add a normalization or a way around it"
        return "amber", f"{words} (residual connection)."
    return None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and isfinite(value)


def _step(stats: Mapping[str, Any], learning_rate: float, optimizer: str) -> float:
    """How large a step is, as a part of the weights; 0 where there are none or nothing is known."""
    if optimizer in PLAIN:
        return learning_rate * float(stats.get("gradient_to_weight", 0.0))
    size = sqrt(float(stats.get("weight_mean", 0.0)) ** 2 + float(stats.get("weight_std", 0.0)) ** 2)
    return learning_rate / size if size > 0 else 0.0


def _dead(share: float, learning_rate: float, is_high: bool) -> str:
    if is_high:
        return f"{_percent(share)} of units are dead: {_lower(learning_rate)}."
    return f"{_percent(share)} of units are dead, they are zero for every sample: LeakyReLU or a normalization helps."


def _lower(learning_rate: float) -> str:
    return f"learning rate {learning_rate:g} is too high, try {learning_rate / 10:g}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
