"""Precision, recall and F1 of every class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem

from netbuilder.ui.read_only_table import ReadOnlyTable
from netbuilder.ui.words import tr


class ClassTable(ReadOnlyTable):
    """Sorts by a click on a column; numbers that do not exist are a dash."""

    def __init__(self) -> None:
        super().__init__(5)

    def put(self, classes: Sequence[dict[str, Any]]) -> None:
        """Shows these."""
        self.setSortingEnabled(False)
        self.setHorizontalHeaderLabels([tr("Class"), tr("Precision"), tr("Recall"), tr("F1"), tr("Samples")])
        self.setRowCount(len(classes))
        for row, found in enumerate(classes):
            self.setItem(row, 0, QTableWidgetItem(found["name"]))
            for column, key in enumerate(("precision", "recall", "f1", "support"), start=1):
                self.setItem(row, column, _Number(found[key], is_share=key != "support"))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)


class _Number(QTableWidgetItem):
    """Sorts as a number."""

    def __init__(self, value: float | None, is_share: bool) -> None:
        text = "–" if value is None else f"{100 * value:.1f} %" if is_share else str(value)
        super().__init__(text)
        self.value = -1.0 if value is None else float(value)
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: object) -> bool:
        return isinstance(other, _Number) and self.value < other.value
