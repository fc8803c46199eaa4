"""About: version, what it is made with, licences."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

import netbuilder
from netbuilder.ui import fonts
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class About(Page):
    """What one needs to know for a report, and who made the type it is set in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("About NetBuilder"))
        self.resize(560, 460)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(8)
        for text, role in ((f"NetBuilder {netbuilder.__version__}", "heading"), (versions(), "muted")):
            label = QLabel(text, self)
            label.setProperty("role", role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(label)
        box.addSpacing(12)
        box.addWidget(self._title(tr("Typefaces and icons")))
        words = QLabel(
            tr("Inter and JetBrains Mono, under the SIL Open Font License; Material Design Icons, Apache License 2.0."),
            self,
        )
        words.setWordWrap(True)
        box.addWidget(words)
        self.licence = QPlainTextEdit((fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8"), self)
        self.licence.setReadOnly(True)
        self.licence.setFont(fonts.mono_font(0.85))
        self.licence.setAccessibleName(tr("Licence of the typefaces"))
        box.addWidget(self.licence, 1)
        box.addWidget(self._buttons())

    def _title(self, text: str) -> QLabel:
        made = QLabel(text, self)
        made.setProperty("role", "title")
        return made

    def _buttons(self) -> QDialogButtonBox:
        made = QDialogButtonBox(self)
        copy = QPushButton(tr("Copy the versions"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"NetBuilder {versions()}"))
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.close)
        close.setDefault(True)
        made.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        made.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        return made


def versions() -> str:
    """Of what it runs on: for reports."""
    return f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.machine()}"
