"""What a redraw of the training curves costs: CPU milliseconds for one chart and a frame, by the number of points.

Each frame adds 40 batches, takes them into the curves (values as they came, running mean, validation) and paints the
chart, 420x220 pixels, software rendering. Seen as a whole and zoomed to a hundredth of the run.
"""

from __future__ import annotations

import os
import statistics
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from report import record, table

from netbuilder.ui.app import make_app
from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.panels.training.charts import RunCharts

COUNTS = (1_000, 100_000, 1_000_000)
FRAMES, NEW, EPOCHS = 60, 40, 20
BUDGET = 8.0  # milliseconds at a million points: a quarter of the time between two frames


def run(count: int) -> Curves:
    """The numbers of a run with so many batches."""
    curves = Curves(steps_per_epoch=max(1, count // EPOCHS))
    loss = 2 * np.exp(-np.arange(count) / (count / 5)) + np.random.default_rng(0).normal(0.1, 0.05, count)
    curves.batches.steps.extend(range(count))
    curves.batches.values.extend(loss)
    for epoch in range(1, EPOCHS + 1):
        curves.epochs.setdefault("val_loss", type(curves.batches)()).add(epoch, 0.1 + 2 * np.exp(-epoch / 4))
    return curves


def frame(charts: RunCharts, curves: Curves) -> float:
    """CPU milliseconds of one frame."""
    last = int(curves.batches.steps[-1])
    for step in range(last + 1, last + 1 + NEW):
        curves.batches.add(step, 0.1)
    begun = time.process_time()
    charts.pull()
    charts.charts["loss"].repaint()
    return 1000 * (time.process_time() - begun)


def measure(count: int) -> tuple[float, float]:
    """The median of the whole run, and of a hundredth of it."""
    curves = run(count)
    charts = RunCharts()
    charts.set_smoothing(0.9)
    charts.resize(420, 220)
    charts.show()
    charts.follow(curves, count * 1.2, None)
    charts.show_chart("learning_rate", False)
    make_app().processEvents()
    whole = statistics.median(frame(charts, curves) for _ in range(FRAMES))
    charts.charts["loss"].look_at((count * 0.5, count * 0.51))
    near = statistics.median(frame(charts, curves) for _ in range(FRAMES))
    charts.hide()
    return round(whole, 2), round(near, 2)


def main() -> None:
    make_app()
    found = {count: measure(count) for count in COUNTS}
    rows = [[f"{count:,}", f"{whole:.1f}", f"{near:.1f}"] for count, (whole, near) in found.items()]
    text = table(["points", "whole run, ms", "a hundredth of it, ms"], rows)
    note = f"CPU time for a frame of one chart with {NEW} new batches; a frame comes at most every 33 ms."
    record("plots", {str(count): pair for count, pair in found.items()}, f"{note}\n\n{text}")
    print(text)
    assert max(found[COUNTS[-1]]) < BUDGET, f"over the budget of {BUDGET} ms"


if __name__ == "__main__":
    main()
