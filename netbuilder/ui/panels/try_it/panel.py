"""The panel "Try it"."""

from __future__ import annotations

from random import Random
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from netbuilder.datasets.field import Field
from netbuilder.graph.diff import Change
from netbuilder.protocol.commands import Predict, Preview
from netbuilder.protocol.events import AnyEvent, Failed, Predicted, Previewed
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.canvas.activity import Activity
from netbuilder.ui.data.entering import entering
from netbuilder.ui.engine_client.trained import ask_model, has_model, is_starting
from netbuilder.ui.forecast.foretell_view import ForetellView, forecasts
from netbuilder.ui.generation.maker import Maker, makes_something
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label, repolish
from netbuilder.ui.lab import Lab
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.try_it.bars import Bars
from netbuilder.ui.panels.try_it.entries import entry_for
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.panels.try_it.reasons import Reasons
from netbuilder.ui.panels.try_it.sentence_list import SentenceList
from netbuilder.ui.panels.try_it.written import Written
from netbuilder.ui.pictures import sample
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

PAUSE = 60  # milliseconds after the last change, before the network is asked
LINE = 40  # numbers of the data that are told in a line


class TryItPanel(Panel):
    """Asks the network at every change while it is shown; one question at a time, so that none pile up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: dict[str, Entry] = {}
        self._fields: tuple[Field, ...] = ()
        self._number: int | None = None  # of the question to the model that is under way
        self._preview: int | None = None
        self._is_stale = False
        self._sizes: dict[str, int] = {}
        self._answer: dict[str, Any] = {}
        self._truth: dict[str, Any] = {}  # the other fields of the sample that is shown, where it is one of the data
        self._random = Random()
        self.bars, self.written, self.sentences = Bars(), Written(), SentenceList()
        self.output = ComboBox()
        self.state, self.truth = label("", "muted"), label("", "muted")
        self.random = QPushButton(icon("mdi6.dice-5-outline"), tr("A test sample"))
        self.kinds, self.pages, self.maker = QTabBar(), QStackedWidget(), Maker()
        self.foreteller = ForetellView()
        self.reasons = Reasons()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.ask)
        self._arrange()

    def _arrange(self) -> None:
        self.random.clicked.connect(self.show_test_sample)
        self.output.activated.connect(self._show_output)
        self.output.setAccessibleName(tr("Output"))
        self.output.hide()
        self.place = QHBoxLayout()
        self.place.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(self.place, 1)
        below = QHBoxLayout()
        below.addWidget(self.random)
        below.addStretch(1)
        left.addLayout(below)
        right = QVBoxLayout()
        right.setSpacing(6)
        for widget in (self.output, self.state, self.truth):
            right.addWidget(widget)
        for answer in (self.bars, self.written, self.sentences):
            answer.hide()  # now: a layout nobody sees yet does not hear of it later, and keeps room for all of them
            right.addWidget(answer, 1)
        self.written.changed.connect(self.ask)
        trying = QWidget()
        box = QHBoxLayout(trying)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(24)
        box.addLayout(left, 2)
        box.addLayout(right, 3)
        box.addWidget(self.reasons, 0, Qt.AlignmentFlag.AlignTop)
        self.pages.addWidget(trying)
        self.pages.addWidget(self.maker)
        self.pages.addWidget(self.foreteller)
        self.foreteller.lit.connect(self._light)
        self.kinds.setExpanding(False)
        self.kinds.setDrawBase(False)
        self.kinds.addTab(tr("Try a sample"))
        self.kinds.addTab(tr("Make something new"))
        self.kinds.currentChanged.connect(self.pages.setCurrentIndex)
        self.kinds.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.addWidget(self.kinds)
        whole.addWidget(self.pages, 1)
        self._view({})  # not before all have their parent: what is shown without one is a window
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    # Where the document stands

    def look_at(self, session: Session | None) -> None:
        if self.lab is not None and not self.property("hears"):
            self.setProperty("hears", True)
            self.lab.changed.connect(self._turn)
        self._darken()
        super().look_at(session)

    def refresh(self) -> None:
        self._fields = ()
        self._sizes = {}
        self.kinds.hide()  # another document begins with what it does first
        self._forget()
        self._answer = {}
        self._put({})
        self._look()

    def on_go(self) -> None:
        """What enters the network is the same in every block."""

    def on_change(self, change: Change) -> None:
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()
        self._darken()

    def _turn(self, session: Session) -> None:
        if session is self.session:
            self._look()

    def _look(self) -> None:
        """The entries that fit, and an answer to what is in them."""
        if self.session is None or self.lab is None or not self.isVisible():
            return
        if forecasts(self.session.document):
            self.kinds.hide()
            self.pages.setCurrentWidget(self.foreteller)
            self.foreteller.look_at(self.lab, self.session)
            return
        self.pages.setCurrentIndex(self.kinds.currentIndex())
        fields = entering(self.session.document)
        if fields != self._fields or not self.entries:
            self._fields = fields
            self._build()
        for entry in self.entries.values():
            entry.look_at(self.lab, self.session)
        self._look_at_maker(self.lab, self.session)
        self.random.setEnabled(bool(fields))
        self._soon.start()

    def _look_at_maker(self, lab: Lab, session: Session) -> None:
        """Networks that make something new do that first."""
        makes = makes_something(session.document)
        if makes and self.kinds.isHidden():
            self.kinds.setCurrentIndex(1)
        elif not makes:
            self.kinds.setCurrentIndex(0)
        self.kinds.setVisible(makes)
        if makes:
            self.maker.look_at(lab, session)

    def _build(self) -> None:
        for entry in self.entries.values():
            self.place.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        source = self.session.document.data.source if self.session and self.session.document.data else None
        self.entries = {field.name: entry_for(field, len(self._fields) == 1, source) for field in self._fields}
        for entry in self.entries.values():
            entry.changed.connect(self._on_entry)
            self.place.addWidget(entry, 1)

    # Asking

    def _on_entry(self) -> None:
        self.truth.setText("")
        self._truth = {}
        self._soon.start()

    def ask(self) -> None:
        """Asks the model about what is entered, or says why it cannot."""
        self._soon.stop()
        if self.session is None or self.lab is None or not self.isVisible():
            return
        if self._number is not None:
            self._is_stale = True
            return
        values = {name: entry.value() for name, entry in self.entries.items()}
        missing = self._missing(values)
        if missing:
            self._put({})
            self._darken()
            self._say(missing)
            return
        question = Predict(samples=[values], activations=True, beams=self.written.beams)
        self._number = ask_model(self.lab, self.session, question, self._take)

    def _missing(self, values: dict[str, Any]) -> str:
        """Why there is nothing to answer."""
        assert self.session is not None and self.lab is not None
        if not self.entries:
            return tr("Choose data and draw an Input first: then you can try the network here.")
        if is_starting(self.lab.training(self.session)):
            return tr("The training begins; in a moment you can try the network.")
        if not has_model(self.lab, self.session):
            return tr("Train the network first: then it answers here at once.")
        if any(value is None for value in values.values()):
            return tr("Enter something on the left, or take a test sample: the answer comes at once.")
        return ""

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        if isinstance(event, Predicted):
            self._say("")
            self._put(event.answers[0])
            self._light(event.activations)
            self._show_reasons()
        elif isinstance(event, Failed):
            self._put({})
            self._say(said(event.message), "error")
        if self._is_stale:
            self._is_stale = False
            self.ask()

    def _forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._soon.stop()
        for number in (self._number, self._preview):
            if number is not None and self.lab is not None:
                self.lab.forget_question(number)
        self._number = self._preview = None
        self._is_stale = False
        self.reasons.forget()

    # The answer

    def _say(self, words: str, role: str = "muted") -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        repolish(self.state, role)

    def _put(self, answer: dict[str, Any]) -> None:
        self._answer = answer
        names = list(answer.get("outputs", {}))
        if names != [self.output.itemText(i) for i in range(self.output.count())]:
            self.output.clear()
            self.output.addItems(names)
        self.output.setVisible(len(names) > 1)
        self._show_output()

    def _show_output(self) -> None:
        several = self._answer.get("outputs", {})
        answer = several.get(self.output.currentText(), self._answer)
        self.bars.put(answer, self._ranges(), self._truth)
        self._view(answer)

    def _ranges(self) -> dict[str, tuple[float, float]]:
        """What is usual for the numbers of the data, by name."""
        return {name: f.range for f in self._data_fields() if f.range for name in (f.names or (f.name,))}

    def _data_fields(self) -> tuple[Field, ...]:
        data = self.session.document.data if self.session else None
        return data.fields if data else ()

    def _view(self, answer: dict[str, Any]) -> None:
        """Shows a text with its words, an article with its sentences, anything else as bars."""
        chosen = self.written if "words" in answer else self.sentences if "sentences" in answer else self.bars
        if chosen is self.written:
            self.written.put(answer)
        elif chosen is self.sentences:
            self.sentences.put(answer["sentences"])
        for widget in (self.bars, self.written, self.sentences):
            widget.setVisible(widget is chosen)

    def _show_reasons(self) -> None:
        """For classes: what else comes out has no single number to ask about."""
        if self.session is not None and self.lab is not None and self.bars.rows():
            values = {name: entry.value() for name, entry in self.entries.items()}
            self.reasons.put(self.lab, self.session, values, self.output.currentText())
        else:
            self.reasons.hide()

    def _light(self, levels: dict[str, float]) -> None:
        if self.session is not None:
            Activity.of(self.session).excite(levels)

    def _darken(self) -> None:
        self._light({})

    # A sample of the data

    def show_test_sample(self) -> None:
        """One of the test part (or of what there is), at random; how many there are is asked first."""
        if self.session is None or self.lab is None or self.session.document.data is None:
            return
        part = next((p for p in ("test", "validation", "train") if self._sizes.get(p)), "test")
        start = self._random.randrange(self._sizes[part]) if self._sizes else 0
        self._preview = self.lab.ask(self._question(part, start), self._take_sample)
        self.random.setEnabled(False)

    def _question(self, part: Any, start: int) -> Preview:
        assert self.session is not None and self.session.document.data is not None
        data = self.session.document.data.to_json()
        return Preview(data=data, folder=str(self.session.folder), part=part, start=start, count=1)

    def _take_sample(self, event: AnyEvent) -> None:
        self._preview = None
        self.random.setEnabled(True)
        if isinstance(event, Failed):
            self._say(said(event.message), "error")
        elif isinstance(event, Previewed) and not self._sizes:
            self._sizes = event.sizes
            self.show_test_sample()
        elif isinstance(event, Previewed) and event.samples:
            self._show_sample(event.samples[0])

    def _show_sample(self, found: dict[str, Any]) -> None:
        for name, entry in self.entries.items():
            entry.show_value(found[name])
        own = {f.name for f in self._data_fields() if f.shifts}
        rest = {n: v for n, v in found.items() if n not in self.entries and n not in own and _is_telling(v)}
        self._truth = rest
        words = ", ".join(f"{name} {sample.words(value)}" for name, value in rest.items())
        self.truth.setText(tr("In the data: {values}").format(values=words) if rest else "")
        self.ask()


def _is_telling(value: Any) -> bool:
    """Whether a value of the data is short enough to be read beside the answer."""
    return "series" not in value if isinstance(value, dict) else not (isinstance(value, list) and len(value) > LINE)
