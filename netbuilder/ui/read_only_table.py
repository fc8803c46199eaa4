"""A table to look at."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

ROW = 24  # pixels


class ReadOnlyTable(QTableWidget):
    """Rows of one height, chosen as a whole; Tab leaves it.

    Args:
        columns: how many.
        sizes: how wide the columns are.
    """

    def __init__(self, columns: int, sizes: QHeaderView.ResizeMode = QHeaderView.ResizeMode.Stretch) -> None:
        super().__init__(0, columns)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(sizes)
