"""The program with a window: one QApplication, its look and language."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QStyleFactory

from netbuilder.ui import fonts, mishap, preferences
from netbuilder.ui.display import explained
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import theme
from netbuilder.ui.translation.languages import install

_windows: list[MainWindow] = []  # nobody else keeps the object of a window that took over


def make_app(arguments: list[str] | None = None, settings: Settings | None = None) -> QApplication:
    """The application object with the program's fonts and theme; the one there is when there is one.

    With ``settings`` also what the user chose: theme, language, size of type.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments or sys.argv[:1])
        app.setApplicationName("NetBuilder")
        app.setOrganizationName("NetBuilder")
        app.setStyle(QStyleFactory.create("Fusion"))
        fonts.load()
        theme.changed.connect(lambda: preferences.dress(app))
        app.styleHints().colorSchemeChanged.connect(theme.follow)
        install(app, "en")
        app.setFont(fonts.text_font())
        preferences.dress(app)
    if settings is not None:
        preferences.apply_theme(settings)
        preferences.apply_language(app, settings)
        preferences.apply_text(app, settings)
        preferences.apply_motion(app, settings)
    return app


def rebuild(window: MainWindow) -> MainWindow:
    """A new window with the same documents, e.g. in another language; the old one goes."""
    window.presentation.leave()
    front, sessions = window.session, window.sessions()
    window.docks.remember()
    new = MainWindow(window.settings, window.lab)  # what is being trained goes on
    new.files.take_over(window.files)
    for session in sessions:
        window.remove(session)
        new.add(session)
    if front is not None:
        new.show_session(front)
    new.setGeometry(window.geometry())
    new.setWindowState(window.windowState())
    new.show()
    window.retire()
    _windows[:] = [new]
    new.destroyed.connect(_windows.clear)
    return new


def run(files: list[Path]) -> int:
    """Opens the window, with files where some are named, until it is closed; the exit code."""
    settings = Settings()
    with explained():
        app = make_app(settings=settings)
    window = MainWindow(settings)
    window.show()
    mishap.listen()
    window.lab.warm_soon()
    window.files.start(files)
    return int(app.exec())
