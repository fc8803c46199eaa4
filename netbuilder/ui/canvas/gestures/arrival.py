"""How the keyboard came to the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Arrival(QObject):
    """Tells a walk with Tab from what Qt gives the same reason: the widget that had the keyboard went out of sight."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._before: QWidget | None = app.focusWidget()
        app.focusChanged.connect(self._note)  # comes after the event that tells the new widget

    def is_walk(self) -> bool:
        """Asked when the focus has come by Tab."""
        return self._before is None or (isValid(self._before) and self._before.isVisible())

    def _note(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._before = new
