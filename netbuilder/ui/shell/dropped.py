"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from netbuilder.ui.files.importing import is_importable

DATA = (".csv", ".tsv", ".npz", ".npy", ".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz")


def dropped_files(data: QMimeData) -> list[Path]:
    """The drawings and the models of other programs among what is dragged."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [f for f in files if f.suffix.lower() == ".netb" or is_importable(f)]


def dropped_data(data: QMimeData) -> Path | None:
    """The first folder or file among what is dragged that can be learnt from."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((p for p in paths if p.is_dir() or p.suffix.lower() in DATA or "-idx3-" in p.name), None)
