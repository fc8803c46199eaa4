"""Asking for a file or folder of one's own to learn from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from netbuilder.ui.words import tr

Take = Callable[[Path], object]


def ask_for_file(parent: QWidget, take: Take) -> None:
    """A table, arrays, IDX files or an archive; ``take`` gets its path."""
    kinds = [
        tr("Data (*.csv *.tsv *.npz *.npy *.gz *.zip *.tar *.tgz *ubyte *.idx)"),
        tr("All files (*)"),
    ]
    dialog = QFileDialog(parent.window(), tr("Own data"), str(Path.home()), ";;".join(kinds))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, take)


def ask_for_folder(parent: QWidget, take: Take) -> None:
    """A folder of pictures, recordings or texts; ``take`` gets its path."""
    dialog = QFileDialog(parent.window(), tr("Own data"), str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, take)


def _open(dialog: QFileDialog, take: Take) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()
