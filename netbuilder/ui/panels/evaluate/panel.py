"""The panel "Evaluate"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from netbuilder.protocol.commands import Evaluate, Examine, Part
from netbuilder.protocol.events import AnyEvent, Evaluated, Examined, Failed
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.engine_client.trained import ask_model, has_model, is_starting, run_of
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label, repolish
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.evaluate.metrics import MetricTable, rows_of
from netbuilder.ui.panels.evaluate.report import Report
from netbuilder.ui.pictures.sample_grid import SampleGrid
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import QT_TR_NOOP, tr

PARTS: tuple[tuple[Part, str], ...] = (
    ("test", QT_TR_NOOP("Test data")),
    ("validation", QT_TR_NOOP("Validation data")),
    ("train", QT_TR_NOOP("Training data")),
)
METRICS_WIDTH, SAMPLES_WIDTH = 232, 212  # pixels


class EvaluatePanel(Panel):
    """Asks when it is shown and there is a model it does not know yet; while a run goes on, when told to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: Evaluated | None = None
        self._asked: tuple[Session, str, str] | None = None  # document, run and state, part of the answer
        self._epoch = ""  # words for how far the run was, where it goes on
        self._number: int | None = None
        self._samples_number: int | None = None
        self.part, self.output = ComboBox(), ComboBox()
        self.again = QPushButton(icon("mdi6.refresh"), "")
        self.again.setToolTip(tr("Evaluate again"))
        self.again.setAccessibleName(tr("Evaluate again"))
        self.state, self.empty = label("", "muted"), label("", "muted")
        self.metrics, self.report, self.samples = MetricTable(), Report(), SampleGrid()
        self.samples_title, self.mistakes = QLabel(), QPushButton(tr("Worst mistakes"))
        self.beside = QWidget()  # samples, beside a view that leaves room for them
        self._arrange()

    # How it is put together

    def _arrange(self) -> None:
        for part, words in PARTS:
            self.part.addItem(tr(words), part)
        self.part.setAccessibleName(tr("Part of the data"))
        self.output.setAccessibleName(tr("Output"))
        self.part.activated.connect(self.ask)
        self.output.activated.connect(self._show_output)
        self.again.clicked.connect(self.ask)
        self.mistakes.clicked.connect(self.show_mistakes)
        self.report.cell_chosen.connect(self.show_cell)
        self.report.turned.connect(lambda: self.beside.setVisible(not self.report.is_wide))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.right = QWidget()
        right = QHBoxLayout(self.right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self.report, 3)
        self.beside.setLayout(self._samples_column())
        right.addWidget(self.beside, 2)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(16)
        box.addLayout(self._metrics_column())
        box.addWidget(self.right, 1)
        box.addWidget(self.empty, 1)
        self.right.hide()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _metrics_column(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.part, 1)
        head.addWidget(self.again)
        self.scroller = Scroller()
        self.scroller.setFixedWidth(METRICS_WIDTH)
        self.scroller.put(self._metrics_page())
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.output)
        column.addWidget(self.scroller, 1)
        self.output.hide()
        return column

    def _metrics_page(self) -> QWidget:
        page = QWidget()
        page.setProperty("role", "surface")
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.state)
        box.addWidget(self.metrics)
        box.addStretch(1)
        return page

    def _samples_column(self) -> QVBoxLayout:
        self.samples_title.setProperty("role", "title")
        self.mistakes.setProperty("role", "flat")
        self.samples.setMinimumWidth(SAMPLES_WIDTH)
        self.samples_title.setMinimumWidth(1)
        self.samples.setAccessibleName(tr("Samples with the answers of the model"))
        head = QHBoxLayout()
        head.addWidget(self.samples_title, 1)
        head.addWidget(self.mistakes)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.samples, 1)
        return column

    # Where the document stands

    def look_at(self, session: Session | None) -> None:
        if self.lab is not None and not self.property("hears"):
            self.setProperty("hears", True)
            self.lab.changed.connect(self._turn)
        super().look_at(session)

    def refresh(self) -> None:
        self.answer = self._asked = None
        self._forget()
        self._look()

    def on_go(self) -> None:
        """Evaluation is about the whole network, whichever graph of it is shown."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()

    def _turn(self, session: Session) -> None:
        """A run began, ended, or is in another state."""
        if session is self.session:
            self._forget()
            self._look()

    def _look(self) -> None:
        """Asks for what is not known yet, or says why there is nothing."""
        if self.session is None or self.lab is None or not self.isVisible():
            return
        training = self.lab.training(self.session)
        if self._stamp() == self._asked and self.answer is not None:
            self._say("")
        elif training is not None and not training.is_over and self.answer is not None:
            self._say(tr("These numbers are from before; the training goes on."))
        elif is_starting(training):
            self._say(tr("The training begins; there is nothing to judge yet."))
        elif not has_model(self.lab, self.session):
            self._say(tr("Train the network first: then you see here how well it does on data it has never seen."))
        else:
            self.ask()
        self._dress()

    def _stamp(self) -> tuple[Session, str, str] | None:
        if self.session is None or self.lab is None:
            return None
        training = self.lab.training(self.session)
        run = f"{run_of(self.lab, self.session)} {self.session.document.plan.weights}"
        if training is not None and training.run is not None:
            run = f"{training.run} {training.state}"
        return self.session, run, self.part.currentData()

    def _dress(self) -> None:
        self.right.setVisible(self.answer is not None)
        self.empty.setVisible(self.answer is None)
        self.output.setVisible(self.output.count() > 1 and self.answer is not None)
        can_ask = self.session is not None and self.lab is not None and has_model(self.lab, self.session)
        self.again.setEnabled(can_ask)

    # Asking

    def ask(self) -> None:
        """Evaluates anew."""
        if self.session is None or self.lab is None:
            return
        self._forget()
        stamp, question = self._stamp(), Evaluate(part=self.part.currentData())
        self._number = ask_model(self.lab, self.session, question, lambda e: self._take(stamp, e))
        if self._number is not None:
            self._say(tr("Evaluating…"))

    def _forget(self) -> None:
        for number in (self._number, self._samples_number):
            if number is not None and self.lab is not None:
                self.lab.forget_question(number)
        self._number = self._samples_number = None
        self.report.forecast.forget()

    def _take(self, stamp: tuple[Session, str, str] | None, event: AnyEvent) -> None:
        self._number = None
        self._asked = stamp
        self._epoch = self._epoch_words()
        if isinstance(event, Evaluated):
            self.answer = event
            self._say("")
            self._show_answer()
        elif isinstance(event, Failed):
            self._say(said(event.message), "error")
        self._dress()

    def _epoch_words(self) -> str:
        """How far a run was that goes on."""
        training = self.lab.training(self.session) if self.lab and self.session else None
        if training is None or training.is_over:
            return ""
        ends = training.curves.epochs.get("loss")
        return " · " + tr("after epoch {number}").format(number=int(ends.steps[-1]) if ends else 0)

    def _say(self, words: str, role: str = "muted") -> None:
        if not words and self.answer is not None:
            words = tr("%n samples", "", self.answer.samples) + self._epoch
        shown, other = (self.state, self.empty) if self.answer is not None else (self.empty, self.state)
        other.setText("")
        shown.setText(words)
        repolish(shown, role)

    # The answer

    def _show_answer(self) -> None:
        assert self.answer is not None
        before = self.output.currentText()
        self.output.clear()
        self.output.addItems(list(self.answer.outputs))
        self.output.setCurrentIndex(max(0, self.output.findText(before)))
        self._show_output()

    def _show_output(self) -> None:
        assert self.answer is not None
        output = self.answer.outputs.get(self.output.currentText(), {})
        several = self.output.currentText() if self.output.count() > 1 else ""
        self.metrics.put(rows_of(self.answer.values, self.answer.baseline, several), output.get("baseline", ""))
        self.report.put(output)
        if "forecast" in output and self.lab is not None and self.session is not None:
            chosen = (self.part.currentData(), self.output.currentText(), output["forecast"])
            self.report.forecast.look_at(self.lab, self.session, *chosen)
        self.show_mistakes()

    def show_mistakes(self) -> None:
        """Beside the numbers: the answers that are worst."""
        self.report.matrix.show_cell(None)
        self._examine(Examine(kind="mistakes"), tr("Worst mistakes"))

    def show_cell(self, true: int, predicted: int) -> None:
        """Beside the matrix: the samples that are counted in a cell."""
        self.report.matrix.show_cell((true, predicted))
        names = self.report.matrix.names
        title = f"{names[true]} → {names[predicted]}"
        self._examine(Examine(kind="cell", true=true, predicted=predicted), title)

    def _examine(self, question: Examine, title: str) -> None:
        if self.session is None or self.lab is None or self.answer is None:
            return
        if self._samples_number is not None:
            self.lab.forget_question(self._samples_number)
        part, output = self.part.currentData(), self.output.currentText()
        asked = Examine(
            part=part, output=output, kind=question.kind, true=question.true, predicted=question.predicted, count=96
        )
        self._samples_number = ask_model(self.lab, self.session, asked, lambda e: self._take_samples(title, e))
        self.mistakes.setVisible(question.kind != "mistakes")

    def _take_samples(self, title: str, event: AnyEvent) -> None:
        self._samples_number = None
        if isinstance(event, Examined):
            self.samples.put(event.samples)
            is_good = not event.total and not self.mistakes.isVisibleTo(self)
            self.samples_title.setText(tr("No mistakes") if is_good else f"{title} · {event.total}")
        elif isinstance(event, Failed):
            self.samples.clear()
            self.samples_title.setText(said(event.message))
