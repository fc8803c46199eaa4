"""The runs as rows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from netbuilder.ui import figures
from netbuilder.ui.icons import icon
from netbuilder.ui.panels.runs.record import Condition, Record
from netbuilder.ui.panels.training.words import duration, is_share, metric_title
from netbuilder.ui.words import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
SORT, RECORD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
STAR, NAME, WHEN, STATE, SCORE, LOSS, TEST, EPOCHS, TIME, SIZE, DATA, NOTE = range(12)
TITLES = (
    "",
    QT_TR_NOOP("Run"),
    QT_TR_NOOP("When"),
    QT_TR_NOOP("State"),
    QT_TR_NOOP("Best"),
    QT_TR_NOOP("Loss"),
    QT_TR_NOOP("Test"),
    QT_TR_NOOP("Epochs"),
    QT_TR_NOOP("Time"),
    QT_TR_NOOP("Parameters"),
    QT_TR_NOOP("Data"),
    QT_TR_NOOP("Note"),
)
RIGHT = {LOSS, SCORE, TEST, EPOCHS, TIME, SIZE}
SIGNS = {
    Condition.RUNNING: ("mdi6.play", "accent"),
    Condition.DONE: ("mdi6.check", "ok"),
    Condition.STOPPED: ("mdi6.stop", "muted"),
    Condition.EARLY: ("mdi6.check", "ok"),
    Condition.FAILED: ("mdi6.alert-circle-outline", "error"),
    Condition.BROKEN: ("mdi6.lightning-bolt-outline", "warning"),
}


class RunsModel(QAbstractTableModel):
    """One row a run; names can be edited in place."""

    renamed = Signal(object, str)  # Record, name
    noted = Signal(object, str)  # Record, note

    def __init__(self) -> None:
        super().__init__()
        self.records: list[Record] = []
        self._rows: dict[Path, int] = {}

    def put(self, records: list[Record]) -> None:
        """New runs, and other states of those that are known."""
        for record in (r for r in records if r.path in self._rows):
            row = self._rows[record.path]
            self.records[row] = record
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(TITLES) - 1))
        new = [r for r in records if r.path not in self._rows]
        if new:
            first = len(self.records)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows |= {r.path: first + i for i, r in enumerate(new)}
            self.records += new
            self.endInsertRows()

    def remove(self, path: Path) -> None:
        """A run is gone."""
        row = self._rows.pop(path, None)
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.records[row]
            self._rows = {r.path: i for i, r in enumerate(self.records)}
            self.endRemoveRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.records)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(TITLES)

    def flags(self, index: Index) -> Qt.ItemFlag:
        more = Qt.ItemFlag.ItemIsEditable if index.column() in (NAME, NOTE) else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | more

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record, column = self.records[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text(record, column)
            case Qt.ItemDataRole.EditRole:
                return record.note if column == NOTE else record.name
            case Qt.ItemDataRole.ToolTipRole:
                return tip(record, column)
            case Qt.ItemDataRole.DecorationRole:
                return _sign(record, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in RIGHT:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return {SORT: lambda: key(record, column), RECORD: lambda: record}.get(role, lambda: None)()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        record = self.records[index.row()]
        words = str(value).strip()
        if index.column() == NAME and words != record.name:
            self.renamed.emit(record, words)
        elif index.column() == NOTE and words != record.note:
            self.noted.emit(record, words)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[section]) if TITLES[section] else ""
        return None


class Sieve(QSortFilterProxyModel):
    """Sorts, and leaves out what is not looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setSortRole(SORT)
        self.words = ""
        self.kind = "all"
        self.nodes: frozenset[str] = frozenset()

    def look_for(self, words: str, kind: str, nodes: frozenset[str]) -> None:
        """Only runs with these words in name, note or data, and of this kind; ``nodes``: of the drawing in front."""
        self.beginFilterChange()
        self.words, self.kind, self.nodes = words.lower(), kind, nodes
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        source = self.sourceModel()
        assert isinstance(source, RunsModel)
        record = source.records[row]
        text = f"{record.name} {record.note} {record.data}".lower()
        if not all(word in text for word in self.words.split()):
            return False
        return {
            "starred": record.is_starred,
            "drawing": is_like(record.nodes, self.nodes),
            "running": record.condition is Condition.RUNNING,
        }.get(self.kind, True)

    def lessThan(self, left: Index, right: Index) -> bool:
        return bool(left.data(SORT) < right.data(SORT))


def is_like(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two drawings have at least half of their nodes in common: a run of an earlier state of the same."""
    return bool(a | b) and 2 * len(a & b) >= len(a | b)


def text(record: Record, column: int) -> str:
    """What a cell says."""
    match column:
        case 1:
            return record.name
        case 2:
            return when(record.begun)
        case 3:
            return tr(record.condition.value)
        case 4:
            return measured(*record.score) if record.score else ""
        case 5:
            return "" if record.loss is None else f"{record.loss:.4g}"
        case 6:
            found = _test(record)
            return measured(*found) if found else ""
        case 7:
            return f"{record.epochs}" if record.epochs >= record.planned else f"{record.epochs} / {record.planned}"
        case 8:
            return duration(record.seconds) if record.seconds >= 1 else f"{record.seconds:.2f} s"
        case 9:
            return figures.whole(record.parameters)
        case 10:
            return record.data
        case 11:
            return record.note
    return ""


def key(record: Record, column: int) -> Any:
    """By what a column is sorted."""
    found = record.score if column == SCORE else _test(record)
    keys: dict[int, Any] = {
        STAR: record.is_starred,
        WHEN: record.begun,
        SCORE: found[1] if found else float("-inf"),
        TEST: found[1] if found else float("-inf"),
        LOSS: float("inf") if record.loss is None else record.loss,
        EPOCHS: record.epochs,
        TIME: record.seconds,
        SIZE: record.parameters,
    }
    return keys.get(column, text(record, column).lower())


def tip(record: Record, column: int) -> str:
    """What is read on hover."""
    if column == STATE and record.trouble:
        return record.trouble
    if column in (SCORE, LOSS, TEST):
        return "\n".join(f"{full_title(name)}: {measured(name, v)}" for name, v in record.best.items())
    return str(record.path) if column == NAME else text(record, column)


def full_title(name: str) -> str:
    """A metric with the part it is of."""
    for start, words in (("val_", tr("{metric}, validation")), ("test_", tr("{metric}, test"))):
        if name.startswith(start):
            return words.format(metric=metric_title(name.removeprefix(start)))
    return tr("{metric}, training").format(metric=metric_title(name))


def measured(name: str, value: float) -> str:
    """A value of a metric."""
    return f"{100 * value:.1f} %" if is_share(name) else f"{value:.4g}"


def when(time: float) -> str:
    """Today only the hour, else the day too."""
    found = datetime.fromtimestamp(time)
    is_today = found.date() == datetime.now().date()
    locale = QLocale()
    hour = locale.toString(found.time(), QLocale.FormatType.ShortFormat)  # type: ignore[call-overload]
    return hour if is_today else f"{found:%Y-%m-%d} {hour}"


def _test(record: Record) -> tuple[str, float] | None:
    names = [n for n in record.best if n.startswith("test_")]
    chosen = next((n for n in names if not n.endswith("loss")), next(iter(names), ""))
    return (chosen, record.best[chosen]) if chosen else None


def _sign(record: Record, column: int) -> Any:
    if column == STAR:
        return icon("mdi6.star", "warning") if record.is_starred else icon("mdi6.star-outline", "faint")
    return icon(*SIGNS[record.condition]) if column == STATE else None
