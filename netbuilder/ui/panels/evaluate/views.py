"""What of an evaluation can be drawn, and how."""

from __future__ import annotations

from typing import Any

from netbuilder.ui.pictures.figure import Curve, Figure
from netbuilder.ui.words import tr

FAMILIES = ("core", "recurrent", "normalization", "activation", "convolution", "pooling", "attention", "merge")


def roc(figure: Figure, output: dict[str, Any]) -> None:
    """A curve for each class against the rest; by chance it would be the diagonal."""
    curves = [
        Curve(
            [(p[0], p[1]) for p in found["points"]],
            FAMILIES[number % len(FAMILIES)],
            f"{found['name']} {_area(found['auc'])}",
            is_dashed=number >= len(FAMILIES),
        )
        for number, found in enumerate(output["roc"])
    ]
    chance = Curve([(0.0, 0.0), (1.0, 1.0)], "faint", is_dashed=True)
    titles = (tr("false positive rate"), tr("true positive rate"))
    figure.put([chance, *curves], titles, (0.0, 1.0), (0.0, 1.02))


def _area(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def calibration(figure: Figure, output: dict[str, Any]) -> None:
    """How often the model is right where it is so sure; on the diagonal it is as sure as it should be."""
    points = [(bin["confidence"], bin["accuracy"]) for bin in output["calibration"]]
    ideal = Curve([(0.0, 0.0), (1.0, 1.0)], "faint", tr("as sure as right"), is_dashed=True)
    curves = [ideal, Curve(points, "core", tr("this model")), Curve(points, "core", kind="dots")]
    figure.put(curves, (tr("how sure the model is"), tr("how often it is right")), (0.0, 1.0), (0.0, 1.02))


def scatter(figure: Figure, output: dict[str, Any]) -> None:
    """Predicted over true values; on the diagonal they are the same."""
    pairs = [(t, p) for t, p in output["scatter"] if t is not None and p is not None]
    low, high = min(map(min, pairs), default=0.0), max(map(max, pairs), default=1.0)
    same = Curve([(low, low), (high, high)], "faint", tr("exactly right"), is_dashed=True)
    titles = (_with_unit(tr("true"), output), _with_unit(tr("predicted"), output))
    figure.put([same, Curve(pairs, "core", kind="dots")], titles)


def residuals(figure: Figure, output: dict[str, Any]) -> None:
    """How far predictions are off, how often."""
    found = output["residuals"]
    counts, (low, high) = found["histogram"], found["edges"]
    step = (high - low) / len(counts)
    bars = [(low + (i + 0.5) * step, float(count)) for i, count in enumerate(counts)]
    highest = max(counts, default=1) * 1.05
    zero = Curve([(0.0, 0.0), (0.0, highest)], "text", is_dashed=True)
    titles = (_with_unit(tr("predicted − true"), output), tr("samples"))
    figure.put([Curve(bars, "core", kind="bars"), zero], titles, y=(0.0, highest))


def word_errors(figure: Figure, output: dict[str, Any]) -> None:
    """How many recordings have no word wrong, one, two, …"""
    counts = output["word_errors"]
    bars = Curve([(float(wrong), float(count)) for wrong, count in enumerate(counts)], "core", kind="bars")
    highest = max(counts, default=1) * 1.05
    figure.put([bars], (tr("words wrong, missing or too many"), tr("recordings")), y=(0.0, highest))


def _with_unit(words: str, output: dict[str, Any]) -> str:
    return f"{words} ({output['unit']})" if output.get("unit") else words
