"""Edits written down at once in a side file, so that a crash loses nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.document import Document
from netbuilder.graph.edits.edit import Edit
from netbuilder.graph.files.strict import parse_json
from netbuilder.graph.files.text import dumps, loads
from netbuilder.graph.history import History

FORMAT = "netbuilder-journal"
UNDO, REDO, END = "undo", "redo", "end"  # END: the burst of edits is over (History.end_burst)


@dataclass(frozen=True)
class Saved:
    """At this point the document was written to ``file``."""

    file: str

    def to_json(self) -> dict[str, str]:
        return {"saved": self.file}


Entry = Edit | Saved | Literal["undo", "redo", "end"]


@dataclass(frozen=True)
class Recovered:
    """What a journal gives back: the session's history, undo and all, from the opening of the document on.

    ``entries``: what it was made from. ``file``: where the document was last saved or opened; None for a drawing
    never saved. ``unsaved``: how many edits, undos and redos came behind that. ``is_complete``: false when the last
    line was cut off, or an edit no longer fits.
    """

    base: Document
    history: History
    entries: tuple[Entry, ...]
    file: Path | None
    unsaved: int
    is_complete: bool

    @property
    def document(self) -> Document:
        """The document as it was at the crash."""
        return self.history.document

    def belongs_to(self, on_disk: Document) -> bool:
        """Whether the file as it is now is the one the unsaved edits were made to."""
        saved = self.history.saved
        return saved is not None and fingerprint(dumps(saved)) == fingerprint(dumps(on_disk))


def fingerprint(text: str) -> str:
    """SHA-256 of a document's text."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


class Journal:
    """An open journal: every edit is one line behind the document as it was opened, and with the system at once.

    Args:
        path: the side file; made with the first edit, so that looking at a drawing leaves no trace.
        base: the document as it was opened.
        file: where it lies on disk, None for a new one.
        entries: what was done to it since, for a document that was recovered.
    """

    def __init__(self, path: Path, base: Document, file: Path | None, entries: Iterable[Entry] = ()) -> None:
        self._path = path
        self._base = dumps(base)  # now, so that the first edit need not wait for it
        self._origin = file
        self._entries = list(entries)
        self._file: IO[bytes] | None = None
        if self._entries:
            self._start()

    def append(self, entry: Entry) -> None:
        """Writes down an edit or what else was done; OSError when it cannot, and the next call tries it all anew."""
        if entry == END and (not self._entries or self._entries[-1] == END):
            return
        if isinstance(entry, Saved) and not self._entries:
            self._origin = Path(entry.file)
            return
        self._entries.append(entry)
        if self._file is None:
            self._start()
        else:
            self._go_on(self._file, entry)

    def _start(self) -> None:
        """Writes the whole journal; an older one is replaced only by a complete one."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        with part.open("wb", buffering=0) as file:
            _write(file, _head(self._base, self._origin) + b"".join(map(_line, self._entries)))
        part.replace(self._path)
        self._file = self._path.open("ab", buffering=0)

    def _go_on(self, file: IO[bytes], entry: Entry) -> None:
        try:
            _write(file, _line(entry))
        except OSError:
            self.leave()
            raise

    def close(self) -> None:
        """A clean end: the side file goes away."""
        self.leave()
        self._path.unlink(missing_ok=True)

    def leave(self) -> None:
        """An end without a decision: the side file stays and will be offered again."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _write(file: IO[bytes], content: bytes) -> None:
    """All of it: a nearly full disk may take a part of a line first."""
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]


def _head(base: str, file: Path | None) -> bytes:
    head = {"format": FORMAT, "file": str(file) if file else None, "base": base, "sha256": fingerprint(base)}
    return _encoded(head)


def _line(entry: Entry) -> bytes:
    return _encoded(entry if isinstance(entry, str) else entry.to_json())


def _encoded(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode(errors="replace")


def recover(path: Path) -> Recovered | None:
    """What a crash left behind in a side file; None when it is none, or its first line is damaged."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        head = parse_json(lines[0])
        text = str(head["base"])
        if head.get("format") != FORMAT or head["sha256"] != fingerprint(text):
            return None
        return _replayed(loads(text), head.get("file"), lines[1:])
    except (OSError, NetBuilderError, KeyError, TypeError, AttributeError):
        return None


def _replayed(base: Document, file: str | None, lines: list[str]) -> Recovered:
    history = History(base)
    entries: list[Entry] = []
    is_complete = lines[-1:] == [""]  # else a line was cut off, even if what is there of it reads well
    for line in lines[:-1]:
        try:
            entries.append(_redone(history, parse_json(line)))
        except NetBuilderError:
            is_complete = False
            break
    marks = [i for i, e in enumerate(entries) if isinstance(e, Saved)]
    since = entries[marks[-1] + 1 :] if marks else entries
    last = entries[marks[-1]] if marks else None
    place = last.file if isinstance(last, Saved) else file
    unsaved = sum(entry != END for entry in since)
    return Recovered(base, history, tuple(entries), Path(place) if place else None, unsaved, is_complete)


def _redone(history: History, line: Any) -> Entry:
    """Does again what a line says."""
    acts: dict[str, Callable[[], object]] = {UNDO: history.undo, REDO: history.redo, END: history.end_burst}
    if isinstance(line, str) and line in acts:
        acts[line]()
        return line  # type: ignore[return-value]  # one of the three
    if isinstance(line, dict) and set(line) == {"saved"}:
        history.mark_saved()
        return Saved(str(line["saved"]))
    edit = Edit.parse(line)
    history.do(edit)
    return edit
