"""What the run will need, tried out on three batches: memory, the largest batch that fits, time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps
from netbuilder.graph.files.strict import parse_json
from netbuilder.protocol.commands import Forecast
from netbuilder.protocol.events import AnyEvent, Failed, Forecasted
from netbuilder.ui import figures
from netbuilder.ui.commands.train import obstacle
from netbuilder.ui.inspector.facts import Facts, FactTable
from netbuilder.ui.inspector.words import column, label
from netbuilder.ui.lab import Lab
from netbuilder.ui.panels.training.words import duration
from netbuilder.ui.session import Session
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

PARTS = ("weights", "gradients", "optimizer", "activations")


class ForecastBox(QWidget):
    """A button and, later, the answer; it says so when the drawing or the plan has changed since."""

    batch_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton(tr("Try out three batches"))
        self.button.setToolTip(tr("Trains three batches on a copy and tells what the whole run needs"))
        self.button.clicked.connect(self.ask)
        self.words = label("", "muted")
        self.facts = FactTable()
        self.largest = QPushButton()
        self.largest.setToolTip(tr("Put the largest batch that fits into the plan"))
        self.largest.clicked.connect(self._take_largest)
        self.lab: Lab | None = None
        self.session: Session | None = None
        self._asked = 0
        self._about: Document | None = None
        self._answer: Forecasted | None = None
        box = column(self, 6)
        for widget in (self.button, self.words, self.facts, self.largest):
            box.addWidget(widget)
        self.put(None, None)

    def put(self, session: Session | None, lab: Lab | None) -> None:
        """Another document: what was told of the one before does not count here."""
        if self._asked and self.lab is not None:
            self.lab.forget_question(self._asked)
        self.session, self.lab = session, lab
        self._asked, self._about, self._answer = 0, None, None
        self.update_words()

    def ask(self) -> None:
        """Has it tried out."""
        if self.session is None or self.lab is None:
            return
        self._about, self._answer = self.session.document, None
        question = Forecast(document=parse_json(dumps(self._about)), folder=str(self.session.folder))
        self._asked = self.lab.ask(question, self._hear)
        self.update_words()

    def _hear(self, event: AnyEvent) -> None:
        if not isinstance(event, Forecasted | Failed):
            return
        self._asked = 0
        self._answer = event if isinstance(event, Forecasted) else None
        self.update_words()
        if isinstance(event, Failed):
            self.words.setText(said(event.message))
            self.words.show()

    def update_words(self) -> None:
        """For the document as it is now."""
        reason = obstacle(self.session) if self.session else ""
        self.button.setEnabled(self.session is not None and not reason and not self._asked)
        answer = self._answer
        is_old = answer is not None and self.session is not None and self.session.document is not self._about
        text = tr("Memory and time of the run, before it begins.")
        if self._asked:
            text = tr("Three batches are being tried out…")
        elif reason:
            text = reason
        elif is_old:
            text = tr("Something was changed since.")
        self.words.setText(text)
        self.words.setVisible(answer is None or is_old)
        self.facts.put(self._facts(answer) if answer else [])
        self.facts.setVisible(answer is not None)
        largest = answer.largest_batch if answer else None
        self.largest.setVisible(largest is not None)
        if largest is not None:
            self.largest.setText(tr("Largest batch that fits: {number}").format(number=figures.whole(largest)))

    def _facts(self, answer: Forecasted) -> Facts:
        assert self._about is not None
        epochs = self._about.plan.epochs
        names = {"weights": tr("Weights"), "gradients": tr("Gradients"), "optimizer": tr("Optimizer"),
                 "activations": tr("Activations")}  # fmt: skip
        parts = [(names[part], figures.size(answer.memory.get(part, 0))) for part in PARTS]
        total = tr("{needed} of {free} free").format(
            needed=figures.size(answer.memory.get("total", 0)), free=figures.size(answer.available)
        )
        each, whole = answer.seconds_per_epoch, answer.seconds_per_epoch * epochs
        time = tr("{each} an epoch, {whole} in all").format(each=_seconds(each), whole=_seconds(whole))
        return [(tr("Time"), time), (tr("Memory"), total), *parts]

    def _take_largest(self) -> None:
        if self._answer is not None and self._answer.largest_batch:
            self.batch_wanted.emit(self._answer.largest_batch)


def _seconds(seconds: float) -> str:
    """Short times with a unit, long ones as on a clock."""
    return tr("{number} s").format(number=f"{seconds:.2g}") if seconds < 10 else duration(seconds)
