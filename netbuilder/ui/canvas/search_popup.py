"""A line to type in over a list to choose from, on the canvas where something is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from netbuilder.ui.canvas.search_rows import ROW, Choice, ChoiceDelegate

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

WIDTH, MOST_ROWS, ROW_HEIGHT = 300, 10, 26
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


@dataclass(frozen=True)
class Question:
    """What is asked for: ``prompt`` stands in the empty line, ``empty`` below it where nothing is found; ``choices``
    gives what fits a text, ``choose`` takes the value of what was chosen."""

    prompt: str
    empty: str
    choices: Callable[[str], list[Choice]]
    choose: Callable[[Any], None]


class SearchPopup(QFrame):
    """Closes when something is chosen, with Esc, and when the focus goes elsewhere; the canvas has it back then."""

    closed = Signal()

    def __init__(self, view: CanvasView, at: QPointF, question: Question) -> None:
        super().__init__(view)
        self.view, self.question = view, question
        self.setObjectName("search_popup")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit(self)
        self.list = QListWidget(self)
        self.none = QLabel(question.empty, self)
        self._arrange()
        self.line.textChanged.connect(self._list)
        self.list.itemClicked.connect(self._choose)
        self.list.itemEntered.connect(lambda item: item.setToolTip(item.data(ROW).tip()))
        view.session.changed.connect(self._drop)
        view.session.went.connect(self._drop)
        self._list()
        self._place(at)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.setFixedWidth(WIDTH)
        self.line.setPlaceholderText(self.question.prompt)
        self.line.setAccessibleName(self.question.prompt)
        self.line.installEventFilter(self)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setAccessibleName(self.question.prompt)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        self.none.setContentsMargins(8, 4, 8, 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(8)
        for widget in (self.line, self.list, self.none):
            box.addWidget(widget)

    def _place(self, at: QPointF) -> None:
        """Beside a point of the canvas, within the view."""
        self.adjustSize()
        room, point = self.view.rect(), self.view.mapFromScene(at)
        tallest = MOST_ROWS * ROW_HEIGHT + 64
        x = max(4, min(point.x(), room.width() - WIDTH - 4))
        self.move(x, max(4, min(point.y(), room.height() - tallest - 4)))

    def _list(self) -> None:
        choices = self.question.choices(self.line.text())
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text)
            item.setData(ROW, choice)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(choices))
        self.none.setVisible(not choices)
        self.list.setFixedHeight(min(len(choices), MOST_ROWS) * ROW_HEIGHT + 2)
        self.adjustSize()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: Choice = item.data(ROW)
        self._leave()
        self.question.choose(choice.value)

    def _leave(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop()

    def _drop(self) -> None:
        if self.isVisible():  # otherwise it is closed already, and not yet gone
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            self._drop()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in ENTER:
            self._choose(self.list.currentItem())
        elif event.key() in LIST_KEYS:
            self.list.event(event)
        else:
            return False
        return True
