"""Whoever watches the document in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netbuilder.ui.session import Session

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class Follower(QObject):
    """Hears of the edits of the document in front, and of no other.

    Args:
        window: whose document in front is watched.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session: Session | None = None
        window.session_changed.connect(self._turn)

    def _turn(self) -> None:
        """Another document is in front."""
        if self._session is not None:
            self._session.changed.disconnect(self._on_edit)
        self._session = self._window.session
        if self._session is not None:
            self._session.changed.connect(self._on_edit)

    def _on_edit(self) -> None:
        """The document in front has changed."""


class Asker(Follower):
    """One that asks the worker about it, one question at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._number: int | None = None  # of the question that is under way

    def _forget_question(self) -> None:
        if self._number is not None:
            self._window.lab.forget_question(self._number)
            self._number = None
