"""Paths of files as a document writes them."""

from __future__ import annotations

import os
from pathlib import Path

from netbuilder.datasets.source import Source


def seen_from(source: Source, folder: Path) -> Source:
    """The source with its relative paths written as seen from ``folder``; those inside it become relative too."""
    written = {name: seen(Path(path), folder.resolve()) for name in source.paths if (path := getattr(source, name))}
    return type(source).make({**source.settings(), **written})


def seen(path: Path, folder: Path) -> str:
    """A path as seen from ``folder`` (resolved); an absolute one that leads elsewhere stays."""
    found = path.resolve()
    if path.is_absolute() and not found.is_relative_to(folder):
        return str(path)
    if found.anchor != folder.anchor:
        return str(found)  # another drive of Windows: there is no way from one to the other
    return Path(os.path.relpath(found, folder)).as_posix()
