"""A folder with all of a model: drawing, weights, script, tables, report, model card."""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from netbuilder.engine.export.card import CARD, CURVES, DRAWING, REPORT, SCRIPT, TABLE, WEIGHTS, card
from netbuilder.engine.export.curves import export_curves
from netbuilder.engine.export.html import export_html
from netbuilder.engine.export.record import Record, record
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.script import export_script
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.engine.export.table import export_table
from netbuilder.graph.files import save

FORMAT = "Folder with everything"
MARK = "bundle.json"  # says that the folder is ours, and which files in it are


def export_bundle(subject: Subject, path: Path) -> ExportResult:
    """The folder appears as a whole or not at all. One that is there is replaced when a bundle made it and nothing else
    was put into it; ExportError otherwise."""
    path = path.resolve()
    old = _replaceable(path)
    with _beside(path) as folder:
        written = _fill(subject, folder, path.name)
        files = sorted(p.name for p in folder.iterdir())
        mark = {"format": "netbuilder-bundle", "version": 1, "files": files}
        (folder / MARK).write_text(json.dumps(mark, indent=2) + "\n", encoding="utf-8")
        if old:
            _swap(folder, path)
        else:
            folder.rename(path)
    note = f"In it: {', '.join(files)}. {written.note}".strip()
    return ExportResult(FORMAT, path, written.largest_difference, note=note)


def _fill(subject: Subject, folder: Path, title: str) -> ExportResult:
    """Writes all files but the mark; what is said of the script."""
    written = export_script(subject, folder / SCRIPT)
    document = subject.described
    save(replace(document, plan=replace(document.plan, weights=WEIGHTS)), folder / DRAWING)
    export_table(subject, folder / TABLE)
    found: Record | None = None
    if subject.run is not None and subject.run.metrics():
        found = record(subject)
        export_curves(subject, folder / CURVES)
        export_html(subject, folder / REPORT)
    files = sorted(p.name for p in folder.iterdir())
    (folder / CARD).write_text(card(subject, found, title, files), encoding="utf-8")
    return written


def _replaceable(path: Path) -> bool:
    """Whether a bundle stands at the path; ExportError when something else does."""
    if not path.exists():
        return False
    if not path.is_dir():
        raise ExportError(f'"{path}" is a file; a folder with everything needs another name.')
    there = {p.name for p in path.iterdir()}
    if there and (foreign := there - _listed(path / MARK) - {MARK}):
        raise ExportError(
            f'The folder "{path}" holds things that are not from an export, as "{min(foreign)}": choose another name.'
        )
    return True


def _listed(mark: Path) -> set[str]:
    """The files a bundle says it has; none when there is no such mark."""
    try:
        found = json.loads(mark.read_text(encoding="utf-8"))
        return set(map(str, found["files"])) if found["format"] == "netbuilder-bundle" else set()
    except (OSError, ValueError, LookupError, TypeError):
        return set()


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A new folder beside the path, gone at the end unless it was renamed."""
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    made.mkdir()
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _swap(new: Path, path: Path) -> None:
    """Puts the new folder where the old one stands; the old one comes back when that fails."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    path.rename(aside)
    try:
        new.rename(path)
    except OSError:
        aside.rename(path)
        raise
    shutil.rmtree(aside)
