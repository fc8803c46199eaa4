"""Preferences, the sheet of shortcuts, about."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netbuilder.graph.edits import SetNotes
from netbuilder.graph.node import Prose
from netbuilder.ui import commands, fonts, preferences
from netbuilder.ui.actions import keys
from netbuilder.ui.dialogs.about import About, versions
from netbuilder.ui.dialogs.gestures import KEYS, MOUSE
from netbuilder.ui.dialogs.preferences import Preferences
from netbuilder.ui.dialogs.shortcuts import Shortcuts
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import theme
from netbuilder.ui.translation.languages import install


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    """Theme, type and language of the other tests."""
    choice = theme.choice
    yield
    theme.use(choice)
    fonts.use_scale(1.0)
    qapp.setFont(fonts.text_font())
    preferences.dress(qapp)
    preferences.apply_motion(qapp, Settings())
    install(qapp, "en")


def _choose(box: QComboBox, value: str) -> None:
    """With the keyboard, as a person does."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_the_theme_is_in_use_at_once(window: MainWindow) -> None:
    dialog = Preferences.open_for(window)
    _choose(dialog.theme, "dark")
    assert theme.is_dark and window.settings.text(preferences.THEME) == "dark"
    _choose(dialog.theme, "light")
    assert not theme.is_dark


def test_type_grows_at_once(window: MainWindow, qapp: QApplication) -> None:
    dialog = Preferences.open_for(window)
    _choose(dialog.text_scale, "1.5")
    assert qapp.font().pointSizeF() == fonts.SIZE * 1.5
    assert preferences.text_scale(window.settings) == 1.5


def test_what_was_chosen_is_chosen_next_time(window: MainWindow, qapp: QApplication) -> None:
    window.settings.put(preferences.THEME, "dark")
    window.settings.put(preferences.TEXT_SCALE, 1.25)
    window.settings.put(preferences.MOTION, True)
    preferences.apply_theme(window.settings)
    preferences.apply_text(qapp, window.settings)
    assert theme.is_dark and qapp.font().pointSizeF() == fonts.SIZE * 1.25
    dialog = Preferences.open_for(window)
    assert dialog.theme.currentData() == "dark" and dialog.text_scale.currentText() == "125 %"
    motion = dialog.findChild(QCheckBox)
    assert isinstance(motion, QCheckBox) and motion.isChecked()


@pytest.mark.parametrize("value", ["nonsense", "0", "-3", "1e9", "nan"])
def test_a_damaged_size_of_type_is_kept_in_bounds(value: str) -> None:
    settings = Settings()
    settings.put(preferences.TEXT_SCALE, value)
    assert preferences.SMALLEST <= preferences.text_scale(settings) <= preferences.LARGEST


def test_motion_and_folder_are_taken(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = Preferences.open_for(window)
    qtbot.mouseClick(dialog.motion, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.motion.height() // 2))
    assert preferences.is_motion_reduced(window.settings)
    assert not any(QApplication.isEffectEnabled(effect) for effect in preferences.EFFECTS)
    field = dialog.findChild(QLineEdit, preferences.FOLDER)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, str(tmp_path))
    assert window.files.folder() == tmp_path
    field.clear()
    assert window.files.folder() == Path.home()


def test_another_language_makes_a_new_window_with_the_same_documents(qtbot: QtBot) -> None:
    window, session = MainWindow(), Session()
    window.show()
    window.add(session)
    session.do(SetNotes(notes=Prose("not saved")))
    _choose(Preferences.open_for(window).language, "zh_CN")
    qtbot.waitUntil(lambda: not isValid(window))
    (new,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    qtbot.addWidget(new, before_close_func=lambda w: setattr(w.files.closing, "is_decided", True))
    assert new.sessions() == [session] and not session.is_saved
    assert new.menuBar().actions()[0].text() != "&File"
    assert isinstance(new.findChild(Preferences), Preferences)
    session.undo()
    assert session.is_saved


def test_the_sheet_lists_every_command_with_keys_and_every_gesture(window: MainWindow) -> None:
    text = Shortcuts.open_for(window).sheet.toPlainText()
    for command in commands.all_commands():
        if command.shortcuts:
            assert keys(window.actions_by_name[command.name].shortcut()) in text
    for how, what in (*MOUSE, *KEYS):
        assert how in text and what[1:] in text


def test_the_sheet_is_searched(window: MainWindow, qtbot: QtBot) -> None:
    sheet = Shortcuts.open_for(window)
    qtbot.keyClicks(sheet.field, "undo")
    assert "Undo" in sheet.sheet.toPlainText() and "Quit" not in sheet.sheet.toPlainText()
    qtbot.keyClicks(sheet.field, "zzzz")
    assert sheet.sheet.toPlainText().strip() == "Nothing fits."


def test_about_names_versions_and_licences(window: MainWindow, qtbot: QtBot) -> None:
    about = About.open_for(window)
    assert "SIL OPEN FONT LICENSE" in about.licence.toPlainText().upper()
    copy = next(b for b in about.findChildren(QPushButton) if "Copy" in b.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert versions() in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("dialog", [Preferences, Shortcuts, About])
def test_a_dialog_opens_once_does_not_stop_the_window_and_closes_with_escape(
    window: MainWindow, dialog: type[Preferences | Shortcuts | About]
) -> None:
    made = dialog.open_for(window)
    assert dialog.open_for(window) is made and not made.isModal()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
