"""Writes the report of a run."""

from __future__ import annotations

from pathlib import Path

from netbuilder.engine.export.html.page import page
from netbuilder.engine.export.html.texts import LANGUAGES, Texts
from netbuilder.engine.export.record import record
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.graph.files.disk import write_atomic

FORMAT = "Run report (HTML)"


def export_html(subject: Subject, path: Path, language: str = "en") -> ExportResult:
    """One file for any browser and for paper: drawing, curves, answers, data, plan, versions; nothing is loaded from
    elsewhere. ``language``: "en" or "zh_CN"."""
    if language not in LANGUAGES:
        raise ExportError(f'A report is written in one of {", ".join(LANGUAGES)}; got "{language}".')
    write_atomic(path, page(record(subject), path.stem, Texts(language)).encode())
    return ExportResult(FORMAT, path)
