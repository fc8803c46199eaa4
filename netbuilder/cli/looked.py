"""Looking at a person's own data: only when needed, as it imports the engine."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netbuilder.datasets.source import Source
    from netbuilder.graph.document import Document


def looked_at(document: Document, path: Path) -> Document:
    """The drawing in the file ``path`` with the fields of its data, when nobody has looked at them yet.

    DataError says what is wrong with the data, e.g. that the file is missing.
    """
    data = document.data
    if data is None or data.fields:
        return document
    from netbuilder.engine.data import describe

    base = (path / "document.netb" if path.is_dir() else path).resolve().parent
    return replace(document, data=replace(data, fields=describe(data.source, base).fields))


def seen_from(source: Source, folder: Path) -> Source:
    """The source with its relative paths written as seen from ``folder``; those inside it become relative too."""
    written = {name: _seen(Path(path), folder.resolve()) for name in source.paths if (path := getattr(source, name))}
    return type(source).make({**source.settings(), **written})


def _seen(path: Path, folder: Path) -> str:
    found = path.resolve()
    if path.is_absolute() and not found.is_relative_to(folder):
        return str(path)
    if found.anchor != folder.anchor:
        return str(found)  # another drive of Windows: there is no way from one to the other
    return Path(os.path.relpath(found, folder)).as_posix()
