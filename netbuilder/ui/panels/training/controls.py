"""The line under the charts: what x counts, logarithm, smoothing, which charts, everything again, export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from netbuilder.ui.calm import Slider
from netbuilder.ui.icons import icon
from netbuilder.ui.panels.training.charts import RunCharts
from netbuilder.ui.settings import Settings
from netbuilder.ui.words import tr

SMOOTHING = "training/smoothing"
USUAL, MOST = 30, 100


class Controls(QWidget):
    """Steers the charts; what is chosen is remembered."""

    export_wanted = Signal(str)  # "png", "svg" or "csv"

    def __init__(self, charts: RunCharts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts = charts
        self._settings = Settings()
        self.epochs = self._toggle(tr("Epochs"), tr("Count epochs along the axis"))
        self.steps = self._toggle(tr("Steps"), tr("Count steps along the axis: one for each batch"))
        group = QButtonGroup(self)
        group.addButton(self.epochs)
        group.addButton(self.steps)
        self.epochs.setChecked(True)
        self.epochs.toggled.connect(charts.set_epochs)
        self.log = self._toggle(tr("Log"), tr("Logarithmic axis: small differences near zero become visible"))
        self.log.toggled.connect(charts.set_log)
        self.smoothing = self._slider()
        self.reset = self._button("mdi6.fit-to-page-outline", tr("Show everything again (double click)"))
        self.reset.clicked.connect(charts.reset)
        self.which = self._menu_button(tr("Charts"), self._fill_charts)
        self.export = self._menu_button(tr("Export"), self._fill_export)
        self._arrange()
        self._smooth(self.smoothing.value())

    def _arrange(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        words = QLabel(tr("Smoothing"))
        words.setProperty("role", "muted")
        words.setBuddy(self.smoothing)
        for widget in (self.epochs, self.steps, self.log):
            box.addWidget(widget)
        box.addSpacing(8)
        box.addWidget(words)
        box.addWidget(self.smoothing)
        box.addStretch(1)
        for widget in (self.reset, self.which, self.export):
            box.addWidget(widget)

    def _slider(self) -> Slider:
        made = Slider(Qt.Orientation.Horizontal)
        made.setRange(0, MOST)
        made.setValue(min(MOST, max(0, int(self._settings.number(SMOOTHING, USUAL)))))
        made.setMaximumWidth(110)
        made.setAccessibleName(tr("Smoothing"))
        made.valueChanged.connect(self._smooth)
        return made

    def _smooth(self, place: int) -> None:
        weight = weight_at(place)
        self._charts.set_smoothing(weight)
        self._settings.put(SMOOTHING, place)
        words = tr(
            "A running mean in which {weight} of what was there stays at each step; left: the values as they are"
        )
        self.smoothing.setToolTip(words.format(weight=f"{weight:.3g}"))

    def _toggle(self, text: str, tip: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setToolTip(tip)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _button(self, sign: str, tip: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(sign))
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _menu_button(self, text: str, fill: Callable[[QMenu], None]) -> QToolButton:
        made = QToolButton()
        made.setText(f"{text} ▾")
        made.setAccessibleName(text)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(made)
        menu.aboutToShow.connect(partial(fill, menu))
        made.setMenu(menu)
        made.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return made

    def _fill_charts(self, menu: QMenu) -> None:
        menu.clear()
        for name, chart in self._charts.charts.items():
            action = menu.addAction(chart.title)
            action.setCheckable(True)
            action.setChecked(self._charts.is_shown(name))
            action.toggled.connect(partial(self._charts.show_chart, name))

    def _fill_export(self, menu: QMenu) -> None:
        menu.clear()
        kinds = {"png": tr("Charts as PNG…"), "svg": tr("Charts as SVG…"), "csv": tr("Numbers as CSV…")}
        for kind, words in kinds.items():
            menu.addAction(words, partial(self.export_wanted.emit, kind))


def weight_at(place: int) -> float:
    """The weight of the running mean for a place of the slider: 0 for none, then ever nearer to 1."""
    return 0.0 if place <= 0 else float(1 - 10 ** (-place / 40))
