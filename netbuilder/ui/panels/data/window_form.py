"""Forecasting: whether rows are cut into windows, how far one looks back and ahead, and at which columns."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QMenu, QPushButton, QWidget

from netbuilder.base.parameter import MAX_INTEGER
from netbuilder.datasets import Dataset, entry
from netbuilder.datasets.preparation import Window
from netbuilder.datasets.source import Bundled, Csv, Download
from netbuilder.ui.calm import SpinBox
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.translation import parameter_help
from netbuilder.ui.words import tr

MOST_ROWS = min(MAX_INTEGER, 100_000)


class WindowForm(QWidget):
    """Shows and edits the window of a data set; ``switched`` turns it on or off, ``edited`` gives settings by name,
    ``left`` ends the gesture."""

    switched = Signal(object)  # a Window, or None
    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numeric: list[str] = []
        self._likely = ""  # the column to forecast at first
        self._suggested: dict[str, Any] = {}
        self._window: Window | None = None
        self.on = QCheckBox(tr("Forecast the next rows from the last ones"))
        self.on.clicked.connect(self._switch)
        self.target, self.series = Combo(), Combo()
        self.history, self.horizon = _rows(), _rows()
        self.covariates = QPushButton()
        self.covariates.setMenu(QMenu(self.covariates))
        self.covariates.menu().aboutToShow.connect(self._fill_menu)
        self._box = QFormLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setVerticalSpacing(6)
        self._box.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._box.addRow(self.on)
        self.fields: dict[str, QWidget] = {}
        self._add(tr("Column"), self.target, "target")
        self._add(tr("Looks back"), self.history, "history")
        self._add(tr("Looks ahead"), self.horizon, "horizon")
        self._add(tr("Further columns"), self.covariates, "covariates")
        self._add(tr("Series"), self.series, "series")
        self._connect()

    def _add(self, name: str, field: QWidget, parameter: str) -> None:
        field.setToolTip(parameter_help(Window, parameter))
        field.setAccessibleName(name)
        self._box.addRow(name, field)
        self.fields[parameter] = field

    def _connect(self) -> None:
        for name, combo in (("target", self.target), ("series", self.series)):
            combo.activated.connect(partial(self._choose, name, combo))
        for name, field in (("history", self.history), ("horizon", self.horizon)):
            field.valueChanged.connect(lambda value, name=name: self.edited.emit({name: value}))
            field.editingFinished.connect(self.left)

    def put(self, data: Dataset, columns: dict[str, str], suggested: dict[str, Any]) -> None:
        """Shows the window of the data.

        Args:
            columns: of a table, with what they hold.
            suggested: settings of a first window.
        """
        self._suggested = suggested
        self._window, self._numeric = data.window, numeric_columns(data, columns)
        targets = data.source.targets if isinstance(data.source, Csv) else ()
        self._likely = next((n for n in (*targets, *self._numeric) if n in self._numeric), "")
        self.setVisible(data.window is not None or bool(self._numeric or suggested))
        self.on.setChecked(data.window is not None)
        for field in self.fields.values():
            self._box.setRowVisible(field, data.window is not None)
        if data.window is not None:
            self._put(data.window, list(columns))

    def _put(self, window: Window, columns: list[str]) -> None:
        known = list(dict.fromkeys((*self._numeric, *window.columns)))
        self.target.offer([(name, name) for name in known])
        self.target.choose(window.target)
        others = [name for name in dict.fromkeys((*(columns or known), window.series)) if name]
        self.series.offer([("", tr("one series")), *((name, name) for name in others)])
        self.series.choose(window.series)
        for field, value in ((self.history, window.history), (self.horizon, window.horizon)):
            if field.value() != value:
                with QSignalBlocker(field):
                    field.setValue(value)
        further = [name for name in window.columns if name != window.target]
        self.covariates.setText(tr(", ").join(further) if len(further) < 3 else tr("%n columns", "", len(further)))
        self.covariates.setProperty("known", [name for name in known if name != window.target])

    def _fill_menu(self) -> None:
        menu = self.covariates.menu()
        menu.clear()
        chosen = self._window.covariates if self._window else ()
        for name in self.covariates.property("known") or ():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(name in chosen)
            action.toggled.connect(partial(self._turn, name))

    def _turn(self, name: str, is_on: bool) -> None:
        if self._window is not None:
            rest = tuple(c for c in self._window.covariates if c != name)
            self._tell(covariates=(*rest, name) if is_on else rest)

    def _choose(self, name: str, combo: Combo, _index: int) -> None:
        settings: dict[str, Any] = {name: combo.currentData()}
        if name == "target" and self._window is not None:
            settings["covariates"] = tuple(c for c in self._window.covariates if c != combo.currentData())
        self._tell(**settings)

    def _tell(self, **settings: Any) -> None:
        self.edited.emit(settings)
        self.left.emit()

    def _switch(self, is_on: bool) -> None:
        first = self._suggested or {"target": self._likely}
        self.switched.emit(Window.make(first) if is_on and first["target"] else None)


def numeric_columns(data: Dataset, columns: dict[str, str]) -> list[str]:
    """Columns of numbers, of which each row has one; empty where the data are no rows."""
    source = data.source
    if isinstance(source, Csv):
        return [name for name, kind in columns.items() if kind == "numeric"]
    if not isinstance(source, Bundled | Download):
        return []
    fields = [f for f in entry(source).description.fields if f.type.dtype == "float32" and len(f.type.shape) == 1]
    return [name for field in fields for name in (field.names or (field.name,))]


def _rows() -> SpinBox:
    made = SpinBox(minimum=1, maximum=MOST_ROWS, suffix=" " + tr("rows"))
    made.setKeyboardTracking(False)
    return made
