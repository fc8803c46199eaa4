"""The files used lately, as a menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.files.files import Files
    from netbuilder.ui.main_window import MainWindow


class RecentMenu(QMenu):
    """Hangs below the action "file.open_recent"; filled each time it opens."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        super().__init__(window)
        self._files = files
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.refresh)
        window.actions_by_name["file.open_recent"].setMenu(self)

    def refresh(self) -> None:
        """Fills it anew."""
        self.clear()
        recent = self._files.window.settings.recent
        for number, file in enumerate(recent, start=1):
            action = self.addAction(f"&{number}  {_shown(file, recent)}" if number < 10 else _shown(file, recent))
            action.setToolTip(str(file))
            action.triggered.connect(partial(self._open, file))
        if recent:
            self.addSeparator()
            self.addAction(tr("Clear the list")).triggered.connect(self._clear)

    def _open(self, file: Path, _checked: bool = False) -> None:
        self._files.open(file)

    def _clear(self) -> None:
        self._files.window.settings.forget_recent()
        self._files.window.refresh_actions()


def _shown(file: Path, recent: list[Path]) -> str:
    """Its name; with its folder where two have the same."""
    is_alone = sum(other.name == file.name for other in recent) == 1
    return (file.name if is_alone else f"{file.parent.name}/{file.name}").replace("&", "&&")
