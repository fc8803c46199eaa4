"""The languages of the window and how one is put in use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import netbuilder

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
FOLDER = Path(netbuilder.__file__).parent / "resources" / "i18n"
OURS = "netbuilder language"


def system_language() -> str:
    """The language of the program that the user's system asks for first; English where it asks for none of them."""
    own = {code.partition("_")[0]: code for code in LANGUAGES}
    asked = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((own[name] for name in asked if name in own), "en")


def install(app: QCoreApplication, language: str) -> None:
    """Puts a language of ``LANGUAGES`` in use in place of the one before; every widget gets a LanguageChange."""
    for old in app.findChildren(QTranslator, OURS):
        app.removeTranslator(old)
        old.setParent(None)
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{language}.qm", *sorted(FOLDER.glob(f"*_{language}.qm"))):
        _add(app, file)


class _Words(QTranslator):
    """Translations held in memory: a mapped file that is written anew would take the running program down."""

    def __init__(self, app: QCoreApplication, file: Path) -> None:
        super().__init__(app)
        self.setObjectName(OURS)
        self._bytes = file.read_bytes() if file.is_file() else b""  # load() copies nothing
        self.is_loaded = self.load(self._bytes, str(file.parent))


def _add(app: QCoreApplication, file: Path) -> None:
    translator = _Words(app, file)
    if translator.is_loaded:
        app.installTranslator(translator)
    else:
        translator.setParent(None)
