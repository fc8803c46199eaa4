"""Samples as rows: numbers column by column, texts, classes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from netbuilder.ui.data.values import in_words

Index = QModelIndex | QPersistentModelIndex
WIDEST, NARROWEST = 420, 56  # px


class RowsModel(QAbstractTableModel):
    """Cells are made when they are seen."""

    def __init__(self) -> None:
        super().__init__()
        self._samples: list[dict[str, Any]] = []
        self._columns: list[tuple[str, str, int]] = []  # title, field, place within it or -1
        self._first = 0

    def put(self, fields: list[dict[str, Any]], samples: list[dict[str, Any]], first: int) -> None:
        """Other samples; ``fields`` say the names of columns."""
        self.beginResetModel()
        self._samples, self._first = samples, first
        self._columns = [c for f in fields for c in _columns(f, samples[0].get(f["name"]) if samples else None)]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._samples)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._value(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return in_words(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, int | float):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._first + section + 1)
        return self._columns[section][0]

    def _value(self, row: int, column: int) -> Any:
        _, field, place = self._columns[column]
        value = self._samples[row].get(field)
        return value if place < 0 else value[place]  # type: ignore[index]


def _columns(field: dict[str, Any], value: Any) -> list[tuple[str, str, int]]:
    name = field["name"]
    if not isinstance(value, list):
        return [(name, name, -1)]
    names = field.get("names") or ()
    return [(names[i] if len(names) == len(value) else f"{name} {i + 1}", name, i) for i in range(len(value))]


class Rows(QTableView):
    """The table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(24)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.rows = RowsModel()
        self.setModel(self.rows)

    def put(self, fields: list[dict[str, Any]], samples: list[dict[str, Any]], first: int) -> None:
        """Shows samples."""
        self.rows.put(fields, samples, first)
        for column in range(min(self.rows.columnCount(), 40)):
            wanted = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column)) + 12
            self.setColumnWidth(column, min(WIDEST, max(NARROWEST, wanted)))
