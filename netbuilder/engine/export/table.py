"""The table of layers as Markdown."""

from __future__ import annotations

from pathlib import Path

from netbuilder.codegen.summary import summary
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import Subject
from netbuilder.graph.files.disk import write_atomic

FORMAT = "Table of layers (Markdown)"


def export_table(subject: Subject, path: Path) -> ExportResult:
    """Layers with output shapes, parameters and multiply-adds, and the totals."""
    write_atomic(path, summary(subject.described, subject.inference).to_markdown().encode())
    return ExportResult(FORMAT, path)
