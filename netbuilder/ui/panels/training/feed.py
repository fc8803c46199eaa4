"""From the numbers of a run to the curves of the charts: takes over what is new, and no more."""

from __future__ import annotations

import numpy as np

from netbuilder.ui.engine_client.curves import Curves, Line
from netbuilder.ui.engine_client.pace import Pace
from netbuilder.ui.plots.curve import Curve
from netbuilder.ui.plots.series import Array, Series
from netbuilder.ui.plots.smoothing import Smoother
from netbuilder.ui.words import tr

RATE = "learning_rate"  # no metric is called so


class Track:
    """One line of a run, followed.

    Args:
        line: grows while the run goes on.
        series: what is drawn of it.
        pace: of a line that counts epochs.
    """

    def __init__(self, line: Line, series: Series, pace: Pace | None = None) -> None:
        self._line, self._series, self._pace = line, series, pace
        self._done = 0

    def pull(self) -> tuple[Array, Array]:
        """Takes over what is new, and gives it."""
        start, self._done = self._done, len(self._line)
        steps = self._line.steps[start:]
        x = np.array([self._pace.step_at(s) for s in steps] if self._pace else steps, dtype=np.float64)
        y = np.array(self._line.values[start:], dtype=np.float64)
        self._series.extend(x, y)
        return x, y


class MetricCurves:
    """A metric on the training data, as it came and smoothed, and on the validation data.

    The loss comes for every batch and is smoothed here. Other metrics come as running means that begin anew with each
    epoch; what they end with is the clear line.

    Args:
        name: as the run calls it.
        curves: the numbers of the run.
        smoothing: weight of the running mean; 0 shows the values as they came.
    """

    def __init__(self, name: str, curves: Curves, smoothing: float) -> None:
        self._name, self._curves = name, curves
        self._raw = Curve(legend="", is_faint=True)
        self._smooth = Curve(legend=tr("train"), width=1.7)
        self._validation = Curve(
            color="recurrent", legend=tr("validation"), width=1.7, is_dashed=True, has_dots=True
        )  # fmt: skip
        self._is_loss = name == "loss"
        self._smoother = Smoother(0.0)
        self._tracks: dict[str, Track] = {}
        self.smooth(smoothing)

    @property
    def shown(self) -> list[Curve]:
        """What a chart draws, the last on top."""
        is_smooth = self._raw.is_faint or not self._is_loss
        return [self._raw, self._smooth, self._validation] if is_smooth else [self._raw, self._validation]

    def smooth(self, weight: float) -> None:
        """Another weight: all means anew."""
        if not self._is_loss:
            return
        self._smoother = Smoother(weight)
        self._smooth.series.clear()
        self._soften(weight > 0)
        if len(self._raw.series):
            self._smooth.series.extend(self._raw.series.x, self._smoother.feed(self._raw.series.y))

    def pull(self) -> None:
        """Takes over what is new."""
        self._follow()
        if "train" in self._tracks:
            x, y = self._tracks["train"].pull()
            if self._is_loss:
                self._smooth.series.extend(x, self._smoother.feed(y))
        for name in ("epochs", "validation"):
            if name in self._tracks:
                self._tracks[name].pull()
        if not self._is_loss:  # in the first epoch there is nothing else
            self._soften(len(self._smooth.series) > 0)

    def _soften(self, is_faint: bool) -> None:
        """Another line stands for the values as they came, or none does."""
        self._raw.is_faint = is_faint
        self._raw.legend = "" if is_faint else tr("train")

    def _follow(self) -> None:
        """A line comes into being with its first value."""
        found = self._curves
        if "train" not in self._tracks and (self._is_loss or self._name in found.running):
            line = found.batches if self._is_loss else found.running[self._name]
            self._tracks["train"] = Track(line, self._raw.series)
        if "epochs" not in self._tracks and not self._is_loss and self._name in found.epochs:
            line = found.epochs[self._name]
            self._tracks["epochs"] = Track(line, self._smooth.series, found.pace)
        name = f"val_{self._name}"
        if "validation" not in self._tracks and name in found.epochs:
            line = found.epochs[name]
            self._tracks["validation"] = Track(line, self._validation.series, found.pace)


class Feed:
    """All curves of a run.

    Args:
        curves: the numbers of the run.
        smoothing: weight of the running means.
    """

    def __init__(self, curves: Curves, smoothing: float) -> None:
        self.curves = curves
        self._smoothing = smoothing
        self.metrics: dict[str, MetricCurves] = {}
        self.rate = Curve(color="attention", legend=tr("rate"), width=1.7)
        self._rates = Track(curves.rates, self.rate.series)

    def pull(self) -> bool:
        """Takes over what is new; whether a metric was seen for the first time."""
        fresh = [name for name in self.curves.metrics if name not in self.metrics]
        for name in fresh:
            self.metrics[name] = MetricCurves(name, self.curves, self._smoothing)
        for metric in self.metrics.values():
            metric.pull()
        self._rates.pull()
        return bool(fresh)

    def smooth(self, weight: float) -> None:
        """Another weight of the running means."""
        self._smoothing = weight
        for metric in self.metrics.values():
            metric.smooth(weight)

    @property
    def last_step(self) -> float:
        """How far the run has come."""
        rates = self.curves.rates.steps
        return max(rates[-1] if rates else 0.0, self.curves.batches.steps[-1] if self.curves.batches.steps else 0.0)
