"""A dialog of the program: a window beside the main one, of which there is one of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class Page(QDialog):
    """Not modal: one goes on working. Esc closes it; what is changed in it is changed at once."""

    @classmethod
    def open_for(cls, window: MainWindow) -> Self:
        """Shows the dialog of a window; the one that is open comes to the front."""
        there = window.findChild(cls)
        made = there if isinstance(there, cls) else cls(window)
        made.show()
        made.raise_()
        made.activateWindow()
        return made

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window_ = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
