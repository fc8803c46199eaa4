"""Files of a folder, a zip or a tar, read one after the other; nothing is unpacked."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from netbuilder.engine.data.errors import DataError, bytes_text

# No single picture, recording or text is larger; a file that says so is broken or made to fill the memory.
LARGEST = 512 << 20


def members(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Name (relative, with /) and content of every file with one of these suffixes, hidden ones left out.

    Folders and zips in alphabetical order, tars in their own.
    """
    if path.is_dir():
        yield from _of_folder(path, suffixes)
    elif not path.exists():
        raise DataError(f"There is no folder or file {path}.")
    elif zipfile.is_zipfile(path):
        yield from _of_zip(path, suffixes)
    elif tarfile.is_tarfile(path):
        yield from _of_tar(path, suffixes)
    else:
        raise DataError(f"{path} is neither a folder nor a zip or tar file.")


def names(path: Path, suffixes: tuple[str, ...]) -> list[PurePosixPath]:
    """Only the names, without reading the files where that is possible."""
    if path.is_dir():
        return [name for name, _ in _paths(path, suffixes)]
    if path.exists() and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return [PurePosixPath(i.filename) for i in _infos(archive, suffixes)]
    return [name for name, _ in members(path, suffixes)]


def _wanted(name: PurePosixPath, suffixes: tuple[str, ...]) -> bool:
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in name.parts)
    return name.suffix.lower() in suffixes and not hidden


def _paths(folder: Path, suffixes: tuple[str, ...]) -> list[tuple[PurePosixPath, Path]]:
    found = [(PurePosixPath(p.relative_to(folder).as_posix()), p) for p in folder.rglob("*") if p.is_file()]
    return sorted((name, p) for name, p in found if _wanted(name, suffixes))


def _of_folder(folder: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
    for name, path in _paths(folder, suffixes):
        _check_size(path.stat().st_size, folder, name)
        yield name, path.read_bytes()


def _infos(archive: zipfile.ZipFile, suffixes: tuple[str, ...]) -> list[zipfile.ZipInfo]:
    infos = [i for i in archive.infolist() if not i.is_dir() and _wanted(PurePosixPath(i.filename), suffixes)]
    return sorted(infos, key=lambda i: i.filename)


def _of_zip(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for info in _infos(archive, suffixes):
            _check_size(info.file_size, path, PurePosixPath(info.filename))
            yield PurePosixPath(info.filename), archive.read(info)


def _of_tar(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
    try:
        with tarfile.open(path, "r:*") as archive:
            for info in archive:
                name = PurePosixPath(info.name)
                if info.isfile() and _wanted(name, suffixes):
                    _check_size(info.size, path, name)
                    file = archive.extractfile(info)
                    assert file is not None
                    yield name, file.read()
    except (tarfile.TarError, EOFError, OSError) as error:
        raise DataError(f"{path} is broken: {error}.") from error


def _check_size(size: int, path: Path, name: PurePosixPath) -> None:
    if size > LARGEST:
        raise DataError(f"{path}: {name} holds {bytes_text(size)}, more than {bytes_text(LARGEST)}: refused.")
