"""Preferences: each is in use as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from netbuilder.ui import preferences
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.translation.languages import LANGUAGES
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Preferences(Page):
    """Language, theme, size of type, motion, folder."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.settings = window.settings
        self._spoken = preferences.language(self.settings)
        self.setWindowTitle(tr("Preferences"))
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(16)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        box.addLayout(form)
        self.theme, self.language = self._themes(), self._languages()
        self.text_scale, self.motion, self.folder = self._scales(), self._motion(), self._folder()
        rows = (
            (tr("Language"), self.language), (tr("Theme"), self.theme), (tr("Size of type"), self.text_scale),
            ("", self.motion), (tr("Folder for drawings"), self.folder),
        )  # fmt: skip
        for text, widget in rows:
            label = QLabel(text, self)
            label.setBuddy(widget)
            form.addRow(label, widget)
        box.addStretch(1)
        buttons = QDialogButtonBox(self)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.close)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addWidget(buttons)

    def _languages(self) -> ComboBox:
        choices = {"system": tr("As the system"), **LANGUAGES}
        return self._choice(choices, preferences.LANGUAGE, "system", self._take_language)

    def _themes(self) -> ComboBox:
        choices = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        return self._choice(choices, preferences.THEME, "system", partial(preferences.apply_theme, self.settings))

    def _scales(self) -> ComboBox:
        choices = {str(s): f"{s:.0%}".replace("%", " %") for s in SCALES}
        return self._choice(choices, preferences.TEXT_SCALE, "1.0", self._take_scale)

    def _choice(self, choices: dict[str, str], name: str, usual: str, use: Callable[[], None]) -> ComboBox:
        made = ComboBox(self)
        made.setObjectName(name)
        for value, text in choices.items():
            made.addItem(text, value)
        made.setCurrentIndex(max(0, made.findData(self.settings.text(name, usual))))
        made.activated.connect(partial(self._choose, made, name, use))
        return made

    def _choose(self, box: ComboBox, name: str, use: Callable[[], None], _index: int = 0) -> None:
        self.settings.put(name, box.currentData())
        use()

    def _take_scale(self) -> None:
        preferences.apply_text(_app(), self.settings)

    def _take_language(self) -> None:
        """A new window takes over; this dialog goes with the old one and opens again in the new language."""
        if preferences.language(self.settings) == self._spoken:
            return
        self._spoken = preferences.language(self.settings)
        QTimer.singleShot(0, self.window_, partial(_speak, self.window_))

    def _motion(self) -> QCheckBox:
        made = QCheckBox(tr("Less motion"), self)
        made.setObjectName(preferences.MOTION)
        made.setChecked(self.settings.flag(preferences.MOTION))
        made.setToolTip(tr("Nothing slides or fades."))
        made.toggled.connect(self._take_motion)
        return made

    def _take_motion(self, is_reduced: bool) -> None:
        self.settings.put(preferences.MOTION, is_reduced)
        preferences.apply_motion(_app(), self.settings)

    def _folder(self) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        field = QLineEdit(self.settings.text(preferences.FOLDER), made)
        field.setObjectName(preferences.FOLDER)
        field.setPlaceholderText(str(Path.home()))
        field.setAccessibleName(tr("Folder for drawings"))
        field.textChanged.connect(partial(self.settings.put, preferences.FOLDER))
        made.setFocusProxy(field)
        button = QPushButton(tr("Choose…"), made)
        button.clicked.connect(lambda: self._ask_folder(field))
        row.addWidget(field, 1)
        row.addWidget(button)
        return made

    def _ask_folder(self, field: QLineEdit) -> None:
        ask = QFileDialog(self, tr("Folder for drawings"), field.text() or str(Path.home()))
        ask.setFileMode(QFileDialog.FileMode.Directory)
        ask.fileSelected.connect(field.setText)
        ask.open()


def _speak(window: MainWindow) -> None:
    from netbuilder.ui.app import rebuild  # here: the app knows the window, and the window this dialog

    preferences.apply_language(_app(), window.settings)
    Preferences.open_for(rebuild(window))


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
