"""The QActions of a window, made from the commands."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from netbuilder.ui.command import Command
from netbuilder.ui.icons import icon
from netbuilder.ui.words import plain, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def make_actions(window: MainWindow, commands: tuple[Command, ...]) -> dict[str, QAction]:
    """An action for each command, by its name, added to the window."""
    made = {command.name: _action(window, command) for command in commands}
    window.addActions([made[c.name] for c in commands if not c.on_canvas])
    return made


def _action(window: MainWindow, command: Command) -> QAction:
    action = QAction(tr(command.text), window)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(s) for s in command.shortcuts])
    if command.on_canvas:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if command.icon:
        action.setIcon(icon(command.icon))
    action.setCheckable(command.is_on is not None)
    action.setToolTip(tip(command))
    action.triggered.connect(partial(_run, window, command))
    return action


def _run(window: MainWindow, command: Command, _checked: bool = False) -> None:
    if command.is_ready(window):
        command.run(window)
    window.refresh_actions()


def tip(command: Command) -> str:
    """The text of a tooltip: what it does and its shortcut."""
    words = plain(tr(command.tip or command.text))
    shown = keys(QKeySequence(command.shortcuts[0])) if command.shortcuts else ""
    return f"{words}  ({shown})" if shown else words


def keys(shortcut: QKeySequence) -> str:
    """A shortcut as people write it here: "Ctrl K", "Ctrl Shift Z"; "+" alone is the key."""
    text = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return re.sub(r"(?<=.)\+(?=.)", " ", text)


def refresh(window: MainWindow, actions: dict[str, QAction], commands: tuple[Command, ...]) -> None:
    """Greys what cannot be done now, marks the switches that are on, names what undo would take back."""
    for command in commands:
        action = actions[command.name]
        action.setEnabled(command.is_ready(window))
        if command.why_not is not None:
            action.setToolTip(command.why_not(window) or tip(command))
        if command.text_now is not None:
            action.setText(command.text_now(window))
        if command.is_on is not None:
            action.setChecked(command.is_on(window))
