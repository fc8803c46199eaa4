"""What came of an export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from netbuilder.protocol.events import Exported
from netbuilder.ui.icons import SIZE, icon
from netbuilder.ui.inspector.words import label
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr


class Outcome(QFrame):
    """A sentence with its sign: being written, written and how it was checked, or why not."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.sign, self.words, self.busy = QLabel(), label(), QProgressBar()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        box.addLayout(line)
        box.addWidget(self.busy)
        self.hide()

    @property
    def text(self) -> str:
        return self.words.text()

    def say(self, text: str) -> None:
        """Work goes on, or nothing came of it."""
        self._put(text, "mdi6.information-outline", "muted", is_busy=text.endswith("…"))

    def done(self, text: str) -> None:
        """It is written."""
        self._put(text, "mdi6.check-circle-outline", "ok")

    def fail(self, text: str) -> None:
        """Nothing was written, or it must not be used."""
        self._put(text, "mdi6.alert-circle-outline", "error")

    def tell(self, event: Exported) -> None:
        """What was written, how it was checked, and what else is to be known."""
        parts = [tr("{path} is written.").format(path=event.path)]
        if event.more:
            parts.append(tr("Beside it: {names}.").format(names=", ".join(Path(name).name for name in event.more)))
        if event.difference is not None:
            words = tr("Read back and compared: the largest difference is {number}.")
            parts.append(words.format(number=f"{event.difference:.3g}"))
        if event.note:
            parts.append(said(event.note))
        self.done("\n".join(parts))

    def _put(self, text: str, name: str, color: str, is_busy: bool = False) -> None:
        self.kind = color
        self.words.setText(text)
        self.sign.setPixmap(icon(name, color).pixmap(SIZE, self.devicePixelRatio()))
        self.busy.setVisible(is_busy)
        self.show()
