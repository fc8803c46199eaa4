"""A sentence of the Data panel about what could not be done, with a way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label, sentence
from netbuilder.ui.words import tr


class Trouble(QFrame):
    """Hidden while all is well."""

    opened = Signal()  # "Open local file…"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message-error")
        self.text = label("")
        self.open = QPushButton(tr("Open local file…"))
        self.open.clicked.connect(self.opened)
        self.cross = QToolButton()
        self.cross.setIcon(icon("mdi6.close"))
        self.cross.setToolTip(tr("Close"))
        self.cross.setAccessibleName(tr("Close this message"))
        self.cross.clicked.connect(self.clear)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 4, 8, 4)
        box.addWidget(self.text, 1)
        box.addWidget(self.open)
        box.addWidget(self.cross)
        self.hide()

    def tell(self, text: str, is_offline: bool = False) -> None:
        """Says it."""
        self.text.setText(sentence(text))
        self.open.setVisible(is_offline)
        self.show()

    def tell_offline(self, text: str) -> None:
        """A download did not come: the same data may lie on this computer."""
        self.tell(text, is_offline=True)

    def clear(self) -> None:
        """All is well again."""
        self.hide()
