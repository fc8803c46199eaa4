"""What a person gives for one field that enters the network."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netbuilder.datasets.field import Field
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session


class Entry(QWidget):
    """``changed`` when the value is another one.

    Args:
        field: the field of the data.
    """

    changed = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field

    def look_at(self, lab: Lab, session: Session) -> None:
        """Of which document it is, and who can be asked; most entries need neither."""

    def value(self) -> Any:
        """As Predict takes it; None while there is none."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Takes the value of a sample of the data, as Previewed has it."""
        raise NotImplementedError
