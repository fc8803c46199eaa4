"""The table of runs, as a widget."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from netbuilder.ui.panels.runs.record import Record
from netbuilder.ui.panels.runs.table import NAME, NOTE, RECORD, STAR, WHEN, RunsModel, Sieve

LINE = 26  # px
WIDTHS = (28, 96, 76, 96, 68, 68, 68, 60, 56, 84, 100, 160)


class RunsView(QTableView):
    """Sorted by a click on a title; several rows can be selected."""

    chosen = Signal()  # other runs are selected
    wanted = Signal(str)  # a deed by its name

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sieve = Sieve()
        self.sieve.setSourceModel(model)
        self.setModel(self.sieve)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.sortByColumn(WHEN, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(LINE)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(24)
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.clicked.connect(self._click)

    def records(self) -> list[Record]:
        """The selected runs, the current one first."""
        rows = self.selectionModel().selectedRows(NAME)
        current = self.currentIndex().row()
        return [index.data(RECORD) for index in sorted(rows, key=lambda i: (i.row() != current, i.row()))]

    def edit_name(self) -> None:
        """Renames in place."""
        self.edit(self.currentIndex().siblingAtColumn(NAME))

    def edit_note(self) -> None:
        """Writes the note in place."""
        index = self.currentIndex().siblingAtColumn(NOTE)
        self.scrollTo(index)
        self.edit(index)

    def popup(self, menu: QMenu, at: QPoint) -> None:
        """Shows a menu at a place of the table."""
        if self.indexAt(at).isValid():
            menu.popup(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_Return: "restore", Qt.Key.Key_Asterisk: "star"}
        is_editing = self.state() == QAbstractItemView.State.EditingState
        deed = deeds.get(Qt.Key(event.key()))
        if deed and not is_editing:
            self.wanted.emit(deed)
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == STAR:
            self.wanted.emit("star")
