"""Presentation mode: big type, thick wires, nothing around the canvas but what is opened on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from netbuilder.ui import preferences
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

BIGGER = 1.4


class Presentation(QObject):
    """Of one window; ``leave`` puts everything back where it was."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.is_on = False
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._step_out)
        self._state: QByteArray | None = None
        self._was: Qt.WindowState = Qt.WindowState.WindowNoState

    def toggle(self) -> None:
        """On or off."""
        if self.is_on:
            self.leave()
        elif self._window.session is not None:
            self.enter()

    def enter(self) -> None:
        """Fills the screen with the canvas."""
        window = self._window
        self.is_on = True
        self._escape.setEnabled(True)
        self._was, self._state = window.windowState(), window.saveState(window.docks.version)
        for dock in window.docks.by_name.values():
            dock.hide()
        self._show_frame(False)
        window.setWindowState(self._was | Qt.WindowState.WindowFullScreen)
        self.apply()
        window.tell(tr("Presentation: Esc or F11 leaves it."))

    def leave(self) -> None:
        """Back to work."""
        if not self.is_on:
            return
        window = self._window
        self.is_on = False
        self._escape.setEnabled(False)
        window.setWindowState(self._was)
        self._show_frame(True)
        if self._state is not None and window.session is not None:
            window.restoreState(self._state, window.docks.version)
        self.apply()

    def apply(self) -> None:
        """Type and wires of every page as the mode wants them."""
        for page in self._window.tabs.pages():
            if hasattr(page.view, "set_presentation"):
                page.view.set_presentation(self.is_on)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            preferences.apply_text(app, self._window.settings, BIGGER if self.is_on else 1.0)

    def _step_out(self) -> None:
        """Esc: out of the block one is in, else out of the mode."""
        session = self._window.session
        if session is not None and session.path:
            session.go(session.path[:-1])
        else:
            self.leave()

    def _show_frame(self, is_shown: bool) -> None:
        window = self._window
        for part in (window.menuBar(), window.toolbar, window.status):
            part.setVisible(is_shown)
