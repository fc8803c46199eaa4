"""Which kind of source a file or folder of a person is, and what there is to predict in it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from PIL import Image

from netbuilder.datasets.source import Arrays, Csv, Idx, ImageFolder, Source, TextFolder, WavFolder
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.guess import LABEL_NAMES, Guess, left_out, useless
from netbuilder.engine.data.readers import archive, images, riff
from netbuilder.engine.data.readers.columns import Column, scan
from netbuilder.engine.data.readers.rows import UTF8, encoding_of, open_rows
from netbuilder.engine.data.text_tables import TextTable

Kind = Literal["auto", "table", "images", "text", "audio"]
TABLES, ARRAYS, ARCHIVES = (".csv", ".tsv"), (".npz", ".npy"), (".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz")
IDX_IMAGES, IDX_LABELS = "images-idx3", "labels-idx1"
ROWS_LOOKED_AT = 200  # for the decimal mark
LOOKED_AT = 20  # pictures whose sizes and colours are looked at
LARGEST_SIDE = 64


def recognise(path: Path, kind: Kind = "auto", targets: tuple[str, ...] = (), text: str = "") -> Guess:
    """The source that fits a path; DataError says what was expected.

    Args:
        path: a file or folder.
        kind: what it is, where a person says it.
        targets: columns of a table that are to be predicted.
        text: the column of a table whose texts are to be read.
    """
    if not path.exists():
        raise DataError(f"There is no file or folder {path}.")
    if pair := _idx(path) if kind in ("auto", "images") else None:
        return Guess(pair)
    if path.is_dir() or path.suffix.lower() in ARCHIVES or kind in ("images", "audio"):
        return Guess(_folder(path, kind))
    if path.suffix.lower() in ARRAYS:
        return Guess(Arrays(path=str(path)))
    if path.suffix.lower() in TABLES or kind in ("table", "text"):
        return _table(path, kind, targets, text)
    raise DataError(
        f"{path}: expected a table (.csv, .tsv), arrays (.npz, .npy), IDX files, or a folder, zip or tar of pictures, "
        ".wav or .txt files."
    )


def without_gaps(source: Source, notes: tuple[str, ...]) -> Source:
    """The source; of a table whose description notes missing values without the rows that miss one."""
    has_gaps = any(note.endswith(" missing") for note in notes)
    return replace(source, missing="drop") if isinstance(source, Csv) and has_gaps else source


def _folder(path: Path, kind: Kind) -> Source:
    """By the kind of file that is most frequent in it."""
    if kind == "table":
        raise DataError(f"{path} is no table; expected a .csv or .tsv file.")
    suffixes = tuple(s for known, _, _ in _FOLDERS.values() for s in known)
    found = [name.suffix.lower() for name in archive.names(path, suffixes)]
    counts = {name: sum(s in known for s in found) for name, (known, _, _) in _FOLDERS.items()}
    best = max(counts, key=lambda name: counts[name]) if kind == "auto" else kind
    if not counts[best]:
        words = "pictures, .wav or .txt files" if kind == "auto" else _FOLDERS[best][2]
        raise DataError(f"{path}: expected a folder, zip or tar of {words}; it holds none.")
    return _FOLDERS[best][1](path)


def _pictures(path: Path) -> ImageFolder:
    """In the size of the first pictures, at most 64 × 64; in grey when all of those are."""
    sizes, modes = [], set()
    for _, content in islice(archive.members(path, images.SUFFIXES), LOOKED_AT):
        try:
            with Image.open(io.BytesIO(content)) as picture:
                sizes.append((picture.height, picture.width))
                modes.add(picture.mode)
        except images.BROKEN:
            continue  # whoever reads all of them reports it
    if not sizes:
        return ImageFolder(path=str(path))
    height, width = sorted(sizes)[len(sizes) // 2]
    factor = min(1.0, LARGEST_SIDE / max(height, width))
    size = (max(1, round(height * factor)), max(1, round(width * factor)))
    return ImageFolder(path=str(path), size=size, grayscale=modes <= {"1", "L", "LA"})


def _recordings(path: Path) -> WavFolder:
    """At the lowest rate of the first recordings, so that the drawing knows it."""
    rates, names = [], []
    for name, content in islice(archive.members(path, (".wav",)), LOOKED_AT):
        names.append(name)
        try:
            rates.append(riff.parse(content).rate)
        except ValueError:
            continue
    is_named = bool(names) and all(len(name.parts) == 1 and "_" in name.stem for name in names)
    return WavFolder(path=str(path), rate=min(rates, default=0), labels="name" if is_named else "folder")


def _texts(path: Path) -> TextFolder:
    return TextFolder(path=str(path))


_FOLDERS: dict[str, tuple[tuple[str, ...], Callable[[Path], Source], str]] = {
    "images": (images.SUFFIXES, _pictures, "pictures"),
    "audio": ((".wav",), _recordings, ".wav files"),
    "text": ((".txt",), _texts, ".txt files"),
}


def _idx(path: Path) -> Idx | None:
    """MNIST's files: a folder of them, or the file with the pictures; the labels lie beside it."""
    found = sorted(path.glob(f"*{IDX_IMAGES}*")) if path.is_dir() else [path] if IDX_IMAGES in path.name else []
    pairs = [(p, p.with_name(p.name.replace(IDX_IMAGES, IDX_LABELS))) for p in found]
    pairs = [(pictures, labels) for pictures, labels in pairs if labels.exists()]
    train = next((p for p in pairs if not _is_test(p[0])), pairs[0] if pairs else None)
    if train is None:
        return None
    test = next((p for p in pairs if _is_test(p[0]) and p != train), None)
    made = {"images": str(train[0]), "labels": str(train[1])}
    return Idx.make(made | ({"test_images": str(test[0]), "test_labels": str(test[1])} if test else {}))


