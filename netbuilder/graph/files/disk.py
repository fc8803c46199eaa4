"""Reading and writing `.netb` files. The named file changes at one stroke or not at all."""

from __future__ import annotations

import glob
import os
import tempfile
from pathlib import Path

from netbuilder.graph.document import Document
from netbuilder.graph.files.strict import MAX_BYTES
from netbuilder.graph.files.text import FileError, dumps, loads


def load(path: str | os.PathLike[str]) -> Document:
    """The document in a file; FileError names the file and the place in it."""
    name = Path(path).name
    try:
        with Path(path).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileError(f"{name} cannot be read: {(error.strerror or str(error)).lower()}.") from None
    if len(content) > MAX_BYTES:
        raise FileError(f"{name} cannot be opened: it is larger than {MAX_BYTES // 2**20} MB.")
    try:
        return loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FileError(f"{name} cannot be opened: byte {error.start} is no text in UTF-8.") from None
    except FileError as error:
        raise FileError(f"{name} cannot be opened: {error}") from None


def save(document: Document, path: str | os.PathLike[str]) -> None:
    """Writes the document: a new file in the same folder takes the old one's place and mode. OSError when it cannot."""
    target = Path(os.path.realpath(path))
    write_atomic(target, dumps(document).encode(errors="replace"))


def write_atomic(target: Path, content: bytes) -> None:
    """Temporary file in the same folder, fsync, replace, fsync of the folder."""
    handle, temporary = tempfile.mkstemp(prefix=_prefix(target, os.getpid()), suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def sweep(target: Path, pid: int) -> None:
    """Removes what a process that was killed while it wrote ``target`` left beside it."""
    for left in target.parent.glob(glob.escape(_prefix(target, pid)) + "*.part"):
        left.unlink(missing_ok=True)


def _prefix(target: Path, pid: int) -> str:
    return f".{target.name[:100]}.{pid}-"


def _mode(target: Path) -> int:
    """The old file's mode, or what a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # other systems cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
