"""The list of the palette: folding, keys, dragging."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from netbuilder.ui.canvas.search import Hit
from netbuilder.ui.fonts import text_font
from netbuilder.ui.palette.delegate import PaletteDelegate
from netbuilder.ui.palette.model import ROW, PaletteModel, Row
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaletteView(QTreeView):
    """Groups and entries; what is typed goes to the search field."""

    chosen = Signal(object)  # Hit: Enter or double click
    dropped = Signal(object)  # Hit: dragged to where it was wanted
    typed = Signal(str)  # letters that belong into the search field
    asked = Signal(object)  # Hit: F1
    starred = Signal(object)  # Hit: the favourite key
    left_top = Signal()  # Up on the first line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self.setItemDelegate(PaletteDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Layers"))
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)

    def row_at(self, index: QModelIndex) -> Row | None:
        """What stands at an index."""
        found: Row | None = index.data(ROW) if index.isValid() else None
        return found

    def current_hit(self) -> Hit | None:
        """The layer or block the cursor is on."""
        row = self.row_at(self.currentIndex())
        return row.hit if row else None

    def go_to_first(self) -> None:
        """Puts the cursor on the first line."""
        self.setCurrentIndex(self.model().index(0, 0))

    def _click(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row and row.group:
            self.setExpanded(index, not self.isExpanded(index))
        elif row and row.is_more:
            self._show_rest(index)

    def _double_click(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row and row.hit:
            self.chosen.emit(row.hit)

    def _show_rest(self, index: QModelIndex) -> None:
        model = self.model()
        assert isinstance(model, PaletteModel)
        self.setCurrentIndex(model.show_rest(index))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_at(self.currentIndex())
        if row and event.key() in ENTER:
            self._enter(row)
        elif row and row.hit and event.key() == Qt.Key.Key_F1:
            self.asked.emit(row.hit)
        elif row and row.hit and event.key() == Qt.Key.Key_Asterisk:
            self.starred.emit(row.hit)
        elif event.key() == Qt.Key.Key_Up and not self.indexAbove(self.currentIndex()).isValid():
            self.left_top.emit()
        elif event.key() == Qt.Key.Key_Left and row and row.parent and self.currentIndex().parent().isValid():
            self.setCurrentIndex(self.currentIndex().parent())
        elif _is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _enter(self, row: Row) -> None:
        if row.hit:
            self.chosen.emit(row.hit)
        else:
            self._click(self.currentIndex())

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        hit = self.current_hit()
        data = self.model().mimeData([self.currentIndex()]) if hit else None
        if hit and data and self._drag(hit, data).exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction:
            self.dropped.emit(hit)

    def _drag(self, hit: Hit, data: QMimeData) -> QDrag:
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(_ghost(hit, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(12, 16))
        return drag

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model().rowCount() == 0 and self.empty_text:
            painter = QPainter(self.viewport())
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(16, 16, -16, -16), int(flags), self.empty_text)


def _is_letter(event: QKeyEvent) -> bool:
    others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace() and not event.modifiers() & others


def _ghost(hit: Hit, ratio: float) -> QPixmap:
    """What hangs at the cursor: a small node."""
    font = text_font(bold=True)
    picture = QPixmap(int(148 * ratio), int(34 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("hairline"))
    painter.setBrush(theme.color("panel", 0.92))
    painter.drawRoundedRect(1, 1, 145, 31, 6, 6)
    painter.fillRect(2, 5, 4, 23, theme.family(hit.family))
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    painter.drawText(14, 1, 128, 31, int(Qt.AlignmentFlag.AlignVCenter), hit.name)
    painter.end()
    return picture
