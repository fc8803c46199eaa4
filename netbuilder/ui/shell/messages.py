"""What the window says without stopping work: bars above the canvas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from netbuilder.ui.icons import SIZE, icon
from netbuilder.ui.words import tr

Kind = Literal["info", "ok", "warning", "error"]
Button = tuple[str, Callable[[], object]]
SIGNS = {
    "info": ("mdi6.information-outline", "muted"),
    "ok": ("mdi6.check-circle-outline", "ok"),
    "warning": ("mdi6.alert-outline", "warning"),
    "error": ("mdi6.alert-circle-outline", "error"),
}
MOST, SECONDS = 3, 8


class Messages(QWidget):
    """At most three bars, the newest below; what is said twice stands there once. Only news go away by themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.hide()

    def bars(self) -> list[Message]:
        """What is said now."""
        items = [self._box.itemAt(i) for i in range(self._box.count())]
        return [w for item in items if item is not None and isinstance(w := item.widget(), Message)]

    def tell(self, text: str, kind: Kind = "info", actions: Sequence[Button] = ()) -> Message:
        """One more bar; with buttons it stays until it is answered."""
        for bar in self.bars():
            if bar.text == text:
                self.drop(bar)
        for bar in self.bars()[: max(0, len(self.bars()) - MOST + 1)]:
            self.drop(bar)
        made = Message(text, kind, actions, self)
        self._box.addWidget(made)
        self.show()
        made.announce()
        return made

    def drop(self, bar: Message) -> None:
        """Takes a bar away."""
        self._box.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self.bars()))

    def clear(self) -> None:
        """Takes all away."""
        for bar in self.bars():
            self.drop(bar)


class Message(QFrame):
    """One sentence, up to two buttons, a cross."""

    def __init__(self, text: str, kind: Kind, actions: Sequence[Button], stack: Messages) -> None:
        super().__init__(stack)
        self.kind, self._stack = kind, stack
        self.setProperty("role", f"message-{kind}")
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 8, 6)
        box.setSpacing(8)
        self._sign = QLabel(self)
        box.addWidget(self._sign)
        self._sentence = self._label()
        box.addWidget(self._sentence, 1)
        self.say(text)
        self.buttons = [self._button(*action) for action in actions[:2]]
        for button in self.buttons:
            box.addWidget(button)
        self.cross = self._cross()
        box.addWidget(self.cross)
        self.refresh_icon()
        if kind in ("info", "ok") and not actions:
            timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
            timer.timeout.connect(self.close_bar)
            timer.start()

    @property
    def text(self) -> str:
        return self._sentence.text()

    def say(self, text: str) -> None:
        """Another sentence, as work goes on."""
        self._sentence.setText(text)
        self.setAccessibleName(text)

    def refresh_icon(self) -> None:
        """In the colours of the theme as it is now."""
        name, color = SIGNS[self.kind]
        self._sign.setPixmap(icon(name, color).pixmap(SIZE, self.devicePixelRatio()))

    def announce(self) -> None:
        """For screen readers."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def close_bar(self) -> None:
        """It has been read."""
        self._stack.drop(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        made = QPushButton(text, self)
        made.clicked.connect(partial(self._answer, run))
        return made

    def _answer(self, run: Callable[[], object], _checked: bool = False) -> None:
        self.close_bar()
        run()

    def _cross(self) -> QToolButton:
        made = QToolButton(self)
        made.setIcon(icon("mdi6.close"))
        made.setToolTip(tr("Close"))
        made.setAccessibleName(tr("Close this message"))
        made.clicked.connect(self.close_bar)
        return made
