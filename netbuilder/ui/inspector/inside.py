"""Inside the node that is selected: asked of the worker while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from netbuilder.protocol.commands import Look
from netbuilder.protocol.events import AnyEvent, EpochEnd, Failed, Looked
from netbuilder.ui.canvas.activity import Activity
from netbuilder.ui.engine_client.trained import ask_model
from netbuilder.ui.inspector.inside_history import HistorySection
from netbuilder.ui.inspector.inside_projection import ProjectionSection
from netbuilder.ui.inspector.inside_sections import OutputSection, PicturesSection, WeightsSection
from netbuilder.ui.inspector.words import column
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

PAUSE = 120  # milliseconds after a selection
SEEN = 1000  # milliseconds between two looks while a run goes on
SELDOM = 4000  # the same for what takes longer


class Inside(QWidget):
    """Nothing is seen of a drawing that was never trained, and nothing is asked while this is hidden.

    Args:
        session: the document.
        lab: where it is trained.
        family: of the layer, for colours.
    """

    def __init__(self, session: Session, lab: Lab, family: str) -> None:
        super().__init__()
        self.session, self.lab = session, lab
        self.node = ""
        self._number: int | None = None
        self.weights, self.output = WeightsSection(family), OutputSection(family)
        self.kernels = PicturesSection(tr("Kernels"), 26, is_signed=True)
        self.attention = PicturesSection(tr("Attention"), 84)
        self.sections = (self.weights, self.kernels, self.output, self.attention)
        self.history, self.projection = HistorySection(session, lab, family), ProjectionSection(session, lab)
        self.asked = (self.history, self.projection)
        box = column(self, 10)
        for section in (self.weights, self.history, self.kernels, self.output, self.attention, self.projection):
            box.addWidget(section)
        self._resting = QTimer(self, singleShot=True, interval=SELDOM)
        self.projection.sample_chosen.connect(self.output.sample.setValue)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.ask)
        self.output.chosen.connect(self._soon.start)
        lab.changed.connect(self._on_lab)
        lab.heard.connect(self._on_event)
        self.activity = Activity.of(session)
        self.activity.probed.connect(self._show_gradients)

    def look_at(self, node_id: str) -> None:
        """Another node is selected."""
        path = "/".join((*self.session.path, node_id))
        if path != self.node:
            self.node = path
            for section in (*self.sections, *self.asked):
                section.hide()
            self._resting.stop()
            self._wait(PAUSE)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wait(PAUSE)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()
        self._forget()
        for section in self.asked:
            section.forget()

    def _wait(self, time: int) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start(time)

    def _on_lab(self, session: Session) -> None:
        if session is self.session:
            self._resting.stop()
            self._wait(PAUSE)

    def _on_event(self, session: Session, event: AnyEvent) -> None:
        if session is self.session and isinstance(event, EpochEnd):
            self._wait(SEEN)

    def ask(self) -> None:
        """Looks into the node."""
        self._forget()
        if self.isVisible() and self.node:
            question = Look(node=self.node, samples=[self.output.sample.value()])
            self._number = ask_model(self.lab, self.session, question, self._take)

    def _forget(self) -> None:
        if self._number is not None:
            self.lab.forget_question(self._number)
            self._number = None

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        if isinstance(event, Looked) and event.node == self.node:
            self.weights.put(event)
            self.weights.note.setText(self._epoch())
            self.kernels.put(event.kernels)
            self.output.put(event)
            self.attention.put(event.attention[0] if event.attention else [])
            self._show_gradients()
            self._ask_more(bool(event.weights), bool(event.values))
        elif isinstance(event, Failed):
            for section in (*self.sections, *self.asked):
                section.hide()

    def _ask_more(self, has_weights: bool, has_output: bool) -> None:
        """What takes longer is asked less often while a run goes on."""
        if self._resting.isActive():
            return
        self._resting.start()
        node = self.session.graph.nodes.get(self.node.rpartition("/")[2])
        self.projection.offer_words(node is not None and node.type == "Embedding")
        self.history.look_at(self.node, has_weights)
        self.projection.look_at(self.node, has_output)

    def _epoch(self) -> str:
        training = self.lab.training(self.session)
        ends = training.curves.epochs.get("loss") if training else None
        return tr("epoch {number}").format(number=int(ends.steps[-1])) if ends and len(ends) else ""

    def _show_gradients(self) -> None:
        track = self.activity.track(tuple(self.node.split("/")))
        stats = track.stats if track else {}
        self.weights.put_gradients(stats.get("gradient_to_weight"), track.trouble if track else None)
