"""The left side of the Data panel: what fits, what the columns are, balance, split."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from netbuilder.datasets import Dataset, Field, entry
from netbuilder.datasets.preparation import SCALINGS
from netbuilder.datasets.source import Bundled, Csv, Download, Source, TextCsv, TextPairs
from netbuilder.protocol.events import Previewed
from netbuilder.ui.inspector.facts import typed
from netbuilder.ui.inspector.words import column, label
from netbuilder.ui.panels.data.balance import Balance
from netbuilder.ui.panels.data.changes import roles
from netbuilder.ui.panels.data.choice_table import Cell, ChoiceTable
from netbuilder.ui.panels.data.fit_card import FitCard
from netbuilder.ui.panels.data.reading import Reading
from netbuilder.ui.panels.data.split_form import SplitForm
from netbuilder.ui.panels.data.window_form import WindowForm
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import QT_TR_NOOP, tr

SCALING_WORDS = {
    "none": QT_TR_NOOP("as they are"),
    "standard": QT_TR_NOOP("mean 0, deviation 1"),
    "minmax": QT_TR_NOOP("0 to 1"),
    "divide by 255": QT_TR_NOOP("divided by 255"),
}
KINDS = {
    "numeric": QT_TR_NOOP("numbers"),
    "category": QT_TR_NOOP("categories"),
    "date": QT_TR_NOOP("dates"),
    "text": QT_TR_NOOP("text"),
    "ignore": QT_TR_NOOP("left out"),
}
MOST_COLUMNS = 400
TABLES = Csv | TextCsv | TextPairs


class Preparation(QWidget):
    """Shows the data of a document; says what the user wants of them."""

    scaled = Signal(str, str)  # field, scaling
    role_chosen = Signal(str, bool)  # field, whether it is predicted
    kind_chosen = Signal(str, str)  # column, type
    column_role_chosen = Signal(str, bool, bool)  # column, whether it is predicted, whether it holds texts
    reading_changed = Signal(object)  # settings of the source, by name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fit = FitCard()
        self.fields = ChoiceTable((tr("Field"), tr("Used as"), tr("Normalised")))
        self.columns = ChoiceTable((tr("Column"), tr("Holds"), tr("Used as")))
        self.balance, self.split, self.forecast = Balance(), SplitForm(), WindowForm()
        self.forecast_title = _title(tr("Forecast"))
        self.reading = Reading(self._read_as)
        self.reading_title = _title(tr("How the files are read"))
        self.balance_title = _title("")
        self.columns_title = _title(tr("Columns of the table"))
        self.notes, self.roles = label("", "muted"), label("", "muted")
        box = column(self, 8, (16, 8, 8, 12))
        above = (self.fit, self.roles, _title(tr("Fields")), self.fields)
        rows = (self.forecast_title, self.forecast, self.columns_title, self.columns)
        below = (self.balance_title, self.balance, _title(tr("Parts")), self.split)
        for widget in (*above, *rows, *below, self.reading_title, self.reading, self.notes):
            box.addWidget(widget)
        box.addStretch(1)
        self.fields.chosen.connect(self._choose_field)
        self.columns.chosen.connect(self._choose_column)

    def put(
        self, data: Dataset, targets: tuple[str, ...], found: Previewed | None, remarks: Sequence[str] = ()
    ) -> None:
        """Shows the data; what only the worker knows comes with ``found``, what it said of the file is ``remarks``."""
        can_choose = not isinstance(data.source, TABLES) and len(data.fields) > 1
        self.fields.put([_field_row(f, data, f.name in targets, can_choose) for f in data.fields])
        self.reading.put(data.source)
        self.reading_title.setVisible(not self.reading.isHidden())
        self._put_columns(data, found)
        columns = found.columns if found and isinstance(data.source, Csv) else []
        first = found.forecast.get("window", {}) if found else {}
        self.forecast.put(data, {str(c["name"]): str(c["type"]) for c in columns}, first)
        self.forecast_title.setVisible(not self.forecast.isHidden())
        self._put_balance(found, targets)
        sizes = found.sizes if found else {}
        self.split.put(data, ordering_columns(data, found), sizes, has_own_parts(data))
        told = dict.fromkeys((*(found.notes if found else ()), *remarks))  # some are known both times
        notes = [said(note) for note in told]
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def _put_columns(self, data: Dataset, found: Previewed | None) -> None:
        known = found.columns if found and isinstance(data.source, TABLES) else []
        is_shown = isinstance(data.source, TABLES) and bool(known or self.columns.rowCount())
        if known:
            made = _column_row if isinstance(data.source, Csv) else _text_column_row
            self.columns.put([made(c, data.source) for c in known[:MOST_COLUMNS]])
        self.columns.setVisible(is_shown)
        self.roles.setText(_told(data.source))
        self.roles.setVisible(bool(self.roles.text()))
        self.columns_title.setVisible(is_shown)

    def _put_balance(self, found: Previewed | None, targets: tuple[str, ...]) -> None:
        classes = found.classes if found else {}
        name = next((t for t in targets if t in classes), next(iter(classes), ""))
        self.balance.setVisible(bool(name))
        self.balance_title.setVisible(bool(name))
        self.balance_title.setText(tr("Classes of {field} in the training part").format(field=name))
        self.balance.put(classes.get(name, []))

    def _read_as(self, **settings: Any) -> str:
        self.reading_changed.emit(settings)
        return ""

    def _choose_field(self, row: int, place: int, value: str) -> None:
        name = self.fields.cell(row, 0).value
        if place == 2:
            self.scaled.emit(name, value)
        else:
            self.role_chosen.emit(name, value == "target")

    def _choose_column(self, row: int, place: int, value: str) -> None:
        name = self.columns.cell(row, 0).value
        if place == 1:
            self.kind_chosen.emit(name, value)
        else:
            self.column_role_chosen.emit(name, value == "target", self.columns.cell(row, 1).value == "text")


def _roles() -> list[tuple[str, str]]:
    return [("input", tr("input")), ("target", tr("target"))]


def _field_row(field: Field, data: Dataset, is_target: bool, can_choose: bool) -> list[Cell]:
    role = "target" if is_target else "input"
    roles = _roles()
    scaling = data.scaling(field.name)
    scalings = [(s, tr(SCALING_WORDS[s])) for s in SCALINGS] if field.type.dtype == "float32" else []
    about = f"{field.name}: {typed(field.type)}"
    return [
        Cell(f"{field.name}  {_size(field)}", about, field.name),
        Cell(dict(roles)[role], "", role, tuple(roles) if can_choose else ()),
        Cell(tr(SCALING_WORDS[scaling]) if scalings else "", "", scaling, tuple(scalings)),
    ]


def _size(field: Field) -> str:
    is_class = field.is_label and field.type.classes is not None
    return tr("%n classes", "", field.type.classes or 0) if is_class else field.type.chip()


def _column_row(found: dict[str, Any], source: Source) -> list[Cell]:
    """Of a table of numbers; a column of texts can be taken to be read instead of the numbers."""
    assert isinstance(source, Csv)
    name, kind = str(found["name"]), str(found["type"])
    role = "target" if name in source.targets else "input" if kind in ("numeric", "category") else ""
    choices = _roles() if role else _roles()[:1] if kind == "text" else []
    kinds = tuple((k, tr(w)) for k, w in KINDS.items())
    return [*_column_facts(found, kinds), Cell(dict(_roles()).get(role, ""), "", role, tuple(choices))]


def _text_column_row(found: dict[str, Any], source: Source) -> list[Cell]:
    """Of a table of texts: one column is read, one is predicted."""
    name, kind = str(found["name"]), str(found["type"])
    text, target = roles(source)
    role = "input" if name == text else "target" if name == target else ""
    choices = {"text": _roles(), "category": _roles(), "numeric": _roles()[1:]}.get(kind, [])
    told = dict(_roles()).get(role, tr(KINDS["ignore"]))
    return [*_column_facts(found), Cell(told, "", role, tuple(choices))]


def _told(source: Source) -> str:
    """What the columns of a table of texts are for, and where that is changed."""
    text, target = roles(source)
    if not text or not target:
        return ""
    if isinstance(source, TextPairs):
        told = tr("“{text}” is read, “{target}” is to be written; choose otherwise in the table of columns below.")
    else:
        told = tr("“{text}” is read, “{target}” is predicted; choose otherwise in the table of columns below.")
    return told.format(text=text, target=target)


def _column_facts(found: dict[str, Any], kinds: tuple[tuple[str, str], ...] = ()) -> list[Cell]:
    """What a column is called and what it holds; ``kinds``: what else it can be taken for."""
    name, kind = str(found["name"]), str(found["type"])
    tip = tr(", ").join(found.get("classes") or ())
    if found.get("missing"):
        tip = tr("%n values are missing", "", found["missing"]) + (f"\n{tip}" if tip else "")
    return [Cell(name, tip or name, name), Cell(tr(KINDS[kind]), tip, kind, kinds)]


def ordering_columns(data: Dataset, found: Previewed | None) -> list[str]:
    """What can order or group the samples: columns of a table, who speaks in recordings."""
    if found is None:
        return []
    return [str(c["name"]) for c in found.columns] if isinstance(data.source, Csv) else list(found.keys)


def has_own_parts(data: Dataset) -> bool:
    """Whether the set comes with a test part of its own, as far as that is known."""
    source = data.source
    return isinstance(source, Bundled | Download) and len(entry(source).description.given) > 1


def _title(text: str) -> QLabel:
    return label(text, "title", wraps=False)
