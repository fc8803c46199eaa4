"""Edits written down at once beside the file, so that a crash loses nothing."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.document import Document
from netbuilder.graph.edits.edit import Edit
from netbuilder.graph.files.disk import write_atomic
from netbuilder.graph.files.strict import parse_json
from netbuilder.graph.files.text import dumps, loads

FORMAT = "netbuilder-journal"
UNDO, REDO = "undo", "redo"


@dataclass(frozen=True)
class Recovered:
    """What a journal gives back: the edits in order ("undo" and "redo" among them) and the document after them.

    ``is_complete``: false when the last line was cut off, or an edit no longer fits.
    """

    document: Document
    edits: tuple[Edit | str, ...]
    is_complete: bool


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
        """Writes an edit, or "undo" / "redo", and flushes it."""
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
    documents, now = [document], 0
    edits: list[Edit | str] = []
    is_complete = lines[-1:] == [""]
    for line in lines if not is_complete else lines[:-1]:
        try:
            edit = _entry(line)
            if isinstance(edit, str):
                now = min(max(now + (1 if edit == REDO else -1), 0), len(documents) - 1)
            else:
                documents[now + 1 :] = [edit.apply(documents[now])]
                now += 1
        except NetBuilderError:
            is_complete = False
            break
        edits.append(edit)
    return Recovered(documents[now], tuple(edits), is_complete)


def _entry(line: str) -> Edit | str:
    found = parse_json(line)
    return str(found) if found in (UNDO, REDO) else Edit.parse(found)
