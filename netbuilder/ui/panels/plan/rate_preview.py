"""The learning rate over the planned steps, drawn before the run. Imports numpy: made when the panel is first seen."""

from __future__ import annotations

from netbuilder.base.errors import ParameterError
from netbuilder.datasets import entry
from netbuilder.datasets.source import Bundled, Download
from netbuilder.graph.document import Document
from netbuilder.ui.plots.chart import Chart
from netbuilder.ui.plots.curve import Curve
from netbuilder.ui.words import tr

SAMPLES = 240
UNKNOWN = 100  # steps an epoch, where nobody has counted the samples yet


class RatePreview(Chart):
    """One curve for each optimizer."""

    def __init__(self) -> None:
        super().__init__(tr("Learning rate"))
        self.setFixedHeight(132)
        self.unit_words = tr("epoch {x}")

    def show_plan(self, document: Document) -> None:
        """Draws the plan of a document."""
        plan = document.plan
        per_epoch = steps_per_epoch(document)
        total = max(1, plan.epochs * per_epoch)
        self.full, self.unit = (0.0, float(total)), float(per_epoch)
        curves = []
        for turn, color in zip(plan.turns, ("attention", "merge", "generative", "core"), strict=False):
            curve = Curve(color=color, legend=turn.name or type(turn.optimizer).__name__, width=1.7)
            steps = [total * n / (SAMPLES - 1) for n in range(SAMPLES)]
            rate = turn.optimizer.learning_rate
            curve.series.extend(steps, [plan.schedule.rate(min(int(s), total - 1), total, rate) for s in steps])
            curves.append(curve)
        self.put(curves)


def steps_per_epoch(document: Document) -> int:
    """How many batches an epoch has, as far as the catalogue knows the data."""
    data = document.data
    if data is None or not isinstance(data.source, Bundled | Download):
        return UNKNOWN
    try:
        rows = entry(data.source).description.rows or 0
    except ParameterError:  # a name of another version's catalogue
        rows = 0
    train = int(rows * max(0.0, 1.0 - data.split.validation - data.split.test))
    return -(-train // document.plan.batch_size) if train else UNKNOWN
