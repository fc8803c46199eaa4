"""Which samples train, which validate, which test."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QSizePolicy, QWidget

from netbuilder.base.parameter import MAX_INTEGER
from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.source import Csv
from netbuilder.ui import figures
from netbuilder.ui.calm import DoubleSpinBox, SpinBox
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.words import label
from netbuilder.ui.theme import theme
from netbuilder.ui.translation import parameter_help
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

PARTS = (("train", "core"), ("validation", "recurrent"), ("test", "attention"))
MOST_SEED = min(MAX_INTEGER, 2**31 - 1)


class SplitForm(QWidget):
    """Shows and edits a split; ``edited`` gives settings, ``left`` ends the gesture."""

    edited = Signal(object)  # settings by name
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[str] = []
        self._has_given = False
        self.bar = PartsBar()
        self.by, self.column = Combo(), Combo()
        self.by.offer([("fraction", tr("by lot")), ("time", tr("by time")), ("group", tr("by group"))])
        self.validation, self.test = _percent(), _percent()
        self.seed = SpinBox(maximum=MOST_SEED)
        self.seed.setKeyboardTracking(False)
        self.given = QCheckBox(tr("Keep the set's own test part"))
        self.hint = label("", "muted")
        self.error = label("", "error")
        self.error.hide()
        self._box = QFormLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setVerticalSpacing(6)
        self._box.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._box.addRow(self.bar)
        self._add(tr("Split"), self.by, "by")
        self._add(tr("Column"), self.column, "column")
        self._add(tr("Validation"), self.validation, "validation")
        self._add(tr("Test"), self.test, "test")
        self._add(tr("Seed"), self.seed, "")
        self._box.addRow(self.given)
        self._box.addRow(self.hint)
        self._box.addRow(self.error)
        self._connect()

    def _add(self, name: str, field: QWidget, parameter: str) -> None:
        field.setToolTip(parameter_help(Split, parameter) if parameter else tr("Same seed, same parts."))
        field.setAccessibleName(name)
        self._box.addRow(name, field)

    def _connect(self) -> None:
        self.by.activated.connect(self._choose_way)
        self.column.activated.connect(lambda: self._tell(column=self.column.currentData()))
        self.validation.valueChanged.connect(self._tell_fractions)
        self.test.valueChanged.connect(self._tell_fractions)
        self.seed.valueChanged.connect(lambda value: self._tell(seed=value))
        self.given.clicked.connect(lambda value: self._tell(use_given_test=value))
        for field in (self.validation, self.test, self.seed):
            field.editingFinished.connect(self.left)

    def put(self, data: Dataset, columns: list[str], sizes: dict[str, int], has_given: bool) -> None:
        """Shows the split of the data; ``columns`` can order or group the samples."""
        split, self._columns, self._has_given = data.split, columns, has_given
        _show(self.validation, split.validation * 100)
        _show(self.test, split.test * 100)
        _show(self.seed, data.seed)
        self.by.choose(split.by)
        order = [("", tr("the order of the rows"))] if split.by == "time" else []
        self.column.offer([*order, *((c, c) for c in sorted({*columns, *filter(None, [split.column])}, key=str.lower))])
        self.column.choose(split.column)
        self._box.setRowVisible(self.column, split.by != "fraction")
        self.given.setChecked(split.use_given_test)
        self._box.setRowVisible(self.given, has_given)
        self._put_hint(data)
        self.bar.put(sizes)
        self.say("")

    def say(self, sentence: str) -> None:
        """What is wrong with the last entry."""
        self.error.setText(said(sentence))
        self.error.setVisible(bool(sentence))

    def _put_hint(self, data: Dataset) -> None:
        """Where samples tell who they are from, that is worth a test of its own; every table has columns."""
        is_worth = bool(self._columns) and data.split.by != "group" and not isinstance(data.source, Csv)
        words = tr("The samples tell their {column}: by group, who tests was never heard in training.")
        self.hint.setText(words.format(column=self._columns[0]) if is_worth else "")
        self._box.setRowVisible(self.hint, is_worth)

    def _choose_way(self) -> None:
        """By group, the set's own test part would hold samples of groups that train."""
        by = self.by.currentData()
        column = self._columns[0] if by == "group" and self._columns else ""
        own = {"use_given_test": by != "group"} if self._has_given else {}
        self._tell(by=by, column=column, **own)

    def _tell_fractions(self) -> None:
        """Both: one that did not fit before may fit now."""
        self._tell(validation=round(self.validation.value() / 100, 4), test=round(self.test.value() / 100, 4))

    def _tell(self, **settings: Any) -> None:
        self.edited.emit(settings)
        if not self.validation.hasFocus() and not self.test.hasFocus():
            self.left.emit()


class PartsBar(QWidget):
    """The sizes of the three parts, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def put(self, sizes: dict[str, int]) -> None:
        """Shows these."""
        self.sizes = sizes
        titles = part_titles()
        words = [f"{titles[name]} {figures.whole(count)}" for name, count in sizes.items()]
        self.setAccessibleName(tr(", ").join(words))
        self.setToolTip("\n".join(words))
        self.setVisible(bool(sizes))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8 + 4 + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(self.sizes.values()) or 1
        x, y = 0.0, 0.0
        place = 0
        for name, color in PARTS:
            width = self.width() * self.sizes.get(name, 0) / total
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.family(color))
            painter.drawRect(QRectF(x, y, max(0.0, width - 1), 8))
            x += width
            words = f"{part_titles()[name]} {figures.whole(self.sizes.get(name, 0))}"
            painter.drawEllipse(QRectF(place, 12 + self.fontMetrics().height() / 2 - 3, 6, 6))
            painter.setPen(theme.color("muted"))
            painter.drawText(place + 10, 12 + self.fontMetrics().ascent(), words)
            place += self.fontMetrics().horizontalAdvance(words) + 22


def part_titles() -> dict[str, str]:
    """The names of the parts."""
    return {"train": tr("Training"), "validation": tr("Validation"), "test": tr("Test")}


def _percent() -> DoubleSpinBox:
    made = DoubleSpinBox(maximum=99.0, decimals=1, singleStep=5.0, suffix=" %")
    made.setKeyboardTracking(False)
    return made


def _show(field: SpinBox | DoubleSpinBox, value: float) -> None:
    """What is typed stays while it means the same."""
    if field.value() != value:
        with QSignalBlocker(field):
            field.setValue(value)  # type: ignore[arg-type]
