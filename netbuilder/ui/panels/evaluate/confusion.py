"""The confusion matrix: a row for each true class, a column for each predicted one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

LARGEST, SMALLEST = 44, 8  # sides of a cell, in pixels
WIDEST = 2.0  # as many times as wide as high at most: where the panel is low, its width makes room for the numbers
GAP = 6  # pixels between the names of two columns
LEGIBLE, USUAL = 9, 12  # sizes of the numbers, in pixels; where the smallest does not fit, none are shown
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ConfusionMatrix(QWidget):
    """Counts on a ground the darker, the more of the true class are there. Click, or arrows and Enter, open a cell."""

    chosen = Signal(int, int)  # true, predicted

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.counts: list[list[int]] = []
        self.cell: tuple[int, int] | None = None  # whose samples are shown
        self._over: tuple[int, int] | None = None
        self._at = (0, 0)  # where the keyboard is
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(360, 300)

    def put(self, names: list[str], counts: list[list[int]]) -> None:
        """Shows another matrix."""
        self.names, self.counts = names, counts
        self.cell, self._over, self._at = None, None, (0, 0)
        total = sum(map(sum, counts))
        right = sum(counts[i][i] for i in range(len(counts)))
        words = tr("Confusion matrix: {right} of {total} right")
        self.setAccessibleName(words.format(right=right, total=total))
        self.update()

    def show_cell(self, cell: tuple[int, int] | None) -> None:
        """Marks the cell whose samples are shown."""
        self.cell = cell
        self.update()

    # Where things are

    @property
    def cell_size(self) -> tuple[int, int]:
        """Width and height of a cell, in pixels."""
        count = max(1, len(self.names))
        high = _within((self.height() - self._top - 4) / count)
        wide = _within((self.width() - self._left - 8) / count)
        return min(wide, int(WIDEST * high)), min(wide, high)

    @property
    def _left(self) -> int:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(n) for n in self.names), default=0)
        return min(widest, 110) + metrics.height() + 12

    @property
    def _top(self) -> int:
        return 2 * self.fontMetrics().height() + 4

    def rect_of(self, true: int, predicted: int) -> QRectF:
        """Where a cell is."""
        wide, high = self.cell_size
        return QRectF(self._left + predicted * wide, self._top + true * high, wide, high)

    def cell_at(self, at: QPointF) -> tuple[int, int] | None:
        """The cell under a point: true, predicted."""
        wide, high = self.cell_size
        row, column = int((at.y() - self._top) // high), int((at.x() - self._left) // wide)
        count = len(self.names)
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        self._paint_names(painter)
        painter.restore()
        font = painter.font()
        font.setPixelSize(max(1, self.digits))
        painter.setFont(font)
        for row in range(len(self.names)):
            total = sum(self.counts[row]) or 1
            for column, count in enumerate(self.counts[row]):
                self._paint_cell(painter, (row, column), count, count / total)
        self._paint_marks(painter)

    @property
    def digits(self) -> int:
        """Size of the numbers, the same in all cells, in pixels; 0: they have no room."""
        wide, high = self.cell_size
        font = self.font()
        most = str(max((count for row in self.counts for count in row), default=0))
        for size in range(min(USUAL, int(high * 0.8)), LEGIBLE - 1, -1):
            font.setPixelSize(size)
            if QFontMetrics(font).horizontalAdvance(most) <= wide - 3:
                return size
        return 0

    def _paint_cell(self, painter: QPainter, cell: tuple[int, int], count: int, share: float) -> None:
        is_right = cell[0] == cell[1]
        rect = self.rect_of(*cell).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(rect, theme.color("hover"))
        if count:
            painter.fillRect(rect, theme.family("core" if is_right else "recurrent", 0.12 + 0.88 * share))
        if count and self.digits:
            painter.setPen(theme.color("panel" if share > 0.55 else "text"))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(count))

    def _paint_names(self, painter: QPainter) -> None:
        metrics, count, (wide, high) = self.fontMetrics(), len(self.names), self.cell_size
        line = metrics.height()
        painter.setPen(theme.color("muted"))
        title = QRectF(self._left, 0, max(wide * count, 90), line)
        painter.drawText(title, int(Qt.AlignmentFlag.AlignLeft), tr("predicted"))
        painter.save()
        painter.translate(0, self._top + high * count / 2)
        painter.rotate(-90)
        painter.drawText(QRectF(-60, 0, 120, line), int(Qt.AlignmentFlag.AlignCenter), tr("true"))
        painter.restore()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for number in range(0, count, -(-line // high)):
            row = QRectF(line, self._top + number * high - 4, self._left - line - 8, high + 8)
            name = metrics.elidedText(self.names[number], Qt.TextElideMode.ElideRight, int(row.width()))
            painter.drawText(row, right, name)
        step = -(-line // wide)
        for number in range(0, count, step):
            column = QRectF(self._left + number * wide, line + 2, wide * step, line)
            name = metrics.elidedText(self.names[number], Qt.TextElideMode.ElideRight, int(column.width()) - GAP)
            painter.drawText(
                column, int(Qt.AlignmentFlag.AlignHCenter if step == 1 else Qt.AlignmentFlag.AlignLeft), name
            )

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._over:
            painter.setPen(theme.color("text"))
            painter.drawRect(self.rect_of(*self._over))
        if self.hasFocus() and self.names:
            painter.setPen(theme.color("accent"))
            painter.drawRect(self.rect_of(*self._at).adjusted(2, 2, -2, -2))
        if self.cell:
            pen = painter.pen()
            pen.setColor(theme.color("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self.rect_of(*self.cell))

    # Mouse and keys

    def words(self, cell: tuple[int, int]) -> str:
        """What a cell means."""
        count, true, predicted = self.counts[cell[0]][cell[1]], self.names[cell[0]], self.names[cell[1]]
        if cell[0] == cell[1]:
            return tr("{count} of class {true}, all recognised").format(count=count, true=true)
        words = tr("{count} of class {true} taken for {predicted}")
        return words.format(count=count, true=true, predicted=predicted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.cell_at(event.position())
        if over != self._over:
            self._over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.update()
            if over:
                QToolTip.showText(event.globalPosition().toPoint(), self.words(over), self)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell and event.button() == Qt.MouseButton.LeftButton:
            self._at = cell
            self.chosen.emit(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        last = len(self.names) - 1
        if step and last >= 0:
            self._at = (min(max(self._at[0] + step[0], 0), last), min(max(self._at[1] + step[1], 0), last))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and last >= 0:
            self.chosen.emit(*self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


def _within(length: float) -> int:
    """A side of a cell that has this much room."""
    return max(SMALLEST, min(LARGEST, int(length)))
