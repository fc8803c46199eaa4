"""The panel "Plan"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netbuilder.graph.diff import Change
from netbuilder.graph.edits import SetPlan
from netbuilder.graph.terminals import Output
from netbuilder.training.plan import Plan
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.form import Form
from netbuilder.ui.inspector.words import column, label
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.plan.forecast_box import ForecastBox
from netbuilder.ui.panels.plan.targets import OutputTarget, PlanTarget
from netbuilder.ui.panels.plan.turns import Turns
from netbuilder.ui.scroller import Scroller
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.panels.plan.rate_preview import RatePreview

BESIDE = ("turns", "schedule", "callbacks")  # parameters that have a place of their own
OUTPUT = ("loss", "weight", "metrics")


class PlanPanel(Panel):
    """Forms made from the declarations of the plan, of its optimizers and of the Outputs, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.scroller = Scroller(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)
        self.forms: dict[str, Form] = {}
        self.forecast: ForecastBox | None = None
        self.preview: RatePreview | None = None
        self.turns: Turns | None = None
        self._shape: object = None
        # An editor that has caused another shape is still at work: the forms are made anew when it has finished.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._catch_up)

    # What comes in

    def refresh(self) -> None:
        self._shape = None
        if self.isVisible() or self.session is None:
            self._catch_up()

    def on_change(self, change: Change) -> None:
        if not self.isVisible():
            return
        if self._shape != self._wanted_shape():
            self._later.start()
        else:
            self._update()

    def on_check(self) -> None:
        if self.forecast is not None and self.isVisible():
            self.forecast.update_words()

    def on_go(self) -> None:
        """The plan is that of the whole drawing."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    # What is shown

    def _wanted_shape(self) -> object:
        """What must be equal for the forms to stay: the document, how many optimizers, which Outputs."""
        if self.session is None:
            return None
        document = self.session.document
        names = tuple((t.nodes, t.outputs) for t in document.plan.turns)
        return self.session, names, tuple(node.id for node in document.graph.of_type(Output))

    def _catch_up(self) -> None:
        if not self.isVisible() and self.session is not None:
            return
        wanted = self._wanted_shape()
        if wanted is None or wanted != self._shape:
            self._shape = wanted
            self._fill()
        self._update()

    def _fill(self) -> None:
        self.forms, self.turns, self.preview, self.forecast = {}, None, None, None
        content = QWidget()
        content.setProperty("role", "surface")
        if self.session is None:
            column(content, margins=(16, 12, 16, 12)).addWidget(
                label(tr("Open a drawing to plan its training."), "muted")
            )
        else:
            self._arrange(content)
        self.scroller.put(content)
        for part in (content, self.scroller.viewport()):
            part.setAutoFillBackground(False)

    def _arrange(self, content: QWidget) -> None:
        grid = QGridLayout(content)
        grid.setContentsMargins(16, 8, 8, 12)
        grid.setHorizontalSpacing(24)
        for place, part in enumerate((self._run(), self._optimizer(), self._outputs(), self._foresight())):
            grid.addWidget(part, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)

    def _part(self, *widgets: QWidget | str) -> QWidget:
        """Widgets below each other; a text is a heading."""
        made = QWidget()
        box = column(made, 8)
        for widget in widgets:
            box.addWidget(label(widget, "title", wraps=False) if isinstance(widget, str) else widget)
        return made

    def _run(self) -> QWidget:
        return self._part(tr("Run"), self._plan_form("run", lambda name: name not in BESIDE))

    def _optimizer(self) -> QWidget:
        assert self.session is not None
        self.turns = Turns(self.session)
        return self._part(tr("Optimizer"), self.turns, self._plan_form("schedule", lambda name: name == "schedule"))

    def _outputs(self) -> QWidget:
        assert self.session is not None
        widgets: list[QWidget | str] = []
        for node in self.session.document.graph.of_type(Output):
            parameters = [p for p in Output.parameters() if p.name in OUTPUT]
            form = Form(Output, Context(self.session), OutputTarget(self.session, node.id), parameters)
            self.forms[f"output {node.id}"] = form
            widgets += [tr("Output {name}").format(name=node.label or node.id), form]
        callbacks = self._plan_form("callbacks", lambda name: name == "callbacks")
        return self._part(*widgets, tr("Besides"), callbacks)

    def _foresight(self) -> QWidget:
        from netbuilder.ui.panels.plan.rate_preview import RatePreview  # numpy comes with it

        self.preview, self.forecast = RatePreview(), ForecastBox()
        self.forecast.put(self.session, self.lab)
        self.forecast.batch_wanted.connect(self._take_batch)
        return self._part(self.preview, tr("Forecast", "of memory and time"), self.forecast)

    def _plan_form(self, name: str, is_in: Callable[[str], bool]) -> Form:
        assert self.session is not None
        parameters = [p for p in Plan.parameters() if is_in(p.name)]
        made = self.forms[name] = Form(Plan, Context(self.session), PlanTarget(self.session), parameters)
        return made

    def _update(self) -> None:
        """Every field as the document says."""
        if self.session is None:
            return
        for form in (*self.forms.values(), *(self.turns.forms if self.turns else ())):
            form.update_values()
        if self.preview is not None:
            self.preview.show_plan(self.session.document)
        if self.forecast is not None:
            self.forecast.update_words()

    def _take_batch(self, size: int) -> None:
        if self.session is not None:
            self.session.do_alone(SetPlan(plan=self.session.document.plan.with_setting("batch_size", size)))
