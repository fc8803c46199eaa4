"""The Edit menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.ui.command import Command
from netbuilder.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def _can_undo(window: MainWindow) -> bool:
    return window.session is not None and window.session.history.undo_title is not None


def _can_redo(window: MainWindow) -> bool:
    return window.session is not None and window.session.history.redo_title is not None


def undo(window: MainWindow) -> None:
    """Takes the last step back."""
    if window.session:
        window.session.undo()


def redo(window: MainWindow) -> None:
    """Does again what was taken back."""
    if window.session:
        window.session.redo()


COMMANDS: tuple[Command, ...] = (
    Command("edit.undo", QT_TR_NOOP("Undo"), undo, ("Ctrl+Z",), "mdi6.undo", _can_undo),
    Command("edit.redo", QT_TR_NOOP("Redo"), redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "mdi6.redo", _can_redo),
)
