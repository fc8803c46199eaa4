"""The Summary panel: layers, output shapes, parameters, and where the work is."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from netbuilder.codegen.summary import Summary, partial
from netbuilder.graph.diff import Change
from netbuilder.ui.figures import whole
from netbuilder.ui.icons import icon
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.summary.bar import BarDelegate
from netbuilder.ui.panels.summary.model import SHARE, SORT_ROLE, SummaryModel
from netbuilder.ui.selection import Selection
from netbuilder.ui.words import tr

ROW = 26  # pixels
WIDTHS = (150, 140, 110, 100, 110)  # at 1366 pixels the share has room for its bar


class SummaryPanel(Panel):
    """The table of the graph that is shown; its selection is that of the canvas. Sorts by a click on a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._follows = False
        self.model = SummaryModel()
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSortRole(SORT_ROLE)
        self.sorted.setSourceModel(self.model)
        self.total = QLabel()
        self.total.setProperty("role", "title")
        self.table = self._table()
        self.copy = QPushButton(icon("mdi6.content-copy"), tr("Copy"))
        self.copy.setMenu(self._copy_menu())
        self._arrange()

    def _table(self) -> QTableView:
        table = QTableView(showGrid=False, sortingEnabled=True)
        table.setAccessibleName(tr("Layers of the network"))
        table.setModel(self.sorted)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setItemDelegateForColumn(SHARE, BarDelegate(table))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(SHARE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
        table.selectionModel().selectionChanged.connect(self._select_nodes)
        return table

    def _copy_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("As Markdown"), lambda: _copy(self._summary().to_markdown()))
        menu.addAction(tr("As CSV"), lambda: _copy(self._summary().to_csv()))
        menu.addAction(tr("As text"), lambda: _copy(self._summary().to_text()))
        return menu

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.total, 1)
        head.addWidget(self.copy)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.addLayout(head)
        box.addWidget(self.table, 1)

    def _summary(self) -> Summary:
        found = self.session.found if self.session else None
        return partial(found) if found else Summary(())

    def refresh(self) -> None:
        if not self.isVisible():
            return
        summary = self._summary()
        self.model.show(summary)
        size = summary.total
        words = tr("{parameters} parameters, {trained} trained · {work} multiply-adds for one sample")
        numbers = {"parameters": size.parameters, "trained": size.trainable, "work": size.multiply_adds}
        self.total.setText(words.format(**{k: whole(v) for k, v in numbers.items()}))
        self.on_select()

    def on_change(self, change: Change) -> None:
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def on_select(self) -> None:
        chosen = self.session.selection.nodes if self.session else ()
        rows = [row for row in map(self.model.row_of, chosen) if row is not None]
        marked = QItemSelection()
        for row in rows:
            index = self.sorted.mapFromSource(self.model.index(row, 0))
            marked.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self._follows = True  # what the canvas says is not said back to it
        self.table.selectionModel().select(marked, flags.ClearAndSelect | flags.Rows)
        self._follows = False
        if rows:
            self.table.scrollTo(self.sorted.mapFromSource(self.model.index(rows[-1], 0)))

    def _select_nodes(self) -> None:
        indexes = self.table.selectionModel().selectedRows()
        nodes = tuple(self.model.node(self.sorted.mapToSource(i).row()) for i in indexes)
        if self.session is not None and not self._follows:
            self.session.select(Selection(nodes))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
