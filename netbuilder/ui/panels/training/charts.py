"""The charts of a run side by side, with one view and one cursor for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import log2

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbuilder.training.plan import Plan
from netbuilder.ui.engine_client.curves import Curves, Mark
from netbuilder.ui.panels.training.feed import RATE, Feed
from netbuilder.ui.panels.training.words import is_share, metric_title
from netbuilder.ui.plots import ticks
from netbuilder.ui.plots.chart import Chart
from netbuilder.ui.plots.curve import Curve, Happening
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

MOST_CHECKPOINTS, SAMPLES = 8, 240
SIGNS = {
    "learning-rate": "mdi6.tune-variant",
    "checkpoint": "mdi6.content-save-outline",
    "stop": "mdi6.stop",
    "data": "mdi6.chart-scatter-plot",
}


class RunCharts(QWidget):
    """A chart for each metric, and one for the learning rate. That one, and the losses that make up the loss of a
    drawing with several outputs, are shown when they are asked for."""

    changed = Signal()  # which charts there are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts: dict[str, Chart] = {}
        self.feed = Feed(Curves(), 0.0)
        self.total = 1.0  # steps of the whole run
        self.in_epochs, self.is_log, self.smoothing = True, False, 0.9
        self._hidden: set[str] = set()
        self._known: set[str] = set()  # what was hidden or shown by hand stays so in the next run
        self._planned = Curve(color="faint", legend=tr("planned"), width=1.2, is_dashed=True)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(20)

    def follow(self, curves: Curves, total: float, plan: Plan | None) -> None:
        """Shows another run."""
        for chart in self.charts.values():
            self._box.removeWidget(chart)
            chart.hide()
            chart.deleteLater()
        self.charts = {}
        self.feed = Feed(curves, self.smoothing)
        self.total = max(1.0, total)
        self._plan(plan)
        self.pull()

    def pull(self) -> None:
        """Takes over what is new and has it painted."""
        if self.feed.pull() or not self.charts:
            self._make_charts()
        reached = reach(self.feed.last_step, self.total)
        happenings = [_happening(self.feed.curves, m) for m in _worth_showing(self.feed.curves.marks)]
        pace = self.feed.curves.pace
        counts_epochs = self.in_epochs and pace.is_even
        for chart in self.charts.values():
            chart.full = (0.0, reached)
            chart.unit = float(pace.steps_per_epoch) if counts_epochs else 1.0
            chart.unit_words = tr("epoch {x}") if counts_epochs else tr("step {x}")
            chart.happenings = happenings
            if chart.isVisible():
                chart.update()

    def set_total(self, steps: float) -> None:
        """The run is longer than was planned."""
        self.total = max(1.0, steps)

    def set_smoothing(self, weight: float) -> None:
        """Weight of the running means."""
        self.smoothing = weight
        self.feed.smooth(weight)
        for name, metric in self.feed.metrics.items():
            self.charts[name].put(metric.shown)

    def set_log(self, is_log: bool) -> None:
        """Logarithmic y, but for shares, which have their limits at 0 and 1."""
        self.is_log = is_log
        for chart in self.charts.values():
            chart.set_log(is_log and not chart.is_percent)

    def set_epochs(self, in_epochs: bool) -> None:
        """What x counts."""
        self.in_epochs = in_epochs
        self.pull()

    def reset(self) -> None:
        """Shows everything again."""
        for chart in self.charts.values():
            chart.look_at(None)

    def is_shown(self, name: str) -> bool:
        return name not in self._hidden

    def show_chart(self, name: str, is_shown: bool) -> None:
        """A chart, or not; one stays."""
        (self._hidden.discard if is_shown else self._hidden.add)(name)
        if all(n in self._hidden for n in self.charts):
            self._hidden.discard(name)
        for known, chart in self.charts.items():
            chart.setVisible(known not in self._hidden)
        self.changed.emit()

    def shown(self) -> list[Chart]:
        """The charts that are seen."""
        return [chart for name, chart in self.charts.items() if name not in self._hidden]

    def _make_charts(self) -> None:
        names = [n for n in (*self.feed.metrics, RATE) if n not in self.charts]
        self._hidden |= {n for n in names if n not in self._known and (n == RATE or n.endswith("_loss"))}
        self._known |= set(names)
        for name in names:
            self.charts[name] = self._chart(name)
        order = [*self.feed.metrics, RATE]
        self.charts = {name: self.charts[name] for name in order}
        for place, chart in enumerate(self.charts.values()):
            self._box.insertWidget(place, chart)
        self.changed.emit()

    def _chart(self, name: str) -> Chart:
        title = tr("Learning rate") if name == RATE else metric_title(name)
        chart = Chart(title, is_share(name), self)  # without a parent it would be a window for a moment
        chart.put([self._planned, self.feed.rate] if name == RATE else self.feed.metrics[name].shown)
        chart.set_log(self.is_log and not chart.is_percent)
        chart.looked_at.connect(partial(self._each, "look_at"))
        chart.pointed.connect(partial(self._each, "point_at"))
        chart.setVisible(name not in self._hidden)
        return chart

    def _each(self, method: str, value: object) -> None:
        """The others look at the same place."""
        for chart in self.charts.values():
            getattr(chart, method)(value)

    def _plan(self, plan: Plan | None) -> None:
        """The learning rate that the schedule foresees."""
        self._planned.series.clear()
        if plan is None:
            return
        total = int(self.total)
        steps = [total * n / (SAMPLES - 1) for n in range(SAMPLES)]
        rates = [plan.schedule.rate(min(int(s), total - 1), total, plan.optimizer.learning_rate) for s in steps]
        self._planned.series.extend(steps, rates)


def reach(step: float, total: float) -> float:
    """How far x goes: the whole run, or a half, quarter, … of it while that holds what there is."""
    if step <= 0 or step >= total:
        return max(step, total)
    return float(total / 2 ** int(log2(total / step)))


def _worth_showing(marks: Sequence[Mark]) -> list[Mark]:
    """Checkpoints made in every epoch would hide the curves: of many only the newest is shown."""
    saved = [m for m in marks if m.kind == "checkpoint"]
    few = saved if len(saved) <= MOST_CHECKPOINTS else saved[-1:]
    return [m for m in marks if m.kind != "checkpoint"] + few


def _happening(curves: Curves, mark: Mark) -> Happening:
    if mark.kind == "learning-rate":
        found = next((v for s, v in zip(reversed(curves.rates.steps), reversed(curves.rates.values), strict=True)
                      if s <= mark.step), 0.0)  # fmt: skip
        words = tr("Learning rate {rate} from step {step} on ({reason})")
        text = words.format(rate=ticks.number(found), step=mark.step, reason=said(mark.words))
    elif mark.kind == "checkpoint":
        text = tr("Checkpoint at step {step}: a run that breaks off goes on from here").format(step=mark.step)
    elif mark.kind == "data":
        text = tr("Other points or batches from step {step} on").format(step=mark.step)
    else:
        text = tr("Stopped at step {step}").format(step=mark.step)
    return Happening(mark.step, text, SIGNS.get(mark.kind, ""), "muted")
