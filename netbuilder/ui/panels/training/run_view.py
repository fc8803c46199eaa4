"""A run: its charts, the line that steers them, the column beside. Imports numpy: made when the first run begins."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.engine_client.training import Training
from netbuilder.ui.inspector.words import column, row
from netbuilder.ui.panels.training.charts import RunCharts
from netbuilder.ui.panels.training.controls import Controls
from netbuilder.ui.panels.training.side import WIDTH, Side
from netbuilder.ui.plots.chart import LEAST
from netbuilder.ui.plots.export import save_png, save_svg, write_csv
from netbuilder.ui.scroller import BAR, Scroller
from netbuilder.ui.sideways import Sideways
from netbuilder.ui.words import tr

HEADER = ("curve", "step", "epoch", "value")
SELDOM = 0.25  # seconds between two looks at the figures beside the charts


class RunView(QWidget):
    """Shows one run at a time."""

    told = Signal(str)  # a sentence about what was exported, or why not

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.training: Training | None = None
        self.charts = RunCharts()
        self.controls = Controls(self.charts)
        self.side = Side()
        self.scroller = Scroller()  # a low panel has no room for all that can stand there
        self.scroller.setFixedWidth(WIDTH + BAR)
        self.scroller.put(self.side)
        for part in (self.side, self.scroller.viewport()):
            part.setAutoFillBackground(False)
        self._figures_at = 0.0
        left = column(spacing=2)
        left.addWidget(Sideways(self.charts, LEAST.width()), 1)
        left.addWidget(self.controls)
        box = row(24)
        box.setContentsMargins(16, 2, 16 - BAR, 6)
        box.addLayout(left, 1)
        box.addWidget(self.scroller)
        self.setLayout(box)
        self.controls.export_wanted.connect(self.ask_export)

    def follow(self, training: Training) -> None:
        """Shows a run from its beginning."""
        self.training = training
        self.charts.follow(training.curves, self._total(), training.plan)
        self.refresh()

    def refresh(self) -> None:
        """Everything as it is now."""
        self._figures_at = 0.0
        self.advance()

    def advance(self) -> None:
        """What is new since the last time; the figures beside the charts only now and then."""
        training = self.training
        if training is None:
            return
        if self.charts.feed.curves is not training.curves:  # a run that goes on has read what it said before
            self.charts.follow(training.curves, self._total(), training.plan)
        self.charts.set_total(self._total())
        self.charts.pull()
        now = time.monotonic()
        if now - self._figures_at >= SELDOM:
            self._figures_at = now
            self.side.put(training, self.charts.total, self.charts.feed.last_step)

    def _total(self) -> float:
        training = self.training
        if training is None:
            return 1.0
        epochs = training.epochs or (training.plan.epochs if training.plan else 1)
        return training.curves.pace.step_at(epochs)

    def ask_export(self, kind: str) -> None:
        """Asks for a file and writes what is seen, or the numbers."""
        kinds = {"png": tr("Picture (*.png)"), "svg": tr("Drawing (*.svg)"), "csv": tr("Table (*.csv)")}
        name = self.training.run.name if self.training and self.training.run else "curves"
        dialog = QFileDialog(self, tr("Export"), f"{name}.{kind}", kinds[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export(kind, file))
        dialog.open()

    def export(self, kind: str, file: str) -> None:
        """Writes the charts that are seen, or all numbers of the run."""
        path = Path(file)
        try:
            if kind == "csv":
                write_csv(HEADER, list(rows(self.charts.feed.curves)), path)
                is_written = True
            else:
                is_written = (save_png if kind == "png" else save_svg)(self.charts.shown(), path)
        except OSError:
            is_written = False
        words = tr("Written: {file}") if is_written else tr("{file} cannot be written; choose another place.")
        self.told.emit(words.format(file=file))


def rows(curves: Curves) -> Iterator[tuple[str, int, float, float]]:
    """All numbers of a run, one a line."""
    pace = curves.pace
    lines = [("batch loss", curves.batches), ("learning rate", curves.rates)]
    lines += [(f"running {name}", line) for name, line in curves.running.items()]
    for name, line in lines:
        for step, value in zip(line.steps, line.values, strict=True):
            yield name, int(step), round(pace.epoch_at(step), 6), value
    for name, line in curves.epochs.items():
        for epoch, value in zip(line.steps, line.values, strict=True):
            yield name, int(pace.step_at(epoch)), epoch, value
