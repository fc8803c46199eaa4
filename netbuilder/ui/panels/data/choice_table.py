"""A small table in which some cells are lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from netbuilder.ui.theme import theme

LINE, MOST_SHOWN = 26, 12  # px, rows before the table scrolls by itself
CHOICES = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Cell:
    """A text; with ``choices`` (value, words) it can be changed, and ``value`` is the chosen one."""

    text: str
    tip: str = ""
    value: str = ""
    choices: Sequence[tuple[str, str]] = field(default=())


class ChoiceTable(QTableWidget):
    """Click, or Enter on a cell, opens its list.

    Args:
        titles: of the columns.
    """

    chosen = Signal(int, int, str)  # row, column, value

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(titles), parent)
        self.setHorizontalHeaderLabels(list(titles))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_Arrow(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(LINE)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.cellClicked.connect(self.open)
        self._rows: list[list[Cell]] = []

    def put(self, rows: list[list[Cell]]) -> None:
        """Shows rows; the current cell stays."""
        if rows == self._rows:
            return
        current = (self.currentRow(), self.currentColumn())
        self._rows = rows
        self.setRowCount(len(rows))
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self.setItem(number, column, _item(cell))
        if current[0] >= 0:
            self.setCurrentCell(min(current[0], len(rows) - 1), current[1])
        self.updateGeometry()

    def cell(self, row: int, column: int) -> Cell:
        return self._rows[row][column]

    def open(self, row: int, column: int) -> None:
        """Opens the list of a cell."""
        menu = self.menu(row, column)
        if menu is not None:
            place = self.visualRect(self.model().index(row, column)).bottomLeft()
            menu.setActiveAction(next((a for a in menu.actions() if a.isChecked()), menu.actions()[0]))
            menu.popup(self.viewport().mapToGlobal(place))

    def menu(self, row: int, column: int) -> QMenu | None:
        """What can be chosen there; None where nothing can."""
        cell = self.cell(row, column)
        if not cell.choices:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for value, words in cell.choices:
            action = menu.addAction(words)
            action.setActionGroup(group)
            action.setCheckable(True)
            action.setChecked(value == cell.value)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(row, column, value))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
        if event.key() in keys and self.currentRow() >= 0:
            self.open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        rows = min(max(1, self.rowCount()), MOST_SHOWN)
        return QSize(240, self.horizontalHeader().sizeHint().height() + rows * LINE + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


class _Arrow(QStyledItemDelegate):
    """Leaves room for the mark of a list, and draws it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        extra = 20 if index.data(CHOICES) else 8
        return super().sizeHint(option, index) + QSize(extra, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if index.data(CHOICES):
            space = QRect(option.rect)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.color("muted")), 1.3))
            x, y = space.right() - 9.0, space.center().y() + 0.5
            painter.drawPolyline([QPointF(x - 3, y - 1.5), QPointF(x, y + 1.5), QPointF(x + 3, y - 1.5)])
            painter.restore()


def _item(cell: Cell) -> QTableWidgetItem:
    made = QTableWidgetItem(cell.text)
    made.setToolTip(cell.tip or cell.text)
    made.setData(CHOICES, bool(cell.choices))
    return made
