"""The rows a forecast looks back at, to be changed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

ROW = 22  # pixels
Rows = list[list[float]]


class HistoryTable(QTableWidget):
    """A row for each date, the last one at the bottom; ``edited`` when a number was typed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Rows the forecast looks back at"))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._check)
        self._shown: tuple[Sequence[str], Sequence[str], Sequence[Sequence[float | None]]] = ((), (), ())

    def put(self, columns: Sequence[str], dates: Sequence[str], rows: Sequence[Sequence[float | None]]) -> None:
        """Shows rows; what is being typed is left alone."""
        if (columns, dates, rows) == self._shown:
            return
        is_new = (columns, dates) != self._shown[:2]
        self._shown = (columns, dates, rows)
        self.blockSignals(True)
        self.setRowCount(len(rows))
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels(list(columns))
        self.setVerticalHeaderLabels(list(dates))
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                self.setItem(number, place, _item(value))
        self.blockSignals(False)
        if is_new:
            self.scrollToBottom()

    def rows(self) -> Rows | None:
        """All numbers; None while one of them is none."""
        texts = [[self._text(r, c) for c in range(self.columnCount())] for r in range(self.rowCount())]
        numbers = [[_number(text) for text in row] for row in texts]
        if any(value is None for row in numbers for value in row):
            return None
        return [[value for value in row if value is not None] for row in numbers]

    def _text(self, row: int, column: int) -> str:
        found = self.item(row, column)
        return found.text() if found is not None else ""

    def _check(self, item: QTableWidgetItem) -> None:
        """Marks what is no number, and tells of what is one."""
        is_number = _number(item.text()) is not None
        self.blockSignals(True)
        item.setForeground(theme.color("text" if is_number else "error"))
        item.setToolTip("" if is_number else tr("Expected a number."))
        self.blockSignals(False)
        self.edited.emit()


def _item(value: float | None) -> QTableWidgetItem:
    made = QTableWidgetItem("" if value is None else f"{value:.6g}")
    made.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


def _number(text: str) -> float | None:
    """With a comma or a point."""
    try:
        found = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return found if isfinite(found) else None
