"""Asking for names of files, without stopping the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from netbuilder.ui.words import tr


def ask_open(parent: QWidget, folder: Path, then: Callable[[list[Path]], None]) -> None:
    """Which drawings to open, one or several."""
    dialog = _dialog(parent, tr("Open"), folder, _drawings())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    _open(dialog)


def ask_import(parent: QWidget, folder: Path, kinds: Iterable[str], then: Callable[[Path], None]) -> None:
    """Which model of another program to import; ``kinds``: endings."""
    every = " ".join(f"*{ending}" for ending in kinds)
    dialog = _dialog(parent, tr("Import"), folder, tr("Models of other programs ({endings})").format(endings=every))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    _open(dialog)


def ask_weights(parent: QWidget, folder: Path, then: Callable[[Path], None]) -> None:
    """Which weights a training starts from."""
    dialog = _dialog(parent, tr("Weights to start from"), folder, tr("Weights (*.safetensors)"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    _open(dialog)


def ask_table(parent: QWidget, folder: Path, then: Callable[[Path], None]) -> None:
    """Which table to read."""
    dialog = _dialog(parent, tr("Open a table"), folder, tr("Tables (*.csv *.tsv *.txt)"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    _open(dialog)


def ask_drawing(parent: QWidget, proposed: Path, then: Callable[[Path], None]) -> None:
    """Where to save a drawing."""
    ask_new(parent, tr("Save as"), proposed, _drawings(), then)


def ask_new(parent: QWidget, title: str, proposed: Path, kinds: str, then: Callable[[Path], None]) -> None:
    """A name for a file; Qt asks before it takes one that is there already."""
    dialog = _dialog(parent, title, proposed.parent, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    _open(dialog)


def _dialog(parent: QWidget, title: str, folder: Path, kinds: str) -> QFileDialog:
    made = QFileDialog(parent, title, str(folder), kinds)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return made


def _drawings() -> str:
    return tr("NetBuilder drawings (*.netb)") + ";;" + tr("All files (*)")


def _open(dialog: QFileDialog) -> None:
    """With the keyboard in it: else Return would still be the shortcut of the window behind."""
    dialog.open()
    dialog.activateWindow()
