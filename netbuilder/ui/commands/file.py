"""The File menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.ui.command import Command, has_document
from netbuilder.ui.commands import export
from netbuilder.ui.files import dialogs, importing, pictures
from netbuilder.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def _can_save(window: MainWindow) -> bool:
    session = window.session
    return session is not None and (session.file is None or not session.is_saved)


def _can_save_all(window: MainWindow) -> bool:
    return any(not session.is_saved for session in window.sessions())


def _has_recent(window: MainWindow) -> bool:
    return bool(window.settings.recent)


def new(window: MainWindow) -> None:
    """An empty drawing in a tab of its own."""
    window.files.new()


def ask_open(window: MainWindow) -> None:
    """Opens files that are asked for."""
    dialogs.ask_open(window, window.files.folder(), lambda files: open_paths(window, files))


def open_paths(window: MainWindow, files: list[Path]) -> None:
    """Opens several files, each in a tab."""
    for file in files:
        open_path(window, file)


def open_path(window: MainWindow, file: Path) -> None:
    """Opens a file, or brings it to the front when it is open."""
    window.files.open(file)


def ask_import(window: MainWindow) -> None:
    """Imports a file that is asked for."""
    dialogs.ask_import(window, window.files.folder(), importing.ENDINGS, window.files.importing.begin)


def _was_imported(window: MainWindow) -> bool:
    return window.session is not None and window.session in window.files.importing.reports


def show_report(window: MainWindow) -> None:
    """What became what in the import of the drawing in front."""
    from netbuilder.ui.dialogs.import_report.page import ImportReport

    ImportReport.open_for(window)


def show_recent(window: MainWindow) -> None:
    """The files used lately as a menu in the middle of the window, for those who come by keyboard."""
    window.files.recent.popup(window.mapToGlobal(window.rect().center()))


def _has_leftovers(window: MainWindow) -> bool:
    return bool(window.files.recovery.leftovers)


def offer_leftovers(window: MainWindow) -> None:
    """Shows once more what an unexpected end left unsaved."""
    window.files.recovery.offer()


def save(window: MainWindow) -> None:
    """Saves the drawing in front."""
    if window.session:
        window.files.saving.save(window.session)


def save_as(window: MainWindow) -> None:
    """Saves the drawing in front under another name."""
    if window.session:
        window.files.saving.save_as(window.session)


def save_all(window: MainWindow) -> None:
    """Saves every drawing that is not saved."""
    window.files.saving.save_all(window.sessions())


def close(window: MainWindow) -> None:
    """Closes the drawing in front."""
    if window.session:
        window.files.closing.close(window.session)


def may_close(window: MainWindow) -> bool:
    """Whether the window may go; where not, the user is asked, and it closes after that."""
    return window.files.closing.may_close()


def quit(window: MainWindow) -> None:
    """Closes the window, and the program with it."""
    window.close()


COMMANDS: tuple[Command, ...] = (
    Command("file.new", QT_TR_NOOP("&New"), new, ("Ctrl+N",), "mdi6.file-plus-outline"),
    Command("file.open", QT_TR_NOOP("&Open…"), ask_open, ("Ctrl+O",), "mdi6.folder-open-outline"),
    Command(
        "file.import",
        QT_TR_NOOP("I&mport…"),
        ask_import,
        ("Ctrl+Shift+I",),
        "mdi6.file-import-outline",
        tip=QT_TR_NOOP("A model of Keras, ONNX or PyTorch as a drawing, with its weights"),
    ),
    Command("file.import_report", QT_TR_NOOP("Import repor&t…"), show_report, is_ready=_was_imported),
    Command("file.open_recent", QT_TR_NOOP("Open &recent"), show_recent, ("Ctrl+Shift+O",), is_ready=_has_recent),
    Command(
        "file.restore", QT_TR_NOOP("Restore &unsaved work…"), offer_leftovers, ("Ctrl+Alt+R",), is_ready=_has_leftovers
    ),
    Command(
        "file.save",
        QT_TR_NOOP("&Save"),
        save,
        ("Ctrl+S",),
        "mdi6.content-save-outline",
        _can_save,
        starts_group=True,
    ),
    Command("file.save_as", QT_TR_NOOP("Save &as…"), save_as, ("Ctrl+Shift+S",), "", has_document),
    Command("file.save_all", QT_TR_NOOP("Save a&ll"), save_all, ("Ctrl+Alt+S",), "", _can_save_all),
    *export.COMMANDS,
    Command("file.print", QT_TR_NOOP("Pr&int…"), pictures.ask_print, ("Ctrl+P",), "mdi6.printer-outline", has_document),
    Command("file.close", QT_TR_NOOP("&Close"), close, ("Ctrl+W",), "", has_document, starts_group=True),
    Command("file.quit", QT_TR_NOOP("&Quit"), quit, ("Ctrl+Q",), "mdi6.exit-to-app"),
)
