"""Somebody who trains: finds the tabs and buttons of the panels, waits for what the worker says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar

from netbuilder.graph.edits import SetPlan
from netbuilder.ui.dialogs.exporting.formats import format_of
from netbuilder.ui.dialogs.exporting.page import ExportPage
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.panels.data.panel import DataPanel
from netbuilder.ui.panels.evaluate.panel import EvaluatePanel
from netbuilder.ui.panels.runs.panel import RunsPanel
from netbuilder.ui.panels.training.panel import TrainingPanel
from netbuilder.ui.panels.training.run_view import RunView
from netbuilder.ui.panels.try_it.panel import TryItPanel
from tests.ui.stories.person import LEFT, Person

LONG = 120_000  # milliseconds: a worker starts on a computer that has other things to do


class Learner(Person):
    """Works the panels below the drawing."""

    @property
    def training(self) -> Training:
        found = self.window.lab.training(self.session)
        assert found is not None
        return found

    @property
    def curves(self) -> RunView:
        panel = self.window.panels["training"]
        assert isinstance(panel, TrainingPanel) and panel.view is not None
        return panel.view

    @property
    def data(self) -> DataPanel:
        panel = self.window.panels["data"]
        assert isinstance(panel, DataPanel)
        return panel

    @property
    def evaluation(self) -> EvaluatePanel:
        panel = self.window.panels["evaluate"]
        assert isinstance(panel, EvaluatePanel)
        return panel

    @property
    def pad(self) -> TryItPanel:
        panel = self.window.panels["try_it"]
        assert isinstance(panel, TryItPanel)
        return panel

    @property
    def runs(self) -> RunsPanel:
        panel = self.window.panels["runs"]
        assert isinstance(panel, RunsPanel)
        return panel

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=LONG)

    def press(self, button: QAbstractButton) -> None:
        """At its left end: some buttons have an arrow at the right."""
        self.until(lambda: button.isVisible() and button.isEnabled())
        self.qtbot.mouseClick(button, LEFT, pos=QPoint(12, button.height() // 2))

    def warm_up(self) -> None:
        """What the program does as soon as its window is painted."""
        self.window.lab.workers.warm()
        self.until(lambda: self.window.lab.is_warm)

    def train(self, state: State = State.RUNNING) -> None:
        self.press(self.window.toolbar.train.train)
        self.reaches(state)

    def reaches(self, state: State) -> None:
        self.until(lambda: self.training.state is state or self.training.is_over)
        assert self.training.state is state, self.training.trouble

    def open_tab(self, title: str) -> None:
        """Clicks the tab of a panel."""
        for bar in (b for b in self.window.findChildren(QTabBar) if b.isVisible()):
            for index in (i for i in range(bar.count()) if bar.tabText(i).startswith(title)):
                self.qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(index).center())
                return
        raise AssertionError(f"no tab {title!r}")

    def evaluate(self) -> None:
        self.open_tab("Evaluate")
        self.until(lambda: self.evaluation.answer is not None)

    def export(self, file: Path) -> str:
        """By the dialog, in the format of the ending; what it says."""
        self.trigger("file.export")
        dialog = self.window.findChild(ExportPage)
        assert isinstance(dialog, ExportPage)
        dialog.show_format(format_of(file.suffix))
        dialog.name.setText(str(file))
        self.press(dialog.export)
        self.until(lambda: "is written." in dialog.outcome.text or dialog.outcome.kind == "error")
        told = dialog.outcome.text
        assert "is written." in told, told
        dialog.close()
        self.until(lambda: not self.window.findChildren(ExportPage))  # the next one is a new one
        return told

    def drop(self, file: Path) -> None:
        """Data from the file manager on the window."""
        self._drop(file)
        self.is_read()

    def drop_model(self, file: Path) -> None:
        """A model of another program from the file manager on the window."""
        before = len(self.window.sessions())
        self._drop(file)
        self.until(lambda: len(self.window.sessions()) > before or self.is_told_of_an_error())
        assert len(self.window.sessions()) > before, [bar.text for bar in self.window.messages.bars()]

    def is_told_of_an_error(self) -> bool:
        return any(bar.kind == "error" for bar in self.window.messages.bars())

    def _drop(self, file: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        rest = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(50, 50), *rest))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(50, 50), *rest))

    def is_read(self) -> None:
        """The worker has answered all the Data panel asked."""
        panel = self.data
        self.until(lambda: not panel.looker.is_waiting and not (panel.changes and panel.changes.waits))

    def set_epochs(self, epochs: int) -> None:
        """By an edit: the fields of the Plan panel have tests of their own."""
        self.session.do(SetPlan(plan=self.session.document.plan.with_setting("epochs", epochs)))
        self.session.end_burst()

    def type_rate(self, rate: str) -> None:
        field = self.curves.side.rate
        self.qtbot.mouseClick(field, LEFT)
        field.selectAll()
        QTest.keyClicks(field, rate)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def told(self, words: str) -> str:
        """Waits for a bar of the window with these words."""
        self.until(lambda: any(words in bar.text for bar in self.window.messages.bars()))
        return next(bar.text for bar in self.window.messages.bars() if words in bar.text)
