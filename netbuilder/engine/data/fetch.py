"""Where the files of the catalogue are, and fetching those that are nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Event

import netbuilder
from netbuilder.datasets.entry import Entry, File
from netbuilder.engine.data.download import Progress, check, download
from netbuilder.engine.data.errors import DataError, bytes_text
from netbuilder.engine.data.room import cache_folder

BUNDLED_FOLDER = Path(netbuilder.__file__).parent / "resources" / "datasets"


@dataclass(frozen=True)
class Fetching:
    """Whether files may be fetched, whom to tell (bytes so far, bytes in all), and how to be stopped."""

    allowed: bool = True
    progress: Progress | None = None
    cancel: Event | None = None


ALLOWED = Fetching()


def locate(entry: Entry, fetching: Fetching = ALLOWED) -> dict[str, Path]:
    """The path of each file: shipped, in our cache, kept by another program, or fetched now."""
    return {file.name: found_file(entry, file) or _fetched(entry, file, fetching) for file in entry.files}


def is_here(entry: Entry) -> bool:
    """Whether nothing needs to be fetched."""
    return all(found_file(entry, file) for file in entry.files)


def found_file(entry: Entry, file: File) -> Path | None:
    """Where a file is on this computer, or None. Files kept by other programs must have the right checksum."""
    if not file.url:
        return BUNDLED_FOLDER / file.name
    own = own_path(entry, file)
    if own.is_file() and own.stat().st_size == file.size:
        return own  # its checksum was right when it was put there
    others = (Path.home() / name for name in file.elsewhere)
    return next((p for p in others if p.is_file() and p.stat().st_size == file.size and check(p, file.checksum)), None)


def own_path(entry: Entry, file: File) -> Path:
    """Where a fetched file is kept."""
    return cache_folder() / "datasets" / entry.name / file.name


def _fetched(entry: Entry, file: File, fetching: Fetching) -> Path:
    target = own_path(entry, file)
    if not fetching.allowed:
        raise DataError(
            f"{entry.description.title} is not on this computer yet; fetch it first ({bytes_text(entry.size)})."
        )
    download(file, target, fetching.progress, fetching.cancel)
    return target
