"""The Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.ui.command import Command
from netbuilder.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def show_shortcuts(window: MainWindow) -> None:
    """Opens the list of keys and gestures."""
    from netbuilder.ui.dialogs.shortcuts import Shortcuts  # here and below: opened seldom, imported then

    Shortcuts.open_for(window)


def show_about(window: MainWindow) -> None:
    """Opens version and licences."""
    from netbuilder.ui.dialogs.about import About

    About.open_for(window)


COMMANDS: tuple[Command, ...] = (
    Command(
        "help.shortcuts",
        QT_TR_NOOP("Keys and gestures"),
        show_shortcuts,
        ("F1", "Ctrl+?"),
        "mdi6.keyboard-outline",
    ),
    Command(
        "help.about",
        QT_TR_NOOP("About NetBuilder"),
        show_about,
        (),
        "mdi6.information-outline",
        starts_group=True,
    ),
)
