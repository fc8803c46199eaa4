"""The views of an evaluation, one at a time: matrix, table or plot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from netbuilder.ui.forecast.backtest_view import BacktestView
from netbuilder.ui.panels.evaluate import views
from netbuilder.ui.panels.evaluate.classes import ClassTable
from netbuilder.ui.panels.evaluate.confusion import ConfusionMatrix
from netbuilder.ui.panels.evaluate.summaries import SummaryBars
from netbuilder.ui.panels.evaluate.texts import TextTable
from netbuilder.ui.pictures.figure import Figure
from netbuilder.ui.words import QT_TR_NOOP, tr

# Entry of Evaluated.outputs, title, what draws it (nothing: a widget of its own), in the order of the buttons.
PLOTS: tuple[tuple[str, str, Callable[[Figure, dict[str, Any]], None] | None], ...] = (
    ("texts", QT_TR_NOOP("Texts"), None),
    ("others", QT_TR_NOOP("Summaries"), None),
    ("forecast", QT_TR_NOOP("Forecast"), None),
    ("steps", QT_TR_NOOP("Step by step"), None),
    ("confusion", QT_TR_NOOP("Confusion"), None),
    ("classes", QT_TR_NOOP("Classes"), None),
    ("roc", QT_TR_NOOP("ROC"), views.roc),
    ("calibration", QT_TR_NOOP("Calibration"), views.calibration),
    ("word_errors", QT_TR_NOOP("Word errors"), views.word_errors),
    ("scatter", QT_TR_NOOP("True and predicted"), views.scatter),
    ("residuals", QT_TR_NOOP("Residuals"), views.residuals),
)


class Report(QWidget):
    """Buttons for what there is, and the view chosen; the choice is kept for the next answer."""

    cell_chosen = Signal(int, int)  # true, predicted class
    turned = Signal()  # another view

    def __init__(self) -> None:
        super().__init__()
        self.matrix, self.classes, self.figure = ConfusionMatrix(), ClassTable(), Figure()
        self.forecast = BacktestView()
        self.matrix.chosen.connect(self.cell_chosen)
        self._output: dict[str, Any] = {}
        self._choice = ""
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self.texts, self.summaries = TextTable(), SummaryBars()
        for widget in (self.matrix, self.classes, self.figure, self.forecast, self.texts, self.summaries):
            self._stack.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._head())
        box.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        for key, title, _ in PLOTS:
            button = QPushButton(tr(title))
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, key=key: self.choose(key))
            self._group.addButton(button)
            self.buttons[key] = button
            head.addWidget(button)
            button.hide()
        head.addStretch(1)
        head.addWidget(self.forecast.chooser)
        return head

    @property
    def choice(self) -> str:
        """The view that is shown."""
        return self._choice

    @property
    def is_about_dates(self) -> bool:
        """Whether the view shows forecasts over time."""
        return self._choice in ("forecast", "steps") and bool(self._output.get("forecast"))

    @property
    def is_wide(self) -> bool:
        """Whether the view leaves no room for samples beside it: forecasts over time, rows of texts."""
        return self.is_about_dates or (self._choice == "texts" and bool(self._output.get("texts")))

    def put(self, output: dict[str, Any]) -> None:
        """Another evaluation."""
        self._output = output
        there = [key for key, _, _ in PLOTS if output.get("forecast" if key == "steps" else key)]
        for key, button in self.buttons.items():
            button.setVisible(key in there)
        if "confusion" in there:
            self.matrix.put(output["names"], output["confusion"])
            self.classes.put(output["classes"])
        if "texts" in there:
            self.texts.put(output["texts"])
        if "others" in there:
            self.summaries.put(output["others"])
        self._stack.setVisible(bool(there))
        self.forecast.chooser.hide()
        if there:
            self.choose(self._choice if self._choice in there else there[0])
        else:
            self.turned.emit()

    def choose(self, key: str) -> None:
        """Shows a view."""
        self._choice = key
        self.buttons[key].setChecked(True)
        draw = next(d for k, _, d in PLOTS if k == key)
        if draw is not None:
            draw(self.figure, self._output)
        own: dict[str, QWidget] = {"confusion": self.matrix, "classes": self.classes}
        own |= {"texts": self.texts, "others": self.summaries}
        own |= dict.fromkeys(("forecast", "steps"), self.forecast)
        self.forecast.show_scores(key == "steps")
        self._stack.setCurrentWidget(own.get(key, self.figure))
        self.forecast.chooser.setVisible(self.is_about_dates)
        self.turned.emit()