def _is_test(path: Path) -> bool:
    return path.name.lower().startswith(("t10k", "test"))


def _table(path: Path, kind: Kind, targets: tuple[str, ...], text: str) -> Guess:
    written = encoding_of(path)
    encoding: Any = "auto" if written == UTF8 else written
    plain = Csv(path=str(path), decimal=_decimal(path), encoding=encoding)
    rows = open_rows(path, decimal=plain.decimal)
    for name in (*targets, *filter(None, [text])):
        rows.position(name)
    columns, count = scan(rows, plain)
    texts = TextTable(path, columns, count)
    if kind == "text" or text or (kind == "auto" and texts.is_meant(targets)):
        return texts.guess(targets, text)
    return _numbers(replace(plain, targets=targets), columns, count)


def _numbers(plain: Csv, columns: tuple[Column, ...], count: int) -> Guess:
    """A table of numbers and categories."""
    targets = plain.targets
    others = [c for c in columns if c.type in ("numeric", "category")]
    out = {c.name: why for c in others if c.name not in targets and (why := useless(c, count))}
    notes = (*out.values(), *(note for c in columns if c.name not in targets and (note := left_out(c))))
    plain = replace(plain, columns=tuple((name, "ignore") for name in out))
    others = [c for c in others if c.name not in out]
    if targets:
        return Guess(plain, targets, notes=notes)
    if not others:
        raise DataError(f"{plain.path} has no column of numbers or categories to predict; name one with the targets.")
    named = [c for c in others if c.name.lower() in LABEL_NAMES]
    target, reason = (named[0], "by its name") if len(named) == 1 else (others[-1], "the last one")
    rest = tuple(c.name for c in others if c is not target)
    return Guess(replace(plain, targets=(target.name,)), (target.name,), reason, rest, notes)


def _decimal(path: Path) -> Literal[".", ","]:
    """A comma where a column holds numbers with it and none with a point."""
    rows = open_rows(path)
    if rows.delimiter == ",":
        return "."
    cells = [cell.strip() for _, row in islice(rows, ROWS_LOOKED_AT) for cell in row]
    commas, points = (sum(bool(re.fullmatch(rf"[+-]?\d+{mark}\d+", c)) for c in cells) for mark in (",", r"\."))
    return "," if commas > points else "."
