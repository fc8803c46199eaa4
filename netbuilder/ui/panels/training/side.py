"""The column beside the charts: how far the run is, how fast, how good."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from netbuilder.ui import figures
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.inspector.facts import Facts, FactTable
from netbuilder.ui.inspector.words import column, label, row
from netbuilder.ui.panels.training.outcome import Outcome
from netbuilder.ui.panels.training.pace import Meter, Pace
from netbuilder.ui.panels.training.rates import RateField
from netbuilder.ui.panels.training.words import best, duration, is_share
from netbuilder.ui.plots import ticks
from netbuilder.ui.words import tr

WIDTH = 224
PARTS = 1000  # of the bar


class Side(QWidget):
    """Told of the run a few times a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.epoch, self.left = label("", "title", wraps=False), label("", "muted", wraps=False)
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.bar = QProgressBar()
        self.bar.setRange(0, PARTS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(5)
        self.facts = FactTable()
        self.rate = RateField()
        self.outcome = Outcome()
        self._pace, self._meter = Pace(), Meter()
        self._training: Training | None = None
        box = column(self, 6, (0, 6, 0, 0))
        head = row()
        head.addWidget(self.epoch)
        head.addWidget(self.left, 1)
        box.addLayout(head)
        box.addWidget(self.bar)
        box.addLayout(self._rate_line())
        box.addWidget(self.facts)
        box.addWidget(self.outcome)
        box.addStretch(1)

    def _rate_line(self) -> QHBoxLayout:
        line = row()
        name = label(tr("Learning rate"), "muted", wraps=False)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        name.setFont(font)
        self.rate.setFont(font)
        name.setBuddy(self.rate)
        line.addWidget(name)
        line.addStretch(1)
        line.addWidget(self.rate)
        return line

    def put(self, training: Training, total: float, step: float) -> None:
        """Shows the run as it is now."""
        if training is not self._training:
            self._training = training
            self._pace, self._meter = Pace(), Meter()
        self._measure(training, step)
        self.epoch.setText(_epoch_words(training, total, step))
        self.left.setText(self._time(training, total - step))
        self.bar.setValue(round(PARTS * min(1.0, step / max(1.0, total))))
        self.rate.put(training)
        self.facts.put(self._facts(training))
        self.outcome.put(training)

    def _measure(self, training: Training, step: float) -> None:
        if training.state is State.RUNNING:
            self._pace.note(step)
        else:
            self._pace.rest()

    def _time(self, training: Training, steps: float) -> str:
        if training.state is State.PAUSED:
            return tr("paused")
        if training.state is State.STOPPING:
            return tr("stopping…")
        if training.finished is not None:
            return tr("in {time}").format(time=duration(training.finished.seconds))
        seconds = self._pace.seconds_for(steps) if training.state is State.RUNNING else None
        return tr("{time} left").format(time=duration(seconds)) if seconds is not None else ""

    def _facts(self, training: Training) -> Facts:
        facts: Facts = []
        if training.speed and not training.is_over:
            facts.append((tr("Speed"), tr("{number} samples/s").format(number=figures.whole(round(training.speed)))))
        found = best(training.curves)
        if found is not None:
            name, value, epoch = found
            words = ticks.percent(value) if is_share(name) else ticks.number(value)
            facts.append((tr("Best validation"), tr("{value} epoch {epoch}").format(value=words, epoch=epoch)))
        return facts + self._usage(training)

    def _usage(self, training: Training) -> Facts:
        if training.is_over:
            return []
        usage, facts = self._meter.read(training.worker.pid), []
        if usage.memory is not None:
            facts.append((tr("Memory"), figures.size(usage.memory)))
        if usage.processor is not None:
            facts.append((tr("CPU"), f"{100 * usage.processor:.0f} %"))
        if training.device_memory:
            load = f" · {100 * training.device_load:.0f} %" if training.device_load is not None else ""
            facts.append((tr("GPU"), figures.size(training.device_memory) + load))
        return facts


def _epoch_words(training: Training, total: float, step: float) -> str:
    pace = training.curves.pace
    epochs, done = max(1, round(pace.epoch_at(total))), int(pace.epoch_at(step))
    if training.state is State.STARTING:
        return tr("Starting…")
    if training.is_over:
        words = tr("{done} of {epochs} epochs")
        return words.format(done=figures.whole(done), epochs=figures.whole(epochs))
    now = min(epochs, done + 1)
    return tr("Epoch {now} of {epochs}").format(now=figures.whole(now), epochs=figures.whole(epochs))
