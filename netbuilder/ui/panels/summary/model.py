"""The rows of the Summary panel."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from netbuilder.codegen.summary import Row, Summary
from netbuilder.ui import fonts
from netbuilder.ui.figures import whole
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
HEADER = (
    QT_TR_NOOP("Layer"),
    QT_TR_NOOP("Type"),
    QT_TR_NOOP("Output"),
    QT_TR_NOOP("Parameters"),
    QT_TR_NOOP("Multiply-adds"),
    QT_TR_NOOP("Share of the work"),
)
SHARE = 5
SHARE_ROLE = Qt.ItemDataRole.UserRole  # float from 0 to 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SummaryModel(QAbstractTableModel):
    """One row a layer, in the order they are computed."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._work = 1

    def show(self, summary: Summary) -> None:
        """Takes over a summary."""
        if summary.rows == self._rows:
            return
        self.beginResetModel()
        self._rows = summary.rows
        self._work = max(1, summary.total.multiply_adds)
        self.endResetModel()

    def node(self, row: int) -> str:
        """Id of the node in a row."""
        return self._rows[row].id

    def row_of(self, node: str) -> int | None:
        """The row of a node; None where it has none."""
        return next((i for i, row in enumerate(self._rows) if row.id == node), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(HEADER)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADER[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBERS if section in (3, 4) else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(row)[column]
        if role == SORT_ROLE:
            return (row.id, row.type, row.output, row.size.parameters, row.size.multiply_adds, self._share(row))[column]
        if role == SHARE_ROLE:
            return self._share(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (3, 4):
            return NUMBERS
        if role == Qt.ItemDataRole.FontRole:
            return _font(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(said(t.describe()) for t in row.outputs)
        return None

    def _share(self, row: Row) -> float:
        return row.size.multiply_adds / self._work


def _cells(row: Row) -> tuple[str, ...]:
    name = f"{row.id} ({said(row.note)})" if row.note else row.id
    return name, row.type, row.output, whole(row.size.parameters), whole(row.size.multiply_adds), ""


def _font(column: int) -> QFont | None:
    return fonts.mono_font(0.95) if column == 2 else None
