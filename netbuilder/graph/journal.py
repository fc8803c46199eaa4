"""Edits written down at once beside the file, so that a crash loses nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.document import Document
from netbuilder.graph.edits.edit import Edit
from netbuilder.graph.files.disk import write_atomic
from netbuilder.graph.files.strict import parse_json
from netbuilder.graph.files.text import dumps, loads
from netbuilder.graph.history import History

FORMAT = "netbuilder-journal"
UNDO, REDO, END = "undo", "redo", "end"  # END: the burst of edits is over (History.end_burst)


@dataclass(frozen=True)
class Recovered:
    """What a journal gives back: the session's history, undo and all, and the lines it was made from.

    ``is_complete``: false when the last line was cut off, or an edit no longer fits.
    """

    history: History
    edits: tuple[Edit | str, ...]
    is_complete: bool

    @property
    def document(self) -> Document:
        """The document as it was at the crash."""
        return self.history.document


def fingerprint(text: str) -> str:
    """Of the base document a journal belongs to: SHA-256 of its text."""
    return hashlib.sha256(text.encode()).hexdigest()


def journal_path(file: Path | None, folder: Path) -> Path:
    """Where the journal of a file lies in ``folder``; of a drawing never saved when there is no file."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(file))).hexdigest()[:24] if file else f"unsaved-{os.getpid()}"
    return folder / f"{name}.journal"


class Journal:
    """An open journal: every edit is one flushed line behind the base document.

    Args:
        path: the side file; made with the first edit, so that looking at a drawing leaves no trace.
        base: the document as it is on disk.
    """

    def __init__(self, path: Path, base: Document) -> None:
        self._path = path
        self._base = dumps(base)
        self._file: IO[str] | None = None

    def append(self, edit: Edit | str) -> None:
        """Writes an edit, or what was done to the history ("undo", "redo", "end"), and flushes it."""
        file = self._file or self._start()
        file.write(json.dumps(edit if isinstance(edit, str) else edit.to_json(), ensure_ascii=False) + "\n")
        file.flush()

    def _start(self) -> IO[str]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        head = {"format": FORMAT, "base": self._base, "sha256": fingerprint(self._base)}
        write_atomic(self._path, (json.dumps(head, ensure_ascii=False) + "\n").encode(errors="replace"))
        self._file = self._path.open("a", encoding="utf-8", errors="replace", newline="\n")
        return self._file

    def rebase(self, document: Document) -> None:
        """The document was saved: what was written down so far is no longer needed."""
        self.close()
        self._base = dumps(document)

    def close(self) -> None:
        """A clean end: the side file goes away."""
        if self._file is not None:
            self.leave()
            self._path.unlink(missing_ok=True)

    def leave(self) -> None:
        """An end without a decision: the side file stays and will be offered again."""
        if self._file is not None:
            self._file.close()
            self._file = None


def recover(path: Path, base: Document | None = None) -> Recovered | None:
    """What a crash left behind; None when there is nothing, or when it belongs to another state of the file.

    Args:
        path: the side file.
        base: the document on disk now; None for a drawing that was never saved.
    """
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        head = parse_json(lines[0])
        text = str(head["base"])
        is_ours = head.get("format") == FORMAT and head["sha256"] == fingerprint(text)
        if not is_ours or (base is not None and fingerprint(dumps(base)) != head["sha256"]):
            return None
        return _replayed(loads(text), lines[1:])
    except (OSError, NetBuilderError, KeyError, TypeError, AttributeError):
        return None


def _replayed(document: Document, lines: list[str]) -> Recovered:
    history = History(document)
    edits: list[Edit | str] = []
    is_complete = lines[-1:] == [""]
    for line in lines if not is_complete else lines[:-1]:
        try:
            edits.append(_redone(history, parse_json(line)))
        except NetBuilderError:
            is_complete = False
            break
    return Recovered(history, tuple(edits), is_complete)


def _redone(history: History, entry: Any) -> Edit | str:
    """Does again what a line says."""
    acts: dict[str, Callable[[], object]] = {UNDO: history.undo, REDO: history.redo, END: history.end_burst}
    if isinstance(entry, str) and entry in acts:
        acts[entry]()
        return entry
    edit = Edit.parse(entry)
    history.do(edit)
    return edit
