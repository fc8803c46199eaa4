"""The Tools menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.ui.command import Command, has_document
from netbuilder.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def show_palette(window: MainWindow) -> None:
    """Opens the search over all actions and layers."""
    from netbuilder.ui.command_palette import CommandPalette  # here and below: opened seldom, imported then

    CommandPalette.open(window)


def collect_recordings(window: MainWindow) -> None:
    """Opens the dialog that records samples."""
    from netbuilder.ui.dialogs.collecting import CollectRecordings

    CollectRecordings.open_for(window)


def show_preferences(window: MainWindow) -> None:
    """Opens the preferences."""
    from netbuilder.ui.dialogs.preferences import Preferences

    Preferences.open_for(window)


COMMANDS: tuple[Command, ...] = (
    Command(
        "tools.palette",
        QT_TR_NOOP("Search actions and layers…"),
        show_palette,
        ("Ctrl+K", "Ctrl+Shift+P"),
        "mdi6.magnify",
    ),
    Command(
        "tools.record",
        QT_TR_NOOP("Record samples…"),
        collect_recordings,
        icon="mdi6.microphone",
        is_ready=has_document,
        tip=QT_TR_NOOP("Words of your own from the microphone, a folder for each, as data to learn from."),
        starts_group=True,
    ),
    Command(
        "tools.preferences",
        QT_TR_NOOP("Preferences…"),
        show_preferences,
        ("Ctrl+,",),
        "mdi6.cog-outline",
        starts_group=True,
    ),
)
