"""A language is put in use, and another one in its place, while the program runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netbuilder.ui.translation import LANGUAGES, install, system_language
from netbuilder.ui.words import tr


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install(qapp, "en")


def test_each_language_has_its_own_name() -> None:
    assert LANGUAGES == {"en": "English", "zh_CN": "简体中文"}


def test_words_plurals_and_buttons_of_qt_change(qapp: QApplication) -> None:
    install(qapp, "zh_CN")
    assert tr("Undo") == "撤销"
    assert tr("%n problems", "", 1) == "1 个问题"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    install(qapp, "en")
    assert tr("Undo") == "Undo"
    assert (tr("%n problems", "", 1), tr("%n problems", "", 2)) == ("1 problem", "2 problems")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_switching_leaves_no_translator_behind(qapp: QApplication) -> None:
    install(qapp, "zh_CN")
    before = len(qapp.findChildren(QTranslator))
    for language in ("en", "zh_CN", "zh_CN"):
        install(qapp, language)
    assert len(qapp.findChildren(QTranslator)) == before


def test_widgets_are_told(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[str] = []

    class Label(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() is QEvent.Type.LanguageChange:
                told.append(tr("Undo"))

    label = Label()
    qtbot.addWidget(label)
    label.show()
    install(qapp, "zh_CN")
    QCoreApplication.processEvents()
    assert told[-1] == "撤销"


TRUNCATED = """
import shutil, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from netbuilder.ui.translation import languages
from netbuilder.ui.words import tr

app, folder = QCoreApplication([]), Path(sys.argv[1])
for file in languages.FOLDER.glob("*_zh_CN.qm"):
    shutil.copy(file, folder)
languages.FOLDER = folder
languages.install(app, "zh_CN")
for file in folder.glob("*.qm"):
    file.write_bytes(b"")
print(ascii([tr("Undo"), tr("Redo")]))
"""


def test_a_file_written_anew_does_not_take_the_program_down(tmp_path: Path) -> None:
    """In a process of its own: reading a mapped file that became shorter ends it."""
    command = [sys.executable, "-c", TRUNCATED, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ascii(["撤销", "重做"])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["zh-Hans-CN", "en-US"], "zh_CN"),
        (["zh_TW"], "zh_CN"),
        (["en-GB", "zh-CN"], "en"),
        (["de-DE", "zh-CN"], "zh_CN"),
        (["de-DE"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_the_system(monkeypatch: pytest.MonkeyPatch, asked: list[str], found: str) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return asked

    monkeypatch.setattr(QLocale, "system", System)
    assert system_language() == found
