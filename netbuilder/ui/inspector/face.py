"""What the inspector shows for one kind of selection."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.words import column
from netbuilder.ui.session import Session

MARGIN = 12


class Face(QWidget):
    """Reads the selection of a session; stays while the same kind of thing is selected.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.context = Context(session)
        self.box = column(self, 10, (MARGIN, MARGIN, MARGIN - 8, MARGIN))  # right of it is room for a scroll bar

    def add(self, *widgets: QWidget) -> None:
        """Puts widgets below what is there."""
        for widget in widgets:
            self.box.addWidget(widget)

    def update_all(self) -> None:
        """The document, or what is selected, is another one."""

    def update_problems(self) -> None:
        """The problems are known."""
