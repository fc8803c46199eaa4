"""The learning rates of a run, to be read and, while it goes, to be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netbuilder.ui.engine_client.training import Training
from netbuilder.ui.words import tr


class RateField(QLineEdit):
    """Shows the rate now; Enter sends another one, Esc takes back what was typed.

    Args:
        turn: which optimizer of the plan.
    """

    def __init__(self, turn: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn = turn
        self.training: Training | None = None
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaximumWidth(92)
        self.setAccessibleName(tr("Learning rate"))
        self.setToolTip(tr("Type another learning rate and press Enter: it counts from the next batch on"))
        self.returnPressed.connect(self._send)

    def put(self, training: Training) -> None:
        """The run, and the rate it has now; what is being typed stays."""
        self.training = training
        rates = training.curves.rates.values
        self._shown = f"{rates[-1]:.4g}" if rates else ""
        self.setReadOnly(training.is_over)
        if not self.isModified():
            self.setText(self._shown)

    def _send(self) -> None:
        try:
            rate = float(self.text().replace(",", ".").replace(" ", ""))
        except ValueError:
            rate = -1.0
        if self.training is None or not 0 <= rate <= 1e6:
            self._mark("error")
            return
        self._mark("")
        self.training.set_learning_rate(rate, self.turn)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._shown)
            self._mark("")
        else:
            super().keyPressEvent(event)

    def _mark(self, state: str) -> None:
        self.setProperty("state", state)
        self.style().unpolish(self)
        self.style().polish(self)
