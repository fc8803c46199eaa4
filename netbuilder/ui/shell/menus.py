"""The menu bar, made from the commands, with the name of the file at its right end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from netbuilder.ui import commands
from netbuilder.ui.command import Command
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def fill(window: MainWindow) -> None:
    """A menu for each module of commands that has any."""
    for name, title, entries in commands.MENUS:
        if not entries:
            continue
        menu = window.menuBar().addMenu(tr(title))
        menu.setObjectName(name)
        menu.setToolTipsVisible(True)
        for command in entries:
            inner = _submenu(menu, command)
            if command.starts_group:
                inner.addSeparator()
            inner.addAction(window.actions_by_name[command.name])


def _submenu(menu: QMenu, command: Command) -> QMenu:
    """The menu within a menu that a command stands in, made when it is the first there."""
    if not command.submenu:
        return menu
    found = menu.findChild(QMenu, command.submenu)
    if found is None:
        found = menu.addMenu(tr(command.submenu))
        found.setObjectName(command.submenu)
        found.setToolTipsVisible(True)
    return found


class FileTitle(QLabel):
    """The name of the file in front, at the right end of the menu bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._bar = window.menuBar()
        self.setObjectName("file_title")
        self.setProperty("role", "muted")
        self.setContentsMargins(12, 4, 12, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    def say(self, text: str) -> None:
        """Shows a name. The menu bar measures its corner only when it is put there."""
        self.setText(text)
        self._bar.setCornerWidget(self, Qt.Corner.TopRightCorner)
        self.show()
