"""The right side of the Runs panel: curves of the chosen runs, values epoch by epoch, two compared."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from netbuilder.protocol.lines import ProtocolError, decode_event
from netbuilder.ui.calm import Slider
from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import label, row
from netbuilder.ui.panels.runs import comparison
from netbuilder.ui.panels.runs.record import Record
from netbuilder.ui.panels.runs.table import full_title, measured
from netbuilder.ui.panels.training.words import is_share, metric_title
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.plots.chart import Chart
    from netbuilder.ui.plots.curve import Curve

MOST = 8  # runs overlaid
COLORS = ("core", "recurrent", "normalization", "activation", "convolution", "attention", "merge", "pooling")


class Detail(QWidget):
    """Shows one run or several; curves are read from their folders and kept while nothing changes there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.records: list[Record] = []
        self.chart: Chart | None = None
        self._curves: dict[Record, Curves] = {}
        self.measure = Combo()
        self.measure.setAccessibleName(tr("Metric of the curves"))
        self.measure.activated.connect(self._draw)
        self.epoch = Slider(Qt.Orientation.Horizontal)
        self.epoch.setAccessibleName(tr("Epoch"))
        self.epoch.valueChanged.connect(self._tell_epoch)
        self.values = label("", "muted")
        self.words = label("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.empty = label("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()

    def _arrange(self) -> None:
        self._page = QWidget()
        self._page.setProperty("role", "surface")
        self._box = QVBoxLayout(self._page)
        self._box.setContentsMargins(12, 8, 4, 12)
        self._box.setSpacing(6)
        line = row(8)
        self.measure.setMinimumWidth(120)
        line.addWidget(self.measure)
        line.addWidget(self.epoch, 1)
        self._box.addLayout(line)
        for widget in (self.values, self.words):
            self._box.addWidget(widget)
        self._box.addStretch(1)
        self.scroller = Scroller()
        self.scroller.put(self._page)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.scroller)

    def put(self, records: list[Record], reason: str) -> None:
        """Shows runs; ``reason``: what is said when there are none."""
        self.empty.setText(reason)
        if records == self.records:
            return
        self.records = records[:MOST]
        self._curves = {r: self._curves.get(r) or _read(r) for r in self.records}
        self._stack.setCurrentWidget(self.scroller if self.records else self.empty)
        if self.records:
            self._offer_metrics()
            self._draw()
            self._set_epochs()
            self._compare()

    def _offer_metrics(self) -> None:
        names = {name: None for curves in self._curves.values() for name in curves.metrics}
        chosen = self.measure.currentData()
        self.measure.offer([(name, metric_title(name)) for name in names])
        if chosen not in names:
            best = self.records[0].score
            self.measure.choose(best[0].removeprefix("val_") if best else "loss")

    def _draw(self) -> None:
        """The validation curve of each run, every other one dashed; of a single run also that of training."""
        from netbuilder.ui.plots.chart import Chart  # here: numpy is only needed once there is something to draw

        if self.chart is None:
            self.chart = Chart("")
            self.chart.setMinimumHeight(104)
            self.chart.unit_words = tr("epoch {x}")
            self._box.insertWidget(1, self.chart, 1)
        name = self.measure.currentData() or "loss"
        self.chart.title, self.chart.is_percent = metric_title(name), is_share(name)
        last = max(
            (c.epochs[n].steps[-1] for c in self._curves.values() for n in c.epochs if len(c.epochs[n])), default=2
        )
        self.chart.full = (1.0, max(2.0, last))
        self.chart.put([c for i, r in enumerate(self.records) for c in self._lines(i, r, name)])

    def _lines(self, number: int, record: Record, name: str) -> list[Curve]:
        from netbuilder.ui.plots.curve import Curve
        from netbuilder.ui.plots.series import Series

        found = []
        lines = self._curves[record].epochs
        kinds = [(f"val_{name}", True), (name, False)]
        kinds = [(n, is_dashed) for n, is_dashed in kinds if n in lines]
        for key, is_dashed in kinds if len(self.records) == 1 else kinds[:1]:
            series = Series()
            series.extend(lines[key].steps, lines[key].values)
            words = tr("validation") if is_dashed else tr("training")
            legend = words if len(self.records) == 1 else record.name
            color = COLORS[(number + (is_dashed and len(self.records) == 1)) % len(COLORS)]
            has_dashes = is_dashed if len(self.records) == 1 else number % 2 == 1  # not told apart by colour alone
            found.append(Curve(series, color, legend, is_dashed=has_dashes, has_dots=len(series) < 3))
        return found

    def _set_epochs(self) -> None:
        lines = self._curves[self.records[0]].epochs.values()
        count = max((int(line.steps[-1]) for line in lines if len(line)), default=0)
        is_single = len(self.records) == 1 and count > 0
        self.epoch.setVisible(is_single)
        self.values.setVisible(is_single)
        self.epoch.setRange(1, max(1, count))
        self.epoch.setValue(count)
        self._tell_epoch(self.epoch.value())

    def _tell_epoch(self, epoch: int) -> None:
        """The values at that epoch."""
        if len(self.records) != 1:
            return
        parts = [tr("Epoch {number}").format(number=epoch)]
        for name, line in self._curves[self.records[0]].epochs.items():
            place = bisect_right(line.steps, epoch) - 1
            if place >= 0:
                parts.append(f"{full_title(name)} {measured(name, line.values[place])}")
        self.values.setText(" · ".join(parts))
        if self.chart is not None:
            self.chart.point_at(float(epoch))

    def _compare(self) -> None:
        self.words.setText("")
        if len(self.records) == 2:
            old, new = sorted(self.records, key=lambda r: r.begun)
            head = tr("From “{old}” to “{new}”:").format(old=old.name, new=new.name)
            lines = [*comparison.verdicts(old, new), "", head, *comparison.changes(old, new)]
            self.words.setText("\n".join(f"•  {line}" if line and line != head else line for line in lines))
        elif len(self.records) == 1:
            record = self.records[0]
            self.words.setText("\n\n".join(filter(None, (record.trouble, record.note))))
        self.words.setVisible(bool(self.words.text()))


def _read(record: Record) -> Curves:
    """The ends of the epochs; those of batches, which may be millions, are passed over."""
    made = Curves()
    try:
        with (record.path / "events.jsonl").open("rb") as lines:
            for line in lines:
                if b'"EpochEnd"' in line[:24]:
                    _hear(made, line)
    except OSError:
        pass
    return made


def _hear(curves: Curves, line: bytes) -> None:
    with suppress(ProtocolError):  # a line that was cut off by a crash
        curves.hear(decode_event(line))
