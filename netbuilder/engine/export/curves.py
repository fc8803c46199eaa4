"""The numbers of every epoch as .csv."""

from __future__ import annotations

from pathlib import Path

from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.graph.files.disk import write_atomic

FORMAT = "Curves (CSV)"


def export_curves(subject: Subject, path: Path) -> ExportResult:
    """One line an epoch: loss, metrics, learning rate, seconds, as the run wrote them."""
    if subject.run is None or not subject.run.metrics_path.is_file():
        raise ExportError("There are no curves yet: train first, then export the run.")
    write_atomic(path, subject.run.metrics_path.read_bytes())
    return ExportResult(FORMAT, path)
