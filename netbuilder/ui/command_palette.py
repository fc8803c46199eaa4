"""Ctrl+K: a field to type in, and every action and layer that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from netbuilder.ui import fonts
from netbuilder.ui.command_palette_items import Item, Items
from netbuilder.ui.icons import icon
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

WIDTH, ROW, ROWS, RECENT, MOST_RECENT = 560, 32, 11, "palette_recent", 8
Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole


class CommandPalette(QFrame):
    """A part of the window that lies over the canvas; Esc or a click elsewhere closes it."""

    @classmethod
    def open(cls, window: MainWindow) -> CommandPalette:
        """Shows the palette of a window, or takes the keyboard to it when it is there."""
        there = window.findChild(cls)
        made = there if isinstance(there, cls) else cls(window)
        made.show()
        made.raise_()
        made.field.setFocus()
        return made

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._before = window, window.focusWidget()
        self.setProperty("role", "popup")
        self._recent = [name for name in window.settings.text(RECENT).split(" ") if name]
        self._items = Items(window, self._recent)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Search actions and layers"))
        self.field.setAccessibleName(tr("Search actions and layers"))
        self.field.setProperty("role", "search")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.list = _list(self)
        self.list.clicked.connect(self._choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addWidget(self.list)
        self.nothing = QLabel(tr("Nothing fits."), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(10, 2, 10, 6)
        box.addWidget(self.nothing)
        self._search("")
        self._place()

    def items(self) -> list[Item]:
        """What is listed now, best first."""
        model = self.list.model()
        assert isinstance(model, _Model)
        return model.items

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:  # it means the palette, whatever else it means in the window
                event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key in steps:
            self._step(steps[key])
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        count = len(self.items())
        if not count:
            return
        row = self.list.currentIndex().row() + step
        row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def _search(self, typed: str) -> None:
        model = self.list.model()
        assert isinstance(model, _Model)
        model.show(self._items.find(typed))
        self.list.setCurrentIndex(model.index(0, 0))
        self._place()

    def _choose(self, index: QModelIndex) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        recent = [item.name, *(name for name in self._recent if name != item.name)][:MOST_RECENT]
        self._window.settings.put(RECENT, " ".join(recent))
        self._close()
        item.run()

    def _close(self) -> None:
        """Gives the keyboard back to where it was."""
        if self.isHidden():
            return
        self.field.removeEventFilter(self)
        if self.field.hasFocus():
            (self._before or self._window).setFocus()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def _place(self) -> None:
        """In the upper middle of the window, as high as there are lines."""
        rows = min(ROWS, len(self.items()))
        self.list.setFixedHeight(rows * _row_height(self))
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        width = min(WIDTH, self._window.width() - 40)
        self.resize(width, self.sizeHint().height())
        self.move((self._window.width() - width) // 2, self._window.toolbar.geometry().bottom() + 12)


def _row_height(widget: QWidget) -> int:
    return max(ROW, widget.fontMetrics().height() + 14)


def _list(parent: QWidget) -> QListView:
    made = QListView(parent)
    made.setModel(_Model(made))
    made.setItemDelegate(_Line(made))
    made.setUniformItemSizes(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setMouseTracking(True)
    made.setAccessibleName(tr("What fits"))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


class _Model(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def show(self, items: list[Item]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        words = {Qt.ItemDataRole.DisplayRole: item.title, ITEM: item}
        words[Qt.ItemDataRole.AccessibleTextRole] = ", ".join(w for w in (item.title, item.hint, item.keys) if w)
        return words.get(Qt.ItemDataRole(role))


class _Line(QStyledItemDelegate):
    """Icon, title, where it belongs; the keys at the right end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, 4, 4)
        if item.icon:
            icon(item.icon, item.color).paint(painter, rect.left() + 10, rect.center().y() - 8, 18, 18)
        end = self._write_end(painter, option, item)
        self._write(painter, option, item, end)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _row_height(option.widget))

    def _write_end(self, painter: QPainter, option: QStyleOptionViewItem, item: Item) -> int:
        """The keys; where they begin."""
        rect = option.rect.adjusted(0, 0, -12, 0)
        painter.setFont(fonts.text_font(0.9))
        painter.setPen(theme.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, item.keys)
        return rect.right() - painter.fontMetrics().horizontalAdvance(item.keys) - 12

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, item: Item, end: int) -> None:
        rect = option.rect.adjusted(38, 0, 0, 0)
        rect.setRight(end)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.text_font())
        painter.setPen(theme.color("text"))
        title = painter.fontMetrics().elidedText(item.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, middle, title)
        rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(title) + 10)
        painter.setFont(fonts.text_font(0.9))
        painter.setPen(theme.color("muted"))
        hint = painter.fontMetrics().elidedText(item.hint, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(rect, middle, hint)
