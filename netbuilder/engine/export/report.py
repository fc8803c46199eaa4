"""What a run came to, as .json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from netbuilder.codegen.summary import summary
from netbuilder.engine.export.result import ExportResult
from netbuilder.engine.export.subject import ExportError, Subject
from netbuilder.graph.files.disk import write_atomic

FORMAT = "Run report (JSON)"


def export_report(subject: Subject, path: Path) -> ExportResult:
    """The run's own report, its plan, the table of layers, and the numbers of every epoch."""
    if subject.run is None or not (found := subject.run.report()):
        raise ExportError("There is no report yet: train to the end first, then export the run.")
    whole: dict[str, Any] = {
        "run": subject.run.id,
        **found,
        "plan": subject.document.plan.to_json(),
        "data": subject.document.data.to_json() if subject.document.data else None,
        "network": summary(subject.described, subject.inference).to_json(),
        "epochs": subject.run.metrics(),
    }
    write_atomic(path, (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode())
    return ExportResult(FORMAT, path)
