"""What of the drawing fits the data, and the button that makes the rest fit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from netbuilder.ui.data.fitting import Fitting
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import column, label, row
from netbuilder.ui.words import tr

SIGNS = {True: ("mdi6.check", "ok"), False: ("mdi6.alert-outline", "warning")}
SIZE = 16


class FitCard(QFrame):
    """A line for each Input and Output."""

    fit = Signal()
    draw = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.lines: list[tuple[bool, str]] = []
        box = column(self, 6, (12, 8, 12, 8))
        self.text = label("", "muted")
        self._list = column(None, 4)
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        self._rows: list[QWidget] = []
        box.addWidget(self.text)
        box.addLayout(self._list)
        box.addWidget(self.button)
        self._is_empty = False

    def put(self, found: Fitting, is_empty: bool) -> None:
        """Shows what was found; ``is_empty``: nothing is drawn yet."""
        self._is_empty = is_empty
        self.text.setText(self._sentence(found))
        self.button.setText(tr("Draw a first network") if is_empty else tr("Fit the drawing to the data"))
        self.button.setProperty("role", "primary" if is_empty else "fix")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
        self.button.setVisible(is_empty or bool(found.edits))
        if list(found.lines) != self.lines:
            self.lines = list(found.lines)
            self._fill()

    def forget(self) -> None:
        """What is shown next is drawn anew."""
        self.lines = []

    def _sentence(self, found: Fitting) -> str:
        if self._is_empty:
            return tr("Nothing is drawn yet.")
        if not found.lines:
            return tr("The drawing has no Input and no Output yet.")
        return tr("The drawing fits the data.") if found.is_perfect else tr("The drawing does not fit the data yet.")

    def _fill(self) -> None:
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = [_line(*line) for line in self.lines]
        for new in self._rows:
            self._list.addWidget(new)

    def _press(self) -> None:
        (self.draw if self._is_empty else self.fit).emit()


def _line(is_right: bool, sentence: str) -> QWidget:
    made = QWidget()
    box = row(6)
    made.setLayout(box)
    sign = QLabel()
    sign.setPixmap(icon(*SIGNS[is_right]).pixmap(SIZE, SIZE))
    sign.setFixedWidth(SIZE)
    sign.setAccessibleName(tr("fits") if is_right else tr("does not fit"))
    box.addWidget(sign)
    box.addWidget(label(sentence), 1)
    return made
