"""Forecasts of a part of the data beside what came true."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QStackedWidget, QWidget

from netbuilder.protocol.commands import Backtest
from netbuilder.protocol.events import AnyEvent, Backtested, Failed
from netbuilder.ui.calm import Slider
from netbuilder.ui.engine_client.trained import ask_model
from netbuilder.ui.files.dialogs import ask_new
from netbuilder.ui.forecast.lines import Lines
from netbuilder.ui.forecast.plot import ForecastPlot
from netbuilder.ui.forecast.scores import ScoreTable
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import column, label, repolish, row
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

ONE = 0  # in the list of steps: all steps of one forecast
CSV = "forecast.csv"
SAVE = 38  # px: an icon alone


class BacktestView(QWidget):
    """Chooses the series and how far ahead; asks the worker for the lines, and for a table of all forecasts."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: Backtested | None = None
        self._about: tuple[Lab, Session, str, str] | None = None
        self._number: int | None = None
        self.item, self.step = Combo(), Combo()
        self.origin, self.origin_date = Slider(Qt.Orientation.Horizontal), label("", "muted", wraps=False)
        self.every = QCheckBox(tr("All series together"))
        self.save = QPushButton(icon("mdi6.table-arrow-down"), "")
        self.chooser = QWidget()  # stands wherever there is room for it
        self.state = label("", "muted")
        self.plot, self.scores, self.pages = ForecastPlot(), ScoreTable(), QStackedWidget()
        self._arrange()

    def _arrange(self) -> None:
        self.item.setAccessibleName(tr("Series"))
        self.step.setAccessibleName(tr("How far ahead"))
        self.origin.setAccessibleName(tr("Last known date"))
        self.origin.setMinimumWidth(80)
        self.save.setToolTip(tr("Save all forecasts of this part as a table"))
        self.save.setAccessibleName(tr("Save as table"))
        self.save.setFixedWidth(SAVE)
        self.item.setMinimumContentsLength(6)
        self.step.setMinimumContentsLength(8)
        for widget in (self.item, self.step):
            widget.activated.connect(self.ask)
        self.origin.valueChanged.connect(self.ask)
        self.every.toggled.connect(self._show)
        self.save.clicked.connect(self.choose_file)
        box = row(6)
        self.chooser.setLayout(box)
        for one in (self.every, self.item, self.step, self.save):
            box.addWidget(one)
        moving = row(8)
        moving.addWidget(self.origin, 1)
        moving.addWidget(self.origin_date)
        self.pages.addWidget(self.plot)
        self.pages.addWidget(self.scores)
        whole = column(self, 4)
        whole.addLayout(moving)
        whole.addWidget(self.state)
        whole.addWidget(self.pages, 1)
        self.state.hide()

    def look_at(self, lab: Lab, session: Session, part: str, output: str, told: dict[str, Any]) -> None:
        """Another evaluation: ``told`` is what Evaluated says about the forecasts of the Output."""
        self.forget()
        self._about = (lab, session, part, output)
        self.item.offer(list(enumerate(told["items"])))
        if self.item.currentIndex() < 0:
            self.item.setCurrentIndex(0)
        steps = [(n, tr("%n rows ahead", "", n)) for n in range(1, int(told["horizon"]) + 1)]
        self.step.offer([*steps, (ONE, tr("one forecast"))])
        if self.step.currentIndex() < 0:
            self.step.choose(1)
        self.ask()

    def show_scores(self, are_scores: bool) -> None:
        """The table step by step instead of the lines."""
        self.pages.setCurrentWidget(self.scores if are_scores else self.plot)
        self._dress()

    def _dress(self) -> None:
        is_plot, is_one = self.pages.currentWidget() is self.plot, self.step.currentData() == ONE
        several = self.item.count() > 1
        self.item.setVisible(several and (is_plot or not self.every.isChecked()))
        self.step.setVisible(is_plot)
        self.origin.setVisible(is_plot and is_one)
        self.origin_date.setVisible(is_plot and is_one)
        self.every.setVisible(several and not is_plot)

    # Asking

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        if self._number is not None and self._about is not None:
            self._about[0].forget_question(self._number)
        self._number = None

    def ask(self, *_: object, to: str = "") -> None:
        """Asks for what is chosen; ``to``: also for a table of all forecasts."""
        self._dress()
        if self._about is None:
            return
        self.forget()
        lab, session, part, output = self._about
        is_one = self.step.currentData() == ONE
        known = self.answer is not None and self.origin.maximum() == len(self.answer.origins) - 1
        origin = self.origin.value() if is_one and known else -1
        question = Backtest(
            part=part,  # type: ignore[arg-type]  # one of the names of the list
            output=output,
            item=self.item.currentData() or 0,
            step=int(self.step.currentData() or 0),
            origin=origin,
            to=to,
        )
        self._number = ask_model(lab, session, question, self._take)

    def _take(self, event: AnyEvent) -> None:
        self._number = None
        if isinstance(event, Backtested):
            self.answer = event
            words = tr("The forecasts are in {file}.").format(file=event.written) if event.written else ""
            self._say(words)
            self._show()
        elif isinstance(event, Failed):
            self._say(said(event.message), "error")

    def _say(self, words: str, role: str = "muted") -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        repolish(self.state, role)

    def _show(self) -> None:
        found = self.answer
        self._dress()
        if found is None:
            return
        self.plot.put(Lines.of(found))
        self.scores.put(found.all_scores if self.every.isChecked() else found.scores, found.methods, found.levels)
        self._put_origin(found)

    def _put_origin(self, found: Backtested) -> None:
        last = len(found.origins) - 1
        self.origin.blockSignals(True)
        if self.origin.maximum() != last:
            self.origin.setRange(0, last)
            self.origin.setValue(last)
        self.origin.blockSignals(False)
        if found.origins:
            self.origin_date.setText(tr("known until {date}").format(date=found.origins[self.origin.value()]))

    # A table

    def choose_file(self) -> None:
        """Asks for the name of the table."""
        if self._about is not None:
            proposed = self._about[1].folder / CSV
            ask_new(self, tr("Save as table"), proposed, tr("Table (*.csv)"), lambda file: self.write(file))

    def write(self, file: Path) -> None:
        """All forecasts of the part, of every series and step."""
        self.ask(to=str(file))
