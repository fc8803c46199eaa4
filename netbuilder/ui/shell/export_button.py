"""The button Export in the toolbar: every format in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from netbuilder.ui.commands.export import COMMANDS
from netbuilder.ui.icons import SIZE, icon
from netbuilder.ui.shell.field_button import HEIGHT
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class ExportButton(QPushButton):
    """What is greyed says why in its tooltip; that is looked at anew when the menu opens."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Export"), window)
        self.setObjectName("export")
        self.setIconSize(SIZE)
        self.setMinimumHeight(HEIGHT)
        self.setToolTip(tr("The network, its weights, curves or data for other programs"))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for command in COMMANDS:
            if command.starts_group:
                menu.addSeparator()
            menu.addAction(window.actions_by_name[command.name])
        menu.aboutToShow.connect(window.refresh_actions)
        self.setMenu(menu)
        self.refresh_icon()

    def refresh_icon(self) -> None:
        """In the colours of the theme as it is now."""
        self.setIcon(icon("mdi6.tray-arrow-up"))
