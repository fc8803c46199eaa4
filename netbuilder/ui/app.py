"""The program with a window: one QApplication, its look and language."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QStyleFactory

from netbuilder.ui import fonts, style
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import theme


def make_app(arguments: list[str] | None = None) -> QApplication:
    """The application object with the program's fonts and theme; the one there is when there is one."""
    app = QApplication.instance() or QApplication(arguments or sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("NetBuilder")
    app.setOrganizationName("NetBuilder")
    app.setStyle(QStyleFactory.create("Fusion"))
    fonts.load()
    app.setFont(fonts.text_font())
    theme.changed.connect(lambda: dress(app))
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Puts palette and style sheet of the theme in use on everything."""
    app.setPalette(theme.palette())
    app.setStyleSheet(style.sheet(theme))


def run(files: list[Path]) -> int:
    """Opens the window, with files where some are named, until it is closed; the exit code."""
    app = make_app()
    window = MainWindow(Settings())
    window.show()
    return int(app.exec())
